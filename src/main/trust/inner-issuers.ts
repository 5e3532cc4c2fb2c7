import type { CredentialFacts, InnerIssuer } from '../../shared/model/credential.ts';
import type { TrustJudgement } from './decide-issuer-trust.ts';
import type { TrustBook } from './trust-book.ts';

/**
 * A credential without what blocked issuers say in it. A record is judged as its own issuer's; a skill
 * that stood in a credential inside is its own issuer's word, and blocking holds for that too.
 */
export function omitBlocked(facts: CredentialFacts, book: TrustBook): CredentialFacts {
  if (findBlocked(facts, book).length === 0) return facts;
  const counts = ({ issuer }: { readonly issuer?: InnerIssuer }) => !isBlocked(issuer, book);
  return {
    ...facts,
    achievements: facts.achievements.filter(counts),
    results: facts.results.filter(counts),
  };
}

/** The judgement of a record's own issuer, which says too that an issuer within it is blocked. */
export function noteBlocked(
  trust: TrustJudgement,
  facts: CredentialFacts,
  book: TrustBook,
): TrustJudgement {
  const blocked = findBlocked(facts, book);
  if (trust.level === 'blocked' || blocked.length === 0) return trust;
  const names = new Set(blocked.map(({ id = '', claimedName = id }) => claimedName));
  const { checkedAt } = trust.check;
  return {
    level: trust.level,
    check: {
      id: 'issuer-trust',
      outcome: 'warn',
      code: 'issuer.inner-blocked',
      params: { issuer: [...names].join(', ') },
      detail: `Blocked within it: ${blocked.map(({ id = '' }) => id).join(', ')}.`,
      checkedAt,
    },
  };
}

function findBlocked(facts: CredentialFacts, book: TrustBook): readonly InnerIssuer[] {
  const issuers = [...facts.achievements, ...facts.results].flatMap(({ issuer }) =>
    issuer !== undefined && isBlocked(issuer, book) ? [issuer] : [],
  );
  return [...new Map(issuers.map((issuer) => [issuer.id, issuer])).values()];
}

function isBlocked(issuer: InnerIssuer | undefined, book: TrustBook): boolean {
  if (issuer?.id === undefined) return false;
  if (book.decisionOn(issuer.id) === 'blocked') return true;
  return book.findBlocked({ id: issuer.id, url: undefined, provenHosts: [] }) !== undefined;
}
