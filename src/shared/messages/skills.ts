import type { Freshness } from '../model/freshness.ts';
import type { ScaleLevel } from '../model/level.ts';
import type { Learning, LearningClass, LearningField, Requirement } from '../model/skill.ts';
import type { PieceState, Stack, StackBasis } from '../model/stack.ts';
import type { Supersession } from '../model/supersession.ts';
import { LEVEL_WORDS } from './words.ts';
import { shownDay } from './ui/date.ts';

/** How old what a credential shows is, in one word, and what the word means. */
export const FRESHNESS_WORDS = {
  fresh: { label: 'fresh', meaning: 'Its half-life is not over.' },
  ageing: { label: 'ageing', meaning: 'Its half-life is over.' },
  old: { label: 'old', meaning: 'Its half-life is over twice.' },
} as const satisfies Record<Freshness, { readonly label: string; readonly meaning: string }>;

/** How something was learned: what TrustEd Microcredentials call Application, Knowledge and Recognition. */
export const LEARNING_WORDS = {
  applied: { label: 'applied', meaning: 'Shown on real work (Application).' },
  assessed: { label: 'assessed', meaning: 'Tested or graded (Knowledge).' },
  attended: { label: 'attended', meaning: 'Taken part in (Recognition).' },
} as const satisfies Record<LearningClass, { readonly label: string; readonly meaning: string }>;

const LEARNING_FIELD_WORDS = {
  evidence: 'evidence is attached',
  result: 'it has a result',
  criteria: 'as its criteria say',
  achievementType: 'as its type says',
} as const satisfies Record<LearningField, string>;

const REQUIREMENT_WORDS = {
  reached: 'required result reached',
  'not-reached': 'required result not reached',
  undecided: 'whether the required result was reached cannot be told',
} as const satisfies Record<Requirement, string>;

export function describeRequirement(requirement: Requirement): string {
  return REQUIREMENT_WORDS[requirement];
}

/** `B2 (intermediate)`: what the credential says, then our scale, unless both are one word. */
export function describeLevel(level: string, scale: ScaleLevel | undefined): string {
  if (scale === undefined) return level;
  const word = LEVEL_WORDS[scale.level].label.toLowerCase();
  return level.toLowerCase() === word ? level : `${level} (${word})`;
}

/** `issued 3 Feb 2024, ageing`. */
export function describeIssued(issued: string, freshness: Freshness | undefined): string {
  const word = freshness === undefined ? '' : `, ${FRESHNESS_WORDS[freshness].label}`;
  return `issued ${shownDay(issued)}${word}`;
}

/** `applied (evidence is attached)`. */
export function describeLearning(learning: Learning): string {
  return `${LEARNING_WORDS[learning.class].label} (${LEARNING_FIELD_WORDS[learning.field]})`;
}

export interface SkillDetails {
  readonly level?: string | undefined;
  readonly scale?: ScaleLevel | undefined;
  readonly requirement?: Requirement | undefined;
  readonly issued?: string | undefined;
  readonly freshness?: Freshness | undefined;
  readonly learning?: Learning | undefined;
}

/** All that is said of a skill beside its name, each in a few words. */
export function describeSkillDetails(skill: SkillDetails): readonly string[] {
  const { level, scale } = skill;
  return [
    ...(level === undefined ? [] : [`level ${describeLevel(level, scale)}`]),
    ...describeCircumstances(skill),
  ];
}

/** The same without the level, where that stands elsewhere. */
export function describeCircumstances(skill: SkillDetails): readonly string[] {
  const { requirement, issued, freshness, learning } = skill;
  return [
    ...(requirement === undefined ? [] : [describeRequirement(requirement)]),
    ...(learning === undefined ? [] : [describeLearning(learning)]),
    ...(issued === undefined ? [] : [describeIssued(issued, freshness)]),
  ];
}

const BASIS_WORDS = {
  employer: 'as you defined it',
  issuer: 'as its issuer states',
  series: 'read from the names',
} as const satisfies Record<StackBasis, string>;

export const PIECE_WORDS = {
  proven: 'proven',
  unproven: 'held, not proven',
  missing: 'no credential',
} as const satisfies Record<PieceState, string>;

/** `2 of 3, as its issuer states`. */
export function describeStack({
  basis,
  pieces,
  isComplete,
  isOpenEnded,
}: Pick<Stack, 'basis' | 'isComplete' | 'isOpenEnded'> & {
  readonly pieces: readonly { readonly state: PieceState }[];
}): string {
  const proven = pieces.filter(({ state }) => state === 'proven').length;
  const whole = isComplete ? 'complete' : `${proven} of ${pieces.length} proven`;
  const end = isOpenEnded ? ', how many there are is not said' : '';
  return `${whole}, ${BASIS_WORDS[basis]}${end}`;
}

const SUPERSESSION_SENTENCES = {
  reissued: (title) => `Replaced by a later issue, “${title}”. It is kept, and counts no more.`,
  copy: (title) => `The same credential was handed in twice. It counts once, as “${title}”.`,
  part: (title) => `It is also a part of “${title}”, and counts once, with that.`,
} as const satisfies Record<Supersession, (title: string) => string>;

/** Why a credential does not count beside another one. */
export function describeSuperseded({
  how,
  title,
}: {
  readonly how: Supersession;
  readonly title: string;
}): string {
  return SUPERSESSION_SENTENCES[how](title);
}
