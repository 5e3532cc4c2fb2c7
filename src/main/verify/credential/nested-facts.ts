import type { CredentialFacts, InnerIssuer } from '../../../shared/model/credential.ts';

/**
 * A learner record with what the credentials in it say added to what it says itself: a record is what
 * it holds. Each achievement keeps its own issuer, whom the employer may judge otherwise than the
 * record's. Any other credential stays as it is.
 *
 * @param proven Only credentials that are verified, and about the same person.
 */
export function addNestedFacts(
  facts: CredentialFacts,
  proven: readonly CredentialFacts[],
): CredentialFacts {
  if (proven.length === 0 || !facts.types.some(isLearnerRecord)) return facts;
  const achievements = proven.flatMap((inner) => inner.achievements.map(issuedBy(inner)));
  const results = proven.flatMap((inner) => inner.results.map(issuedBy(inner)));
  return {
    ...facts,
    achievements: [...facts.achievements, ...achievements],
    results: [...facts.results, ...results],
  };
}

// What stood deeper still has its issuer already.
function issuedBy({ issuer: { id, claimedName } }: CredentialFacts) {
  return <One extends { readonly issuer?: InnerIssuer }>(one: One): One => ({
    ...one,
    issuer: one.issuer ?? { id, claimedName },
  });
}

function isLearnerRecord(type: string): boolean {
  return type === 'ClrCredential' || /[#/:]ClrCredential$/u.test(type);
}
