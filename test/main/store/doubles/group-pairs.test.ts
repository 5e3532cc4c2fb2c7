import { describe, expect, test, vi } from 'vitest';
import { groupPairs } from '../../../../src/main/store/doubles/group-pairs.ts';
import type { Pair } from '../../../../src/main/store/doubles/group-pairs.ts';

const SAME = JSON.stringify([{ code: 'credential' }]);
const MORE = JSON.stringify([{ code: 'credential' }, { code: 'name' }]);

/** Any two of these, for these reasons. */
function among(people: readonly number[], reasons = SAME): readonly Pair[] {
  return people.flatMap((oneNo, place) =>
    people.slice(place + 1).map((otherNo) => ({ oneNo, otherNo, reasons })),
  );
}

const to = (count: number, from = 1) => Array.from({ length: count }, (_, place) => from + place);
const peopleIn = (pairs: readonly Pair[], apart: readonly Pair[] = []) =>
  groupPairs(pairs, apart).groups.map(({ people }) => people);

describe('what is one question is put together', () => {
  test('twenty people of whom any two share it are one, and not 190', () => {
    const { groups, rest } = groupPairs(among(to(20)));
    expect(groups.map(({ people, pairs }) => [people.length, pairs.length])).toEqual([[20, 190]]);
    expect(rest).toEqual([]);
  });

  test('two are a pair, and so are those who share different things', () => {
    const address = (value: string) => JSON.stringify([{ code: 'email', value }]);
    const pairs = [...among([1, 2], address('a@x')), ...among([2, 3], address('b@x'))];
    expect(groupPairs(pairs)).toEqual({ groups: [], rest: pairs });
  });

  test('two of whom more is said are a question of their own, and do not break up the others', () => {
    const pairs = [
      { oneNo: 3, otherNo: 4, reasons: MORE },
      ...among(to(6)).filter(({ oneNo, otherNo }) => oneNo !== 3 || otherNo !== 4),
    ];
    const { groups, rest } = groupPairs(pairs);
    expect(rest).toEqual([pairs[0]]);
    expect(groups.map(({ people, pairs: waiting }) => [people, waiting.length])).toEqual([
      [to(6), 14],
    ]);
  });

  test('two circles that have people in common are two, of which each pair is in one only', () => {
    const first = among(to(6));
    const second = among(to(6, 5)).filter(({ oneNo, otherNo }) => oneNo > 6 || otherNo > 6);
    const { groups, rest } = groupPairs([...first, ...second]);
    expect(groups.map(({ people }) => people)).toEqual([to(6), to(6, 5)]);
    expect(rest).toEqual([]);
    const pairs = groups.flatMap((group) => group.pairs);
    expect(new Set(pairs).size).toBe(first.length + second.length);
    expect(pairs).toHaveLength(first.length + second.length);
    // What was judged of the first one does not break up the second.
    expect(peopleIn(second, first)).toEqual([to(6, 5)]);
  });

  test('one who has it in common with each of the others is first among them', () => {
    const ofTwo = (otherNo: number) => ({ oneNo: 2, otherNo, reasons: MORE });
    const pairs = [{ oneNo: 1, otherNo: 2, reasons: MORE }, ...to(4, 3).map(ofTwo)];
    const { groups, rest } = groupPairs(pairs);
    expect(groups).toEqual([{ people: [2, 1, 3, 4, 5, 6], pairs, reasons: MORE }]);
    expect(rest).toEqual([]);
  });

  test('however often they are compared, each text is read once', () => {
    const pairs = among(to(30)).map((pair) => ({
      ...pair,
      reasons: JSON.stringify([
        { code: 'credential' },
        { code: 'email', value: `${pair.oneNo} ${pair.otherNo}` },
      ]),
    }));
    const read = vi.spyOn(JSON, 'parse');
    const { groups } = groupPairs(pairs);
    const count = read.mock.calls.length;
    read.mockRestore();
    expect(groups).toEqual([]);
    expect(count).toBeLessThanOrEqual(pairs.length);
  });
});
