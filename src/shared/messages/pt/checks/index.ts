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
    notStated: (name) => `(${name} não indicado)`,
    decided: (sentence, day) => `${sentence} Deu-o por bom a ${day}.`,
    fromNetwork: (day, host) => `Estado de ${day}, de ${host}.`,
    fromCopy: (day, host) => `Estado de ${day}, da cópia guardada de ${host}.`,
    fromFile: (day) => `Dos documentos entregues, num ficheiro de ${day}.`,
  }),
];
