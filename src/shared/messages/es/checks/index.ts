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
    notStated: (name) => `(${name} no indicado)`,
    decided: (sentence, day) => `${sentence} Usted lo dio por bueno el ${day}.`,
    fromNetwork: (day, host) => `Estado del ${day}, de ${host}.`,
    fromCopy: (day, host) => `Estado del ${day}, de la copia guardada de ${host}.`,
    fromFile: (day) => `De los documentos entregados, en un archivo del ${day}.`,
  }),
];
