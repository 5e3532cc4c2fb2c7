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
    notStated: (name) => `(${name} nicht angegeben)`,
    decided: (sentence, day) => `${sentence} Sie haben das am ${day} in Ordnung befunden.`,
    fromNetwork: (day, host) => `Stand ${day}, von ${host}.`,
    fromCopy: (day, host) => `Stand ${day}, aus der aufbewahrten Kopie von ${host}.`,
    fromFile: (day) => `Aus den übergebenen Dokumenten, in einer Datei von ${day}.`,
  }),
  worded(ADVICE, {
    rejected:
      'Verlassen Sie sich nicht darauf. Bitten Sie die Person um die Datei, wie der Aussteller sie ausgegeben hat, oder fragen Sie den Aussteller, ob er das ausgestellt hat.',
    expired:
      'Daran wurde nichts verändert, es ist abgelaufen. Fragen Sie die Person, ob es erneuert wurde.',
    notYet: 'Daran wurde nichts verändert. Es gilt ab diesem Tag.',
    revoked:
      'Daran wurde nichts verändert, aber der Aussteller steht nicht mehr dazu. Fragen Sie den Aussteller oder die Person, warum.',
    suspended:
      'Daran wurde nichts verändert, aber vorerst zählt es nicht. Fragen Sie den Aussteller, wie lange, und prüfen Sie es dann erneut.',
    lapsedAndOpen:
      'Wer es geschrieben hat, ließ sich ebenfalls nicht prüfen. Prüfen Sie es mit erlaubtem Netz erneut, oder fragen Sie den Aussteller, ob er das ausgestellt hat.',
    online:
      'Erlauben Sie unter Einstellungen das Netz und prüfen Sie es erneut, oder bitten Sie den Aussteller um eine Bestätigung.',
    unconfirmed:
      'Bitten Sie den Aussteller um eine Bestätigung, oder die Person um einen anderen Beleg dafür.',
  }),
];
