import { decode } from 'cborg';
import type { StatementLabels } from './disclosed-statements.ts';

/** What a `proofValue` of a suite with selective disclosure turns out to be. */
export type DisclosureValue<T> =
  | { readonly kind: 'derived'; readonly value: T }
  /** As the issuer gave it to the holder, who should not hand it on. */
  | { readonly kind: 'base' }
  /** A registered feature that is not checked, by its name. */
  | { readonly kind: 'feature'; readonly name: string }
  | { readonly kind: 'malformed' };

/** What an ecdsa-sd-2023 proof discloses. @see https://www.w3.org/TR/vc-di-ecdsa/#parsederivedproofvalue */
export interface EcdsaDisclosure extends StatementLabels {
  readonly baseSignature: Uint8Array;
  /** Multikey bytes of the key, made for this one credential, that signed each statement. */
  readonly publicKey: Uint8Array;
  readonly signatures: readonly Uint8Array[];
}

export const MALFORMED = { kind: 'malformed' } as const;

const SIGNATURE_BYTES = 64;
/** A prefix of two bytes and a compressed point of P-256. */
const PUBLIC_KEY_BYTES = 35;
const HMAC_BYTES = 32;

/** Reads the bytes of an ecdsa-sd-2023 `proofValue`. */
export function parseEcdsaDisclosure(bytes: Uint8Array): DisclosureValue<EcdsaDisclosure> {
  const kind = readTag(bytes);
  if (kind === 0x00) return { kind: 'base' };
  const parts = kind === 0x01 ? decodeParts(bytes) : [];
  const [baseSignature, publicKey, signatures, labelMap, mandatoryIndexes, ...more] = parts;
  const labels = readLabels(labelMap, (label) =>
    isBytes(label, HMAC_BYTES) ? `u${Buffer.from(label).toString('base64url')}` : undefined,
  );
  const isWhole =
    isBytes(baseSignature, SIGNATURE_BYTES) &&
    isBytes(publicKey, PUBLIC_KEY_BYTES) &&
    isListOf(signatures, (signature) => isBytes(signature, SIGNATURE_BYTES)) &&
    isListOf(mandatoryIndexes, isIndex) &&
    labels !== undefined &&
    more.length === 0;
  if (!isWhole) return MALFORMED;
  return {
    kind: 'derived',
    value: { baseSignature, publicKey, signatures, labels, mandatoryIndexes },
  };
}

/** The last byte of the CBOR tag that says what kind of proof follows; `undefined` without the tag. */
export function readTag(bytes: Uint8Array): number | undefined {
  const [first, second, kind] = bytes;
  return first === 0xd9 && second === 0x5d ? kind : undefined;
}

/** Some signers write bytes as a typed array. @see https://www.rfc-editor.org/rfc/rfc8746#section-2 */
const UINT8_ARRAY_TAG = 64;

/** The items of the array after the tag; none when it is not CBOR, or no array. */
export function decodeParts(bytes: Uint8Array): readonly unknown[] {
  try {
    const parts: unknown = decode(bytes.subarray(3), {
      useMaps: true,
      allowIndefinite: false,
      rejectDuplicateMapKeys: true,
      tags: { [UINT8_ARRAY_TAG]: (content) => content() },
    });
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** Reads the map from the number of a canonical blank node to its label, which `read` checks. */
export function readLabels(
  map: unknown,
  read: (label: unknown) => string | undefined,
): ReadonlyMap<string, string> | undefined {
  if (!(map instanceof Map)) return undefined;
  const labels = new Map<string, string>();
  for (const [number, value] of map as ReadonlyMap<unknown, unknown>) {
    const label = read(value);
    if (!isIndex(number) || label === undefined) return undefined;
    labels.set(`c14n${number}`, label);
  }
  return labels;
}

export function isBytes(value: unknown, length?: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === (length ?? value.length);
}

export function isListOf<T>(
  value: unknown,
  isItem: (item: unknown) => item is T,
): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

/** More statements than this no credential has; indexes beyond it would cost memory only. */
const LIMIT_INDEX = 100_000;

export function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < LIMIT_INDEX;
}
