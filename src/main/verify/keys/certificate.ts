import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { instantFrom } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { readCertificateContent } from './certificate-extensions.ts';
import type { CertificateContent } from './certificate-extensions.ts';
import { describeError, importPublicJwk } from './material.ts';
import type { KeyMaterial } from './material.ts';
import type { KeyType } from './resolution.ts';

/** An X.509 certificate that was read; nothing of it is believed yet. */
export interface Certificate {
  readonly x509: X509Certificate;
  readonly der: Uint8Array;
  readonly content: CertificateContent;
  /** SHA-256 of its bytes, lower-case hex: names it. */
  readonly sha256: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly owner: CertificateOwner;
}

/** Whom a certificate names as its key's owner. */
export interface CertificateOwner {
  readonly organisation: string | undefined;
  /** An identifier in the semantics of ETSI EN 319 412-1 §5.1.4, e.g. `NTREE-17207834`. */
  readonly organisationIdentifier: string | undefined;
  readonly commonName: string | undefined;
  readonly country: string | undefined;
}

// X.520: the attributes of a name that say who somebody is.
const ATTRIBUTES = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  organisationIdentifier: '2.5.4.97',
} as const satisfies Record<keyof CertificateOwner, string>;

/** Far above any certificate with a chain of policies in it. */
const MAX_BYTES = 32_768;

/**
 * Reads a certificate out of its DER bytes.
 *
 * @returns `undefined` when it is none, or is written in a way that another reader could read otherwise.
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function parseCertificate(der: Uint8Array): Certificate | undefined {
  if (der.length > MAX_BYTES) return undefined;
  const content = readCertificateContent(der);
  if (content === undefined) return undefined;
  try {
    const x509 = new X509Certificate(der);
    // Whatever stands before or after it, or is encoded at length, would be outside of its fingerprint.
    if (!x509.raw.equals(der)) return undefined;
    const notBefore = Date.parse(x509.validFrom);
    const notAfter = Date.parse(x509.validTo);
    if (Number.isNaN(notBefore) || Number.isNaN(notAfter)) return undefined;
    return {
      x509,
      der,
      content,
      sha256: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
      notBefore: instantFrom(notBefore),
      notAfter: instantFrom(notAfter),
      owner: readOwner(content),
    };
  } catch {
    return undefined;
  }
}

// Who is named twice over is not clear, so nobody is.
function readOwner({ subject }: CertificateContent): CertificateOwner {
  const find = (attribute: string) => {
    const [first, ...others] = subject.filter(([type]) => type === attribute);
    return others.length > 0 ? undefined : first?.[1];
  };
  return {
    commonName: find(ATTRIBUTES.commonName),
    country: find(ATTRIBUTES.country),
    organisation: find(ATTRIBUTES.organisation),
    organisationIdentifier: find(ATTRIBUTES.organisationIdentifier),
  };
}

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/u;

/** Reads one out of the base64 of its DER, as `x5c` (RFC 7515 §4.1.6) and PEM have it. */
export function parseBase64Certificate(text: string): Certificate | undefined {
  return BASE64.test(text) ? parseCertificate(Buffer.from(text, 'base64')) : undefined;
}

const PEM = /-----BEGIN CERTIFICATE-----(?<body>[A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/gu;

/**
 * Reads the certificates of a file: one in DER, or one or more in PEM (RFC 7468), whatever stands
 * between them.
 *
 * @returns None where the file holds none, or one of them cannot be read.
 */
export function readCertificateFile(bytes: Uint8Array): readonly Certificate[] {
  const text = Buffer.from(bytes).toString('latin1');
  const bodies = [...text.matchAll(PEM)].map(({ groups }) => groups?.['body'] ?? '');
  const read = bodies.length > 0 ? bodies.map(parseBase64Certificate) : [parseCertificate(bytes)];
  return read.every((certificate) => certificate !== undefined) ? read : [];
}

const EC_TYPES: Readonly<Record<string, KeyType>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
  secp256k1: 'secp256k1',
};

/** The key that it is about; `undefined` with a reason for a kind that cannot be used. */
export function certifiedKey({ x509 }: Certificate): KeyMaterial | { readonly unusable: string } {
  try {
    const key = x509.publicKey;
    const type = typeOfKey(key);
    if (type === undefined) return { unusable: key.asymmetricKeyType ?? 'of no known type' };
    // An RSA-PSS key has no JWK; those that have one go through the same door as all others.
    if (key.asymmetricKeyType === 'rsa-pss') return { publicKey: key, type };
    const material = importPublicJwk(key.export({ format: 'jwk' }), type);
    return material.ok ? material.value : { unusable: material.error.detail ?? type };
  } catch (cause) {
    return { unusable: describeError(cause) };
  }
}

function typeOfKey(key: KeyObject): KeyType | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'rsa' || type === 'rsa-pss') return 'RSA';
  if (type === 'ed25519') return 'Ed25519';
  return type === 'ec' ? EC_TYPES[details?.namedCurve ?? ''] : undefined;
}

/** How to call its owner in a sentence, e.g. `Example University (NTRDE-HRB1234)`. */
export function nameOwner({
  organisation,
  organisationIdentifier,
  commonName,
}: CertificateOwner): string {
  const name = organisation ?? commonName ?? 'an owner who is not named';
  return organisationIdentifier === undefined ? name : `${name} (${organisationIdentifier})`;
}

/** How to call the authority that says it issued it: by its common name, which tells its certificates apart. */
export function nameIssuer({ x509 }: Certificate): string {
  const lines = x509.issuer.split('\n');
  const find = (name: string) =>
    lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
  return find('CN') ?? find('O') ?? 'an authority that is not named';
}
