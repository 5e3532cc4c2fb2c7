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
    notStated: (name) => `(${name} não indicado)`,
    decided: (sentence, day) => `${sentence} Deu-o por bom a ${day}.`,
    fromNetwork: (day, host) => `Estado de ${day}, de ${host}.`,
    fromCopy: (day, host) => `Estado de ${day}, da cópia guardada de ${host}.`,
    fromFile: (day) => `Dos documentos entregues, num ficheiro de ${day}.`,
  }),
  worded(ADVICE, {
    rejected:
      'Não confie nela. Peça à pessoa o ficheiro tal como o emissor o entregou, ou pergunte ao emissor se a emitiu.',
    expired: 'Nada foi alterado nela, mas caducou. Pergunte à pessoa se foi renovada.',
    notYet: 'Nada foi alterado nela. Conta a partir desse dia.',
    revoked:
      'Nada foi alterado nela, mas o emissor já não a sustenta. Pergunte ao emissor ou à pessoa porquê.',
    suspended:
      'Nada foi alterado nela, mas por agora não conta. Pergunte ao emissor por quanto tempo e verifique-a então de novo.',
    lapsedAndOpen:
      'Também não foi possível verificar quem a escreveu. Verifique-a de novo com a rede permitida, ou pergunte ao emissor se a emitiu.',
    online: 'Permita a rede nas definições e verifique de novo, ou peça ao emissor que a confirme.',
    unconfirmed: 'Peça ao emissor que a confirme, ou à pessoa outra prova do mesmo.',
  }),
];
