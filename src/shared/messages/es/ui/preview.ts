import { worded } from '../../live.ts';
import { counted, isOne, number } from '../../ui/number.ts';
import { PREVIEW } from '../../ui/preview.ts';

export const preview = [
  worded(PREVIEW, {
    title: 'Vista previa',
    pages: 'Páginas de la vista previa',
    keys: 'Re Pág y Av Pág recorren las páginas; más, menos y 0 cambian su tamaño.',
    hint: 'Nada se escribe ni se firma antes de guardar.',
    drawing: 'Componiendo la primera página…',
    facts: (people, pages) =>
      `${counted(people, 'candidato', 'candidatos')}, ${counted(pages, 'página', 'páginas')}`,
    factsSoFar: (people, pages) =>
      `${counted(people, 'candidato', 'candidatos')}, ${counted(pages, 'página', 'páginas')} hasta ahora…`,
    page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
    pageSoFar: (page) => `Página ${number(page)}`,
    before: 'Página anterior',
    after: 'Página siguiente',
    smaller: 'Más pequeño',
    larger: 'Más grande',
    width: 'A todo lo ancho',
    whole: 'La página entera',
    report: (place, count) => `Informe ${number(place)} de ${number(count)}`,
    reportBefore: 'Informe anterior',
    reportAfter: 'Informe siguiente',
    cutPeople: (count) =>
      isOne(count)
        ? 'Aquí solo se muestra el primer candidato; el informe los tiene todos.'
        : `Aquí solo se muestran los primeros ${number(count)} candidatos; el informe los tiene todos.`,
    cutPages: (count) =>
      isOne(count)
        ? 'Aquí solo se muestra la primera página; el informe las tiene todas.'
        : `Aquí solo se muestran las primeras ${number(count)} páginas; el informe las tiene todas.`,
    cutRows: 'Aquí solo se muestran las primeras filas; el archivo las tiene todas.',
    html: 'Un informe HTML dice lo mismo en una sola página larga; aquí está compuesto como para imprimir.',
    json: 'Un informe JSON dice lo mismo como datos; aquí está compuesto como para imprimir.',
    evidence:
      'Las evidencias lo acompañan, y el informe dice entonces a qué fecha se juzgó cada credencial.',
    codes: 'El informe tendrá otros códigos: se crean con el primero que se escribe.',
    table: 'Las primeras filas de la tabla',
    over: 'La vista previa ha terminado',
    overHint: 'Quizá las personas estén ocultas ahora, o no se pudo dibujar.',
    again: 'Mostrarla otra vez',
  }),
];
