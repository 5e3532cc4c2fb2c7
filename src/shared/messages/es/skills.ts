import { worded } from '../live.ts';
import {
  BASIS_WORDS,
  FRESHNESS_WORDS,
  LEARNING_FIELD_WORDS,
  LEARNING_WORDS,
  PIECE_WORDS,
  REQUIREMENT_WORDS,
  SKILL_DETAILS,
  STACK_WORDS,
  SUPERSESSION_SENTENCES,
} from '../skills.ts';

export const skills = [
  worded(FRESHNESS_WORDS, {
    fresh: { label: 'reciente', meaning: 'Su vida media no ha terminado.' },
    ageing: { label: 'envejece', meaning: 'Su vida media ha terminado.' },
    old: { label: 'antigua', meaning: 'Su vida media ha terminado dos veces.' },
  }),
  worded(LEARNING_WORDS, {
    applied: { label: 'aplicada', meaning: 'Mostrada en un trabajo real (Application).' },
    assessed: { label: 'evaluada', meaning: 'Examinada o calificada (Knowledge).' },
    attended: { label: 'cursada', meaning: 'Se participó en ello (Recognition).' },
  }),
  worded(LEARNING_FIELD_WORDS, {
    evidence: 'se adjuntan evidencias',
    result: 'tiene un resultado',
    criteria: 'según sus criterios',
    achievementType: 'según su tipo',
  }),
  worded(REQUIREMENT_WORDS, {
    reached: 'resultado exigido alcanzado',
    'not-reached': 'resultado exigido no alcanzado',
    undecided: 'no se puede saber si se alcanzó el resultado exigido',
  }),
  worded(SKILL_DETAILS, {
    issued: (day, freshness) =>
      `emitida el ${day}${freshness === undefined ? '' : `, ${freshness}`}`,
    level: (level) => `nivel ${level}`,
  }),
  worded(BASIS_WORDS, {
    employer: 'según usted lo definió',
    issuer: 'según su emisor',
    series: 'leído en los nombres',
  }),
  worded(PIECE_WORDS, {
    proven: 'demostrada',
    unproven: 'presente, sin demostrar',
    missing: 'sin credencial',
  }),
  worded(STACK_WORDS, {
    complete: 'completo',
    proven: (proven, all) => `${proven} de ${all} demostradas`,
    openEnded: 'no se dice cuántas son',
  }),
  worded(SUPERSESSION_SENTENCES, {
    reissued: (title) =>
      `Sustituida por una emisión posterior, «${title}». Se conserva y ya no cuenta.`,
    copy: (title) => `La misma credencial se entregó dos veces. Cuenta una vez, como «${title}».`,
    part: (title) => `También es parte de «${title}», y cuenta una vez, con ella.`,
  }),
];
