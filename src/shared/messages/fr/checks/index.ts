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
];
