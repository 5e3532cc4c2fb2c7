import { worded } from '../../live.ts';
import { IMPACT } from '../../ui/impact.ts';
import { counted, number } from '../../ui/number.ts';

export const impact = [
  worded(IMPACT, {
    title: 'Impacto adverso',
    hint: 'Se pessoas de alguns grupos chegam mais longe do que outras numa seleção. Desligado até que o ligue. O que as pessoas dizem dos seus grupos é guardado à parte: nada do que encontra, ordena ou relata pessoas o lê, e a resposta de ninguém é mostrada em lado nenhum.',
    turnOn: 'Medi-lo',
    turnOff: 'Parar, e esquecer as respostas',
    turnedOn: 'O impacto adverso passa a ser medido',
    turnedOff: 'O impacto adverso já não é medido, e as respostas foram esquecidas',
    answers: (people) =>
      `Há respostas de ${counted(people, 'pessoa', 'pessoas')} neste espaço de trabalho.`,
    import: 'Incluir uma tabela…',
    importHint:
      'Uma tabela CSV: uma coluna «email» (ou «id») e uma por categoria, como sexo ou origem. Uma célula vazia quer dizer «não declarado».',
    takenIn: (known, rows) =>
      `Incluída para ${number(known)} de ${counted(rows, 'linha', 'linhas')}`,
    problems: {
      'no-table':
        'Não é uma tabela assim: a primeira linha deve nomear uma coluna «email» ou «id», e de uma a seis categorias.',
      unreadable: 'Esse ficheiro não pode ser lido.',
    },
    step: 'Até que passo',
    none: 'Ninguém desta pré-seleção declarou ainda um grupo.',
    unstated: (count) =>
      count === 0
        ? 'Todas as pessoas da pré-seleção declararam um.'
        : `${counted(count, 'pessoa', 'pessoas')} da pré-seleção não ${count === 1 ? 'declarou' : 'declararam'} nenhum e não ${count === 1 ? 'entra' : 'entram'} em nenhuma taxa.`,
    group: 'Grupo',
    people: 'Pessoas',
    selected: 'Chegaram aí',
    rate: 'Taxa',
    ratio: 'Razão de impacto',
    chance: 'Por acaso',
    tooSmall: 'menos de 2%',
    below: 'Abaixo de quatro quintos',
    few: 'Poucas pessoas: uma só decisão muda muito',
    method:
      'Taxa: quem chegou a esse passo ou mais longe, de todas as pessoas do grupo na pré-seleção. Razão de impacto: essa taxa sobre a do grupo mais selecionado (New York City Local Law 144; grupos abaixo de 2% não a têm). Abaixo de 0,8 é um sinal a examinar, pela regra dos quatro quintos, e não uma conclusão. Por acaso: com que frequência surge por acidente uma diferença tão grande (teste exato de Fisher).',
  }),
];
