import type { CredentialFacts, InnerIssuer } from '../../shared/model/credential.ts';
import type { TrustJudgement } from './index.ts';

type Decisions = ReadonlyMap<string, 'trusted' | 'blocked'>;

/**
 * A credential without what blocked issuers say in it. A record is judged as its own issuer's; a skill
 * that stood in a credential inside is its own issuer's word, and blocking holds for that too.
 */
export function omitBlocked(facts: CredentialFacts, decisions: Decisions): CredentialFacts {
  if (findBlocked(facts, decisions).length === 0) return facts;
  const counts = ({ issuer }: { readonly issuer?: InnerIssuer }) => !isBlocked(issuer, decisions);
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
  decisions: Decisions,
): TrustJudgement {
  const blocked = findBlocked(facts, decisions);
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

function findBlocked(facts: CredentialFacts, decisions: Decisions): readonly InnerIssuer[] {
  const issuers = [...facts.achievements, ...facts.results].flatMap(({ issuer }) =>
    issuer !== undefined && isBlocked(issuer, decisions) ? [issuer] : [],
  );
  return [...new Map(issuers.map((issuer) => [issuer.id, issuer])).values()];
}

function isBlocked(issuer: InnerIssuer | undefined, decisions: Decisions): boolean {
  return issuer?.id !== undefined && decisions.get(issuer.id) === 'blocked';
}
