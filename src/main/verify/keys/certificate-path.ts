import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { nameOwner } from './certificate.ts';
import type { Certificate } from './certificate.ts';
import type { KeyFault } from './fault.ts';

/** From a seal's certificate to one that the employer has accepted, each vouched for by the next. */
export type CertificatePath = readonly [leaf: Certificate, ...Certificate[]];

/** A root, two below it and the seal's own are four; longer ones are made to take time. */
const MAX_LENGTH = 8;
/** How many signatures are tried: authorities that certify each other can be joined without end. */
const MAX_TRIES = 64;

export interface PathSearch {
  readonly accepted: readonly Certificate[];
  /** Certificates at hand that may stand between; nothing of them is believed. */
  readonly others: readonly Certificate[];
}

/**
 * Finds how a certificate leads to accepted ones: it is one itself, or an issuer of its issuers is.
 *
 * @returns The shortest first, whether or not they hold; none of more than eight certificates.
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-6
 */
export function findPaths(leaf: Certificate, search: PathSearch): readonly CertificatePath[] {
  const candidates = uniqueBySha256([...search.accepted, ...search.others]);
  const accepted = new Set(search.accepted.map(({ sha256 }) => sha256));
  const found: CertificatePath[] = [];
  const waiting: CertificatePath[] = [[leaf]];
  let triesLeft = MAX_TRIES;
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const known = path;
    const last = known.at(-1) ?? leaf;
    if (accepted.has(last.sha256)) found.push(known);
    if (known.length === MAX_LENGTH) continue;
    const issuers = candidates.filter((one) => isNewIssuer(one, known, last)).slice(0, triesLeft);
    triesLeft -= issuers.length;
    waiting.push(
      ...issuers
        .filter((issuer) => isSignedBy(last, issuer))
        .map((one) => [...known, one] as const),
    );
  }
  return found;
}

function isNewIssuer(candidate: Certificate, path: CertificatePath, last: Certificate): boolean {
  return hasNameOf(last, candidate) && path.every(({ sha256 }) => sha256 !== candidate.sha256);
}

function uniqueBySha256(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.map((one) => [one.sha256, one])).values()];
}

/** Whether the names and key identifiers chain (RFC 5280 §6.1.3 (a)(4)), and the signature fits. */
function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return hasNameOf(certificate, issuer) && isSignedBy(certificate, issuer);
}

function hasNameOf(certificate: Certificate, issuer: Certificate): boolean {
  return certificate.x509.issuer === issuer.x509.subject;
}

function isSignedBy({ x509 }: Certificate, issuer: Certificate): boolean {
  try {
    return x509.verify(issuer.x509.publicKey);
  } catch {
    return false;
  }
}

/**
 * Checks that each certificate of a header's list certifies the one before it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-4.1.6
 */
export function findBrokenLink(list: readonly Certificate[]): KeyFault | undefined {
  const index = list.findIndex((one, at) => {
    const next = list[at + 1];
    return next !== undefined && !isIssuedBy(one, next);
  });
  const [one, next] = [list[index], list[index + 1]];
  if (one === undefined || next === undefined) return undefined;
  const why = hasNameOf(one, next)
    ? 'its signature is not of that key'
    : `its issuer is ${show(one.x509.issuer)}`;
  const detail = `RFC 7515 §4.1.6: x5c[${index + 1}] (${show(next.x509.subject)}) does not certify x5c[${index}]: ${why}`;
  return {
    outcome: 'fail',
    code: 'certificate.chain-broken',
    params: { owner: ownerOf(one) },
    detail,
  };
}

/** When a path is to hold. */
export interface PathTimes {
  /** When the seal says that it was made; `undefined` where it does not say. */
  readonly sealedAt: Instant | undefined;
  readonly instant: Instant;
}

/**
 * Checks a path as RFC 5280 §6.1 has it: each certificate within its validity, each issuer an
 * authority that may issue and over no more levels than it may, and no rule that is not understood.
 *
 * @returns The first fault, those that nothing can make good before those that leave it open.
 */
export function findPathFault(path: CertificatePath, times: PathTimes): KeyFault | undefined {
  const faults = path.flatMap((certificate, index) => [
    ...(index === 0 ? findSignerFaults(certificate) : findAuthorityFaults(certificate, index - 1)),
    ...findTimeFaults(certificate, times),
    ...(index === path.length - 1 ? [] : findWeakSignatures(certificate)),
    ...findUnknownRules(certificate),
  ]);
  return faults.find(({ outcome }) => outcome === 'fail') ?? faults[0];
}

/** RFC 5280 §4.2.1.3: a key that is said to be for other ends only does not seal. */
function findSignerFaults(certificate: Certificate): readonly KeyFault[] {
  if (certificate.content.keyUsage?.signsTexts !== false) return [];
  const detail = 'RFC 5280 §4.2.1.3: neither digitalSignature nor nonRepudiation';
  return [fault('certificate.not-for-seals', certificate, detail)];
}

/** Web servers, programs, time stamps, answers about certificates; and a web server's other end. */
const OTHER_USES: ReadonlySet<string> = new Set(
  [1, 3, 8, 9].map((use) => `1.3.6.1.5.5.7.3.${use}`),
);
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';

/**
 * Finds a certificate whose key is for other ends only, by the uses that it names: whoever keeps an
 * organisation's web server does not seal in its name. One that names a use beside these may, and one of
 * which its issuer states that it is for seals.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12
 */
export function findOtherUse(path: CertificatePath): KeyFault | undefined {
  const other = path.find(({ x509, content }) => {
    const uses = content.isForSeals ? [] : (x509.keyUsage ?? []);
    const others = uses.filter((use) => use !== CLIENT_AUTHENTICATION);
    return others.length > 0 && others.every((use) => OTHER_USES.has(use));
  });
  if (other === undefined) return undefined;
  const detail = `RFC 5280 §4.2.1.12: extKeyUsage ${other.x509.keyUsage.join(', ')}`;
  return fault('certificate.not-for-seals', other, detail);
}

const MINIMUM_RSA_BITS = 2048;

/** @param below How many authorities stand between it and the seal's certificate. */
function findAuthorityFaults(certificate: Certificate, below: number): readonly KeyFault[] {
  const { basicConstraints, keyUsage } = certificate.content;
  if (!basicConstraints.isAuthority) {
    const detail = 'RFC 5280 §4.2.1.9: basicConstraints does not say cA';
    return [fault('certificate.not-an-authority', certificate, detail)];
  }
  if (keyUsage?.signsCertificates === false) {
    const detail = 'RFC 5280 §4.2.1.3: keyUsage without keyCertSign';
    return [fault('certificate.not-an-authority', certificate, detail)];
  }
  const bits = certificate.x509.publicKey.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < MINIMUM_RSA_BITS) {
    return [fault('certificate.weak', certificate, `its key is RSA of ${bits} bits`)];
  }
  const { pathLength } = basicConstraints;
  if (pathLength === undefined || below <= pathLength) return [];
  const detail = `RFC 5280 §4.2.1.9: ${below} authorities below it, pathLenConstraint ${pathLength}`;
  return [fault('certificate.path-too-long', certificate, detail)];
}

function findTimeFaults(certificate: Certificate, times: PathTimes): readonly KeyFault[] {
  const { sealedAt, instant } = times;
  const { notBefore, notAfter } = certificate;
  const period = `${formatInstant(notBefore)} to ${formatInstant(notAfter)}`;
  if (sealedAt !== undefined && (sealedAt < notBefore || sealedAt > notAfter)) {
    const params = { owner: ownerOf(certificate), sealed: formatInstant(sealedAt) };
    const detail = `RFC 5280 §6.1.3 (a)(2): valid from ${period}, sealed at ${params.sealed}`;
    return [{ outcome: 'fail', code: 'certificate.not-valid-at-sealing', params, detail }];
  }
  if (instant >= notBefore && instant <= notAfter) return [];
  if (instant < notBefore) {
    const params = { owner: ownerOf(certificate), from: formatInstant(notBefore) };
    const detail = `valid from ${period}; judged as of ${formatInstant(instant)}`;
    return [{ outcome: 'unknown', code: 'certificate.not-yet-valid', params, detail }];
  }
  // Whoever comes by an old key can set any date: only a time-stamp that is believed would tell.
  const params = { owner: ownerOf(certificate), until: formatInstant(notAfter) };
  const detail = `valid from ${period}; judged as of ${formatInstant(instant)}, and no proof of when it was sealed`;
  return [{ outcome: 'unknown', code: 'certificate.ended-since', params, detail }];
}

/** Signatures with MD2, MD5 and SHA-1: others can be found that fit. */
const WEAK_SIGNATURES: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.2',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.10040.4.3',
  '1.2.840.10045.4.1',
]);

function findWeakSignatures(certificate: Certificate): readonly KeyFault[] {
  const { signatureAlgorithm } = certificate.content;
  if (!WEAK_SIGNATURES.has(signatureAlgorithm)) return [];
  const detail = `it is signed with ${signatureAlgorithm}, whose hash is broken`;
  return [fault('certificate.weak', certificate, detail)];
}

function findUnknownRules(certificate: Certificate): readonly KeyFault[] {
  const { unknownCritical } = certificate.content;
  if (unknownCritical.length === 0) return [];
  const detail = `RFC 5280 §4.2: extensions ${unknownCritical.join(', ')} are not understood`;
  const params = { owner: ownerOf(certificate) };
  return [{ outcome: 'unknown', code: 'certificate.unknown-rule', params, detail }];
}

function fault(code: KeyFault['code'], certificate: Certificate, detail: string): KeyFault {
  return { outcome: 'fail', code, params: { owner: ownerOf(certificate) }, detail };
}

function ownerOf({ owner }: Certificate): string {
  return nameOwner(owner);
}

function show(name: string): string {
  return name.replaceAll('\n', ', ');
}
