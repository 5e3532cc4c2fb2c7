import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { TrustAnchor } from '../../../shared/model/registry.ts';
import { verifyWithKeySet } from '../../verify/index.ts';
import { findConstraintFault } from './constraints.ts';
import { isSameEntity } from './entity-id.ts';
import { federationText, findTimeFault } from './entity-statement.ts';
import type { EntityStatement } from './entity-statement.ts';
import { applyPolicies } from './metadata-policy.ts';

/** An entity whose place in a federation is proven. */
export interface FederationMember {
  readonly subject: string;
  /** What its superiors let it call itself. */
  readonly name: string | undefined;
  /** When the first statement of the chain expires. */
  readonly until: Instant;
}

/**
 * Verifies a trust chain: the leaf's entity configuration (a DID has none), the statements of each
 * superior about the one below, and at the end the trust anchor's entity configuration.
 *
 * @returns Why it does not hold, for an engineer.
 * @see https://openid.net/specs/openid-federation-1_0.html#section-10.2
 */
export async function verifyChain(
  chain: readonly EntityStatement[],
  anchor: Pick<TrustAnchor, 'id' | 'keys'>,
  instant: Instant,
): Promise<Result<FederationMember, string>> {
  const [leaf] = chain;
  const top = chain.at(-1);
  if (leaf === undefined || top === undefined || chain.length < 2)
    return err('the chain is too short');
  const fault =
    findLinkFault(chain, anchor.id) ??
    chain.map((statement) => findTimeFault(statement, instant)).find((one) => one !== undefined) ??
    findSignatureFault(chain, anchor);
  if (fault !== undefined) return err(fault);
  const statements = chain.filter((statement) => !isOwn(statement));
  const entities = statements.map(({ subject }) => subject);
  const broken = findConstraintFault(statements, entities);
  if (broken !== undefined) return err(broken);
  const metadata = applyPolicies(isOwn(leaf) ? leaf.metadata : {}, statements);
  if (!metadata.ok) return metadata;
  return ok({
    subject: leaf.subject,
    name:
      federationText(metadata.value, 'organization_name') ??
      federationText(metadata.value, 'display_name'),
    until: chain.reduce((end, { expiresAt }) => (expiresAt < end ? expiresAt : end), top.expiresAt),
  });
}

/** Verifies what an entity says of itself: signed with a key that it lists, and valid at `instant`. */
export async function findOwnFault(
  statement: EntityStatement,
  instant: Instant,
): Promise<string | undefined> {
  if (!isOwn(statement)) return `§9: ${statement.issuer} says it of ${statement.subject}`;
  const late = findTimeFault(statement, instant);
  return late ?? findSignatureFault([statement], statement);
}

function isOwn({ issuer, subject }: EntityStatement): boolean {
  return isSameEntity(issuer, subject);
}

function findLinkFault(chain: readonly EntityStatement[], anchorId: string): string | undefined {
  const last = chain.length - 1;
  for (const [index, statement] of chain.entries()) {
    const above = chain[index + 1];
    if (above !== undefined && !isSameEntity(statement.issuer, above.subject)) {
      return `§10.2: ${statement.issuer} is not ${above.subject}, about whom the next statement is`;
    }
    const mayBeOwn = index === last || (index === 0 && !statement.subject.startsWith('did:'));
    if (isOwn(statement) !== mayBeOwn) {
      return `§10.2: statement ${index} is by ${statement.issuer} about ${statement.subject}`;
    }
  }
  const top = chain[last];
  return top !== undefined && isSameEntity(top.subject, anchorId)
    ? undefined
    : `§10.2: the chain ends with ${String(top?.subject)}, not with ${anchorId}`;
}

/** Each is signed with a key that the one above lists; the anchor's with one that the employer accepts. */
function findSignatureFault(
  chain: readonly EntityStatement[],
  anchor: Pick<TrustAnchor, 'keys'>,
): string | undefined {
  for (const [index, statement] of chain.entries()) {
    const superior = chain[index + 1];
    const sets = [superior?.keys ?? anchor.keys, ...(isOwn(statement) ? [statement.keys] : [])];
    for (const keys of sets) {
      const verified = verifyWithKeySet(statement.compact, keys);
      if (!verified.ok) {
        return `§10.2: ${statement.issuer} about ${statement.subject}: ${verified.error}`;
      }
    }
  }
  return undefined;
}
