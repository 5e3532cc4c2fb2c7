import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { createPartMemo, isKept, keepPart } from '../../../src/shared/lib/kept-parts.ts';

const part = (text: string) => JSON.parse(text) as JsonObject;

/** As it is kept when it is met again. */
const keepAgain = (own: JsonObject) => {
  keepPart(own);
  return keepPart(own);
};

describe('a part that is kept', () => {
  test('is none that is met for the first time', () => {
    const own = part('{"met":"once"}');
    expect(keepPart(own)).toBe(own);
    expect(isKept(own)).toBe(false);
    expect(keepPart(own)).not.toBe(own);
  });

  test('is none of more than are remembered, met in turn', () => {
    const many = Array.from({ length: 301 }, (_, turn) => ({ id: `urn:${turn}` }));
    for (const one of [...many, ...many]) expect(keepPart(one)).toBe(one);
  });

  test('is one instance for all of the same text', () => {
    const [one, other] = [keepAgain(part('{"a":[1,"x"]}')), keepAgain(part('{"a":[1,"x"]}'))];
    expect(one).toBe(other);
    expect(one).toEqual({ a: [1, 'x'] });
  });

  test.each([
    ['another order of members', '{"a":1,"b":2}', '{"b":2,"a":1}'],
    ['a number and its text', '{"a":1}', '{"a":"1"}'],
    ['half a surrogate pair and its escape', '{"a":"\\ud800"}', '{"a":"\\\\ud800"}'],
    ['a member of the prototype’s name', '{"__proto__":{"a":1}}', '{}'],
    ['one and a list of it', '{"a":"x"}', '{"a":["x"]}'],
  ])('is another for %s', (_, one, other) => {
    expect(keepAgain(part(one))).not.toBe(keepAgain(part(other)));
    expect(keepAgain(part(one))).toEqual(part(one));
  });

  test.each([
    ['null', '{"a":null}'],
    ['a number that is not finite', '{"a":1e400}'],
    ['minus zero', '{"a":[-0]}'],
    ['more than is kept', JSON.stringify({ a: 'x'.repeat(8000) })],
  ])('is nothing that holds %s', (_, text) => {
    const own = part(text);
    expect(keepAgain(own)).toBe(own);
    expect(isKept(own)).toBe(false);
  });

  test('does not change with what it was kept of, nor can anybody change it', () => {
    const mine = { list: ['a'] };
    const kept = keepAgain(mine);
    mine.list.push('b');
    expect(kept).toEqual({ list: ['a'] });
    expect(Object.isFrozen(kept)).toBe(true);
    expect(Object.isFrozen(Object.values(kept as JsonObject)[0])).toBe(true);
  });

  test('is given up for others in the end', () => {
    const first = keepAgain(part('{"first":true}'));
    for (let index = 0; index < 400; index += 1) keepAgain({ index });
    expect(keepAgain(part('{"first":true}'))).not.toBe(first);
  });
});

describe('what is worked out of a part', () => {
  test('is worked out once where it is kept, and each time where it is not', () => {
    const memo = createPartMemo<number>();
    const made: unknown[] = [];
    const count = (one: JsonObject) => memo(one, (given) => made.push(given));
    const [kept, own] = [keepAgain(part('{"b":1}')) as JsonObject, part('{"b":1}')];
    expect([count(kept), count(kept), count(own), count(own)]).toEqual([1, 1, 2, 3]);
  });
});
