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
    fresh: { label: 'récente', meaning: 'Sa demi-vie n’est pas écoulée.' },
    ageing: { label: 'vieillissante', meaning: 'Sa demi-vie est écoulée.' },
    old: { label: 'ancienne', meaning: 'Sa demi-vie est écoulée deux fois.' },
  }),
  worded(LEARNING_WORDS, {
    applied: { label: 'mise en pratique', meaning: 'Montrée sur un travail réel (Application).' },
    assessed: { label: 'évaluée', meaning: 'Testée ou notée (Knowledge).' },
    attended: { label: 'suivie', meaning: 'Participation (Recognition).' },
  }),
  worded(LEARNING_FIELD_WORDS, {
    evidence: 'des justificatifs sont joints',
    result: 'il y a un résultat',
    criteria: 'selon ses critères',
    achievementType: 'selon son type',
  }),
  worded(REQUIREMENT_WORDS, {
    reached: 'résultat exigé atteint',
    'not-reached': 'résultat exigé non atteint',
    undecided: 'impossible de dire si le résultat exigé a été atteint',
  }),
  worded(SKILL_DETAILS, {
    issued: (day, freshness) =>
      `délivrée le ${day}${freshness === undefined ? '' : `, ${freshness}`}`,
    level: (level) => `niveau ${level}`,
  }),
  worded(BASIS_WORDS, {
    employer: 'selon votre définition',
    issuer: 'selon son émetteur',
    series: 'd’après les noms',
  }),
  worded(PIECE_WORDS, {
    proven: 'prouvée',
    unproven: 'présente, non prouvée',
    missing: 'aucune attestation',
  }),
  worded(STACK_WORDS, {
    complete: 'complet',
    proven: (proven, all) => `${proven} sur ${all} prouvées`,
    openEnded: 'leur nombre n’est pas indiqué',
  }),
  worded(SUPERSESSION_SENTENCES, {
    reissued: (title) =>
      `Remplacée par une délivrance ultérieure, « ${title} ». Elle est conservée et ne compte plus.`,
    copy: (title) =>
      `La même attestation a été remise deux fois. Elle compte une fois, comme « ${title} ».`,
    part: (title) => `Elle fait aussi partie de « ${title} » et compte une fois, avec celle-ci.`,
  }),
];
