import type { Check, Finding } from '../../shared/model/check.ts';
import type { IssuerAssurance } from '../../shared/model/credential.ts';
import type { IssuerTrust, Verdict } from '../../shared/model/verdict.ts';

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
  const { level, ...finding } = judge(input);
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
  return /^https:/iu.test(id) ? parseHost(id.slice('https://'.length)) : undefined;
}

// A port's colon is percent-encoded in did:web.
function decodeHost(host: string | undefined): string {
  return (host ?? '').replaceAll(/%3A/giu, ':');
}

function parseHost(text: string): string | undefined {
  const url = `https://${text}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}
