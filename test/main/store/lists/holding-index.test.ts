import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HoldingIndex } from '../../../../src/main/store/lists/holding-index.ts';
import { packHolding } from '../../../../src/main/store/lists/holding.ts';
import type { Holding } from '../../../../src/main/store/lists/holding.ts';
import { LOOK_BIT } from '../../../../src/main/store/lists/looks.ts';
import { RowSet } from '../../../../src/main/store/lists/row-set.ts';
import { traitBit } from '../../../../src/main/store/lists/traits.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../../../src/shared/model/verdict.ts';

const SKILLS = 6;
/** By the issuer's number: two issuers go by two names each, one is never seen, and one is not counted. */
const GROUPS = Int32Array.of(-1, 0, 1, 0, 1, 2, -1);
const HIGHEST = 70;

interface Person extends Holding {
  readonly flags: number;
  readonly traits: number;
  readonly newest: number | null;
}

const someOf = (highest: number) =>
  fc.subarray(Array.from({ length: highest }, (_, place) => place + 1));

const person: fc.Arbitrary<Person> = fc
  .record({
    skills: someOf(SKILLS),
    cut: fc.nat(SKILLS),
    issuers: someOf(GROUPS.length - 1),
    flags: fc.nat(2 * LOOK_BIT - 1),
    traits: fc.nat(2 ** 8 - 1),
    newest: fc.option(fc.integer({ min: -3, max: 3 })),
  })
  .map(({ skills, cut, ...others }) => ({
    ...others,
    proven: skills.slice(0, cut),
    claimed: skills.slice(cut),
  }));

const put = fc.tuple(fc.integer({ min: 1, max: HIGHEST }), person);
/** In ten, how many are found: all, most, few and nobody are counted in different ways. */
const share = fc.nat(10);

function indexOf(people: readonly (readonly [no: number, person: Person])[]): HoldingIndex {
  const index = new HoldingIndex();
  for (const [no, { flags: verdicts, traits, newest, ...holding }] of people) {
    const skills = packHolding(holding);
    index.put(no, { skills, verdicts, traits, newest, oldest: newest });
  }
  return index;
}

interface Found {
  readonly index: HoldingIndex;
  readonly set: RowSet;
  readonly count: (fits: (one: Person) => boolean) => number;
}

// A later row of somebody takes the place of the one before.
const found: fc.Arbitrary<Found> = fc
  .tuple(fc.array(put, { minLength: 1, maxLength: 150 }), share)
  .map(([puts, tenths]) => {
    const index = indexOf(puts);
    const people = [...new Map(puts)].filter(([no]) => no % 10 < tenths);
    const set = new RowSet(
      index.highest,
      people.map(([no]) => no),
    );
    return { index, set, count: (fits) => people.filter(([, one]) => fits(one)).length };
  });

test('what people hold is counted alike however many of them are found', () => {
  fc.assert(
    fc.property(found, ({ index, set, count }) => {
      const held = index.countHeld(set, SKILLS + 1, GROUPS);
      expect([...held.proven]).toStrictEqual(
        Array.from({ length: SKILLS + 1 }, (_, no) => count(({ proven }) => proven.includes(no))),
      );
      expect([...held.issuers]).toStrictEqual(
        [...GROUPS].map((_, no) => count(({ issuers }) => issuers.includes(no))),
      );
      expect([...held.people]).toStrictEqual(
        [...GROUPS].map((_, group) =>
          count(({ issuers }) => issuers.some((no) => GROUPS[no] === group)),
        ),
      );
    }),
    { numRuns: 300 },
  );
});

test('what people are like is counted in one pass', () => {
  fc.assert(
    fc.property(found, ({ index, set, count }) => {
      const alike = index.countAlike(set, [1, -1]);
      expect(alike.people).toBe(count(() => true));
      expect(alike.toLookAt).toBe(count(({ flags }) => (flags & LOOK_BIT) !== 0));
      expect(VERDICTS.map(alike.verdict)).toStrictEqual(
        VERDICTS.map((_, place) => count(({ flags }) => (flags & (1 << place)) !== 0)),
      );
      expect(ISSUER_TRUSTS.map(alike.trust)).toStrictEqual(
        ISSUER_TRUSTS.map((trust) => count(({ traits }) => (traits & traitBit(trust)) !== 0)),
      );
      expect(alike.dated).toBe(count(({ newest }) => newest !== null));
      expect([...alike.sinceDay]).toStrictEqual(
        [1, -1].map((day) => count(({ newest }) => newest !== null && newest >= day)),
      );
    }),
    { numRuns: 300 },
  );
});

test('a set of rows knows how many are in it, and which', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200)), (nos) => {
      const set = new RowSet(200, nos);
      expect(set.size()).toBe(nos.length);
      expect([...set.list()]).toStrictEqual(nos.toSorted((left, right) => left - right));
    }),
  );
});
