import { readAddressees } from '../checks/recipient.ts';
import type {
  Association,
  CredentialFacts,
  CredentialPart,
  InnerIssuer,
  RecipientIdentifier,
} from '../../../shared/model/credential.ts';

/**
 * A learner record with what the credentials in it say added to what it says itself: a record is what
 * it holds. Each achievement keeps its own issuer, whom the employer may judge otherwise than the
 * record's, and the part that it stood in. Any other credential stays as it is.
 *
 * @param proven Only credentials that are verified, and about the same person.
 */
export function addNestedFacts(
  facts: CredentialFacts,
  proven: readonly CredentialFacts[],
): CredentialFacts {
  if (proven.length === 0 || !facts.types.some(isLearnerRecord)) return facts;
  const taken = proven.map((inner, place) => {
    const take = takeFrom(inner, String(place));
    return { achievements: inner.achievements.map(take), results: inner.results.map(take) };
  });
  const associations: readonly Association[] = [facts, ...proven].flatMap(
    (one) => one.associations ?? [],
  );
  return {
    ...facts,
    achievements: [...facts.achievements, ...taken.flatMap((one) => one.achievements)],
    results: [...facts.results, ...taken.flatMap((one) => one.results)],
    parts: proven.flatMap((inner, place) => partsOf(inner, String(place), facts)),
    ...(associations.length === 0 ? {} : { associations }),
  };
}

// What stood deeper still has its issuer and its part already.
function takeFrom({ issuer: { id, claimedName } }: CredentialFacts, key: string) {
  return <One extends { readonly issuer?: InnerIssuer; readonly within?: string }>(
    one: One,
  ): One => ({
    ...one,
    issuer: one.issuer ?? { id, claimedName },
    within: one.within === undefined ? key : `${key}.${one.within}`,
  });
}

function partsOf(
  inner: CredentialFacts,
  key: string,
  outer: CredentialFacts,
): readonly CredentialPart[] {
  const addressees = listUnvouched(inner, outer);
  const own: CredentialPart = {
    key,
    id: inner.id,
    issuerId: inner.issuer.id,
    issued: inner.awardedDate ?? inner.validFrom,
    evidence: inner.evidence ?? 0,
    ...(addressees.length === 0 ? {} : { addressees }),
  };
  return [own, ...(inner.parts ?? []).map((part) => ({ ...part, key: `${key}.${part.key}` }))];
}

/**
 * The addresses of a part that the whole does not answer for. Anybody can put a credential of somebody
 * else's into a record of their own making, with whatever address beside: that both are about one person,
 * only the record says. It is believed of the issuer of both.
 */
function listUnvouched(
  inner: CredentialFacts,
  outer: CredentialFacts,
): readonly RecipientIdentifier[] {
  const isSaidByIssuer = inner.issuer.id !== undefined && inner.issuer.id === outer.issuer.id;
  const isStated = readAddressees(outer.recipient).length > 0;
  return isSaidByIssuer && isStated ? [] : readAddressees(inner.recipient);
}

function isLearnerRecord(type: string): boolean {
  return type === 'ClrCredential' || /[#/:]ClrCredential$/u.test(type);
}
