import {
  AUDIT,
  AUDIT_CHECKS,
  AUDIT_ENTRIES,
  AUDIT_OPENINGS,
  AUDIT_SETTINGS,
  AUDIT_TRUST,
  countOf,
  openingOf,
  settingOf,
  stageOf,
  stateOf,
  textOf,
  trustOf,
  verdictOf,
  DOUBLE_DECISIONS,
  decisionOf,
} from '../audit.ts';
import { worded } from '../live.ts';
import { counted } from '../ui/number.ts';

export const audit = [
  worded(AUDIT, {
    title: 'Registro de auditoría',
    hint: 'Lo que se hizo en este espacio de trabajo, cada entrada sellada por la siguiente. No nombra a nadie: las personas figuran con un código que no lleva a ninguna parte una vez eliminadas.',
    none: 'Todavía no ha ocurrido nada.',
    total: (entries) => counted(entries, 'entrada', 'entradas'),
    latest: 'Las últimas entradas',
    check: 'Comprobar el registro',
    checking: 'Comprobando…',
  }),
  worded(AUDIT_CHECKS, {
    whole: (entries) =>
      `El registro de auditoría está íntegro: ${counted(entries, 'entrada', 'entradas')}, tal como se escribieron.`,
    headFound: 'El final buscado está entre ellas.',
    headMissing:
      'El final buscado no está entre ellas: el informe se hizo en otro espacio de trabajo, o el registro se ha reescrito desde entonces.',
    broken: (fault) => `El registro de auditoría no está íntegro. ${fault}`,
    changed: (at) => `La entrada ${at} no está como se escribió; lo que sigue no demuestra nada.`,
    missing: (at) => `La entrada ${at} ha desaparecido.`,
    'cut-off': (at) => `Desde la entrada ${at} no es el registro que se escribió en último lugar.`,
  }),
  worded(AUDIT_OPENINGS, {
    made: 'Se creó una vacante',
    changed: 'Se cambió una vacante',
    closed: 'Se cerró una vacante',
    'opened-again': 'Se volvió a abrir una vacante',
    removed: 'Se eliminó una vacante',
    'put-back': 'Se recuperó una vacante eliminada',
  }),
  worded(AUDIT_SETTINGS, {
    network: 'Se cambió lo que se puede consultar en la red',
    disclosure: 'Se cambió lo que cuenta de las credenciales mostradas en parte',
    retention: 'Se cambió cuánto tiempo se conserva a las personas',
    'blind-view': 'Se activó la vista anónima, o se cambió lo que oculta',
    'signing-did': 'Se cambió en nombre de quién se firman los informes',
    'time-stamp-authority': 'Se cambió a quién se piden los sellos de tiempo',
    'adverse-impact': 'Se cambió la medida del impacto adverso, o lo que se guarda para ella',
    lifted: 'Se levantó la vista anónima',
  }),
  worded(AUDIT_TRUST, {
    registry: {
      accepted: 'Se aceptó un registro de emisores',
      known: 'Un registro de emisores cuenta como conocido',
      removed: 'Se quitó un registro de emisores',
    },
    certificate: {
      accepted: 'Se aceptó un certificado',
      removed: 'Un certificado ya no se acepta',
    },
    issuer: {
      trusted: 'Se confió en un emisor por decisión',
      blocked: 'Se bloqueó un emisor',
      none: 'Se retiró una decisión sobre un emisor',
    },
  }),
  worded(DOUBLE_DECISIONS, {
    merged: 'Dos personas se unieron en una sola',
    'taken-back': 'Se deshizo una unión: vuelven a ser dos personas',
    'kept-apart': 'Dos personas se mantuvieron separadas',
    'proposed-again': 'Dos personas ya no se mantienen separadas',
  }),
  worded(AUDIT_ENTRIES, {
    import: (detail) =>
      textOf(detail, 'state') === 'running'
        ? 'Empezó una importación'
        : `Terminó una importación (${stateOf(detail)}): ${counted(countOf(detail, 'credentials'), 'credencial nueva', 'credenciales nuevas')}`,
    verdict: (detail) =>
      `El veredicto de una credencial pasó de ${verdictOf(detail, 'from')} a ${verdictOf(detail, 'to')}`,
    stage: ({ persons, stage }) => {
      const people = counted(Array.isArray(persons) ? persons.length : 0, 'persona', 'personas');
      return stage === 'none'
        ? `Salida de una preselección: ${people}`
        : `Paso a la etapa «${stageOf(stage)}»: ${people}`;
    },
    mapping: ({ accepted }) =>
      accepted === true
        ? 'Se aceptó una expresión como competencia'
        : 'Se retiró una expresión aceptada',
    erasure: ({ cause }) =>
      cause === 'by-hand'
        ? 'Se eliminó a una persona a mano'
        : 'Se eliminó a una persona según la regla',
    double: (detail) => decisionOf(detail),
    finding: ({ isInOrder }) =>
      isInOrder === true
        ? 'Lo hallado en una credencial se dio por correcto'
        : 'Se deshizo una decisión sobre lo hallado',
    export: (detail) =>
      detail['table'] === undefined
        ? `Se escribió un informe ${textOf(detail, 'format').toUpperCase()} sobre ${counted(countOf(detail, 'candidates'), 'persona', 'personas')}`
        : 'Se escribió una tabla en CSV',
    opening: openingOf,
    setting: settingOf,
    trust: trustOf,
  }),
];
