import { compareText } from '../../../../src/shared/lib/compare-text.ts';
import { LEVELS, isAtLeast } from '../../../../src/shared/model/level.ts';
import type { OpeningRequirement } from '../../../../src/shared/model/opening.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../../../src/shared/model/verdict.ts';
import type { SkillProof } from '../../../../src/main/store/index.ts';
import { answerTo, issuedOn, meets } from '../../../../src/main/screening/openings/answer.ts';

/** A person with what speaks for some skills. */
export interface Holder {
  readonly candidateId: string;
  readonly sortName: string;
  readonly proofs: readonly SkillProof[];
}

/** What a person's place is decided by. */
export interface Placed {
  readonly candidateId: string;
  readonly musts: number;
  readonly nices: number;
  /** Numbers of which the first that differs decides, the higher first. */
  readonly strength: readonly number[];
  readonly sortName: string;
}

/** Judges a person by what an opening asks for, as plainly as it can be said: what ranking is compared with. */
export function placeOf(
  { candidateId, sortName, proofs }: Holder,
  requirements: readonly OpeningRequirement[],
  today: string,
): Placed {
  const answers = requirements.map((requirement) => ({
    need: requirement.need,
    ...answerTo(requirement, proofs, today),
  }));
  const proven = answers.filter((answer) => answer.proven);
  const answering = answers.flatMap((answer) =>
    answer.proof !== undefined && meets(answer) ? [answer.proof] : [],
  );
  return {
    candidateId,
    sortName,
    musts: proven.filter(({ need }) => need === 'must').length,
    nices: proven.filter(({ need }) => need === 'nice').length,
    strength: strengthOf(answering, requirements.length),
  };
}

/**
 * By verdict, then issuer, then recipient, then level: how many requirements are answered as well as
 * that, from the best kind down. In the end when the answers were issued, the newest first. So a
 * better answer to one requirement never makes the whole weaker.
 */
function strengthOf(proofs: readonly SkillProof[], requirements: number): readonly number[] {
  const count = (is: (proof: SkillProof) => boolean) => proofs.filter(is).length;
  const days = proofs
    .map((proof) => issuedOn(proof) ?? -Infinity)
    .toSorted((left, right) => right - left);
  return [
    ...upTo(VERDICTS, ({ verdict }) => verdict).map(count),
    ...upTo(ISSUER_TRUSTS, ({ issuer }) => issuer.trust).map(count),
    count(({ recipient }) => recipient === 'confirmed'),
    ...LEVELS.toReversed().map((level) => count((proof) => isAtLeast(proof.scale?.level, level))),
    ...Array.from({ length: requirements }, (_, place) => days[place] ?? -Infinity),
  ];
}

/** For each value, from the best on, whether a proof has it or a better one. */
function upTo<Value>(
  values: readonly Value[],
  read: (proof: SkillProof) => Value,
): readonly ((proof: SkillProof) => boolean)[] {
  return values.map((_, place) => (proof) => values.indexOf(read(proof)) <= place);
}

/** The order of people: musts, then nices, then strength of proof, then name, then id. */
export function comparePlaces(left: Placed, right: Placed): number {
  const decided = left.strength.findIndex((number, place) => number !== right.strength[place]);
  return (
    right.musts - left.musts ||
    right.nices - left.nices ||
    (decided < 0 ? 0 : Math.sign((right.strength[decided] ?? 0) - (left.strength[decided] ?? 0))) ||
    compareText(left.sortName, right.sortName) ||
    compareText(left.candidateId, right.candidateId)
  );
}
