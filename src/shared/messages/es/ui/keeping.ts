import { worded } from '../../live.ts';
import { ERASED, ERASURE, RETENTION, RULES } from '../../ui/keeping.ts';
import { counted, number } from '../../ui/number.ts';
import { DATA, LOST, REASONS, UNLOCK, VAULT_DIALOGS } from '../../ui/vault.ts';

export const keeping = [
  worded(ERASURE, {
    more: 'Más',
    erase: 'Eliminar definitivamente…',
    title: (name) => `¿Eliminar a ${name} definitivamente?`,
    hint: 'Esto no se puede deshacer. Lo que se elimina se sobrescribe en el archivo, no solo se oculta.',
    goes: 'Qué desaparece',
    stays: 'Qué se queda',
    confirm: 'Eliminar definitivamente',
    deleting: 'Eliminando…',
    done: (name) => `${name}: eliminación definitiva hecha`,
    unpurgeable:
      'Copias que la base de datos ha dejado en su archivo: supera los 512 MB y está cifrado, y este ordenador tiene muy poca memoria libre para escribirlo de nuevo. Cierre antes otros programas, o haga después una copia de seguridad y restáurela.',
    unpurged:
      'Puede que quede algo en el archivo: otro programa tiene abierto el espacio de trabajo, o no hay sitio para escribirlo de nuevo. Cierre otros programas y elimine de nuevo a alguien, o haga una copia de seguridad y restáurela.',
    backups: (count) =>
      `${counted(count, 'copia de seguridad contiene', 'copias de seguridad contienen')} todavía lo eliminado. Elimínelas en Ajustes cuando ya no hagan falta.`,
    proof: 'Que se eliminó a alguien, y cuándo, sin el nombre.',
    hold: 'Proteger de la eliminación',
    held: (name) => `${name} tiene protección contra la eliminación`,
    release: 'Dejar de proteger de la eliminación',
    released: (name) => `${name} ya no tiene protección contra la eliminación`,
    isHeld: 'Con protección contra la eliminación. Quítela antes.',
  }),
  worded(ERASED, {
    name: 'El nombre, y aquello por lo que se reconoce a la persona',
    identities: (count) => `Direcciones de correo e identificadores: ${number(count)}`,
    credentials: (count, waiting) =>
      `Credenciales con todo lo hallado: ${number(count)}${waiting === 0 ? '' : `, de ellas ${number(waiting)} en «Sin asignar»`}`,
    resumes: (count) => `Currículums: ${number(count)}`,
    files: (count) => `Archivos originales: ${number(count)}`,
    documents: 'Documentos obtenidos sobre la persona, y hallazgos',
    shared: (count) =>
      `Archivos originales que contienen también credenciales de otras personas, sin el nombre de carpeta de esta: ${number(count)}`,
  }),
  worded(RETENTION, {
    title: 'Conservación',
    hint: 'Las personas se pueden eliminar definitivamente por sí solas pasado un tiempo. Usted ve a quién eliminaría una regla antes de que se siga; se sigue cada vez que se abre el espacio de trabajo.',
    rule: 'Cuándo se elimina a las personas',
    choices: {
      never: { label: 'Solo a mano', hint: 'No se elimina a nadie automáticamente.' },
      import: {
        label: 'Después de la entrega',
        hint: 'Cuenta desde el último archivo o currículum de la persona.',
      },
      closing: {
        label: 'Después de cerrar las vacantes',
        hint: 'Cuenta desde la última vacante cerrada. Mientras haya una abierta, no se elimina a nadie.',
      },
    },
    days: 'Días',
    daysProblem: (most) => `Escriba un número entero de días, de 1 a ${number(most)}.`,
    preview: 'Ver a quién afecta',
    confirm: 'Seguir esta regla',
    stop: 'Dejar de eliminar por regla',
    stopped: 'Ya no se elimina a nadie automáticamente',
    nobody: 'Ahora no se eliminaría a nadie.',
    paused:
      'El reloj retrocedió, o avanzó más de dos semanas desde que se abrió por última vez el espacio de trabajo. No se eliminó a nadie: revise la regla y confírmela de nuevo.',
    total: (count) =>
      count === 1
        ? 'Ahora se eliminaría a 1 persona:'
        : `Ahora se eliminaría a ${number(count)} personas:`,
    more: (count) => `y ${number(count)} más`,
    due: (day) => `vence desde el ${day}`,
    followed: (count) =>
      count === 0
        ? 'La regla se sigue desde ahora'
        : `La regla se sigue: ${counted(count, 'eliminada', 'eliminadas')}`,
    soFar: (count) => `Eliminaciones definitivas hasta ahora: ${number(count)}`,
  }),
  worded(RULES, {
    import: (days) => `Las personas se eliminan ${number(days)} días después de la entrega.`,
    closing: (days) =>
      `Las personas se eliminan ${number(days)} días después de cerrar la última vacante.`,
  }),
  worded(VAULT_DIALOGS, {
    copyName: 'Copia de seguridad de Touchstone.touchstone',
    saveCopy: {
      title: 'Hacer copia de seguridad del espacio de trabajo',
      buttonLabel: 'Hacer copia',
    },
    openBackup: { title: 'Restaurar una copia de seguridad', buttonLabel: 'Restaurar' },
  }),
  worded(UNLOCK, {
    opening: 'Abriendo el espacio de trabajo…',
    openingHint:
      'Tras una actualización de Touchstone puede tardar un rato si hay muchos candidatos.',
    title: 'Este espacio de trabajo está bloqueado',
    hint: 'Su clave no está al alcance en este equipo. No se puede leer nada en él hasta desbloquearlo.',
    keylessTitle: 'Falta la clave de este espacio de trabajo',
    keylessHint: (file) =>
      `Junto al espacio de trabajo no hay ningún archivo de clave ${file}-key. Póngalo ahí e inicie Touchstone de nuevo, o introduzca el código de recuperación. Si el archivo no es un espacio de trabajo de Touchstone, nada lo abre.`,
    passphrase: 'Frase de contraseña',
    code: 'Código de recuperación',
    unlock: 'Desbloquear',
    unlocking: 'Desbloqueando…',
    byCode: 'Usar en su lugar el código de recuperación',
    byPassphrase: 'Usar en su lugar la frase de contraseña',
    brokenTitle: 'Este espacio de trabajo no se puede abrir',
    brokenHint:
      'Puede poner una copia de seguridad en su lugar, o hacer que todo lo que aún se pueda leer pase a un archivo nuevo. En ambos casos se conserva el archivo como está ahora.',
    recover: 'Recuperar lo que se pueda leer',
    recovering: 'Recuperando…',
    recoveringHint:
      'Lo que se puede leer pasa a un archivo nuevo. Con un espacio de trabajo grande tarda un rato. Deje la ventana abierta; el archivo tal como está ahora se conserva.',
    restore: 'Restaurar una copia de seguridad…',
    damagedHint:
      'Si el espacio de trabajo nunca se cifró, su comienzo está dañado: ponga una copia de seguridad en su lugar. Se conserva el archivo como está ahora.',
    restoreNewest: (moment) => `Restaurar la copia de seguridad más reciente, del ${moment}`,
    recoveredTitle: 'Se recuperó el espacio de trabajo',
    open: 'Abrir el espacio de trabajo',
    close: 'Cerrar',
  }),
  worded(DATA, {
    title: 'Cifrado',
    hint: 'Quien se haga con el archivo, en un equipo perdido o en una copia de seguridad, no puede leer nada en él sin su clave.',
    sealed: 'Cifrado',
    plain: 'Sin cifrar',
    plainHint: 'Quien pueda leer el archivo puede leer a las personas que contiene.',
    byKeychain: 'Se abre solo para usted en este equipo; su clave está en el llavero del sistema.',
    byPassphrase: 'Se abre con su frase de contraseña.',
    byBoth:
      'Se abre solo para usted en este equipo, cuyo llavero tiene su clave, y en otros con su frase de contraseña.',
    encrypt: 'Cifrar…',
    encryptTitle: 'Cifrar el espacio de trabajo',
    encryptHint:
      'Se conserva entre las copias de seguridad una copia del espacio de trabajo como está ahora. No está cifrada: elimínela cuando haya visto que está todo.',
    encrypted: 'El espacio de trabajo está ahora cifrado',
    setPassphrase: 'Definir una frase de contraseña…',
    changePassphrase: 'Cambiar la frase de contraseña…',
    passphraseTitle: 'Frase de contraseña',
    passphraseHint:
      'Para otros equipos, para la línea de comandos, y por si se pierde el llavero de este equipo. Touchstone no puede decirle cuál es.',
    passphrase: 'Nueva frase de contraseña',
    again: 'La misma otra vez',
    optional: 'Frase de contraseña (opcional aquí: el llavero tiene la clave)',
    short: 'Use al menos 10 caracteres.',
    different: 'Las dos no son iguales.',
    passphraseSet: 'La frase de contraseña está definida',
    removePassphrase: 'Quitar la frase de contraseña',
    passphraseRemoved: 'Ahora solo el llavero de este equipo abre el espacio de trabajo',
    showCode: 'Mostrar el código de recuperación…',
    codeTitle: 'Código de recuperación',
    codeHint:
      'Abre el espacio de trabajo cuando se olvida la frase de contraseña, se pierde el llavero o falta el archivo de clave. Apúntelo o imprímalo, y guárdelo lejos del equipo. Quien lo tenga junto con el archivo puede leerlo todo.',
    copyCode: 'Copiar',
    codeCopied: 'El código de recuperación está copiado',
    codeKept: 'Lo he guardado',
    backups: 'Copias de seguridad',
    backupsHint:
      'Se puede hacer una copia de seguridad mientras trabaja, y se revisa antes de darla por buena. Antes de que una actualización cambie el espacio de trabajo, se hace una por sí sola; se conservan las tres últimas.',
    backUp: 'Hacer copia ahora',
    backUpElsewhere: 'Hacer copia en otro lugar…',
    backingUp: 'Haciendo copia…',
    backedUp: 'La copia de seguridad está hecha',
    restore: 'Restaurar…',
    restoreOther: 'Restaurar desde otro lugar…',
    restoreTitle: '¿Restaurar esta copia de seguridad?',
    restoreHint:
      'Todo queda como entonces. Lo que tiene ahora se conserva como copia aparte, para que pueda volver.',
    restoreNow: 'Restaurar',
    restoring: 'Restaurando…',
    restored: 'La copia de seguridad está restaurada',
    remove: 'Eliminar',
    removed: 'La copia de seguridad está eliminada',
    repair: 'Reparar…',
    repairTitle: '¿Reparar el espacio de trabajo?',
    repairHint:
      'Todo lo que se pueda leer pasa a un archivo nuevo, que ocupa el lugar de este; este se conserva como copia de seguridad. Después se enumera lo perdido. Para cuando Touchstone dice que el archivo está dañado.',
    repairNow: 'Reparar',
    none: 'Todavía no hay ninguna copia de seguridad junto al espacio de trabajo.',
    list: 'Copias de seguridad junto al espacio de trabajo',
    unsealed: 'Sin cifrar',
  }),
  worded(REASONS, {
    'by-hand': 'Hecha por usted',
    'before-update': 'Antes de una actualización',
    'before-restore': 'Antes de una restauración',
    'before-encryption': 'Antes de cifrarlo',
    'before-recovery': 'El archivo dañado, antes de recuperarlo',
  }),
  worded(LOST, {
    people: (count) => `Candidatos perdidos: ${number(count)}.`,
    credentials: (count) => `Credenciales perdidas: ${number(count)}.`,
    originals: (count) => `Archivos originales perdidos: ${number(count)}.`,
    other: (count) => `Otros detalles o lugares perdidos: ${number(count)}.`,
    nothing: 'No se perdió nada.',
    bereaved: (names) => `Falta algo de: ${names}. Añada de nuevo sus archivos.`,
  }),
];
