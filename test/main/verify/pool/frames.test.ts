import { describe, expect, test } from 'vitest';
import { createFrameReader, frameOf } from '../../../../src/main/verify/pool/frames.ts';

const VALUES = [
  { text: 'Grüße' },
  ['x', '字字', 'xx', '字'],
  ['a list', 2],
  new Uint8Array([1, 2, 3]),
  'x'.repeat(100_000),
];
const BYTES = Buffer.concat(VALUES.map(frameOf));

function cut(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.byteLength; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
}

describe('createFrameReader', () => {
  test.each([1, 3, 4, 5, 64, 65_536, BYTES.byteLength])(
    'gives the values in their order from pieces of %d bytes',
    (size) => {
      const read = createFrameReader();
      expect(cut(BYTES, size).flatMap((piece) => read(piece))).toEqual(VALUES);
    },
  );

  test('gives a value as soon as it is whole', () => {
    const read = createFrameReader();
    const frame = frameOf('whole');
    expect(read(frame.subarray(0, -1))).toEqual([]);
    expect(read(frame.subarray(-1))).toEqual(['whole']);
  });

  test('refuses a length that nobody of ours writes, and waits for nothing of it', () => {
    const tooLong = Buffer.alloc(4);
    tooLong.writeUInt32LE(0xff_ff_ff_ff);
    expect(() => createFrameReader()(tooLong)).toThrow(RangeError);
    expect(() => createFrameReader()(Buffer.alloc(8))).toThrow(RangeError);
  });
});
