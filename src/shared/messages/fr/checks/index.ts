import { ADVICE } from '../../checks/advice.ts';
import { CHECK_MESSAGES } from '../../checks/index.ts';
import { CHECK_WORDS } from '../../checks/message.ts';
import { DIFFERENCE_MESSAGES } from '../../differences/index.ts';
import { worded } from '../../live.ts';
import { DIFFERENCES } from './differences.ts';
import { SEALING } from './sealing.ts';
import { SIGNING } from './signing.ts';
import { STANDING } from './standing.ts';

export const checks = [
  worded(CHECK_MESSAGES, { ...SIGNING, ...STANDING, ...SEALING }),
  worded(DIFFERENCE_MESSAGES, DIFFERENCES),
  worded(CHECK_WORDS, {
    notStated: (name) => `(${name} non indiqué)`,
    decided: (sentence, day) => `${sentence} Vous avez jugé cela en ordre le ${day}.`,
    fromNetwork: (day, host) => `État du ${day}, auprès de ${host}.`,
    fromCopy: (day, host) => `État du ${day}, d’après la copie conservée de ${host}.`,
    fromFile: (day) => `D’après les documents fournis, dans un fichier du ${day}.`,
  }),
  worded(ADVICE, {
    rejected:
      'Ne vous y fiez pas. Demandez à la personne le fichier tel que l’émetteur l’a remis, ou demandez à l’émetteur s’il l’a délivré.',
    expired:
      'Rien n’y a été modifié, mais elle a expiré. Demandez à la personne si elle a été renouvelée.',
    notYet: 'Rien n’y a été modifié. Elle compte à partir de ce jour.',
    revoked:
      'Rien n’y a été modifié, mais l’émetteur ne la soutient plus. Demandez-en la raison à l’émetteur ou à la personne.',
    suspended:
      'Rien n’y a été modifié, mais elle ne compte pas pour l’instant. Demandez à l’émetteur pour combien de temps, puis vérifiez-la de nouveau.',
    lapsedAndOpen:
      'Qui l’a écrite n’a pas pu être vérifié non plus. Vérifiez-la de nouveau avec le réseau autorisé, ou demandez à l’émetteur s’il l’a délivrée.',
    online:
      'Autorisez le réseau dans les paramètres et vérifiez de nouveau, ou demandez à l’émetteur de confirmer.',
    unconfirmed:
      'Demandez à l’émetteur de confirmer, ou à la personne une autre preuve de la même chose.',
  }),
];
