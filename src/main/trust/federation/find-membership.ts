import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { TrustAnchor } from '../../../shared/model/registry.ts';
import type { DocumentSource } from '../../verify/index.ts';
import { asHttpsUrl, configurationUrl, fetchUrl, isSameEntity } from './entity-id.ts';
import { federationText, parseEntityStatement } from './entity-statement.ts';
import type { EntityStatement } from './entity-statement.ts';
import { verifyChain } from './verify-chain.ts';
import type { FederationMember } from './verify-chain.ts';

/** What asking a federation about an issuer came to; only `member` speaks for it. */
export type Membership =
  | { readonly outcome: 'member'; readonly member: FederationMember }
  /** `absent`: it is not in it. `refused`: what was said does not hold. `unavailable`: nobody could be asked. */
  | { readonly outcome: 'absent' | 'refused' | 'unavailable'; readonly detail: string };

type Failure = Exclude<Membership, { outcome: 'member' }>;

const MAX_LEVELS = 6;
const MAX_DOCUMENTS = 24;
const MAX_HINTS = 8;

interface Search {
  readonly anchor: TrustAnchor;
  readonly source: DocumentSource;
  readonly instant: Instant;
  left: number;
}

/**
 * Looks an issuer up in a federation. A DID is asked for at the anchor, as the Digital Credentials
 * Consortium's registry has it; an HTTPS URL is an entity whose superiors are followed up to the anchor.
 *
 * @see https://openid.net/specs/openid-federation-1_0.html#section-10.1
 */
export async function findMembership(
  issuerId: string,
  anchor: TrustAnchor,
  source: DocumentSource,
  instant: Instant,
): Promise<Membership> {
  const isEntity = asHttpsUrl(issuerId) !== undefined;
  if (!isEntity && !issuerId.startsWith('did:')) {
    return fail('absent', 'neither a DID nor an HTTPS URL');
  }
  if (anchor.keys.length === 0)
    return fail('unavailable', `the keys of ${anchor.id} are not known`);
  const search: Search = { anchor, source, instant, left: MAX_DOCUMENTS };
  if (!isEntity) return askAnchor(issuerId, search);
  const leaf = await getStatement(configurationUrl(issuerId), search);
  if (!leaf.ok) return leaf.error;
  if (!isSameEntity(leaf.value.subject, issuerId)) {
    return fail('refused', `§9: the entity configuration is that of ${leaf.value.subject}`);
  }
  return climb([leaf.value], leaf.value, search);
}

async function askAnchor(did: string, search: Search): Promise<Membership> {
  const top = await getStatement(configurationUrl(search.anchor.id), search);
  if (!top.ok) return unavailableTop(top.error);
  const endpoint = fetchEndpointOf(top.value) ?? search.anchor.fetchEndpoint;
  if (endpoint === undefined) return fail('unavailable', `${search.anchor.id} names no endpoint`);
  const statement = await getStatement(fetchUrl(endpoint, did), search);
  if (!statement.ok) return statement.error;
  if (statement.value.subject !== did) {
    return fail('refused', `asked about ${did}, answered about ${statement.value.subject}`);
  }
  return conclude([statement.value, top.value], search);
}

// That the anchor itself is not found says nothing about the one who was asked for.
function unavailableTop({ outcome, detail }: Failure): Failure {
  return fail(outcome === 'absent' ? 'unavailable' : outcome, detail);
}

/** Follows the hints of `entity`, the last of `chain`, until the anchor is reached. */
async function climb(
  chain: readonly EntityStatement[],
  entity: EntityStatement,
  search: Search,
): Promise<Membership> {
  if (chain.length > MAX_LEVELS) return fail('absent', 'the chain is too long');
  let result: Membership = fail('absent', `${entity.subject} leads to no ${search.anchor.id}`);
  for (const hint of entity.authorityHints.slice(0, MAX_HINTS)) {
    const isLoop = chain.some(({ subject }) => isSameEntity(subject, hint));
    if (isLoop || asHttpsUrl(hint) === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- the next is asked only when this one leads nowhere
    const found = await climbTo(hint, chain, entity, search);
    if (found.outcome === 'member') return found;
    if (RANK[found.outcome] > RANK[result.outcome]) result = found;
  }
  return result;
}

/** Of several ways that lead nowhere, the one that is told: one that could still be a good one. */
const RANK = { absent: 0, refused: 1, unavailable: 2, member: 3 } as const;

async function climbTo(
  superiorId: string,
  chain: readonly EntityStatement[],
  entity: EntityStatement,
  search: Search,
): Promise<Membership> {
  const superior = await getStatement(configurationUrl(superiorId), search);
  if (!superior.ok) return unavailableTop(superior.error);
  const endpoint = fetchEndpointOf(superior.value);
  if (endpoint === undefined) return fail('refused', `§8.1: ${superiorId} names no fetch endpoint`);
  const statement = await getStatement(fetchUrl(endpoint, entity.subject), search);
  if (!statement.ok) return statement.error;
  const next = [...chain, statement.value];
  return isSameEntity(superiorId, search.anchor.id)
    ? conclude([...next, superior.value], search)
    : climb(next, superior.value, search);
}

function fetchEndpointOf({ metadata }: EntityStatement): string | undefined {
  return asHttpsUrl(federationText(metadata, 'federation_fetch_endpoint'));
}

async function conclude(chain: readonly EntityStatement[], search: Search): Promise<Membership> {
  const verified = await verifyChain(chain, search.anchor, search.instant);
  return verified.ok
    ? { outcome: 'member', member: verified.value }
    : fail('refused', verified.error);
}

async function getStatement(
  url: string,
  search: Search,
): Promise<Result<EntityStatement, Failure>> {
  search.left -= 1;
  if (search.left < 0) return err(fail('absent', 'too many documents on the way'));
  const answer = await search.source.resolve({ id: url, purpose: 'entity-statement' });
  if (answer.outcome === 'unavailable') {
    const isAbsent = answer.reason === 'not-found' || answer.reason === 'gone';
    return err(fail(isAbsent ? 'absent' : 'unavailable', `${url}: ${answer.detail}`));
  }
  const statement = parseEntityStatement(answer.text);
  return statement.ok ? ok(statement.value) : err(fail('refused', `${url}: ${statement.error}`));
}

function fail(outcome: Failure['outcome'], detail: string): Failure {
  return { outcome, detail };
}
