import { isAtLeast } from '../../../shared/model/level.ts';
import type { Level } from '../../../shared/model/level.ts';
import type { OpeningRequirement, Shortfall } from '../../../shared/model/opening.ts';
import { LEVELS } from '../../../shared/model/level.ts';
import { compareText } from '../../../shared/lib/compare-text.ts';
import { dayNo, dayOfInstant, monthsBefore } from '../../../shared/lib/days.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../../shared/model/verdict.ts';
import type { SkillProof } from '../../store/index.ts';

/** How a person answers a requirement. */
export interface Answer<Proof extends SkillProof> {
  /** Whether the proof is one, and as it was asked for. */
  readonly proven: boolean;
  /** What speaks best for the skill; `undefined` where nothing credible does. */
  readonly proof: Proof | undefined;
  readonly shortfalls: readonly Shortfall[];
}

/** Days from 1970-01-01, in UTC; nothing where the credential names no real date. */
export function issuedOn({ issued }: Pick<SkillProof, 'issued'>): number | undefined {
  return issued === undefined ? undefined : dayOfInstant(issued);
}

/**
 * The credential that answers a requirement best: one that proves the skill as it was asked for, else
 * one that meets what was asked for, else any that speaks for the skill.
 *
 * @param proofs Of one person.
 * @param today `YYYY-MM-DD`.
 */
export function answerTo<Proof extends SkillProof>(
  requirement: OpeningRequirement,
  proofs: readonly Proof[],
  today: string,
): Answer<Proof> {
  const [best] = proofs
    .filter(({ key, credible }) => credible && key === requirement.key)
    .map((proof) => ({ proof, shortfalls: shortfallsOf(requirement, proof, today) }))
    .toSorted(compareAnswers);
  if (best === undefined) return { proven: false, proof: undefined, shortfalls: [] };
  return { proven: best.shortfalls.length === 0, ...best };
}

function shortfallsOf(
  { level, withinMonths, issuer }: OpeningRequirement,
  proof: SkillProof,
  today: string,
): readonly Shortfall[] {
  const found: Shortfall[] = [];
  if (proof.verdict !== 'verified') found.push('verdict');
  else if (!proof.proven) found.push('inferred');
  const actual = proof.scale?.level;
  if (level !== undefined && actual === undefined) found.push('level-unknown');
  else if (level !== undefined && !isAtLeast(actual, level)) found.push('level');
  if (withinMonths !== undefined && isOlder(proof, monthsBefore(today, withinMonths))) {
    found.push('age');
  }
  if (issuer === 'trusted' && proof.issuer.trust !== 'trusted') found.push('issuer');
  return found;
}

// What names no date cannot be shown to be new enough.
function isOlder(proof: SkillProof, day: string): boolean {
  const issued = issuedOn(proof);
  return issued === undefined || issued < dayNo(day);
}

interface Weighed {
  readonly proof: SkillProof;
  readonly shortfalls: readonly Shortfall[];
}

function compareAnswers(left: Weighed, right: Weighed): number {
  return (
    Number(meets(right)) - Number(meets(left)) ||
    Number(right.proof.proven) - Number(left.proof.proven) ||
    compareStrength(left.proof, right.proof) ||
    compareText(left.proof.credentialId, right.proof.credentialId)
  );
}

/** Whether it is as it was asked for, be it proven or not. */
export function meets({ shortfalls }: Pick<Weighed, 'shortfalls'>): boolean {
  return shortfalls.every((one) => one === 'verdict' || one === 'inferred');
}

// The stronger first: by verdict, then issuer, then recipient, then level, then the newer.
function compareStrength(left: SkillProof, right: SkillProof): number {
  return (
    VERDICTS.indexOf(left.verdict) - VERDICTS.indexOf(right.verdict) ||
    ISSUER_TRUSTS.indexOf(left.issuer.trust) - ISSUER_TRUSTS.indexOf(right.issuer.trust) ||
    Number(right.recipient === 'confirmed') - Number(left.recipient === 'confirmed') ||
    rankOf(right.scale?.level) - rankOf(left.scale?.level) ||
    compareDays(issuedOn(right), issuedOn(left))
  );
}

function rankOf(level: Level | undefined): number {
  return level === undefined ? -1 : LEVELS.indexOf(level);
}

// What names no date is older than whatever names one.
function compareDays(left: number | undefined, right: number | undefined): number {
  return left === right ? 0 : (left ?? -Infinity) - (right ?? -Infinity);
}
