import { worded } from '../../live.ts';
import { IMPORTS, IMPORT_STATES, STOPPED_IMPORTS } from '../../ui/imports.ts';
import { counted, number } from '../../ui/number.ts';

export const imports = [
  worded(IMPORT_STATES, {
    running: 'em curso',
    finished: 'terminada',
    cancelled: 'cancelada',
    failed: 'interrompida',
  }),
  worded(STOPPED_IMPORTS, {
    none: 'Nada foi conservado.',
    kept: (credentials, files) =>
      `${credentials === 1 ? 'Foi conservada' : 'Foram conservadas'} ${counted(credentials, 'credencial', 'credenciais')} de ${files}.`,
    files: (done, total) =>
      done < total
        ? `${number(done)} dos ${counted(total, 'ficheiro', 'ficheiros')}`
        : counted(done, 'ficheiro', 'ficheiros'),
    why: {
      full: (kept) =>
        `O disco está cheio. ${kept} Liberte espaço e importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
      'read-only': (kept) =>
        `Não é possível escrever no espaço de trabalho: o seu ficheiro, a sua pasta ou o seu disco é só de leitura. ${kept} Mude isso e importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
      busy: (kept) =>
        `Outro programa está a escrever neste espaço de trabalho. ${kept} Espere até que termine e importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
      failing: (kept) =>
        `O disco não aceitou o que se escrevia. ${kept} Verifique o disco e importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
      unknown: (kept) =>
        `${kept} Importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
    },
  }),
  worded(IMPORTS, {
    region: 'Importação',
    reading: 'Leitura de ficheiros em curso',
    progress: (done, total) => `${number(done)} de ${counted(total, 'ficheiro', 'ficheiros')}`,
    looking: 'Procura de ficheiros em curso…',
    cancel: 'Cancelar',
    titles: {
      running: 'Leitura de ficheiros em curso',
      finished: 'Importação terminada',
      cancelled: 'Importação cancelada',
      failed: 'Importação interrompida',
    },
    credentials: (count) => counted(count, 'credencial lida', 'credenciais lidas'),
    alreadyHeld: (count) =>
      `${counted(count, 'ficheiro estava', 'ficheiros estavam')} já neste espaço de trabalho`,
    unassigned: (count) =>
      `${counted(count, 'credencial não pôde ser atribuída', 'credenciais não puderam ser atribuídas')} a uma pessoa`,
    resumes: (count) =>
      `${counted(count, 'currículo foi posto junto da sua pessoa', 'currículos foram postos junto das suas pessoas')}: o que diz um currículo conta como alegado, nunca como comprovado`,
    showUnassigned: 'Mostrar',
    offline:
      'Nada pode ser consultado na rede; por isso, o que precisa da chave ou da lista de estado de um emissor fica por confirmar.',
    allowNetwork: 'Escolher o que pode ser consultado',
    toInbox: 'Ir para a caixa de entrada',
    inFolder: (folder) => `Na pasta ${folder}`,
    problemList: 'Ficheiros que não puderam ser lidos',
    nothingNew: 'Nada de novo foi encontrado.',
    dismiss: 'Fechar',
    waiting: (count) =>
      counted(count, 'outra importação em espera', 'outras importações em espera'),
    earlier: 'Importações anteriores',
    earlierOne: (moment, state) => `${moment}: ${IMPORT_STATES[state]}`,
    earlierProblems: (moment) => `Ficheiros de ${moment} que não puderam ser lidos`,
  }),
];
