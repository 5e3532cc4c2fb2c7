import { worded } from '../live.ts';
import {
  CHECK_NAMES,
  LAPSED_ORIGINS,
  LEVEL_IN_SENTENCE,
  LEVEL_WORDS,
  OUTCOME_WORDS,
  RECIPIENT_WORDS,
  TRUST_WORDS,
  VERDICTS_COUNTED,
  VERDICT_IN_SENTENCE,
  VERDICT_WORDS,
} from '../words.ts';

export const words = [
  worded(VERDICT_WORDS, {
    verified: {
      label: 'Verificada',
      meaning: 'Es lo que su emisor emitió, y hoy está vigente.',
      sign: '+',
    },
    lapsed: {
      label: 'No vigente',
      meaning: 'Hoy no está vigente: caducada, aún no válida o retirada.',
      sign: '~',
    },
    unconfirmed: {
      label: 'Sin confirmar',
      meaning:
        'No se pudo obtener algo necesario para comprobarla. Eso no dice nada en contra de la persona.',
      sign: '?',
    },
    rejected: {
      label: 'Rechazada',
      meaning: 'No es lo que un emisor emitió: sin firma, modificada o contradictoria.',
      sign: '×',
    },
  }),
  worded(LAPSED_ORIGINS, {
    issued: 'Su emisor la emitió.',
    open: 'No se pudo comprobar si la emitió su emisor.',
  }),
  worded(VERDICT_IN_SENTENCE, {
    verified: 'verificada',
    lapsed: 'no vigente',
    unconfirmed: 'sin confirmar',
    rejected: 'rechazada',
  }),
  worded(VERDICTS_COUNTED, {
    verified: (shown, count) => `${shown} ${count === 1 ? 'verificada' : 'verificadas'}`,
    lapsed: (shown, count) => `${shown} ${count === 1 ? 'no vigente' : 'no vigentes'}`,
    unconfirmed: (shown) => `${shown} sin confirmar`,
    rejected: (shown, count) => `${shown} ${count === 1 ? 'rechazada' : 'rechazadas'}`,
  }),
  worded(TRUST_WORDS, {
    trusted: {
      label: 'Emisor de confianza',
      meaning: 'Usted confía en este emisor, o acepta un registro que lo incluye.',
      sign: '+',
    },
    known: {
      label: 'Emisor conocido',
      meaning: 'El emisor ha demostrado cuál es su dominio de internet.',
      sign: '=',
    },
    unknown: {
      label: 'Emisor desconocido',
      meaning: 'Del emisor solo se conoce su clave.',
      sign: '?',
    },
    blocked: { label: 'Emisor bloqueado', meaning: 'Usted ha bloqueado este emisor.', sign: '×' },
  }),
  worded(RECIPIENT_WORDS, {
    confirmed: {
      label: 'Destinatario confirmado',
      meaning: 'Se emitió para esta persona.',
      sign: '+',
    },
    mismatch: {
      label: 'De otra persona',
      meaning: 'Se emitió para alguien distinto de esta persona.',
      sign: '×',
    },
    unstated: {
      label: 'Destinatario no indicado',
      meaning: 'No dice para quién se emitió, o no de un modo que se pueda comparar.',
      sign: '?',
    },
    named: {
      label: 'Nombra a esta persona',
      meaning: 'Nombra a esta persona, pero nada prueba que lo haya escrito su emisor.',
      sign: '?',
    },
  }),
  worded(LEVEL_WORDS, {
    foundation: { label: 'Básico', meaning: 'Conoce lo básico y necesita orientación.', sign: '1' },
    intermediate: { label: 'Intermedio', meaning: 'Hace tareas habituales sin ayuda.', sign: '2' },
    advanced: { label: 'Avanzado', meaning: 'Hace tareas difíciles y ayuda a otros.', sign: '3' },
    expert: { label: 'Experto', meaning: 'En el nivel más alto que hay.', sign: '4' },
  }),
  worded(LEVEL_IN_SENTENCE, {
    foundation: 'básico',
    intermediate: 'intermedio',
    advanced: 'avanzado',
    expert: 'experto',
  }),
  worded(OUTCOME_WORDS, {
    pass: {
      label: 'Superada',
      meaning: 'Se hizo la comprobación, y la credencial la superó.',
      sign: '+',
    },
    warn: {
      label: 'Superada, con una nota',
      meaning: 'La credencial superó la comprobación, pero hay algo que conviene saber.',
      sign: '!',
    },
    fail: { label: 'No superada', meaning: 'La credencial no superó la comprobación.', sign: '×' },
    unknown: {
      label: 'No se pudo comprobar',
      meaning: 'No se pudo obtener algo necesario para la comprobación.',
      sign: '?',
    },
    skipped: {
      label: 'No procede',
      meaning:
        'No había nada que comprobar, o una comprobación anterior no dejó nada que comprobar.',
      sign: '-',
    },
  }),
  worded(CHECK_NAMES, {
    'document-structure': 'Completa y legible',
    'context-integrity': 'Todo lo mostrado está firmado',
    proof: 'Firma',
    'key-resolution': 'La clave del emisor',
    'issuer-binding': 'Firmada por el emisor nombrado',
    'algorithm-strength': 'Solidez de la firma',
    'validity-period': 'Período de validez',
    status: 'Retirada o no',
    'nested-credentials': 'Credenciales que contiene',
    recipient: 'Emitida para esta persona',
    'issuer-trust': 'Confianza en el emisor',
    schema: 'Conformidad con su esquema',
    endorsements: 'Avales',
    evidence: 'Evidencias',
    'issue-date': 'Día de emisión',
    'shared-key': 'De quién es la clave',
    'other-person': 'Indicios de otra persona',
    reuse: 'Entregada por una sola persona',
  }),
];
