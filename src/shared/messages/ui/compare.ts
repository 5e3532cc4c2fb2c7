import type { Verdict } from '../../model/verdict.ts';
import { VERDICT_IN_SENTENCE } from '../words.ts';
import { shownDay } from './date.ts';
import { counted } from './number.ts';
import { live } from '../live.ts';

/** Candidates side by side. */
export const COMPARE = live({
  compare: 'Compare',
  title: 'Compare candidates',
  table: 'Skills of the candidates compared',
  skill: 'Skill',
  differencesOnly: 'Differences only',
  rows: 'What is compared',
  allSkills: 'All their skills',
  requirementsOf: (title: string) => `What “${title}” asks for`,
  earlier: (name: string) => `Move ${name} one column to the front`,
  later: (name: string) => `Move ${name} one column back`,
  moved: (name: string, place: number, count: number) =>
    `${name} is column ${place} of ${count} now`,
  keys: 'Drag a name, or press Alt with an arrow key on it, to change the order.',
  remove: (name: string) => `Remove ${name} from the comparison`,
  noProof: 'No proof',
  proven: 'Proven',
  stated: 'Stated',
  inferred: 'Inferred, not proven',
  noSkills: 'None of their credentials names a skill.',
  noDifferences: 'They do not differ in any skill.',
  tooFew: 'Nobody to compare',
  tooFewHint: 'Select two to eight candidates in the list, then choose Compare.',
  gone: (count: number) =>
    `${counted(count, 'candidate who was', 'candidates who were')} compared here ${count === 1 ? 'is' : 'are'} no longer in this workspace, or ${count === 1 ? 'was' : 'were'} merged with another.`,
  toCandidates: 'Go to candidates',
  somebodyElse: 'issued to somebody else',
  blocked: 'blocked issuer',
  validUntil: (day: string) => `valid until ${day}`,
  expired: (day: string) => `expired ${day}`,
  more: (count: number) => `and ${count} more`,
});

/**
 * The words under a cell's first one: `verified, Example University, valid until 3 Feb 2027`.
 *
 * @param nowMs What has ended by then is said to have expired.
 */
export function describeEvidence(evidence: Evidence, nowMs: number): string {
  const { verdict, issuer, validUntil } = evidence;
  return [VERDICT_IN_SENTENCE[verdict], issuer, describeEnd(verdict, validUntil, nowMs)]
    .filter((part) => part !== '')
    .join(', ');
}

export interface Evidence {
  readonly verdict: Verdict;
  readonly issuer: string;
  readonly validUntil?: string | undefined;
}

// The dates of what is rejected or unconfirmed are nobody's word: they are left out.
function describeEnd(verdict: Verdict, validUntil: string | undefined, nowMs: number): string {
  if (validUntil === undefined) return '';
  if (verdict === 'verified') return COMPARE.validUntil(shownDay(validUntil));
  const ended = Date.parse(validUntil) < nowMs;
  return verdict === 'lapsed' && ended ? COMPARE.expired(shownDay(validUntil)) : '';
}
