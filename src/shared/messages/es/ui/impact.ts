import { worded } from '../../live.ts';
import { IMPACT } from '../../ui/impact.ts';
import { counted, number } from '../../ui/number.ts';

export const impact = [
  worded(IMPACT, {
    title: 'Impacto adverso',
    hint: 'Si las personas de algunos grupos llegan más lejos que otras en una selección. Desactivado hasta que lo active. Lo que las personas dicen de sus grupos se guarda aparte: nada de lo que encuentra, ordena o informa sobre personas lo lee, y la respuesta de nadie se muestra en ningún sitio.',
    turnOn: 'Medirlo',
    turnOff: 'Dejarlo, y olvidar las respuestas',
    turnedOn: 'El impacto adverso se mide a partir de ahora',
    turnedOff: 'El impacto adverso ya no se mide, y las respuestas se han olvidado',
    answers: (people) =>
      `Hay respuestas de ${counted(people, 'persona', 'personas')} en este espacio de trabajo.`,
    import: 'Incorporar una tabla…',
    importHint:
      'Una tabla CSV: una columna «email» (o «id») y una por categoría, como sexo u origen. Una celda vacía significa «no declarado».',
    takenIn: (known, rows) =>
      `Incorporada para ${number(known)} de ${counted(rows, 'fila', 'filas')}`,
    problems: {
      'no-table':
        'No es una tabla así: su primera línea debe nombrar una columna «email» o «id», y de una a seis categorías.',
      unreadable: 'Ese archivo no se puede leer.',
    },
    step: 'Hasta qué paso',
    none: 'Nadie de esta preselección ha declarado aún un grupo.',
    unstated: (count) =>
      count === 0
        ? 'Todas las personas de la preselección han declarado uno.'
        : `${counted(count, 'persona', 'personas')} de la preselección no ${count === 1 ? 'ha' : 'han'} declarado ninguno y no ${count === 1 ? 'entra' : 'entran'} en ninguna tasa.`,
    group: 'Grupo',
    people: 'Personas',
    selected: 'Llegaron ahí',
    rate: 'Tasa',
    ratio: 'Razón de impacto',
    chance: 'Por azar',
    tooSmall: 'menos del 2 %',
    below: 'Por debajo de cuatro quintos',
    few: 'Pocas personas: una sola decisión cambia mucho',
    method:
      'Tasa: quién llegó a ese paso o más allá, de todas las personas del grupo en la preselección. Razón de impacto: esa tasa sobre la del grupo más seleccionado (New York City Local Law 144; los grupos de menos del 2 % no la tienen). Por debajo de 0,8 es una señal que examinar, según la regla de los cuatro quintos, y no una conclusión. Por azar: con qué frecuencia surge por casualidad una diferencia tan grande (prueba exacta de Fisher).',
  }),
];
