import { worded } from '../../live.ts';
import { counted, isOne, number } from '../../ui/number.ts';
import { PREVIEW } from '../../ui/preview.ts';

export const preview = [
  worded(PREVIEW, {
    title: 'Pré-visualização',
    pages: 'Páginas da pré-visualização',
    keys: 'Página acima e Página abaixo percorrem as páginas; mais, menos e 0 mudam o seu tamanho.',
    hint: 'Nada é escrito nem assinado antes de guardar.',
    drawing: 'A compor a primeira página…',
    facts: (people, pages) =>
      `${counted(people, 'candidato', 'candidatos')}, ${counted(pages, 'página', 'páginas')}`,
    factsSoFar: (people, pages) =>
      `${counted(people, 'candidato', 'candidatos')}, ${counted(pages, 'página', 'páginas')} até agora…`,
    page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
    pageSoFar: (page) => `Página ${number(page)}`,
    before: 'Página anterior',
    after: 'Página seguinte',
    smaller: 'Mais pequeno',
    larger: 'Maior',
    width: 'A toda a largura',
    whole: 'A página inteira',
    report: (place, count) => `Relatório ${number(place)} de ${number(count)}`,
    reportBefore: 'Relatório anterior',
    reportAfter: 'Relatório seguinte',
    cutPeople: (count) =>
      isOne(count)
        ? 'Aqui só se mostra o primeiro candidato; o relatório tem todos.'
        : `Aqui só se mostram os primeiros ${number(count)} candidatos; o relatório tem todos.`,
    cutPages: (count) =>
      isOne(count)
        ? 'Aqui só se mostra a primeira página; o relatório tem todas.'
        : `Aqui só se mostram as primeiras ${number(count)} páginas; o relatório tem todas.`,
    cutRows: 'Aqui só se mostram as primeiras linhas; o ficheiro tem todas.',
    html: 'Um relatório HTML diz o mesmo numa única página longa; aqui está composto como para imprimir.',
    json: 'Um relatório JSON diz o mesmo como dados; aqui está composto como para imprimir.',
    evidence:
      'As evidências vão com ele, e o relatório diz então a que data cada credencial foi avaliada.',
    codes: 'O relatório terá outros códigos: são criados com o primeiro que é escrito.',
    table: 'As primeiras linhas da tabela',
    over: 'A pré-visualização terminou',
    overHint: 'Talvez as pessoas estejam agora ocultas, ou não foi possível desenhá-la.',
    again: 'Mostrar de novo',
  }),
];
