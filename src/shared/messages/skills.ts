import type { Freshness } from '../model/freshness.ts';
import type { ScaleLevel } from '../model/level.ts';
import type { Learning, LearningClass, LearningField, Requirement } from '../model/skill.ts';
import type { PieceState, Stack, StackBasis } from '../model/stack.ts';
import type { Supersession } from '../model/supersession.ts';
import { LEVEL_IN_SENTENCE } from './words.ts';
import { shownDay } from './ui/date.ts';
import { live } from './live.ts';

/** How old what a credential shows is, in one word, and what the word means. */
export const FRESHNESS_WORDS = live({
  fresh: { label: 'fresh', meaning: 'Its half-life is not over.' },
  ageing: { label: 'ageing', meaning: 'Its half-life is over.' },
  old: { label: 'old', meaning: 'Its half-life is over twice.' },
} satisfies Record<Freshness, { readonly label: string; readonly meaning: string }>);

/** How something was learned: what TrustEd Microcredentials call Application, Knowledge and Recognition. */
export const LEARNING_WORDS = live({
  applied: { label: 'applied', meaning: 'Shown on real work (Application).' },
  assessed: { label: 'assessed', meaning: 'Tested or graded (Knowledge).' },
  attended: { label: 'attended', meaning: 'Taken part in (Recognition).' },
} satisfies Record<LearningClass, { readonly label: string; readonly meaning: string }>);

export const LEARNING_FIELD_WORDS = live({
  evidence: 'evidence is attached',
  result: 'it has a result',
  criteria: 'as its criteria say',
  achievementType: 'as its type says',
} satisfies Record<LearningField, string>);

export const REQUIREMENT_WORDS = live({
  reached: 'required result reached',
  'not-reached': 'required result not reached',
  undecided: 'whether the required result was reached cannot be told',
} satisfies Record<Requirement, string>);

/** What is said of a skill beside its name. */
export const SKILL_DETAILS = live({
  issued: (day: string, freshness: string | undefined) =>
    `issued ${day}${freshness === undefined ? '' : `, ${freshness}`}`,
  level: (level: string) => `level ${level}`,
});

export function describeRequirement(requirement: Requirement): string {
  return REQUIREMENT_WORDS[requirement];
}

/** `B2 (intermediate)`: what the credential says, then our scale, unless both are one word. */
export function describeLevel(level: string, scale: ScaleLevel | undefined): string {
  if (scale === undefined) return level;
  const word = LEVEL_IN_SENTENCE[scale.level];
  return level.toLowerCase() === word.toLowerCase() ? level : `${level} (${word})`;
}

/** `issued 3 Feb 2024, ageing`. */
export function describeIssued(issued: string, freshness: Freshness | undefined): string {
  const word = freshness === undefined ? undefined : FRESHNESS_WORDS[freshness].label;
  return SKILL_DETAILS.issued(shownDay(issued), word);
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
    ...(level === undefined ? [] : [SKILL_DETAILS.level(describeLevel(level, scale))]),
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

export const BASIS_WORDS = live({
  employer: 'as you defined it',
  issuer: 'as its issuer states',
  series: 'read from the names',
} satisfies Record<StackBasis, string>);

export const PIECE_WORDS = live({
  proven: 'proven',
  unproven: 'held, not proven',
  missing: 'no credential',
} satisfies Record<PieceState, string>);

/** How much of a stack somebody has. */
export const STACK_WORDS = live({
  complete: 'complete',
  proven: (proven: number, all: number) => `${proven} of ${all} proven`,
  openEnded: 'how many there are is not said',
});

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
  const whole = isComplete ? STACK_WORDS.complete : STACK_WORDS.proven(proven, pieces.length);
  const end = isOpenEnded ? `, ${STACK_WORDS.openEnded}` : '';
  return `${whole}, ${BASIS_WORDS[basis]}${end}`;
}

export const SUPERSESSION_SENTENCES = live({
  reissued: (title) => `Replaced by a later issue, “${title}”. It is kept, and counts no more.`,
  copy: (title) => `The same credential was handed in twice. It counts once, as “${title}”.`,
  part: (title) => `It is also a part of “${title}”, and counts once, with that.`,
} satisfies Record<Supersession, (title: string) => string>);

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
