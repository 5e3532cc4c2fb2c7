/** One element of DER: its tag, what it holds, and itself with tag and length. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

/** The universal tags that certificates use (X.690 §8), constructed ones with their bit 6. */
export const DER = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/**
 * Reads the elements that stand one after the other in `bytes`.
 *
 * @returns `undefined` where a length runs past the end or is not written in its shortest form, or a
 *   tag needs more than one byte, which certificates never have.
 * @see ITU-T X.690 §8.1, §10.1
 */
export function readDer(bytes: Uint8Array): readonly DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const element = readElement(bytes, offset);
    if (element === undefined) return undefined;
    elements.push(element);
    offset += element.whole.length;
  }
  return elements;
}

/** The elements in a constructed element; none where it is another than `tag`, or malformed. */
export function readChildren(
  element: DerElement | undefined,
  tag: number,
): readonly DerElement[] | undefined {
  return element?.tag === tag ? readDer(element.content) : undefined;
}

function readElement(bytes: Uint8Array, offset: number): DerElement | undefined {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first >= 0x80 && (lengthBytes === 0 || lengthBytes > 4)) return undefined;
  const start = offset + 2 + lengthBytes;
  const written = bytes.subarray(offset + 2, start);
  const length = first < 0x80 ? first : written.reduce((sum, byte) => sum * 256 + byte, 0);
  const isShortest = first < 0x80 || (written[0] !== 0 && length >= 0x80);
  if (!isShortest || start + length > bytes.length) return undefined;
  const content = bytes.subarray(start, start + length);
  return { tag, content, whole: bytes.subarray(offset, start + length) };
}

/** An object identifier in dotted form; numbers past 2^53, which no registered one has, are cut. */
export function readObjectIdentifier({ content }: DerElement): string {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (numbers.length === 0) {
      const root = Math.min(2, Math.floor(value / 40));
      numbers.push(root, value - root * 40);
    } else numbers.push(value);
    value = 0;
  }
  return numbers.join('.');
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A string of a name; `undefined` for a kind that names do not have, and for bytes that are no text. */
export function readDerText({ tag, content }: DerElement): string | undefined {
  try {
    if (tag === DER.utf8String) return UTF8.decode(content);
    if (tag === DER.bmpString) return Buffer.from(content).swap16().toString('utf16le');
  } catch {
    return undefined;
  }
  const isLatin = tag === DER.printableString || tag === DER.ia5String || tag === DER.teletexString;
  return isLatin ? Buffer.from(content).toString('latin1') : undefined;
}
