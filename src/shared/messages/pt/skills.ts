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
    fresh: { label: 'recente', meaning: 'A sua meia-vida não terminou.' },
    ageing: { label: 'a envelhecer', meaning: 'A sua meia-vida terminou.' },
    old: { label: 'antiga', meaning: 'A sua meia-vida terminou duas vezes.' },
  }),
  worded(LEARNING_WORDS, {
    applied: { label: 'aplicada', meaning: 'Mostrada num trabalho real (Application).' },
    assessed: { label: 'avaliada', meaning: 'Examinada ou classificada (Knowledge).' },
    attended: { label: 'frequentada', meaning: 'Houve participação (Recognition).' },
  }),
  worded(LEARNING_FIELD_WORDS, {
    evidence: 'traz evidências',
    result: 'tem um resultado',
    criteria: 'segundo os seus critérios',
    achievementType: 'segundo o seu tipo',
  }),
  worded(REQUIREMENT_WORDS, {
    reached: 'resultado exigido alcançado',
    'not-reached': 'resultado exigido não alcançado',
    undecided: 'não é possível saber se o resultado exigido foi alcançado',
  }),
  worded(SKILL_DETAILS, {
    issued: (day, freshness) =>
      `emitida a ${day}${freshness === undefined ? '' : `, ${freshness}`}`,
    level: (level) => `nível ${level}`,
  }),
  worded(BASIS_WORDS, {
    employer: 'segundo a sua definição',
    issuer: 'segundo o seu emissor',
    series: 'lido nos nomes',
  }),
  worded(PIECE_WORDS, {
    proven: 'comprovada',
    unproven: 'presente, não comprovada',
    missing: 'sem credencial',
  }),
  worded(STACK_WORDS, {
    complete: 'completo',
    proven: (proven, all) => `${proven} de ${all} comprovadas`,
    openEnded: 'não se diz quantas são',
  }),
  worded(SUPERSESSION_SENTENCES, {
    reissued: (title) =>
      `Substituída por uma emissão posterior, «${title}». É conservada e já não conta.`,
    copy: (title) => `A mesma credencial foi entregue duas vezes. Conta uma vez, como «${title}».`,
    part: (title) => `Também faz parte de «${title}», e conta uma vez, com ela.`,
  }),
];
