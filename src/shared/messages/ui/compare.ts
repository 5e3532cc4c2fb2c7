import type { Verdict } from '../../model/verdict.ts';
import { shownDay } from './date.ts';

/** Candidates side by side. */
export const COMPARE = {
  compare: 'Compare',
  title: 'Compare candidates',
  table: 'Skills of the candidates compared',
  skill: 'Skill',
  differencesOnly: 'Differences only',
  remove: (name: string) => `Remove ${name} from the comparison`,
  noProof: 'No proof',
  proven: 'Proven',
  stated: 'Stated',
  inferred: 'Inferred, not proven',
  noSkills: 'None of their credentials names a skill.',
  noDifferences: 'They do not differ in any skill.',
  tooFew: 'Nobody to compare',
  tooFewHint: 'Select two to four candidates in the list, then choose Compare.',
  toCandidates: 'Go to candidates',
  somebodyElse: 'issued to somebody else',
  blocked: 'blocked issuer',
  more: (count: number) => `and ${count} more`,
} as const;

const NOT_HOLDING = {
  verified: 'verified',
  lapsed: 'lapsed',
  unconfirmed: 'unconfirmed',
  rejected: 'rejected',
} as const satisfies Record<Verdict, string>;

/** The words under a cell's first one: `verified, Example University, valid until 3 Feb 2027`. */
export function describeEvidence(evidence: {
  readonly verdict: Verdict;
  readonly issuer: string;
  readonly validUntil?: string | undefined;
}): string {
  const { verdict, issuer, validUntil } = evidence;
  const until = validUntil === undefined ? '' : `, ${endWord(verdict)} ${shownDay(validUntil)}`;
  return `${NOT_HOLDING[verdict]}, ${issuer}${until}`;
}

function endWord(verdict: Verdict): string {
  return verdict === 'verified' ? 'valid until' : 'dated until';
}
