import { deflateSync } from 'node:zlib';
import { array, assert, integer, nat, property } from 'fast-check';
import { decode, encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../../src/main/picture/decode-png.ts';
import { readPicture } from '../../../src/main/picture/index.ts';
import { pngChunk } from '../intake/baking.ts';
import { END, header, makePng, png } from './made-png.ts';
import type { MadePng } from './made-png.ts';

const rgbaOf = (bytes: Uint8Array) => {
  const decoded = decodePng(bytes);
  return decoded.ok ? [...decoded.value.rgba] : decoded.error;
};

/** One pixel of one kind. */
const dot = (made: Omit<MadePng, 'width' | 'height'>) => makePng({ width: 1, height: 1, ...made });

describe('the pixels of each kind of PNG', () => {
  const palette = pngChunk('PLTE', Buffer.from([1, 2, 3, 4, 5, 6]));
  const some = pngChunk('tRNS', Buffer.from([255, 70]));
  test.each<[string, Buffer, readonly number[]]>([
    ['grey of one bit', dot({ depth: 1, colour: 0, samples: [1] }), [255, 255, 255, 255]],
    ['grey of two bits', dot({ depth: 2, colour: 0, samples: [2] }), [170, 170, 170, 255]],
    ['grey of four bits', dot({ depth: 4, colour: 0, samples: [5] }), [85, 85, 85, 255]],
    ['grey of 16 bits', dot({ depth: 16, colour: 0, samples: [0x1234] }), [18, 18, 18, 255]],
    [
      'grey of which one level is clear',
      dot({ depth: 8, colour: 0, samples: [9], before: [pngChunk('tRNS', Buffer.from([0, 9]))] }),
      [9, 9, 9, 0],
    ],
    ['grey with opacity', dot({ depth: 8, colour: 4, samples: [7, 80] }), [7, 7, 7, 80]],
    ['colour', dot({ depth: 8, colour: 2, samples: [1, 2, 3] }), [1, 2, 3, 255]],
    [
      'colour of which one is clear',
      dot({
        depth: 8,
        colour: 2,
        samples: [1, 2, 3],
        before: [pngChunk('tRNS', Buffer.from([0, 1, 0, 2, 0, 3]))],
      }),
      [1, 2, 3, 0],
    ],
    ['colour with opacity', dot({ depth: 8, colour: 6, samples: [1, 2, 3, 4] }), [1, 2, 3, 4]],
    [
      'a colour by its number',
      dot({ depth: 2, colour: 3, samples: [1], before: [palette] }),
      [4, 5, 6, 255],
    ],
    [
      'a colour by its number, with opacity',
      dot({ depth: 8, colour: 3, samples: [1], before: [palette, some] }),
      [4, 5, 6, 70],
    ],
    [
      'a number that no colour has',
      dot({ depth: 8, colour: 3, samples: [9], before: [palette] }),
      [1, 2, 3, 255],
    ],
  ])('%s', (_, bytes, rgba) => {
    expect(rgbaOf(bytes)).toEqual(rgba);
  });
});

test('every filter is taken off again', () => {
  assert(
    property(
      array(integer({ min: 0, max: 255 }), { minLength: 5 * 6 * 4, maxLength: 5 * 6 * 4 }),
      array(integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }),
      (samples, filters) => {
        const made = makePng({ width: 5, height: 6, depth: 8, colour: 6, samples, filters });
        expect(rgbaOf(made)).toEqual(samples);
        expect([...decode(made).data]).toEqual(samples);
      },
    ),
  );
});

test('an interlaced picture by another writer is read like one that is not', () => {
  const data = Uint8Array.from({ length: 11 * 13 * 4 }, (_, place) => (place * 37) % 256);
  const image = { width: 11, height: 13, data, channels: 4 };
  expect(rgbaOf(encode(image, { interlace: 'Adam7' }))).toEqual([...data]);
  expect(rgbaOf(encode(image))).toEqual([...data]);
});

test('of sixteen bits the upper eight count', () => {
  const data = Uint16Array.from({ length: 3 * 2 * 3 }, (_, place) => place * 1000);
  const image = { width: 3, height: 2, data, channels: 3, depth: 16 } as const;
  const colours = Array.from({ length: 6 }, (_, pixel) => [
    ...Array.from(data.slice(pixel * 3, pixel * 3 + 3), (level) => level >> 8),
    255,
  ]);
  expect(rgbaOf(encode(image))).toEqual(colours.flat());
});

test('what is kept is small, plain, and the same picture', () => {
  const data = new Uint8Array(1000 * 500 * 4).fill(255);
  // Its left half is red.
  for (let at = 0; at < data.length; at += 4)
    if ((at / 4) % 1000 < 500) data.fill(0, at + 1, at + 3);
  const source = encode({ width: 1000, height: 500, data, channels: 4 });
  const named = Buffer.concat([
    source.subarray(0, 33),
    pngChunk('tEXt', Buffer.from('Author\0Somebody', 'latin1')),
    source.subarray(33),
  ]);
  const read = readPicture(named);
  if (!read.ok) throw new Error(read.error);
  expect(read.value).toMatchObject({ width: 256, height: 128 });
  expect(Buffer.from(read.value.png).includes('Somebody')).toBe(false);
  const kept = decode(read.value.png);
  expect(kept).toMatchObject({ width: 256, height: 128, channels: 4, depth: 8 });
  expect(Array.from(kept.data.slice(0, 4))).toEqual([255, 0, 0, 255]);
  expect(Array.from(kept.data.slice(-4))).toEqual([255, 255, 255, 255]);
});

test('a clear pixel lends its colour to no other', () => {
  const data = Uint8Array.from({ length: 512 * 4 }, (_, at) =>
    Math.floor(at / 4) % 2 === 0
      ? ([10, 20, 30, 255][at % 4] ?? 0)
      : ([200, 200, 200, 0][at % 4] ?? 0),
  );
  const read = readPicture(encode({ width: 512, height: 1, data, channels: 4 }));
  const kept = read.ok ? decode(read.value.png).data : [];
  expect(Array.from(kept.slice(0, 4))).toEqual([10, 20, 30, 128]);
});

test('of an animation the default image is read', () => {
  const frames = [pngChunk('acTL', Buffer.alloc(8)), pngChunk('fcTL', Buffer.alloc(26))];
  const made = dot({ depth: 8, colour: 0, samples: [5], before: frames });
  const more = Buffer.concat([made.subarray(0, -12), pngChunk('fdAT', Buffer.alloc(40, 7)), END]);
  expect(rgbaOf(more)).toEqual([5, 5, 5, 255]);
});

describe('a hostile picture', () => {
  const good = dot({ depth: 8, colour: 0, samples: [5] });
  const sized = (width: number, height: number, depth = 8) =>
    png(
      header({ width, height, depth, colour: 6 }),
      pngChunk('IDAT', deflateSync(Buffer.alloc(10))),
      END,
    );
  const bomb = deflateSync(Buffer.alloc(50 * 1024 * 1024));
  const colours = pngChunk('PLTE', Buffer.from([1, 2, 3]));
  const spoilt = dot({ depth: 8, colour: 3, samples: [0], before: [colours] });
  spoilt[41] = 9;
  test.each<[string, Uint8Array, string]>([
    ['that says it is huge', sized(0xffff_ffff, 0xffff_ffff), 'too-large'],
    ['that is a thread of pixels', sized(16_385, 1), 'too-large'],
    [
      'of more pixels than are read',
      png(header({ width: 5000, height: 5000, depth: 1, colour: 0 }), END),
      'too-large',
    ],
    ['of more bytes than are unpacked', sized(4096, 4096, 16), 'too-large'],
    ['of no width', sized(0, 10), 'damaged'],
    [
      'that unpacks to more than it says',
      png(header({ width: 1, height: 1, depth: 8, colour: 0 }), pngChunk('IDAT', bomb), END),
      'damaged',
    ],
    ['that holds less than it says', sized(300, 300), 'damaged'],
    ['that breaks off', good.subarray(0, -10), 'damaged'],
    ['that ends before its end is said', good.subarray(0, -12), 'damaged'],
    ['of which a byte was changed', spoilt, 'damaged'],
    ['with a depth that there is not', dot({ depth: 3, colour: 0, samples: [1] }), 'damaged'],
    [
      'with a filter that there is not',
      dot({ depth: 8, colour: 0, samples: [1], filters: [9] }),
      'damaged',
    ],
    [
      'with colours by their numbers, and none',
      dot({ depth: 8, colour: 3, samples: [1] }),
      'damaged',
    ],
    [
      'with a header that comes twice',
      png(header({ width: 1, height: 1, depth: 8, colour: 0 }), good.subarray(8)),
      'damaged',
    ],
    ['whose size does not fit', png(pngChunk('IHDR', Buffer.alloc(12)), END), 'damaged'],
    [
      'with a part that must be understood',
      dot({ depth: 8, colour: 0, samples: [1], before: [pngChunk('NeWs', Buffer.alloc(3))] }),
      'unsupported',
    ],
    ['of another kind', Buffer.from('GIF89a'), 'unsupported'],
    ['of no bytes', new Uint8Array(0), 'unsupported'],
    ['of too many bytes', new Uint8Array(25 * 1024 * 1024 + 1), 'too-large'],
  ])('%s', (_, bytes, error) => {
    expect(readPicture(bytes)).toEqual({ ok: false, error });
  });

  test('unpacks no more than its header says', () => {
    const large = deflateSync(Buffer.alloc(200 * 1024 * 1024));
    const bytes = png(
      header({ width: 1, height: 1, depth: 8, colour: 0 }),
      pngChunk('IDAT', large),
      END,
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(readPicture(bytes).ok).toBe(false);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  test('is refused or read, whatever its bytes are', () => {
    const source = makePng({
      width: 4,
      height: 4,
      depth: 8,
      colour: 0,
      samples: Array(16).fill(8),
    });
    assert(
      property(nat(source.length - 1), nat(255), nat(source.length), (at, byte, end) => {
        const bytes = Buffer.from(source.subarray(0, end));
        if (at < end) bytes[at] = byte;
        expect(typeof readPicture(bytes).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});
