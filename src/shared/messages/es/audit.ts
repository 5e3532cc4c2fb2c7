import {
  AUDIT,
  AUDIT_CHECKS,
  AUDIT_ENTRIES,
  countOf,
  stageOf,
  stateOf,
  textOf,
  verdictOf,
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
    export: (detail) =>
      `Se escribió un informe ${textOf(detail, 'format').toUpperCase()} sobre ${counted(countOf(detail, 'candidates'), 'persona', 'personas')}`,
    opening: (detail) => `Cambio en una vacante: ${textOf(detail, 'what').replace('-', ' ')}`,
    setting: (detail) => `Se cambió el ajuste «${textOf(detail, 'setting')}»`,
    trust: (detail) => {
      const decision = textOf(detail, 'decision') || textOf(detail, 'level');
      if ('registry' in detail) return `Un registro de emisores se puso en «${decision}»`;
      if ('certificate' in detail) return `Certificado: ${decision}`;
      return decision === 'none'
        ? 'Se retiró una decisión sobre un emisor'
        : `Decisión sobre un emisor: ${decision}`;
    },
  }),
];
