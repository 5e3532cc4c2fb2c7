import { skeletonOf } from '../../shared/lib/look-alike.ts';
import { issuerKey } from '../../shared/lib/issuer-key.ts';
import { createMemo } from '../../shared/lib/memo.ts';
import { parseInstant } from '../../shared/lib/instant.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import type { RegistryEntry, RegistryLevel, TrustAnchor } from '../../shared/model/registry.ts';
import { asEntitySubject, hostOf, parentsOf, parseHost, parseSubject } from './subject.ts';

/** A registry as the employer keeps it. */
export interface KeptRegistry {
  readonly id: string;
  readonly name: string;
  readonly level: RegistryLevel;
  readonly entries: readonly RegistryEntry[];
  readonly anchor: TrustAnchor | undefined;
}

/** An issuer's place in a registry. */
export interface Listing {
  readonly registry: string;
  readonly level: RegistryLevel;
  /** What the registry calls it. */
  readonly name: string | undefined;
  readonly note: string | undefined;
}

/** Everything by which a credential names its issuer; proven or not. */
export interface NamedIssuer {
  readonly id: string | undefined;
  readonly url: string | undefined;
  /** Hosts that are proven to be the issuer's, or to keep its badges. */
  readonly provenHosts: readonly string[];
}

/** What a credential calls its issuer, and the id beside it. */
export interface ClaimedName {
  readonly id: string | undefined;
  readonly name: string;
}

/** Somebody of repute. */
export interface NamedSubject {
  readonly subject: string;
  readonly name: string;
}

/** Whom the employer trusts, knows and refuses, ready to be looked up in for each credential. */
export interface TrustBook {
  /** The employer's own decision on an issuer, however its id is written. */
  decisionOn(issuerId: string | undefined): 'trusted' | 'blocked' | undefined;
  /** Federations that have to be asked, in the order in which they were added. */
  readonly federations: readonly {
    readonly registry: string;
    readonly level: RegistryLevel;
    readonly anchor: TrustAnchor;
  }[];
  /** By whatever names the issuer, whether it is proven or not: an impostor is refused with it. */
  findBlocked(issuer: NamedIssuer): Listing | undefined;
  /** Only by what is proven; `accepted` goes before `known`. */
  findListed(issuer: NamedIssuer, instant: Instant): Listing | undefined;
  /**
   * Whom the employer trusts, or a registry lists, under a name that looks the same: another issuer must
   * not pass for it. Nobody where the issuer is that one itself, however its id is written.
   */
  findImitated(issuer: ClaimedName): NamedSubject | undefined;
}

interface Place {
  readonly listing: Listing;
  readonly entry: RegistryEntry;
}

type Index = Map<string, Place[]>;

/** An issuer calls itself the same in all of its credentials. */
const skeletonsOf = createMemo<string>({ entries: 500, keyCharacters: 500 });

/**
 * Puts the employer's decisions and registries together.
 *
 * @param trustedNames What those are called, by their ids, whom the employer trusts by its own decision.
 */
export function createTrustBook(
  decisions: ReadonlyMap<string, 'trusted' | 'blocked'>,
  registries: readonly KeptRegistry[],
  trustedNames: ReadonlyMap<string, string> = new Map(),
): TrustBook {
  const decided = keyDecisions(decisions);
  const listed: Index = new Map();
  const blocked: Index = new Map();
  const namesakes = new Map<string, NamedSubject>();
  for (const [subject, name] of trustedNames) {
    namesakes.set(skeletonOf(name), { subject, name });
  }
  for (const registry of registries) {
    for (const entry of registry.entries) {
      add(entry.blocked ? blocked : listed, entry, registry);
      const { subject, name } = entry;
      if (name !== undefined && !entry.blocked) namesakes.set(skeletonOf(name), { subject, name });
    }
  }
  return {
    decisionOn: (id) => (id === undefined ? undefined : decided.get(issuerKey(id))),
    federations: registries.flatMap(({ name, level, anchor, entries }) =>
      anchor === undefined || entries.length > 0 ? [] : [{ registry: name, level, anchor }],
    ),
    findBlocked: (issuer) =>
      blockingKeys(issuer).flatMap((key) => blocked.get(key) ?? [])[0]?.listing,
    findListed: (issuer, instant) => {
      const places = listingKeys(issuer)
        .flatMap((key) => listed.get(key) ?? [])
        .filter(({ entry }) => isCurrent(entry, instant))
        .map(({ listing }) => listing);
      return places.find(({ level }) => level === 'accepted') ?? places[0];
    },
    findImitated: ({ id, name }) => {
      const skeleton = skeletonsOf(name, skeletonOf);
      const namesake = skeleton === '' ? undefined : namesakes.get(skeleton);
      return namesake === undefined || isOneself(namesake, id) ? undefined : namesake;
    },
  };
}

/** Of two decisions on one issuer, made under two ways to write its id, blocking counts. */
function keyDecisions(
  decisions: ReadonlyMap<string, 'trusted' | 'blocked'>,
): ReadonlyMap<string, 'trusted' | 'blocked'> {
  const keyed = new Map<string, 'trusted' | 'blocked'>();
  for (const [id, decision] of decisions) {
    const key = issuerKey(id);
    if (keyed.get(key) !== 'blocked') keyed.set(key, decision);
  }
  return keyed;
}

function add(index: Index, entry: RegistryEntry, { name: registry, level }: KeptRegistry): void {
  const { subject, name, note } = entry;
  const place = { listing: { registry, level, name, note }, entry };
  const key = issuerKey(subject);
  const places = index.get(key);
  if (places === undefined) index.set(key, [place]);
  else places.push(place);
}

function isOneself({ subject }: NamedSubject, id: string | undefined): boolean {
  const host = hostOf(id);
  const named = { id, url: undefined, provenHosts: host === undefined ? [] : [host] };
  return listingKeys(named).includes(issuerKey(subject));
}

function isCurrent({ until }: RegistryEntry, instant: Instant): boolean {
  const end = until === undefined ? undefined : parseInstant(until);
  return until === undefined || (end !== undefined && instant < end);
}

/** The id first: what is said of the issuer itself goes before what is said of its host. */
function listingKeys({ id, provenHosts }: NamedIssuer): readonly string[] {
  const hosts = provenHosts.flatMap((host) => [
    host,
    ...parentsOf(host).map((parent) => `*.${parent}`),
  ]);
  return [...subjectKey(id), ...hosts];
}

// A blocked host takes the hosts below it along.
function blockingKeys({ id, url, provenHosts }: NamedIssuer): readonly string[] {
  const named = [hostOf(id), hostOf(url)].filter((host) => host !== undefined);
  const hosts = new Set([...named, ...provenHosts].flatMap((host) => [host, ...withoutPort(host)]));
  const all = [...hosts].flatMap((host) => [host, ...parentsOf(host)]);
  return [...subjectKey(id), ...all.flatMap((host) => [host, `*.${host}`])];
}

function withoutPort(host: string): readonly string[] {
  const bare = host.replace(/:\d+$/u, '');
  return bare === host || parseHost(bare) === undefined ? [] : [bare];
}

// A host's own address is listed either as the host, and all that is on it, or as that one address.
function subjectKey(id: string | undefined): readonly string[] {
  if (id === undefined) return [];
  const subject = parseSubject(id);
  return [...new Set([subject ?? id, asEntitySubject(id)].map(issuerKey))];
}
