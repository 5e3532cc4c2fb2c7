import { KEEPING_LINES } from '../keeping-lines.ts';
import { worded } from '../live.ts';
import { QUERY_ERRORS, QUERY_STATES_CALLED, QUERY_VALUES } from '../query.ts';
import { SUBJECT_COPY } from '../subject-copy.ts';
import { REPORT_CHECK, REPORT_PROBLEM_WORDS } from '../report-check.ts';
import {
  APP_ERRORS,
  EVIDENCE_TELLS,
  LOGO_FAULTS,
  THINGS,
  WRITE_REFUSALS,
} from '../ui/app-error.ts';
import { number } from '../ui/number.ts';
import { VAULT_LINES, VAULT_PROBLEMS } from '../vault.ts';

export const problems = [
  worded(THINGS, {
    candidate: 'Esa persona ya no está.',
    credential: 'Esa credencial ya no está.',
    resume: 'Ese currículum ya no está.',
    import: 'Esa importación ya no está.',
    recheck: 'Esa comprobación ya no está en curso.',
    certificate: 'Ese certificado ya no está.',
    opening: 'Esa vacante ya no está.',
    note: 'Esa nota ya no está.',
    registry: 'Ese registro ya no está.',
    framework: 'Ese marco ya no está.',
    mapping: 'Eso ya se había deshecho.',
    skill: 'Ninguna credencial nombra ya esa competencia.',
    stack: 'Ese conjunto ya no está.',
    view: 'Esa vista ya no está.',
    file: 'Ese archivo ya no está donde estaba o no se puede leer. Añádalo de nuevo desde donde está ahora.',
    merge: 'Esa unión ya se deshizo, o la persona se eliminó.',
    workspace:
      'Ese espacio de trabajo ya no está donde estaba. Busque su archivo, o quítelo de la lista.',
    incident: 'Ese problema ya no está.',
  }),
  worded(WRITE_REFUSALS, {
    full: 'El disco está lleno. Lo que estaba en curso no se guardó; todo lo anterior, sí. Haga sitio e inténtelo de nuevo.',
    'read-only':
      'No se puede escribir en el espacio de trabajo: su archivo, su carpeta o su disco es de solo lectura. No se cambió nada.',
    busy: 'Otro programa está escribiendo en este espacio de trabajo. No se cambió nada. Espere a que termine e inténtelo de nuevo.',
    failing:
      'El disco no aceptó lo que se escribía. Lo que estaba en curso no se guardó; todo lo anterior, sí. Revise el disco e inténtelo de nuevo.',
  }),
  worded(LOGO_FAULTS, {
    damaged: 'El logotipo no se puede leer: su archivo está dañado.',
    'too-large': 'El logotipo es demasiado grande. Elija un PNG con menos píxeles.',
    unsupported: 'El logotipo no es un PNG. Elija un PNG.',
  }),
  worded(EVIDENCE_TELLS, {
    apart:
      'Las evidencias no pueden acompañar a informes por persona: un original puede contener lo que es de otros.',
    blind:
      'Las evidencias no pueden acompañar a un informe ciego: los originales nombran a las personas que el informe calla.',
    'without-contact':
      'Las evidencias no pueden acompañar a un informe sin datos de contacto: los originales contienen direcciones.',
  }),
  worded(KEEPING_LINES, {
    unknown: (name) => `Nadie se llama «${name}» en este espacio de trabajo.`,
    several: (name, ids) =>
      `Varias personas se llaman «${name}». Nombre una por su identificador: ${ids.join(', ')}.`,
    unconfirmed: 'No se eliminó a nadie. Añada --yes para eliminar definitivamente.',
    held: (name) => `${name} tiene protección contra la eliminación, y se queda.`,
    erased: (name) => `${name}: eliminación definitiva hecha.`,
    unpurged:
      'Puede que quede algo en el archivo: otro programa tiene abierto el espacio de trabajo, o no hay sitio para escribirlo de nuevo. Cierre otros programas; después haga una copia de seguridad y restáurela.',
    backups: (count) =>
      `Copias de seguridad junto al espacio de trabajo que aún contienen lo eliminado: ${number(count)}.`,
    busy: 'Otro programa está incorporando archivos a este espacio de trabajo, o eliminando personas. Espere a que termine e inténtelo de nuevo.',
    waiting:
      'Otro programa está incorporando archivos a este espacio de trabajo. Esta importación empezará cuando termine.',
    noRule:
      'En este espacio de trabajo no se confirmó ninguna regla de conservación. No se eliminó a nadie.',
    paused:
      'El reloj retrocedió, o avanzó más de dos semanas desde que se abrió por última vez el espacio de trabajo. No se eliminó a nadie: revise la regla en los ajustes y confírmela de nuevo.',
    followed: (count) => `Eliminaciones definitivas según la regla: ${number(count)}.`,
  }),
  worded(APP_ERRORS, {
    'invalid-request': (issues) =>
      `Touchstone no pudo entender esto (${issues}). Revise lo introducido.`,
    'file-not-written': (file, reason) =>
      `${file} no se pudo escribir: ${reason}. Elija otro lugar.`,
    'opening-not-read': (reason) =>
      `Esto no es una vacante que Touchstone pueda leer: ${reason}. Use un archivo escrito por Touchstone, o escriba uno como indica docs/openings.md.`,
    'import-running': 'Ya se están leyendo archivos. Espere a que termine, o cancélelo antes.',
    'recheck-running':
      'Ya se están comprobando credenciales de nuevo. Espere a que termine, o cancélelo antes.',
    'workspace-unavailable': (file, reason) =>
      `No se pudo abrir el espacio de trabajo ${file}. ${reason}`,
    'workspace-damaged':
      'Una parte del archivo del espacio de trabajo está dañada y no se puede leer. Ajustes, «Copias de seguridad», lo repara o restaura una copia.',
    'same-person': 'Ambas son ya la misma persona. Elija dos distintas.',
    'blind-view':
      'La vista anónima está activa y esto revelaría quiénes son las personas. Levántela primero o haga escribir un informe anónimo.',
    'too-many-views': (most) =>
      `Hay ${number(most)} vistas guardadas y no caben más. Quite una que ya no necesite, o guarde esta con el nombre de otra.`,
    locked: 'Este espacio de trabajo está bloqueado. Desbloquéelo antes.',
    internal: (incidentId) =>
      `Algo falló dentro de Touchstone. No se perdió nada. Ajustes, «Problemas», lo guarda como ${incidentId}.`,
  }),
  worded(QUERY_VALUES, {
    text: 'un texto cualquiera',
    date: 'un año, un mes o un día, como 2024, 2024-05 o 2024-05-31',
    fresh: (words) => `${words}, o meses o años, como 18m o 2y`,
    level: (words) =>
      `${words}, o lo que dicen las propias credenciales: un nivel de idioma, como B2, o uno del Marco Europeo de Cualificaciones, como «EQF 6»`,
  }),
  worded(QUERY_ERRORS, {
    'unknown-field': (p) =>
      `No hay ningún campo «${p['field']}:». Hay ${p['fields']}; ponga entre comillas una palabra con dos puntos.`,
    'unknown-verdict': (p) => `«${p['value']}» no es un veredicto. Hay ${p['values']}.`,
    'unknown-value': (p) =>
      `«${p['field']}:» no puede ser «${p['value']}». Escriba ${p['values']}.`,
    'no-value': (p) =>
      `No hay nada después de «${p['field']}:». Escriba qué debe ser, sin espacio.`,
    'unclosed-quote': () => 'Hay unas comillas sin cerrar. Ponga otras donde acaban las palabras.',
    'unclosed-bracket': () => 'Hay un paréntesis sin cerrar. Ponga «)» donde acaba el grupo.',
    'unopened-bracket': () =>
      'Este paréntesis no cierra nada. Quítelo, o ponga «(» antes del grupo.',
    'empty-brackets': () => 'No hay nada entre estos paréntesis. Escriba algo, o quítelos.',
    'nothing-beside': (p) =>
      `Falta algo junto a «${p['word']}». Escríbalo, o ponga «${p['word']}» entre comillas para buscar la palabra.`,
    'too-deep': () =>
      'Hay demasiados paréntesis y «not» unos dentro de otros. Escríbalo de forma más sencilla.',
    'too-long': () =>
      'La búsqueda es demasiado larga: hasta 500 caracteres de palabras y 50 de cada campo.',
    'state-word': (p) =>
      `«${p['word']}» se busca como palabra en nombres y competencias. Para el estado de una credencial escriba «${p['write']}»; ponga «${p['word']}» entre comillas si busca la palabra.`,
  }),
  worded(QUERY_STATES_CALLED, {
    rejected:
      'falsificado falsificada falso falsa inválido inválida rechazado rechazada forged fake',
    lapsed: 'caducado caducada vencido vencida expirado expirada',
    revoked: 'revocado revocada retirado retirada',
    unconfirmed: 'sin-confirmar sin-verificar',
    verified: 'verificado verificada auténtico auténtica válido válida',
    'trust:blocked': 'bloqueado bloqueada',
  }),
  worded(SUBJECT_COPY, {
    title: (name) => `Lo que se guarda sobre ${name}`,
    made: (moment, workspace) => `Hecho ${moment} del espacio de trabajo «${workspace}».`,
    person: 'Nombre y direcciones',
    known: 'Con qué se comparan las credenciales',
    notes: 'Notas',
    tags: 'Etiquetas',
    groups: 'Grupos, según lo declarado para la medida del impacto adverso',
    stages: 'Etapas en las vacantes',
    resumes: 'Currículos y las competencias leídas en ellos',
    credentials: 'Credenciales',
    credentialsHint:
      'report.html dice qué prueba cada credencial y cómo se comprobó; también están allí las competencias que se derivan de ellas.',
    files: 'Archivos',
    shared: 'Contiene también credenciales de otras personas, y por eso no está en esta copia.',
    audit: 'Qué se hizo, y cuándo',
    held: 'Protegido contra el borrado',
    merged: (name) => `${name} (unida)`,
    none: 'Nada.',
    written: (file, name) => `${file}: todo lo que se guarda sobre ${name}.`,
  }),
  worded(REPORT_PROBLEM_WORDS, {
    unreadable: 'no se puede leer.',
    'not-a-report': 'no es un informe de Touchstone.',
    'unsigned-table':
      'es un informe en forma de tabla (CSV), que nadie firma: no se puede decir si se cambió. Pida el informe en PDF, HTML o JSON.',
    'no-model':
      'no contiene los datos de un informe: se quitaron, o nunca fue un informe de Touchstone.',
    'malformed-model':
      'contiene datos que no son como los de un informe: se cambiaron, o los escribió una versión posterior.',
    'damaged-pdf': 'no se puede leer como PDF.',
    'too-much': 'necesitó más tiempo o memoria que cualquier informe: no se leyó.',
  }),
  worded(REPORT_CHECK, {
    signed: 'Lo que dice el informe es lo que se firmó.',
    unsigned: 'Nadie ha firmado este informe: no se puede decir si se modificó.',
    signature: {
      malformed: 'Lo que ocupa el lugar de la firma no es una firma.',
      'unknown-key': 'Está firmado con un identificador que esta comprobación no sabe seguir.',
      mismatch: 'La firma no encaja: ella o su clave se modificó.',
      'other-report':
        'La firma pertenece a otro informe: lo que dice este se modificó después de firmarlo.',
    },
    own: 'Se firmó con la clave de este espacio de trabajo.',
    foreign: (did) =>
      `No se firmó con la clave de este espacio de trabajo, sino con ${did}. De quién es, solo puede decirlo su dueño.`,
    signer: (did) =>
      `Se firmó con ${did}. Indique su espacio de trabajo para saber si es su clave.`,
    stamped: (at, authority) =>
      `${authority} da fe de que el archivo existía, tal como está, el ${at}.`,
    stampUnknown: (at, authority) =>
      `Un sello de tiempo del ${at} corresponde al archivo. No se sabe si ${authority}, que lo emitió, es de fiar: su certificado no lleva a ninguno que usted haya aceptado.`,
    stampRefused: {
      malformed: 'Lo que hay junto al archivo como sello de tiempo no lo es.',
      'other-file':
        'El sello de tiempo junto al archivo no es de este archivo: es de otro, o el archivo se cambió después.',
      'other-question': 'El sello de tiempo junto al archivo responde a otra pregunta.',
      'not-signed':
        'El sello de tiempo junto al archivo no está firmado por la autoridad que nombra.',
      'not-for-time':
        'El sello de tiempo junto al archivo está firmado con una clave que no es para sellos de tiempo, o que entonces no era válida.',
    },
    ofDomain: (place) => `Lo firmó ${place}: ese dominio declara la clave como suya.`,
    ofDomainUnchecked: (place, why) => `Dice que lo firmó ${place}; no se pudo comprobar. ${why}`,
    notOfDomain: (place, why) =>
      `Dice que lo firmó ${place}, y ese dominio no lo confirma: lo firmó otra persona, o la clave se retiró después. ${why}`,
    same: 'El archivo es, byte por byte, el que se escribe a partir de los datos firmados.',
    rewritten:
      'Otro programa volvió a escribir el archivo: su texto es el firmado, pero las imágenes, o lo que esté oculto, quizá no.',
    changedFile:
      'El archivo no es el que se escribe a partir de sus datos: lo que muestra se modificó.',
    otherVersion: (version) =>
      `Lo escribió la versión ${version} de Touchstone; esta no sabe cómo compone aquella las páginas, así que no se pudo comparar lo que muestra.`,
    changedPage: (page) => `La página ${page} no dice lo que dicen los datos firmados.`,
    missingPages: (count, expected) => `Tiene ${count} páginas, y se escribieron ${expected}.`,
    surplusPages: (count, expected) => `Tiene ${count} páginas, y se escribieron solo ${expected}.`,
    evidence: (count) =>
      `Los ${count} archivos de sus evidencias tienen la huella que indica el informe.`,
    noEvidence:
      'Sus evidencias están en un archivo aparte, llamado como el informe con «.evidence.zip» detrás; no está junto al informe, así que no se pudo verificar nada de nuevo.',
    damagedEvidence:
      'El archivo de sus evidencias no se puede abrir tal como se escribió: está dañado o se le añadió algo.',
    missingFile: (name) => `El archivo «${name}» de sus evidencias ya no está.`,
    changedAttachment: (name) =>
      `El archivo «${name}» de sus evidencias no es el que nombra el informe.`,
    surplusFile: (name) =>
      `Lleva adjunto el archivo «${name}», y el informe no nombra ninguno así.`,
    today: (title, then, now, why = '') =>
      then === now
        ? `«${title}» sigue siendo: ${now}.`
        : `«${title}» era: ${then} cuando se hizo el informe, y ahora es: ${now}.${why === '' ? '' : ` ${why}`}`,
    allThen: (count) =>
      `Solo por sus evidencias, en la fecha en que se juzgó, ${count === 1 ? 'la credencial llega' : `las ${count} credenciales llegan`} al veredicto que indica el informe.`,
    otherThen: (title, stated, found) =>
      `«${title}» llega, solo por las evidencias y en la fecha en que se juzgó, a: ${found}; el informe indica: ${stated}.`,
    notFound: (title) => `No se volvió a encontrar «${title}» en su original.`,
  }),
  worded(VAULT_PROBLEMS, {
    'wrong-passphrase': () =>
      'Esa no es la frase de contraseña de este espacio de trabajo. No se cambió nada.',
    'passphrase-needed': (file) =>
      `${file} está cifrado. Indique su frase de contraseña con --passphrase-file FILE o en TOUCHSTONE_PASSPHRASE.`,
    'short-passphrase': () =>
      'Esa frase de contraseña es demasiado corta: use al menos 10 caracteres.',
    'misread-recovery-code': () =>
      'Eso no es un código de recuperación: tiene 56 letras y cifras, y algo está mal escrito. No se cambió nada.',
    'wrong-recovery-code': () =>
      'Ese es el código de recuperación de otro espacio de trabajo. No se cambió nada.',
    keyless: (file) =>
      `${file} no es un espacio de trabajo de Touchstone, o está cifrado y su archivo de clave ${file}-key no está al lado. Ponga ahí el archivo de clave, o abra el espacio de trabajo con su código de recuperación.`,
    'no-keychain': () =>
      'Este equipo no guarda claves para las aplicaciones. Defina una frase de contraseña para cifrar el espacio de trabajo.',
    'already-encrypted': () => 'Este espacio de trabajo ya está cifrado.',
    'not-encrypted': () => 'Este espacio de trabajo no está cifrado, así que no hay clave.',
    'in-use': () =>
      'Otro programa está usando este espacio de trabajo. Ciérrelo allí, o espere a que termine, e inténtelo de nuevo.',
    'not-a-workspace': (file) =>
      `${file} no es un espacio de trabajo de Touchstone, o está cifrado con otra clave. No se cambió nada.`,
    'newer-version': (file) =>
      `${file} lo escribió una versión más reciente de Touchstone. Actualice Touchstone para abrirlo. No se cambió nada.`,
    damaged: (file) => `${file} está dañado. No se cambió nada.`,
    'file-exists': (file) => `${file} ya existe. Elija otro nombre.`,
    'among-backups': (file) =>
      `${file} está entre las copias de seguridad de otro espacio de trabajo, que se restauran y no se abren. Elija otra carpeta.`,
    'cannot-read': (file) =>
      `${file} no se puede leer: no es un archivo, o usted no puede abrirlo. No se cambió nada.`,
    'cannot-write': (file) =>
      `${file} no se pudo escribir: no hay sitio, o no se puede escribir en la carpeta. No se cambió nada.`,
  }),
  worded(VAULT_LINES, {
    askPassphrase: (file) => `Frase de contraseña de ${file}: `,
    plain: (file) =>
      `${file} no está cifrado: quien pueda leer el archivo puede leer a las personas que contiene. "touchstone key encrypt" lo cifra.`,
    sealed: (file) =>
      `${file} está cifrado con su frase de contraseña. Su archivo de clave es ${file}-key: guarde los dos juntos. "touchstone key recovery-code" muestra el código que lo abre sin ninguno de los dos.`,
    plainCopy: (file) =>
      `En ${file} hay una copia de lo que era antes. No está cifrada: elimínela cuando haya visto que está todo.`,
    replaced: (file) => `Lo que sustituyó se conserva en ${file}.`,
    askNewPassphrase: 'Nueva frase de contraseña, de al menos 10 caracteres: ',
    needsNewPassphrase: 'Indique la nueva frase de contraseña con --new-passphrase-file FILE.',
    unreadable: (file) => `${file} no se puede leer.`,
    changed: 'Se cambió la frase de contraseña. Nada más.',
  }),
];
