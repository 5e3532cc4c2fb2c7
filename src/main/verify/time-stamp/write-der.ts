/** One element of DER, with the shortest length there is. @see ITU-T X.690 §10.1 */
export function writeDer(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | bytes.length), bytes, content]);
}

/** A number that is not negative, of as many bytes as it has. @see ITU-T X.690 §8.3 */
export function writeDerInteger(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  const shortest = start < 0 ? Buffer.of(0) : bytes.subarray(start);
  const isSigned = (shortest[0] ?? 0) >= 0x80;
  return writeDer(0x02, isSigned ? Buffer.of(0) : Buffer.of(), shortest);
}
