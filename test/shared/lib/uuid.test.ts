import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { rowId } from '../../../src/shared/contract/scalars.ts';
import { createUuidSource, inBulk } from '../../../src/shared/lib/uuid.ts';

describe('createUuidSource', () => {
  test('writes the time, the version and the variant where RFC 9562 has them', () => {
    const bytes = new Uint8Array([0xff, 1, 2, 3, 4, 5, 6, 7]);
    // The time of the example in RFC 9562, appendix A.6.
    const next = createUuidSource(
      () => 0x01_7f_22_e2_79_b0,
      () => bytes,
    );
    expect(next()).toBe('017f22e2-79b0-7000-bf01-020304050607');
    expect(next()).toBe('017f22e2-79b0-7001-bf01-020304050607');
  });

  test('sorts in the order of making while the clock stands, goes back and the counter runs over', () => {
    const times = [5000, 4000, ...Array.from({ length: 5000 }, () => 5000), 6000];
    const next = createUuidSource(() => times.shift() ?? 6000, randomBytes);
    const made = Array.from({ length: 5003 }, next);
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(made.every((id) => rowId.safeParse(id).success)).toBe(true);
  });
});

describe('inBulk', () => {
  test('gives the bytes in their order, each once, however many are asked for', () => {
    let count = 0;
    const counting = (size: number) => Uint8Array.from({ length: size }, () => count++ % 251);
    const next = inBulk(counting);
    const sizes = Array.from({ length: 2000 }, (_, place) => (place % 3 === 0 ? 16 : 8));
    const given = [...sizes, 10_000].map((size) => next(size));
    expect(given.map((bytes) => bytes.length)).toEqual([...sizes, 10_000]);
    const pages = new Set(given.map((bytes) => bytes.buffer));
    for (const page of pages) {
      const own = given.filter((bytes) => bytes.buffer === page);
      const ends = own.map((bytes) => bytes.byteOffset + bytes.length);
      expect(own.map((bytes) => bytes.byteOffset)).toEqual([0, ...ends.slice(0, -1)]);
    }
    expect(pages.size).toBeLessThan(10);
  });
});
