import { verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * Verifies an ECDSA signature that is r and s side by side, each as long as the order of its curve, as
 * JOSE and Data Integrity write it.
 *
 * node:crypto takes that form too (`ieee-p1363`), and writes it anew as DER, just as here; but it takes
 * a third of the signature's own time for that, and for looking at the options that ask for it.
 *
 * @param data What was signed; `signature` must be of its curve's length, which the caller has seen to.
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-3.4
 */
export function fitsEcdsa(
  digest: string,
  data: Uint8Array,
  key: KeyObject,
  signature: Uint8Array,
): boolean {
  const der = derOf(signature);
  return der !== undefined && verify(digest, data, key, der);
}

/** Of P-521: no curve has longer numbers. */
const MAX_BYTES = 132;

const SEQUENCE = 0x30;
const INTEGER = 0x02;
/** A length of more than seven bits says first of how many bytes it is: here one. */
const LONG_LENGTH = 0x81;

/**
 * The `ECDSA-Sig-Value` in DER; `undefined` when `signature` cannot be two numbers of one length.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3
 */
function derOf(signature: Uint8Array): Uint8Array | undefined {
  const half = signature.length / 2;
  if (!Number.isInteger(half) || half === 0 || signature.length > MAX_BYTES) return undefined;
  const r = integerAt(signature, 0, half);
  const s = integerAt(signature, half, signature.length);
  const length = r.length + s.length + 4;
  const header = length > 0x7f ? [SEQUENCE, LONG_LENGTH, length] : [SEQUENCE, length];
  const der = new Uint8Array(header.length + length);
  der.set(header);
  writeInteger(der, header.length, r, signature);
  writeInteger(der, header.length + 2 + r.length, s, signature);
  return der;
}

/** A number as DER has it: without needless zeros, and with one where it would be negative else. */
interface Integer {
  readonly start: number;
  readonly end: number;
  readonly isPadded: boolean;
  readonly length: number;
}

function integerAt(bytes: Uint8Array, from: number, end: number): Integer {
  let start = from;
  while (start < end - 1 && bytes[start] === 0) start += 1;
  const isPadded = (bytes[start] ?? 0) > 0x7f;
  return { start, end, isPadded, length: end - start + (isPadded ? 1 : 0) };
}

function writeInteger(der: Uint8Array, at: number, integer: Integer, bytes: Uint8Array): void {
  der[at] = INTEGER;
  der[at + 1] = integer.length;
  let next = at + (integer.isPadded ? 3 : 2);
  for (let index = integer.start; index < integer.end; index += 1) {
    der[next] = bytes[index] ?? 0;
    next += 1;
  }
}
