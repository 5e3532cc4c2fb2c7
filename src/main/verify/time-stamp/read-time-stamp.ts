import { NETWORK_LIMITS } from '../../../shared/limits.ts';
import { instantFrom } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { parseCertificate } from '../keys/certificate.ts';
import type { Certificate } from '../keys/certificate.ts';
import { DER, readChildren, readDer, readObjectIdentifier } from '../keys/der.ts';
import type { DerElement } from '../keys/der.ts';

/** A time stamp that was taken apart; nothing of it is believed yet. */
export interface TimeStamp {
  readonly info: StampInfo;
  /** The bytes of `info`, which the signer's message digest is of. */
  readonly content: Uint8Array;
  readonly certificates: readonly Certificate[];
  readonly signer: StampSigner;
}

/** @see https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2 `TSTInfo` */
export interface StampInfo {
  /** The object identifier of the hash of the imprint. */
  readonly hash: string;
  readonly imprint: Uint8Array;
  readonly time: Instant;
  /** As it stands there, a signed integer; absent where none was asked for. */
  readonly nonce?: Uint8Array;
}

/** @see https://www.rfc-editor.org/rfc/rfc5652#section-5.3 `SignerInfo` */
export interface StampSigner {
  readonly sid: DerElement;
  readonly digest: string;
  /** With the tag under which they are signed, that of a set. */
  readonly signedAttributes: Uint8Array;
  readonly attributes: ReadonlyMap<string, DerElement>;
  readonly algorithm: string;
  readonly algorithmParameters: DerElement | undefined;
  readonly signature: Uint8Array;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const GENERALIZED_TIME = 0x18;
const CONTEXT_0 = 0xa0;

/**
 * Reads an authority's answer, or a bare token.
 *
 * @returns `undefined` where it grants nothing, or is not written as it must be.
 * @see https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2
 */
export function readTimeStamp(bytes: Uint8Array): TimeStamp | undefined {
  if (bytes.length > NETWORK_LIMITS.timeStampBytes) return undefined;
  const [outer, ...rest] = readDer(bytes) ?? [];
  const [first, second] = readChildren(outer, DER.sequence) ?? [];
  if (rest.length > 0 || outer === undefined) return undefined;
  if (first?.tag === DER.objectIdentifier) return readToken(outer);
  const [status] = readChildren(first, DER.sequence) ?? [];
  // 0 is granted, 1 granted with modifications: those are in the token, and are looked at there.
  const isGranted = status?.tag === DER.integer && (status.content[0] ?? 2) <= 1;
  return isGranted && second !== undefined ? readToken(second) : undefined;
}

function readToken(token: DerElement): TimeStamp | undefined {
  const [type, wrapped] = readChildren(token, DER.sequence) ?? [];
  if (!isIdentifier(type, SIGNED_DATA)) return undefined;
  const [signedData] = readChildren(wrapped, CONTEXT_0) ?? [];
  const parts = readChildren(signedData, DER.sequence) ?? [];
  const [, , encapsulated] = parts;
  const content = readContent(encapsulated);
  const info = content && readInfo(content);
  const listed = parts.find(({ tag }) => tag === CONTEXT_0);
  const signers = readChildren(parts.at(-1), DER.set) ?? [];
  const signer = signers[0] && readSigner(signers[0]);
  // RFC 3161 §2.4.2: the token holds the authority's signature and no other.
  if (content === undefined || info === undefined || signer === undefined) return undefined;
  if (signers.length !== 1) return undefined;
  const certificates = (listed === undefined ? [] : (readDer(listed.content) ?? []))
    .map(({ whole }) => parseCertificate(whole))
    .filter((certificate) => certificate !== undefined);
  return { info, content, certificates, signer };
}

function readContent(encapsulated: DerElement | undefined): Uint8Array | undefined {
  const [type, wrapped] = readChildren(encapsulated, DER.sequence) ?? [];
  if (!isIdentifier(type, TST_INFO)) return undefined;
  const [content] = readChildren(wrapped, CONTEXT_0) ?? [];
  return content?.tag === DER.octetString ? content.content : undefined;
}

function readInfo(content: Uint8Array): StampInfo | undefined {
  const [sequence] = readDer(content) ?? [];
  const [version, , imprint, , time, ...further] = readChildren(sequence, DER.sequence) ?? [];
  const [algorithm, hashed] = readChildren(imprint, DER.sequence) ?? [];
  const [hash] = readChildren(algorithm, DER.sequence) ?? [];
  const at = time?.tag === GENERALIZED_TIME ? readTime(time.content) : undefined;
  if (version?.content[0] !== 1 || hashed?.tag !== DER.octetString) return undefined;
  if (hash?.tag !== DER.objectIdentifier || at === undefined) return undefined;
  const nonce = further.find(({ tag }) => tag === DER.integer)?.content;
  return {
    hash: readObjectIdentifier(hash),
    imprint: hashed.content,
    time: at,
    ...(nonce === undefined ? {} : { nonce }),
  };
}

const TIME =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?<part>\.\d{1,9})?Z$/u;

/** @see https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2 `genTime`: UTC, with seconds */
function readTime(content: Uint8Array): Instant | undefined {
  const parts = TIME.exec(Buffer.from(content).toString('latin1'))?.groups;
  if (parts === undefined) return undefined;
  const { year, month, day, hour, minute, second, part = '' } = parts;
  const written = `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}`;
  const time = Date.parse(`${written}${part.slice(0, 4)}Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(written)) return undefined;
  return instantFrom(time);
}

function readSigner(element: DerElement): StampSigner | undefined {
  const fields = readChildren(element, DER.sequence) ?? [];
  const [, sid, digest, signed, algorithm, signature] = fields;
  const [digestId] = readChildren(digest, DER.sequence) ?? [];
  const [algorithmId, parameters] = readChildren(algorithm, DER.sequence) ?? [];
  const attributes = signed?.tag === CONTEXT_0 ? readAttributes(signed) : undefined;
  if (sid === undefined || signed === undefined || attributes === undefined) return undefined;
  if (digestId?.tag !== DER.objectIdentifier || algorithmId?.tag !== DER.objectIdentifier) {
    return undefined;
  }
  if (signature?.tag !== DER.octetString) return undefined;
  return {
    sid,
    digest: readObjectIdentifier(digestId),
    // RFC 5652 §5.4: signed as the set that it is, not under the tag that it bears here.
    signedAttributes: Buffer.concat([Buffer.of(DER.set), signed.whole.subarray(1)]),
    attributes,
    algorithm: readObjectIdentifier(algorithmId),
    algorithmParameters: parameters,
    signature: signature.content,
  };
}

/** The one value of each attribute; `undefined` where one stands there twice, or has several. */
function readAttributes(element: DerElement): ReadonlyMap<string, DerElement> | undefined {
  const attributes = new Map<string, DerElement>();
  for (const attribute of readDer(element.content) ?? []) {
    const [type, values] = readChildren(attribute, DER.sequence) ?? [];
    const [value, ...others] = readChildren(values, DER.set) ?? [];
    if (type?.tag !== DER.objectIdentifier || value === undefined) return undefined;
    const id = readObjectIdentifier(type);
    if (others.length > 0 || attributes.has(id)) return undefined;
    attributes.set(id, value);
  }
  return attributes;
}

function isIdentifier(element: DerElement | undefined, id: string): boolean {
  return element?.tag === DER.objectIdentifier && readObjectIdentifier(element) === id;
}
