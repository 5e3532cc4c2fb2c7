import { createHash, constants, verify } from 'node:crypto';
import type { VerifyKeyObjectInput } from 'node:crypto';
import type { Instant } from '../../../shared/lib/instant.ts';
import { nameOwner, parseBase64Certificate } from '../keys/certificate.ts';
import type { Certificate } from '../keys/certificate.ts';
import { findPathFault, findPaths } from '../keys/certificate-path.ts';
import { fitsEd25519 } from '../keys/ed25519-signature.ts';
import { DER, readChildren, readDer, readObjectIdentifier } from '../keys/der.ts';
import { readTimeStamp } from './read-time-stamp.ts';
import type { StampSigner, TimeStamp } from './read-time-stamp.ts';
import { writeDer, writeDerInteger } from './write-der.ts';

/** What a time stamp is held against. */
export interface StampExpectation {
  /** SHA-256 of the file, 32 bytes. */
  readonly sha256: Uint8Array;
  /** As it was asked with, where it is the answer to a question that was just put. */
  readonly nonce?: Uint8Array;
  /** The certificates that are believed, as the base64 of their DER. */
  readonly accepted: readonly string[];
}

/**
 * What a time stamp shows: `attested` by an authority that leads to an accepted certificate; `unknown`
 * who attests it, though it fits; or `refused`.
 */
export type StampAnswer =
  | {
      readonly outcome: 'attested' | 'unknown';
      readonly time: Instant;
      readonly authority: string;
    }
  | { readonly outcome: 'refused'; readonly why: StampFault };

/** Why a time stamp shows nothing. */
export type StampFault =
  | 'malformed'
  | 'other-file'
  | 'other-question'
  | 'not-signed'
  | 'not-for-time';

const SHA256 = '2.16.840.1.101.3.4.2.1';
/** SHA-1 and MD5 are not among them. */
const HASHES: Readonly<Record<string, string>> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Checks a time stamp: that it is of this file, and signed by an authority whose certificate is for
 * nothing else, was valid at that time, and leads to one that is accepted.
 *
 * Whether the authority's certificate has ended since is not asked: it stamped while it had not. That
 * its key was stolen since, no certificate tells.
 *
 * @param bytes An answer (RFC 3161 §2.4.2 `TimeStampResp`), or the token in it; never throws.
 * @see https://www.rfc-editor.org/rfc/rfc3161#section-2.2
 */
export function checkTimeStamp(bytes: Uint8Array, expected: StampExpectation): StampAnswer {
  try {
    return check(bytes, expected);
  } catch {
    return refuse('malformed');
  }
}

function check(bytes: Uint8Array, expected: StampExpectation): StampAnswer {
  const stamp = readTimeStamp(bytes);
  if (stamp === undefined) return refuse('malformed');
  const { info, signer } = stamp;
  if (info.hash !== SHA256 || Buffer.compare(info.imprint, expected.sha256) !== 0) {
    return refuse('other-file');
  }
  if (expected.nonce !== undefined && !isNonce(info.nonce, expected.nonce)) {
    return refuse('other-question');
  }
  const certificate = stamp.certificates.find(
    (one) => namesCertificate(signer, one) && isSigner(one, signer),
  );
  if (certificate === undefined || !isSigned(stamp, certificate)) return refuse('not-signed');
  if (!isForTimeOnly(certificate)) return refuse('not-for-time');
  const { time } = info;
  if (time < certificate.notBefore || time > certificate.notAfter) return refuse('not-for-time');
  const authority = nameOwner(certificate.owner);
  const outcome = isAccepted(certificate, stamp, expected.accepted) ? 'attested' : 'unknown';
  return { outcome, time, authority };
}

function refuse(why: StampFault): StampAnswer {
  return { outcome: 'refused', why };
}

function isNonce(found: Uint8Array | undefined, asked: Uint8Array): boolean {
  if (found === undefined) return false;
  return Buffer.compare(writeDer(DER.integer, found), writeDerInteger(asked)) === 0;
}

/** By issuer and number, or by the identifier of its key. @see https://www.rfc-editor.org/rfc/rfc5652#section-5.3 */
function isSigner({ der }: Certificate, { sid }: StampSigner): boolean {
  const [whole] = readDer(der) ?? [];
  const [certificate] = readChildren(whole, DER.sequence) ?? [];
  const fields = readChildren(certificate, DER.sequence) ?? [];
  const first = fields[0]?.tag === 0xa0 ? 1 : 0;
  const [serial, , issuer] = fields.slice(first);
  const [issuerNamed, serialNamed] = readChildren(sid, DER.sequence) ?? [];
  if (serial === undefined || issuer === undefined) return false;
  // Named by its key's identifier it is told by its hash, which is signed besides.
  if (sid.tag === 0x80) return true;
  return isSame(issuerNamed?.whole, issuer.whole) && isSame(serialNamed?.whole, serial.whole);
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** The attributes are of this content and of this certificate, and its key has signed them. */
function isSigned({ content, signer }: TimeStamp, certificate: Certificate): boolean {
  const { attributes } = signer;
  const hash = HASHES[signer.digest];
  const type = attributes.get(CONTENT_TYPE);
  const digest = attributes.get(MESSAGE_DIGEST);
  if (hash === undefined || type === undefined || readObjectIdentifier(type) !== TST_INFO) {
    return false;
  }
  if (!isSame(digest?.content, createHash(hash).update(content).digest())) return false;
  return fitsSignature(signer, hash, certificate);
}

/** @see https://www.rfc-editor.org/rfc/rfc5816#section-2.2.1 and https://www.rfc-editor.org/rfc/rfc5035#section-3 */
function namesCertificate({ attributes }: StampSigner, { der }: Certificate): boolean {
  const second = attributes.get(SIGNING_CERTIFICATE_V2);
  const [list] = readChildren(second ?? attributes.get(SIGNING_CERTIFICATE), DER.sequence) ?? [];
  const [named] = readChildren(list, DER.sequence) ?? [];
  const parts = readChildren(named, DER.sequence) ?? [];
  // Of the older form SHA-1 alone; it names a certificate that the signature fits anyhow.
  if (second === undefined)
    return isSame(parts[0]?.content, createHash('sha1').update(der).digest());
  const [algorithm] = readChildren(parts[0], DER.sequence) ?? [];
  const hash = algorithm === undefined ? 'sha256' : HASHES[readObjectIdentifier(algorithm)];
  const value = parts.find(({ tag }) => tag === DER.octetString);
  return hash !== undefined && isSame(value?.content, createHash(hash).update(der).digest());
}

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const ED25519 = '1.3.101.112';
/** Signature algorithms that name their hash. */
const WITH_HASH: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const MINIMUM_RSA_BITS = 2048;

function fitsSignature(signer: StampSigner, digest: string, { x509 }: Certificate): boolean {
  const { publicKey } = x509;
  const bits = publicKey.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < MINIMUM_RSA_BITS) return false;
  const key: VerifyKeyObjectInput = { key: publicKey };
  const { algorithm, signedAttributes, signature } = signer;
  if (algorithm === ED25519) return fitsEd25519(signedAttributes, publicKey, signature);
  if (algorithm === RSA_PSS) {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return verify(digest, signedAttributes, { ...key, padding }, signature);
  }
  const hash = algorithm === RSA ? digest : WITH_HASH[algorithm];
  return hash !== undefined && verify(hash, signedAttributes, key, signature);
}

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** RFC 3161 §2.3: the key is for time stamps, said critically, and for nothing else. */
function isForTimeOnly({ content, x509 }: Certificate): boolean {
  const uses = x509.keyUsage ?? [];
  const isOnly = uses.length === 1 && uses[0] === TIME_STAMPING;
  return isOnly && content.isExtendedKeyUsageCritical && content.keyUsage?.signsTexts !== false;
}

function isAccepted(
  certificate: Certificate,
  { certificates, info }: TimeStamp,
  acceptedTexts: readonly string[],
): boolean {
  const accepted = acceptedTexts.map(parseBase64Certificate).filter((one) => one !== undefined);
  const times = { sealedAt: info.time, instant: info.time };
  return findPaths(certificate, { accepted, others: certificates }).some(
    (path) => findPathFault(path, times) === undefined,
  );
}
