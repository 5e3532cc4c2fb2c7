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
];
