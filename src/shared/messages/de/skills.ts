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
    fresh: { label: 'frisch', meaning: 'Die Halbwertszeit ist noch nicht vorbei.' },
    ageing: { label: 'alternd', meaning: 'Die Halbwertszeit ist vorbei.' },
    old: { label: 'alt', meaning: 'Die Halbwertszeit ist zweimal vorbei.' },
  }),
  worded(LEARNING_WORDS, {
    applied: { label: 'angewandt', meaning: 'An echter Arbeit gezeigt (Application).' },
    assessed: { label: 'geprüft', meaning: 'Getestet oder benotet (Knowledge).' },
    attended: { label: 'teilgenommen', meaning: 'Dabei gewesen (Recognition).' },
  }),
  worded(LEARNING_FIELD_WORDS, {
    evidence: 'Belege liegen bei',
    result: 'ein Ergebnis liegt vor',
    criteria: 'laut den Kriterien',
    achievementType: 'laut der Art',
  }),
  worded(REQUIREMENT_WORDS, {
    reached: 'gefordertes Ergebnis erreicht',
    'not-reached': 'gefordertes Ergebnis nicht erreicht',
    undecided: 'ob das geforderte Ergebnis erreicht wurde, lässt sich nicht sagen',
  }),
  worded(SKILL_DETAILS, {
    issued: (day, freshness) =>
      `ausgestellt ${day}${freshness === undefined ? '' : `, ${freshness}`}`,
    level: (level) => `Stufe ${level}`,
  }),
  worded(BASIS_WORDS, {
    employer: 'wie von Ihnen festgelegt',
    issuer: 'wie der Aussteller angibt',
    series: 'aus den Namen gelesen',
  }),
  worded(PIECE_WORDS, {
    proven: 'belegt',
    unproven: 'vorhanden, nicht belegt',
    missing: 'kein Nachweis',
  }),
  worded(STACK_WORDS, {
    complete: 'vollständig',
    proven: (proven, all) => `${proven} von ${all} belegt`,
    openEnded: 'wie viele es sind, ist nicht angegeben',
  }),
  worded(SUPERSESSION_SENTENCES, {
    reissued: (title) =>
      `Durch eine spätere Ausstellung ersetzt, „${title}“. Er wird aufbewahrt und zählt nicht mehr.`,
    copy: (title) =>
      `Derselbe Nachweis wurde zweimal eingereicht. Er zählt einmal, als „${title}“.`,
    part: (title) => `Er ist auch Teil von „${title}“ und zählt einmal, mit diesem.`,
  }),
];
