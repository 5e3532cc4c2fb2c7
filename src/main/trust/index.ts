import { findDisguise, skeletonOf } from '../../shared/lib/look-alike.ts';
import type { Check, Finding } from '../../shared/model/check.ts';
import type { IssuerAssurance } from '../../shared/model/credential.ts';
import type { IssuerTrust, Verdict } from '../../shared/model/verdict.ts';

/** What blocked issuers within a credential take from it. */
export { noteBlocked, omitBlocked } from './inner-issuers.ts';

export interface TrustInput {
  readonly issuer: {
    readonly id: string | undefined;
    /** What the credential calls its issuer; shown, never believed. */
    readonly claimedName: string | undefined;
  };
  readonly assurance: IssuerAssurance;
  readonly verdict: Verdict;
  /** The employer's own decisions, by issuer id. */
  readonly decisions: ReadonlyMap<string, 'trusted' | 'blocked'>;
  /** The names of issuers of repute, by their ids: another issuer must not pass for one of them. */
  readonly reputedNames?: ReadonlyMap<string, string>;
  /** ISO 8601. */
  readonly checkedAt: string;
}

export interface TrustJudgement {
  readonly level: IssuerTrust;
  readonly check: Check;
}

/**
 * Answers who the issuer is to the employer; never moves the verdict.
 *
 * Blocking holds for whatever names the issuer. Trust and renown hold only for what is proven to
 * come from it: anybody can write a trusted university's id into a credential.
 */
export function decideIssuerTrust(input: TrustInput): TrustJudgement {
  const judged = judge(input);
  const { level, ...finding } = warnOfName(input, judged.level) ?? judged;
  return { level, check: { ...finding, id: 'issuer-trust', checkedAt: input.checkedAt } };
}

type Judgement = Omit<Finding, 'id'> & { readonly level: IssuerTrust };

function judge({ issuer, assurance, verdict, decisions }: TrustInput): Judgement {
  const decision = issuer.id === undefined ? undefined : decisions.get(issuer.id);
  const params = { issuer: nameOf(issuer) };
  if (decision === 'blocked') {
    return { level: 'blocked', outcome: 'fail', code: 'issuer.blocked', params };
  }
  if (assurance === 'none' || verdict === 'rejected') {
    return { level: 'unknown', outcome: 'unknown', code: 'issuer.unproven', params };
  }
  if (decision === 'trusted') {
    return { level: 'trusted', outcome: 'pass', code: 'issuer.trusted', params };
  }
  const domain = assurance === 'domain' ? domainOf(issuer.id) : undefined;
  return domain === undefined
    ? { level: 'unknown', outcome: 'unknown', code: 'issuer.unknown', params }
    : { level: 'known', outcome: 'pass', code: 'issuer.known', params: { ...params, domain } };
}

/**
 * A name that is written to be taken for another's, or that is another's, is a warning: it is what
 * people go by. It never says more than who the issuer is: the level stays.
 */
function warnOfName(
  { issuer, reputedNames = new Map() }: TrustInput,
  level: IssuerTrust,
): Judgement | undefined {
  // The employer has decided on these by their ids.
  if (level === 'blocked' || level === 'trusted' || issuer.claimedName === undefined) {
    return undefined;
  }
  const params = { issuer: nameOf(issuer), id: issuer.id ?? '' };
  const skeleton = skeletonOf(issuer.claimedName);
  const imitated = [...reputedNames].find(
    ([id, name]) => id !== issuer.id && skeleton !== '' && skeletonOf(name) === skeleton,
  );
  if (imitated !== undefined) {
    const [id, name] = imitated;
    const detail = `named as ${id}, and is ${issuer.id ?? 'without an id'}`;
    return { level, outcome: 'warn', code: 'issuer.imitates', params: { ...params, name }, detail };
  }
  const disguise = findDisguise(issuer.claimedName);
  if (disguise === undefined) return undefined;
  const detail = `issuer.name: ${disguise.kind} (${disguise.what}); UTS #39`;
  return { level, outcome: 'warn', code: 'issuer.disguised', params, detail };
}

function nameOf(issuer: TrustInput['issuer']): string {
  const name = issuer.claimedName?.trim();
  return (name === undefined || name === '' ? issuer.id : name) ?? 'The issuer';
}

/**
 * The host, with its port, that an issuer's id names.
 *
 * @returns `undefined` for ids that name none, such as `did:key`.
 * @see https://w3c-ccg.github.io/did-method-web/#method-specific-identifier
 */
function domainOf(id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  if (id.startsWith('did:web:')) return parseHost(decodeHost(id.split(':')[2]));
  if (id.startsWith('did:webvh:')) return parseHost(decodeHost(id.split(':')[3]));
  return /^https:/iu.test(id) ? parseHost(id.slice('https://'.length)) : undefined;
}

// A port's colon is percent-encoded in a DID.
function decodeHost(host: string | undefined): string {
  return (host ?? '').replaceAll(/%3A/giu, ':');
}

function parseHost(text: string): string | undefined {
  const url = `https://${text}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}
