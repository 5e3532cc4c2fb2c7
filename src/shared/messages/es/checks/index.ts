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
    notStated: (name) => `(${name} no indicado)`,
    decided: (sentence, day) => `${sentence} Usted lo dio por bueno el ${day}.`,
    fromNetwork: (day, host) => `Estado del ${day}, de ${host}.`,
    fromCopy: (day, host) => `Estado del ${day}, de la copia guardada de ${host}.`,
    fromFile: (day) => `De los documentos entregados, en un archivo del ${day}.`,
  }),
  worded(ADVICE, {
    rejected:
      'No se fíe de ella. Pida a la persona el archivo tal como lo entregó el emisor, o pregunte al emisor si la emitió.',
    expired: 'No se cambió nada en ella, pero ha caducado. Pregunte a la persona si se renovó.',
    notYet: 'No se cambió nada en ella. Cuenta a partir de ese día.',
    revoked:
      'No se cambió nada en ella, pero el emisor ya no la respalda. Pregunte al emisor o a la persona por qué.',
    suspended:
      'No se cambió nada en ella, pero por ahora no cuenta. Pregunte al emisor por cuánto tiempo y compruébela de nuevo entonces.',
    lapsedAndOpen:
      'Tampoco se pudo comprobar quién la escribió. Compruébela de nuevo con la red permitida, o pregunte al emisor si la emitió.',
    online:
      'Permita la red en los ajustes y compruébela de nuevo, o pida al emisor que la confirme.',
    unconfirmed: 'Pida al emisor que la confirme, o a la persona otra prueba de lo mismo.',
  }),
];
