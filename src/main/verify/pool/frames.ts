import { DefaultSerializer, deserialize } from 'node:v8';

/** The length of what follows, in bytes, the lowest first. */
const HEAD_BYTES = 4;

/** Nobody of ours sends as much: the largest file that is taken in is far below it. */
const LIMIT_BYTES = 1024 * 1024 * 1024;

const NO_LENGTH_YET = new Uint8Array(HEAD_BYTES);

/** A value as it goes over a pipe. */
export function frameOf(value: unknown): Uint8Array {
  const serializer = new DefaultSerializer();
  serializer.writeRawBytes(NO_LENGTH_YET);
  serializer.writeHeader();
  serializer.writeValue(value);
  const frame = serializer.releaseBuffer();
  frame.writeUInt32LE(frame.byteLength - HEAD_BYTES);
  return frame;
}

/**
 * Puts values together again from the pieces in which a pipe gives them.
 *
 * @returns Takes the next piece, and gives the values that are whole by it.
 * @throws {RangeError} of what nobody of ours has written.
 */
export function createFrameReader(): (piece: Uint8Array) => readonly unknown[] {
  let pieces: Uint8Array[] = [];
  let [bytes, wanted] = [0, HEAD_BYTES];
  return (piece) => {
    pieces.push(piece);
    bytes += piece.byteLength;
    // A frame of many pieces is put together once.
    if (bytes < wanted) return [];
    const values: unknown[] = [];
    let rest =
      pieces.length === 1
        ? Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
        : Buffer.concat(pieces);
    wanted = lengthOf(rest);
    while (rest.byteLength >= wanted && wanted > HEAD_BYTES) {
      values.push(deserialize(rest.subarray(HEAD_BYTES, wanted)));
      rest = rest.subarray(wanted);
      wanted = lengthOf(rest);
    }
    pieces = rest.byteLength === 0 ? [] : [rest];
    bytes = rest.byteLength;
    return values;
  };
}

/** Of the frame at the beginning, its head included; of the head alone where that is not whole. */
function lengthOf(bytes: Buffer): number {
  if (bytes.byteLength < HEAD_BYTES) return HEAD_BYTES;
  const length = bytes.readUInt32LE();
  if (length === 0 || length > LIMIT_BYTES) throw new RangeError(`A frame of ${length} bytes.`);
  return HEAD_BYTES + length;
}
