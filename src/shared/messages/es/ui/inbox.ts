import { worded } from '../../live.ts';
import { DATES, DOUBLES, DOUBLE_REASONS_WORDED, INBOX, NO_MERGE } from '../../ui/inbox.ts';
import { shownDay } from '../../ui/date.ts';
import { counted, number } from '../../ui/number.ts';
import { FETCH_PROBLEMS, PASTE, PASTE_PROBLEMS } from '../../ui/paste.ts';

export const inbox = [
  worded(INBOX, {
    empty: 'Nada le espera',
    emptyHint:
      'Los archivos que no se pudieron leer, las credenciales sin persona y las personas que pueden ser una sola aparecen aquí según llegan.',
    keys: 'j y k mueven, Intro abre, c compara, x descarta o mantiene separadas.',
    unread: 'No se pudo leer',
    unreadHint: 'Nada de esto se añadió. Cada uno dice qué se puede hacer.',
    more: (count) => `${counted(count, 'otro más', 'otros más')}, cuando estos estén atendidos`,
    ofImport: (moment) => `Importación del ${moment}`,
    tryAgain: 'Intentar de nuevo',
    tryAgainOf: (file) => `Intentar de nuevo: ${file}`,
    outOfReach: 'Ya no se sabe dónde está este archivo. Añádalo de nuevo.',
    tryAllAgain: 'Intentar todos de nuevo',
    dismiss: 'Descartar',
    dismissOf: (file) => `Descartar: ${file}`,
    dismissAll: 'Descartar todos',
    dismissed: (file) => `${file} descartado`,
    dismissedAll: (count) => counted(count, 'archivo descartado', 'archivos descartados'),
    files: (count) => counted(count, 'archivo', 'archivos'),
    alike: (count) => `Y ${counted(count, 'archivo más', 'archivos más')} de este tipo`,
    showEach: 'Mostrar cada uno',
    waiting: 'Le espera',
    unassigned: (count) =>
      `${counted(count, 'credencial espera', 'credenciales esperan')} a que alguien diga de quién ${count === 1 ? 'es' : 'son'}`,
    showUnassigned: 'Elegir la persona',
    toLookAt: (count) =>
      `De ${counted(count, 'persona', 'personas')} se encontró algo que debería juzgar`,
    showToLookAt: 'Mostrarlas',
    placeResume: '¿De quién es?',
    placeResumeOf: (file) => `¿De quién es? ${file}`,
    resumePlaced: (file, name) => `${file} puesto con ${name}`,
    cameIn: 'Lo que llegó',
    cameInHint: 'Las últimas importaciones, la más reciente primero.',
    nothingCameIn: 'Aún no se ha importado nada.',
  }),
  worded(DATES, {
    title: 'Preguntar al emisor una sola vez',
    hint: 'Lo que responda un emisor sobre sus fechas vale para todo lo que fechó así. De quién es cada credencial y si está vigente no se decide con esto.',
    signed: (issuer, count, since) =>
      `${counted(count, 'credencial', 'credenciales')} de ${issuer} dicen haberse firmado antes del ${shownDay(since)}, desde cuando consta su clave`,
    dated: (issuer, count, since) =>
      `${counted(count, 'credencial', 'credenciales')} de ${issuer} tienen fecha anterior al ${shownDay(since)}, desde cuando consta su clave, y no dicen cuándo se firmaron`,
    each: 'Credenciales',
    findAllInOrder: (count) => `Las fechas de las ${number(count)} están en orden`,
    judged: (count) => `${counted(count, 'fecha', 'fechas')} en orden`,
  }),
  worded(DOUBLES, {
    title: 'Pueden ser la misma persona',
    hint: 'Touchstone nunca une a nadie por sí mismo. Un nombre solo no es una razón.',
    pair: (one, other) => `${one} y ${other}`,
    reasons: 'Por qué',
    merge: 'Unir…',
    mergeOf: (one, other) => `Unir: ${one} y ${other}`,
    keepApart: 'Mantener separadas',
    keepApartOf: (one, other) => `Mantener separadas: ${one} y ${other}`,
    keptApart: (one, other) => `${one} y ${other} se mantienen separadas`,
    anyTwo: (count) => `Dos cualesquiera de estas ${number(count)} personas`,
    aroundOne: (name, count) => `${name} con cada una de las otras ${number(count)} personas`,
    people: 'Personas',
    mergeGroup: (count) => `Unir ${number(count)} personas…`,
    compareGroup: (count) => `Comparar ${number(count)} personas`,
    pairs: (count) => counted(count, 'pareja', 'parejas'),
    mergeAll: (count) => `Unir ${counted(count, 'pareja', 'parejas')}…`,
    keepAllApart: (count) => `Mantener ${counted(count, 'pareja separada', 'parejas separadas')}`,
    keptAllApart: (count) =>
      counted(count, 'pareja se mantiene separada', 'parejas se mantienen separadas'),
    mergedAll: (count) => counted(count, 'pareja unida', 'parejas unidas'),
    dialogAll: '¿Hacer de cada dos personas una?',
    dialogAllHint:
      'Las credenciales, los currículos, las direcciones de correo, las notas, las etiquetas y las fases de ambas quedan con aquella de la que más está verificado. Se puede deshacer.',
    becomes: (gone, kept) => `${gone} pasa a ser parte de ${kept}`,
    merging: 'Se están uniendo.',
    dialog: '¿Hacer de dos personas una?',
    dialogHint:
      'Las credenciales, los currículos, las direcciones de correo, las notas, las etiquetas y las fases de ambas quedan con una de ellas. Se puede deshacer.',
    keep: '¿Qué nombre queda?',
    submit: 'Unir',
    merged: (gone, kept) => `${gone} unida a ${kept}`,
    mergedTitle: 'Unidas',
    mergedOne: (gone, kept) => `${gone}, ahora parte de ${kept}`,
    takeApart: 'Separar de nuevo',
    takeApartOf: (gone, kept) => `Separar de nuevo: ${gone} y ${kept}`,
    takenApart: (gone, kept) => `${gone} y ${kept} vuelven a ser dos`,
    mergeWith: 'Unir con alguien…',
    compareOf: (one, other) => `Comparar: ${one} y ${other}`,
    dialogOf: (count) => `¿Hacer de ${number(count)} personas una?`,
    dialogHintOf:
      'Las credenciales, los currículos, las direcciones de correo, las notas, las etiquetas y las fases de todas quedan con una de ellas. Se puede deshacer.',
    stays: (kept) => `${kept} queda, y con ella este nombre.`,
    becomesOf: (gone) => `${gone} pasa a ser parte de esa persona.`,
    heldOf: (name) => `${name} tiene protección contra el borrado: quien quede también la tendrá.`,
    mergedMany: (count, kept) => `${counted(count, 'persona unida', 'personas unidas')} a ${kept}`,
    same: 'Es la misma persona. Elija a otra.',
    notMerged: 'Nadie a quien unir',
    withBlind:
      'En la vista a ciegas se encuentra a las personas por el código con el que se muestran, no por su nombre.',
  }),
  worded(NO_MERGE, {
    tooFew: 'Seleccione de dos a ocho personas para hacer de ellas una.',
    tooMany: 'Se pueden unir ocho personas como máximo a la vez. Seleccione menos.',
  }),
  worded(DOUBLE_REASONS_WORDED, {
    identifier: 'Los emisores conocen a ambas por el mismo identificador',
    email: 'Ambas son conocidas por la misma dirección de correo',
    'scrambled-email':
      'Credenciales de ambas se emitieron a la misma dirección de correo, que guardan cifrada',
    addressed: 'Una credencial de una se emitió a una dirección de correo de la otra',
    'resume-email':
      'Un currículo de una menciona una dirección de correo de la otra, o ambos mencionan la misma',
    resume: 'Ambas entregaron el mismo currículo',
    credential: 'Ambas entregaron la misma credencial: es una persona, o una tiene la de la otra',
    'name-and-issuer': 'Ambas tienen el mismo nombre, y credenciales del mismo emisor',
    name: 'Ambas tienen el mismo nombre',
  }),
  worded(PASTE, {
    title: 'Pegar una credencial',
    hint: 'El texto de una credencial (JSON, o un token firmado: JWT o SD-JWT), o un enlace a una que empiece por https://.',
    field: 'Texto o enlace',
    add: 'Añadir',
    nothingYet: 'Pegue primero el texto o el enlace.',
    name: (moment) => `Pegado, ${moment}`,
    fetchTitle: (host) => `¿Traer esto de ${host}?`,
    fetchMeaning: (host) =>
      `Touchstone pide a ${host} esta dirección, y nada más. Envía la dirección misma, ninguna cookie, ninguna cuenta y nada sobre sus candidatos. ${host} ve también desde qué red se pide, y así puede saber que alguien ha mirado esta credencial.`,
    fetch: 'Traer',
  }),
  worded(PASTE_PROBLEMS, {
    empty: 'No hay texto que pegar. Copie primero el texto de la credencial o su enlace.',
    'cut-off':
      'Esto parece una credencial en JSON, pero está cortada o dañada. Cópiela entera, de la primera llave a la última.',
    'not-https':
      'Touchstone solo trae enlaces que empiezan por https://. Guarde usted el archivo y suéltelo aquí.',
    neither:
      'Esto no es ni el texto de una credencial (JSON, JWT o SD-JWT) ni un enlace a una. Copie su texto o su enlace, o suelte aquí su archivo.',
  }),
  worded(FETCH_PROBLEMS, {
    'not-allowed': (host) =>
      `No se preguntó a ${host}: las insignias alojadas no están permitidas en la red. Permítalas en Ajustes, Red, o guarde usted el archivo y suéltelo aquí.`,
    'not-found': (host) =>
      `${host} no tiene nada en esta dirección. Pida a la persona el archivo mismo.`,
    gone: (host) =>
      `${host} dice que lo que había en esta dirección ya no existe. Pida a la persona el archivo mismo.`,
    failed: (host) =>
      `${host} no respondió como debía. Inténtelo más tarde, o guarde usted el archivo y suéltelo aquí.`,
    refused: (host) =>
      `No se trajo nada: ${host} no está en la internet pública, o lleva a otro sitio. Guarde usted el archivo y suéltelo aquí.`,
    'too-large': (host) =>
      `Lo que ${host} tiene en esta dirección es demasiado grande para una credencial.`,
    'not-text': (host) =>
      `Lo que ${host} tiene en esta dirección es una imagen u otro archivo. Guárdelo usted y suéltelo aquí: puede haber una insignia dentro.`,
  }),
];
