import { isInHome, isSharedHost } from '../verify/index.ts';
import { findDisguise } from '../../shared/lib/look-alike.ts';
import type { Disguise } from '../../shared/lib/look-alike.ts';
import { createMemo } from '../../shared/lib/memo.ts';
import { parseInstant } from '../../shared/lib/instant.ts';
import type { Check, CheckParams, Finding } from '../../shared/model/check.ts';
import type { CredentialFacts, Verification } from '../../shared/model/credential.ts';
import type { RegistryLevel } from '../../shared/model/registry.ts';
import type { IssuerTrust } from '../../shared/model/verdict.ts';
import type { Membership } from './federation/find-membership.ts';
import { hostOf, isSameOwner } from './subject.ts';
import type { Listing, NamedIssuer, TrustBook } from './trust-book.ts';

/** What a federation answered about the issuer. */
export interface FederationAnswer {
  readonly registry: string;
  readonly level: RegistryLevel;
  readonly membership: Membership;
}

export interface TrustInput {
  /** What the credential says of its issuer; shown, never believed. */
  readonly issuer: CredentialFacts['issuer'];
  readonly verification: Pick<
    Verification,
    'verdict' | 'issuerAssurance' | 'judgedAt' | 'linkedDomain'
  >;
  readonly book: TrustBook;
  readonly federations: readonly FederationAnswer[];
  /** ISO 8601. */
  readonly checkedAt: string;
}

export interface TrustJudgement {
  readonly level: IssuerTrust;
  readonly check: Check;
}

/** An issuer calls itself the same in all of its credentials. */
const disguiseOf = createMemo<Disguise | 'none'>({ entries: 500, keyCharacters: 500 });
const liesInHome = createMemo<boolean>({ entries: 500, keyCharacters: 500 });

type Judgement = Omit<Finding, 'id'> & { readonly level: IssuerTrust };

/**
 * Answers who the issuer is to the employer; never moves the verdict.
 *
 * Blocking holds for whatever names the issuer. Trust and renown hold only for what is proven to
 * come from it: anybody can write a trusted university's id into a credential.
 */
export function decideIssuerTrust(input: TrustInput): TrustJudgement {
  const judged = judge(input);
  const { level, ...finding } = warnOfName(input, judged) ?? judged;
  return { level, check: { ...finding, id: 'issuer-trust', checkedAt: input.checkedAt } };
}

function judge(input: TrustInput): Judgement {
  const { issuer, verification, book } = input;
  const named = nameIssuer(input);
  const decision = book.decisionOn(issuer.id);
  const params = { issuer: nameOf(issuer) };
  if (decision === 'blocked') {
    return { level: 'blocked', outcome: 'fail', code: 'issuer.blocked', params };
  }
  const refused = book.findBlocked(named);
  if (refused !== undefined) return blockedBy(refused, params);
  if (!isProven(verification)) {
    return { level: 'unknown', outcome: 'unknown', code: 'issuer.unproven', params };
  }
  if (decision === 'trusted') {
    const listedAs = findListing(input, named)?.name;
    const also = listedAs === undefined ? {} : { listedAs };
    return {
      level: 'trusted',
      outcome: 'pass',
      code: 'issuer.trusted',
      params: { ...params, ...also },
    };
  }
  const listing = findListing(input, named);
  return listing === undefined ? judgeUnlisted(input, params) : judgeListed(listing, input, params);
}

function isProven({ issuerAssurance, verdict }: TrustInput['verification']): boolean {
  return issuerAssurance !== 'none' && verdict !== 'rejected';
}

function nameIssuer({ issuer, verification }: TrustInput): NamedIssuer {
  const { issuerAssurance, linkedDomain } = verification;
  const own = issuerAssurance === 'domain' ? ownHostOf(issuer.id) : undefined;
  const linked = linkedDomain?.outcome === 'linked' ? linkedDomain.domain : undefined;
  const provenHosts = [linked, own].filter((host) => host !== undefined);
  return { id: issuer.id, url: issuer.url, provenHosts };
}

function blockedBy({ registry, note }: Listing, params: CheckParams): Judgement {
  const about = note === undefined ? { registry } : { registry, note };
  return {
    level: 'blocked',
    outcome: 'fail',
    code: 'issuer.blocked-by-list',
    params: { ...params, ...about },
  };
}

/** The registries' answers; one that is accepted goes before one that is only known. */
function findListing(input: TrustInput, named: NamedIssuer): Listing | undefined {
  const instant = parseInstant(input.verification.judgedAt);
  const listed = instant === undefined ? undefined : input.book.findListed(named, instant);
  const members = input.federations.flatMap(({ registry, level, membership }) =>
    membership.outcome === 'member'
      ? [{ registry, level, name: membership.member.name, note: undefined }]
      : [],
  );
  const all = [...(listed === undefined ? [] : [listed]), ...members];
  return all.find(({ level }) => level === 'accepted') ?? all[0];
}

function judgeListed(listing: Listing, input: TrustInput, params: CheckParams): Judgement {
  const { registry, name, level } = listing;
  const domain = provenDomainOf(input);
  const about = {
    ...params,
    registry,
    ...(name === undefined ? {} : { listedAs: name }),
    ...(domain === undefined ? {} : { domain }),
  };
  return level === 'accepted'
    ? { level: 'trusted', outcome: 'pass', code: 'issuer.listed-accepted', params: about }
    : { level: 'known', outcome: 'pass', code: 'issuer.listed-known', params: about };
}

function judgeUnlisted(input: TrustInput, params: CheckParams): Judgement {
  const { issuer, federations } = input;
  const unasked = federations.find(({ membership }) => membership.outcome === 'unavailable');
  const detail = describeUnlisted(input);
  const host = provenHostOf(input);
  const domain = provenDomainOf(input);
  if (domain !== undefined) {
    const owner = hostOf(issuer.url);
    const isHosted = domain === host && owner !== undefined && !isSameOwner(domain, owner);
    const about = { ...params, domain };
    return isHosted
      ? {
          level: 'known',
          outcome: 'warn',
          code: 'issuer.hosted',
          params: { ...about, owner },
          ...detail,
        }
      : { level: 'known', outcome: 'pass', code: 'issuer.known', params: about, ...detail };
  }
  const code = unasked === undefined ? 'issuer.unknown' : 'issuer.registry-unavailable';
  const about = unasked === undefined ? params : { ...params, registry: unasked.registry };
  return { level: 'unknown', outcome: 'unknown', code, params: about, ...detail };
}

/** The host that is proven to be the issuer's: by its own proof of it, else by its id. */
function provenDomainOf(input: TrustInput): string | undefined {
  const { linkedDomain } = input.verification;
  return linkedDomain?.outcome === 'linked' ? linkedDomain.domain : provenHostOf(input);
}

/** The host that an id is on, unless it is there in a person's folder: a student's is not the university's. */
function ownHostOf(id: string | undefined): string | undefined {
  return id === undefined || liesInHome(id, isInHome) ? undefined : hostOf(id);
}

/** The host in its id, unless it is one on which anybody keeps files: that is nobody's own domain. */
function provenHostOf({ issuer, verification }: TrustInput): string | undefined {
  const host = verification.issuerAssurance === 'domain' ? ownHostOf(issuer.id) : undefined;
  return host === undefined || isSharedHost(host.replace(/:\d+$/u, '')) ? undefined : host;
}

/** Why no registry and no domain speaks for it, as far as one was asked. */
function describeUnlisted({ verification, federations }: TrustInput): { readonly detail?: string } {
  const { linkedDomain } = verification;
  const reasons = [
    ...(linkedDomain?.detail === undefined ? [] : [linkedDomain.detail]),
    ...federations.flatMap(({ registry, membership }) =>
      membership.outcome === 'member' ? [] : [`${registry}: ${membership.detail}`],
    ),
  ];
  return reasons.length === 0 ? {} : { detail: reasons.join('; ') };
}

function nameOf(issuer: TrustInput['issuer']): string {
  const name = issuer.claimedName?.trim();
  return (name === undefined || name === '' ? issuer.id : name) ?? 'The issuer';
}

/**
 * A name that is written to be taken for another's, or that is another's, is a warning: it is what
 * people go by. It never says more than who the issuer is: the level stays.
 */
function warnOfName({ issuer, book }: TrustInput, judged: Judgement): Judgement | undefined {
  const { level, code } = judged;
  // The employer has decided on these by their ids; a registry has its own name for those it lists.
  if (level === 'blocked' || level === 'trusted' || code === 'issuer.listed-known')
    return undefined;
  if (issuer.claimedName === undefined) return undefined;
  const params = { issuer: nameOf(issuer), id: issuer.id ?? '' };
  const imitated = book.findImitated({ id: issuer.id, name: issuer.claimedName });
  if (imitated !== undefined) {
    const { subject, name } = imitated;
    const detail = `named as ${subject}, and is ${issuer.id ?? 'without an id'}`;
    return { level, outcome: 'warn', code: 'issuer.imitates', params: { ...params, name }, detail };
  }
  const disguise = disguiseOf(issuer.claimedName, (name) => findDisguise(name) ?? 'none');
  if (disguise === 'none') return undefined;
  const detail = `issuer.name: ${disguise.kind} (${disguise.what}); UTS #39`;
  return { level, outcome: 'warn', code: 'issuer.disguised', params, detail };
}
