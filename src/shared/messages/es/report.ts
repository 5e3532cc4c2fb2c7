import { worded } from '../live.ts';
import {
  EVIDENCE_PACK,
  LEFT_OUT,
  REPORT_COLUMNS,
  REPORT_PHRASES,
  REPORT_SENTENCES,
  REPORT_WORDS,
} from '../report.ts';
import { counted } from '../ui/number.ts';

export const report = [
  worded(EVIDENCE_PACK, {
    guide: (command) => `Las evidencias de un informe sobre candidatos por competencias verificadas.

originals/     los archivos tal como se entregaron, byte a byte
documents/     lo que decían entonces sus emisores: claves, perfiles, listas de estado, esquemas
contexts/      lo que significan sus palabras (contextos JSON-LD), tal como se publicaron
certificates/  aquellos bajo los que se aceptaron sellos, si los hay
index.json     qué archivo responde por qué dirección, y cuándo se obtuvo

El SHA-256 de cada archivo figura en el informe. Para verificar de nuevo lo que dice uno de ellos, sin
red y a una fecha, vaya a esta carpeta y ejecute:

  ${command}

El informe dice de cada credencial a qué fecha se juzgó («judgedAt» en sus datos).
touchstone check-report INFORME hace todo esto de una vez.
`,
  }),
  worded(LEFT_OUT, {
    name: '[nombre omitido]',
    address: '[dirección omitida]',
    contact: 'Los datos de contacto se omiten.',
    candidate: (code) => `Candidato ${code}`,
    blind:
      'Este informe es ciego. Se omiten nombres, direcciones, archivos y lo que una comprobación dice de una persona; quien tiene el espacio de trabajo reconoce a cada uno por su código. Lo que delatan escuelas, empleadores y fechas, lo sigue delatando.',
    blindBut: {
      names:
        'Este informe es ciego. Se omiten nombres, direcciones, archivos y lo que una comprobación dice de una persona; quien tiene el espacio de trabajo reconoce a cada uno por su código.',
      dates: 'Se omite cuándo se emitieron y cuándo acaban las credenciales.',
      gender:
        'Las palabras que distinguen a una mujer de un hombre se han sustituido, hasta donde una lista las conoce.',
      schools:
        'Los emisores figuran con códigos, y las escuelas en los textos se omiten, hasta donde su nombre se reconoce.',
      rest: 'Lo demás, como empleadores y lugares, aún puede delatar a alguien.',
    },
  }),
  worded(REPORT_WORDS, {
    title: 'Preselección de candidatos por competencias verificadas',
    askedFor: 'Se pidió:',
    everybody: 'Todos los candidatos',
    chosen: 'Candidatos elegidos uno a uno',
    skill: 'Competencia',
    verdict: 'Veredicto',
    issuer: 'Emisor',
    recipient: 'Destinatario',
    valid: 'Vigencia',
    checked: 'Comprobada',
    file: 'Archivo',
    format: 'Formato',
    countsOnce: 'Cuenta una vez',
    summary: 'Resumen',
    summaryHint: 'Cuántas credenciales de cada candidato recibieron qué veredicto',
    candidate: 'Candidato',
    provenSkills: 'Competencias demostradas',
    asks: 'Lo que pide la vacante',
    why: 'Por qué aquí',
    requirement: 'Requisito',
    answer: 'Lo que responde',
    skills: 'Competencias',
    noSkills: 'Ninguna credencial nombra una competencia.',
    standing: 'Situación',
    behind: 'Credencial que la respalda',
    stacks: 'Credenciales que se apoyan unas en otras',
    credentials: 'Credenciales',
    none: 'Ninguna',
    check: 'Comprobación',
    outcome: 'Resultado',
    finding: 'Lo que se encontró',
    method: 'Cómo se averiguó',
    limits: 'Lo que esto no dice',
    verdicts: 'Los veredictos',
    grid: 'Requisitos y candidatos',
    gridHint:
      'Los números son los de los requisitos de arriba: [+] demostrado, [-] sin prueba, lo que no significa que falte la competencia.',
    appendix: 'Apéndice: todas las comprobaciones',
    attached: 'Lo que dice este informe, como datos, con su firma',
    lacking:
      'Los caracteres que faltan en los tipos de letra de este archivo se escriben como [U+…], su número en Unicode. Los informes HTML, CSV y JSON los contienen tal cual.',
  }),
  worded(REPORT_PHRASES, {
    by: (employer) => `Para ${employer}`,
    madeBy: (name) => `Hecho por ${name}`,
    opening: (title) => `Vacante: ${title}`,
    openings: (titles) => `Vacantes: ${titles.join('; ')}`,
    candidates: (count) => counted(count, 'candidato', 'candidatos'),
    page: (page, count) => `Página ${page} de ${count}`,
    pair: (label, value) => `${label}: ${value}`,
    from: (moment) => `desde el ${moment}`,
    until: (moment) => `hasta el ${moment}`,
    withoutEnd: 'sin fin',
    noIssuer: 'No se nombra ningún emisor',
    noEmail: 'No se conoce ninguna dirección de correo',
    judged: (checked, judged) => `${checked}, juzgada a fecha de ${judged}`,
    inFile: (name, path) => `${name}, dentro: ${path}`,
    proven: 'Demostrada',
    notProven: 'No demostrada',
    checkedAt: (moment) => `Comprobado el ${moment}`,
    source: (source) => `De ${source}`,
    sourceAt: (source, moment) => `De ${source}, estado del ${moment}`,
  }),
  worded(REPORT_SENTENCES, {
    method: [
      'Cada credencial se leyó del archivo en que se entregó. El SHA-256 que la acompaña designa exactamente ese archivo: quien lo tenga puede calcularlo de nuevo.',
      'Touchstone comprobó, en cada credencial, que su firma encaja, que la clave que la firmó es de su emisor, que está dentro de su período de validez y que su emisor no la ha retirado. Cada comprobación se muestra con su resultado, también donde no se pudo hacer.',
      'Una competencia cuenta como demostrada cuando su emisor la declara en una credencial verificada que no se emitió para otra persona, y usted no ha bloqueado a ese emisor; o cuando una credencial así la nombra con otras palabras, en una etiqueta o en un título, y usted lo aceptó. Al lado de cada una se dice cómo se llegó a ella.',
    ],
    limits: [
      'La falta de prueba no es falta de competencia. La mayor parte de lo que la gente sabe hacer no figura en ninguna credencial.',
      '«Verificada» dice quién emitió una credencial y que nada se cambió desde entonces. No dice lo exigente que fue el logro.',
      'La firma válida de un emisor del que nada se sabe sigue siendo la firma de un desconocido.',
      '«Sin confirmar» no dice nada en contra de un candidato: no se pudo obtener algo necesario para una comprobación.',
      'Las respuestas valen para el momento en que se hizo cada comprobación. Una credencial puede retirarse al día siguiente.',
      'Este informe no decide nada. Deciden las personas.',
    ],
    differing: (titles) =>
      `Las evidencias que acompañan este informe no muestran todo de nuevo: solo con ellas, ${titles
        .map((title) => `«${title}»`)
        .join(
          ', ',
        )} no llegaría al veredicto que aquí se da, porque no se conservó un documento con el que se juzgó entonces.`,
    head: (head) =>
      `Cuando se hizo esto, el registro de auditoría del espacio de trabajo, que dice lo que se hizo en él, terminaba en ${head}. «touchstone audit --head» dice si todavía lleva hasta ahí.`,
  }),
  worded(REPORT_COLUMNS, {
    emails: 'Direcciones de correo',
    credential: 'Credencial',
    listedAs: 'Emisor, como lo llama un registro',
    issuerId: 'Identificador del emisor',
    trust: 'Confianza en el emisor',
    provenBy: 'Competencias que demuestra',
    otherSkills: 'Otras competencias que nombra',
    countsWith: 'Cuenta una vez, con',
    validFrom: 'Válida desde',
    validUntil: 'Válida hasta',
    checkedAt: 'Comprobada el',
    judgedAt: 'Juzgada a fecha de',
    path: 'Lugar en el archivo',
    sha256: 'SHA-256 del archivo',
    format: 'Formato de la credencial',
    credentialId: 'Identificador de la credencial',
    candidateId: 'Identificador del candidato',
    question: 'Pregunta',
    report: 'Informe',
    madeBy: 'Informe hecho por',
    createdAt: 'Informe hecho el',
  }),
];
