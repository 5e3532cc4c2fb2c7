import { worded } from '../../live.ts';
import { DOCUMENT } from '../../ui/document.ts';
import { counted, number } from '../../ui/number.ts';

export const document = [
  worded(DOCUMENT, {
    open: 'O documento',
    named: (title) => `Documento de ${title}`,
    states: {
      fits: 'A assinatura confere: o que está marcado como assinado é o que foi assinado.',
      unconfirmed:
        'A assinatura não pôde ser confirmada: o que está marcado como assinado é apenas aquilo para que foi feita.',
      fails: 'A assinatura não confere: nada aqui está comprovado, digam as marcas o que disserem.',
      none: 'Nada neste documento está assinado. Num badge alojado acredita-se pelo endereço onde está.',
    },
    legend: 'O que significam as marcas',
    coverage: {
      signed: 'Assinado pelo emissor',
      holder: 'Assinado pelo titular',
      withheld: 'Não mostrado pelo titular',
      unsigned: 'Sem assinatura',
      unknown: 'Não se pode saber',
      signature: 'A própria assinatura',
    },
    parts: {
      document: 'Documento',
      header: 'Cabeçalho do token',
      payload: 'Conteúdo do token',
      disclosed: 'O que o titular mostra',
      'unprotected-header': 'Cabeçalho ao lado da assinatura',
      'key-binding': 'A assinatura do próprio titular',
      signature: 'Assinatura',
    },
    search: 'Procurar no documento',
    found: (place, count) => `${number(place)} de ${number(count)}`,
    notFound: 'Não encontrado',
    previous: 'Lugar anterior',
    next: 'Lugar seguinte',
    text: 'Documento',
    leftOut: (count) =>
      `${counted(count, 'linha a mais não é mostrada', 'linhas a mais não são mostradas')}.`,
    unread: 'Desmontar este documento demora mais do que é permitido.',
  }),
];
