import type { CredentialFacts } from '../../../shared/model/credential.ts';

/**
 * A learner record with what the credentials in it say added to what it says itself: a record is what
 * it holds. Any other credential stays as it is.
 *
 * @param proven Only credentials that are verified, and about the same person.
 */
export function addNestedFacts(
  facts: CredentialFacts,
  proven: readonly CredentialFacts[],
): CredentialFacts {
  if (proven.length === 0 || !facts.types.some(isLearnerRecord)) return facts;
  return {
    ...facts,
    achievements: [...facts.achievements, ...proven.flatMap(({ achievements }) => achievements)],
    results: [...facts.results, ...proven.flatMap(({ results }) => results)],
  };
}

function isLearnerRecord(type: string): boolean {
  return type === 'ClrCredential' || /[#/:]ClrCredential$/u.test(type);
}
