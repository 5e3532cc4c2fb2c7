import { STACK_PIECE_LIMIT } from '../../../model/stack.ts';
import { HALF_LIFE_LIMIT_MONTHS } from '../../../model/freshness.ts';
import { worded } from '../../live.ts';
import { ACCEPTED, CERTIFICATES } from '../../ui/certificates.ts';
import { FRAMEWORKS, FRAMEWORK_FACTS } from '../../ui/frameworks.ts';
import { ISSUERS, REGISTRIES, REGISTRY_FACTS } from '../../ui/issuers.ts';
import {
  NETWORK_KIND_HINTS,
  NETWORK_KIND_WORDS,
  REQUEST_LOG,
  REQUEST_OUTCOME_WORDS,
} from '../../ui/network.ts';
import { counted, number } from '../../ui/number.ts';
import { AGEING_KIND_WORDS, FRESHNESS_SETTINGS } from '../../ui/settings-freshness.ts';
import { LEVEL_SETTINGS, WORDINGS } from '../../ui/settings-levels.ts';
import { STACK_SETTINGS } from '../../ui/settings-stacks.ts';
import { SETTINGS } from '../../ui/settings.ts';
import { LEVEL_WORDS } from '../../words.ts';

export const settings = [
  worded(SETTINGS, {
    title: 'Ajustes',
    index: 'En esta página',
    network: 'Red',
    networkHint:
      'Nada sale de este equipo si usted no lo permite. Usted elige qué se puede consultar. Touchstone consulta las direcciones que nombran las credenciales y los registros, no envía cookies ni archivos, e indica abajo cada consulta.',
    networkOffline:
      'Está sin conexión: Touchstone usa solo lo que traía o ya obtuvo antes. Lo que no puede comprobar lo llama sin confirmar.',
    networkAllowed:
      'Lo que no está marcado no se consulta. Lo que no se puede comprobar sin ello se llama sin confirmar.',
    networkAll: 'Permitir todo',
    networkNone: 'No permitir nada',
    networkSaved: {
      offline: 'Touchstone está ahora sin conexión',
      allowed:
        'Ha cambiado lo que se puede consultar. Use «Comprobar de nuevo» en lo que estaba sin confirmar.',
    },
    disclosure: 'Credenciales mostradas en parte',
    disclosureHint:
      'En algunas credenciales el titular elige qué muestra, y puede omitir que se retiró, o cuándo caduca, donde su emisor lo permite.',
    disclosureOptions: {
      part: {
        label: 'Aceptar, con una advertencia',
        hint: 'Como disponen los estándares: lo que se muestra se emitió, y usted lee que puede faltar algo.',
      },
      whole: {
        label: 'Llamarlas sin confirmar',
        hint: 'Donde se pudo omitir una retirada o una caducidad, no se demuestra nada. Pida al candidato la credencial entera.',
      },
    },
    disclosureSaved: {
      part: 'Las credenciales mostradas en parte se aceptan ahora, con una advertencia',
      whole: 'Las credenciales mostradas en parte están ahora sin confirmar',
    },
    appearance: 'Apariencia',
    theme: 'Tema',
    themes: {
      system: 'Como el sistema',
      light: 'Claro',
      dark: 'Oscuro',
      contrast: 'Contraste alto',
    },
    language: 'Idioma',
    systemLanguage: 'El idioma del sistema',
    workspace: 'Espacio de trabajo',
    workspaceHint:
      'Todo se guarda en este único archivo en este equipo. Las claves y listas de los emisores se guardan como estaban cada vez que se obtuvieron, para poder juzgar un día pasado; a partir de 256 MB se van primero las más antiguas.',
    path: 'Archivo',
    candidates: 'Candidatos',
    credentials: 'Credenciales',
    unassigned: 'Sin asignar',
  }),
  worded(NETWORK_KIND_WORDS, {
    'issuer-keys': 'Claves de los emisores',
    'status-lists': 'Listas de estado',
    'hosted-badges': 'Insignias alojadas',
    registries: 'Registros',
    'time-stamps': 'Sellos de tiempo',
  }),
  worded(NETWORK_KIND_HINTS, {
    'issuer-keys':
      'Dice quién firmó una credencial; sin ello, muchas quedan sin confirmar. Se consultan las claves, perfiles, pruebas de dominio y esquemas de los emisores nombrados. Un emisor puede ver que alguien comprueba una de sus credenciales.',
    'status-lists':
      'Si una credencial se retiró. Una lista de muchas se obtiene entera, así que su emisor no sabe de quién es la credencial.',
    'hosted-badges':
      'Insignias probadas por la página de su emisor. Este puede ver qué insignia se mira, y por tanto de quién. También hacen falta las claves de sus emisores.',
    registries: 'A quién conocen los registros que usted usa, en una federación.',
    'time-stamps':
      'Que un informe existía en un momento dado, como da fe una autoridad de su elección. Recibe un hash y nada del informe.',
  }),
  worded(REQUEST_OUTCOME_WORDS, {
    found: 'encontrado',
    'not-found': 'no encontrado',
    gone: 'retirado por su anfitrión',
    failed: 'ninguna respuesta utilizable',
    refused: 'rechazado por Touchstone: sin HTTPS, dirección no pública o desvío a otro sitio',
    'too-large': 'rechazado por Touchstone: demasiado grande',
    busy: 'no pedido por Touchstone: ya esperaban demasiadas peticiones a ese servidor',
  }),
  worded(REQUEST_LOG, {
    title: 'Lo que se consultó',
    none: 'No se ha consultado nada en la red en los últimos 90 días.',
    total: (total) =>
      `${counted(total, 'consulta', 'consultas')}, de los últimos 90 días y 5000 como máximo. Las direcciones que pueden nombrar a una persona se guardan como hash.`,
    latest: 'Las últimas consultas',
    request: (kind, outcome, bytes, ms) => `${kind}: ${outcome}, ${bytes} bytes en ${ms} ms`,
  }),
  worded(CERTIFICATES, {
    title: 'Certificados',
    hint: 'Las credenciales digitales europeas van selladas. Un sello cuenta cuando usted acepta el certificado de quien selló, o de la autoridad que lo certificó. Asegúrese antes de su huella, con su dueño o en las páginas de la autoridad.',
    none: 'Todavía no acepta ninguno, así que las credenciales selladas están sin confirmar.',
    accept: 'Aceptar de un archivo…',
    judging: 'Se están comprobando de nuevo las credenciales selladas. Espere a que termine.',
    unnamed: 'Un dueño sin nombre',
    number: (registered) => `Registrado como ${registered}`,
    authority: 'Una autoridad: cuentan también los sellos que certificó.',
    ownSeal: 'De un solo dueño: cuentan solo los sellos hechos con él.',
    validUntil: (day) => `Válido hasta el ${day}.`,
    selfIssued: 'Emitido por sí mismo',
    issuedBy: (issuer) => `Emitido por ${issuer}`,
    fingerprint: 'Huella (SHA-256):',
    acceptOfSeal: 'Aceptar este certificado…',
    acceptTitle: '¿Aceptar este certificado?',
    acceptHint:
      'Vino con la credencial, y cualquiera puede hacer uno con cualquier nombre. Compare la huella con la que publica su dueño o su autoridad, o pregúnteles, antes de aceptarlo.',
    acceptNow: 'Aceptar',
    notShown: 'Aquí no hay ningún certificado que aceptar.',
    notBrought: 'La credencial no trae su certificado. Pídalo a su emisor y acéptelo en Ajustes.',
    acceptedNamed: (owner) =>
      `${owner} queda aceptado. Las credenciales selladas se comprobaron de nuevo.`,
    remove: 'Quitar',
    removeNamed: (owner) => `Quitar ${owner}`,
    removed: (owner) =>
      `${owner} ya no está aceptado. Las credenciales selladas se comprobaron de nuevo.`,
  }),
  worded(ACCEPTED, {
    without: (files) => `No hay ningún certificado en PEM o DER en ${files}.`,
    accepted: (count) =>
      `${count === 1 ? 'Un certificado queda aceptado' : `${count} certificados quedan aceptados`}. Las credenciales selladas se comprobaron de nuevo.`,
    already: 'Ya lo acepta.',
    nothing: 'No se aceptó nada.',
  }),
  worded(FRAMEWORKS, {
    title: 'Marcos de competencias',
    hint: 'Las credenciales nombran competencias con los códigos de marcos públicos. Importe el archivo de uno (ESCO, O*NET, Lightcast, CASE, Rich Skill Descriptors) y Touchstone sabrá qué significan sus códigos, en cada idioma en que lo importe.',
    none: 'No ha importado ninguno. El vocabulario propio de Touchstone, de unas 1900 competencias, está siempre.',
    import: 'Importar de un archivo…',
    importing: 'Se están resumiendo de nuevo las competencias de todos. Espere a que termine.',
    imported: (name, skills) =>
      `${name} está importado: ${counted(skills, 'competencia', 'competencias')}. Las competencias de todos se resumieron de nuevo.`,
    remove: 'Quitar',
    removeNamed: (name) => `Quitar ${name}`,
    removed: (name) => `Se quitó ${name}. Las competencias de todos se resumieron de nuevo.`,
  }),
  worded(FRAMEWORK_FACTS, {
    skills: (skills) => counted(skills, 'competencia', 'competencias'),
    matches: (matches) => `${number(matches)} que considera iguales a las de otro`,
    from: (parts, file) => `${parts}; de ${file}`,
  }),
  worded(ISSUERS, {
    title: 'Emisores',
    seen: 'Emisores de lo que le enviaron',
    count: (count) => counted(count, 'emisor', 'emisores'),
    shown: (shown, total) => `Los primeros ${number(shown)} de ${number(total)}`,
    search: 'Buscar un emisor',
    none: 'Todavía no hay emisores',
    noneHint: 'Añada credenciales, y quien las emitió aparecerá aquí.',
    noMatch: 'Ningún emisor con ese nombre',
    noMatchHint: 'Pruebe otra palabra, o una parte del identificador.',
    columns: {
      issuer: 'Emisor',
      domain: 'Dominio demostrado',
      trust: 'Confianza y por qué',
      credentials: 'Credenciales',
      actions: 'Su decisión',
    },
    nameless: 'Sin nombre indicado',
    calledInCredential: (name) => `Las credenciales lo llaman ${name}`,
    noDomain: 'Ninguno',
    unproven: (count) => `${number(count)} sin demostrar`,
    sharedKeys: 'Una clave, varios emisores',
    sharedKeysHint:
      'Por su clave se distingue a un emisor de otro. Quien tenga una de estas puede emitir con cada uno de los nombres que la acompañan.',
    sharedKey: (names) => `Clave de ${names}`,
    keyInOrder: (names) => `Está bien que una clave firme por ${names}`,
    keyUndo: (names) => `Retirar que una clave pueda firmar por ${names}`,
  }),
  worded(REGISTRIES, {
    title: 'Registros',
    hint: 'Un registro enumera emisores por sus identificadores y les da nombres. Los que incluye un registro aceptado son de confianza; los de uno que usted solo conoce son conocidos. Su propia decisión sobre un emisor va antes que ambos, y lo que una lista bloquea queda bloqueado.',
    add: 'Añadir un registro',
    formats:
      'Una lista propia (CSV o JSON, un emisor por línea), un registro del Digital Credentials Consortium, o una declaración de una OpenID Federation.',
    none: 'Todavía no hay registros.',
    list: 'Registros que usted ha añadido',
    level: (name) => `Qué significa ${name} para usted`,
    levels: { accepted: 'Aceptado', known: 'Conocido' },
    anchorKeys: (count) =>
      count === 1 ? 'Su clave, por su huella' : 'Sus claves, por sus huellas',
    anchorHint: 'Compare con lo que publica la federación, antes de aceptarlo.',
    removeNamed: (name) => `Quitar ${name}`,
    removed: (name) => `${name} quitado`,
    levelSet: (name, level) => `${name}: ${level}`,
    remarks: (count) => counted(count, 'entrada por revisar', 'entradas por revisar'),
    added: (names) =>
      names.length === 1
        ? `${names[0] ?? ''} añadido`
        : `${number(names.length)} registros añadidos`,
    nothingAdded: 'No se añadió ningún registro',
    kinds: {
      dcc: 'Registro del Digital Credentials Consortium',
      list: 'Su propia lista',
      chain: 'Un miembro de una federación',
      federation: 'Federación, consultada para cada emisor',
    },
  }),
  worded(REGISTRY_FACTS, {
    blocked: (count) => counted(count, 'bloqueado', 'bloqueados'),
    accepted: 'Los que incluye son ahora de confianza',
    known: 'Los que incluye son ahora solo conocidos',
  }),
  worded(FRESHNESS_SETTINGS, {
    title: 'Cómo envejecen las competencias',
    hint: 'Al cabo de tantos meses cabe esperar que la mitad de lo que mostraba una credencial siga valiendo: es su vida media. Hasta entonces una competencia se llama reciente; después, se dice que envejece, y tras el doble, antigua. Es una nota junto a una competencia y no un veredicto: sigue demostrada.',
    kind: 'Tipo de competencia',
    months: 'Meses',
    monthsOf: (kind) => `Meses: ${kind}`,
    ageless: 'No envejece',
    agelessOf: (kind) => `No envejece: ${kind}`,
    save: 'Guardar',
    saved: 'Las competencias envejecen ahora como usted ha fijado',
    unchanged: 'No ha cambiado nada.',
    saving: 'Se está guardando. Espere a que termine.',
    invalid: `Dé a cada tipo un número entero de meses de 1 a ${HALF_LIFE_LIMIT_MONTHS}, o diga que no envejece.`,
    reset: 'Volver a lo que trae Touchstone',
    resetDone: 'Las competencias envejecen ahora como trae Touchstone',
    isDefault: 'Esto es lo que trae Touchstone.',
  }),
  worded(AGEING_KIND_WORDS, {
    general: 'Lo que Touchstone no conoce',
    'programming-language': 'Lenguajes de programación',
    framework: 'Frameworks y bibliotecas',
    tool: 'Herramientas y programas',
    method: 'Métodos',
    knowledge: 'Áreas de conocimiento',
    practical: 'Competencias prácticas',
    soft: 'Trabajo con personas',
    licence: 'Licencias y permisos',
    'natural-language': 'Idiomas',
  }),
  worded(LEVEL_SETTINGS, {
    title: 'Niveles',
    hint: 'Las credenciales expresan los niveles de muchas maneras. Touchstone coloca una expresión en una escala común solo donde una regla dice cómo; las que ninguna regla lee van primero. Lo que usted decida vale para todos, y para lo que llegue después.',
    none: 'Ninguna credencial de aquí indica todavía un nivel.',
    choose: (wording, title) => `Nivel de «${wording}» (${title})`,
    noLevel: 'Fuera de la escala',
    placed: (wording, level) =>
      `«${wording}» es ahora: ${level === undefined ? 'fuera de la escala' : LEVEL_WORDS[level].label}.`,
    undo: 'Deshacer',
    undoNamed: (wording, title) => `Deshacer lo que es «${wording}» (${title})`,
    undone: (wording) => `«${wording}» se lee de nuevo según las reglas de Touchstone.`,
    saving: 'Se está guardando. Espere a que termine.',
    showAll: (count) => `Mostrar todos (${number(count)})`,
    cut: (count) => `Estos son los primeros ${number(count)}; puede haber más.`,
  }),
  worded(WORDINGS, {
    met: (credentials, title, issuer) =>
      credentials === 1
        ? `En «${title}» de ${issuer}.`
        : `En ${number(credentials)} credenciales, entre ellas «${title}» de ${issuer}.`,
    described: 'Lo que usted decida vale solo para resultados descritos como ahí.',
    byRule: (level, rule) => `${level}, por la regla «${rule}»`,
    noRule: 'Ninguna regla nuestra lo lee.',
    readAs: (reading) => `Leído como ${reading}.`,
    decided: (level) => `Usted decidió: ${level}.`,
    ours: (reading) => `Nuestra propia lectura es ${reading}.`,
  }),
  worded(STACK_SETTINGS, {
    title: 'Credenciales que se completan',
    hint: 'Diga qué credenciales forman un todo, y de cada candidato que tenga una parte se muestra qué tiene y qué falta. Lo que los emisores dicen de sus propias credenciales se muestra sin que usted haga nada.',
    none: 'No ha definido ninguno.',
    add: 'Añadir un conjunto…',
    addTitle: 'Añadir un conjunto',
    editTitle: 'Editar el conjunto',
    dialogHint:
      'Una parte se encuentra por su identificador si usted da uno, si no por su nombre, y también por su emisor si nombra uno.',
    edit: 'Editar…',
    editNamed: (name) => `Editar… ${name}`,
    remove: 'Quitar',
    removeNamed: (name) => `Quitar ${name}`,
    removing: 'Se está quitando. Espere a que termine.',
    removed: (name) => `Se quitó el conjunto «${name}»`,
    saved: (name) => `Se guardó el conjunto «${name}»`,
    name: 'Nombre del conjunto',
    piece: (place) => `Parte ${number(place)}`,
    pieceName: 'Cómo se llama la credencial',
    issuer: 'Nombre o identificador del emisor (si importa)',
    achievementId: 'Identificador del logro (si lo conoce)',
    addPiece: 'Añadir una parte',
    removePiece: (place) => `Quitar la parte ${number(place)}`,
    onlyPiece: 'Un conjunto tiene al menos una parte.',
    full: `Un conjunto tiene como máximo ${STACK_PIECE_LIMIT} partes.`,
    pieceFrom: (name, issuer) => `${name}, de ${issuer}`,
    incomplete: 'Nombre antes el conjunto y cada una de sus partes.',
  }),
];
