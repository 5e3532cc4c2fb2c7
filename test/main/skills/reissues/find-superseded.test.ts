import {
  array,
  assert,
  boolean,
  constantFrom,
  property,
  record,
  shuffledSubarray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSuperseded, samenessOf } from '../../../../src/main/skills/index.ts';
import type { HeldCredential } from '../../../../src/main/skills/index.ts';

function held(key: string, overrides: Partial<HeldCredential> = {}): HeldCredential {
  return {
    key,
    sameness: 'badge',
    parts: [],
    validFrom: '2024-01-01T00:00:00Z',
    standing: 2,
    isAuthentic: true,
    ...overrides,
  };
}

const LATER = { validFrom: '2025-01-01T00:00:00Z' };

describe('samenessOf', () => {
  test('decodes and trims both ids', () => {
    const plain = samenessOf('https://uni.example/a b', 'urn:x');
    expect(samenessOf(' https://uni.example/a%20b', 'urn:x ')).toBe(plain);
    expect(samenessOf('https://uni.example/a%2', 'urn:x')).not.toBe(plain);
  });

  test.each([
    ['an issuer of another id', 'did:web:other.example', 'urn:x'],
    ['another id of its own', 'did:web:uni.example', 'urn:y'],
    ['an id in other capitals', 'did:web:uni.example', 'URN:X'],
  ])('%s is another credential', (_, issuerId, id) => {
    expect(samenessOf(issuerId, id)).not.toBe(samenessOf('did:web:uni.example', 'urn:x'));
  });

  test('what has no id is the same as nothing', () => {
    expect(samenessOf('did:web:uni.example', undefined)).toBeUndefined();
    expect(samenessOf('did:web:uni.example', ' ')).toBeUndefined();
    expect(samenessOf(undefined, 'urn:x')).toBeUndefined();
  });
});

describe('findSuperseded', () => {
  test.each<[string, readonly HeldCredential[], Record<string, string>]>([
    [
      'a later issue replaces an earlier one',
      [held('a'), held('b', LATER)],
      { a: 'reissued by b' },
    ],
    [
      'a later issue replaces an earlier one even where it was withdrawn',
      [held('a'), held('b', { ...LATER, standing: 1 })],
      { a: 'reissued by b' },
    ],
    [
      'a dated one replaces one without a date',
      [held('a', { validFrom: undefined }), held('b')],
      { a: 'reissued by b' },
    ],
    ['one handed in twice counts once', [held('b'), held('a')], { b: 'copy by a' }],
    [
      'of two copies the one that proves more counts',
      [held('a', { standing: 1 }), held('b')],
      { a: 'copy by b' },
    ],
    [
      'another credential replaces nothing',
      [held('a'), held('b', { ...LATER, sameness: 'other' })],
      {},
    ],
    [
      'what has no id replaces nothing',
      ['a', 'b'].map((key) => held(key, { sameness: undefined })),
      {},
    ],
    [
      'what is not authentic replaces nothing',
      [held('a'), held('b', { ...LATER, isAuthentic: false })],
      {},
    ],
    [
      'a part counts with its whole',
      [held('a'), held('b', { sameness: 'record', parts: ['badge'] })],
      { a: 'part by b' },
    ],
    [
      'a part that proves more alone counts alone',
      [held('a'), held('b', { sameness: 'record', parts: ['badge'], standing: 1 })],
      {},
    ],
    [
      'an earlier issue within a record does not replace a later one',
      [held('a', LATER), held('b'), held('c', { sameness: 'record', parts: ['other'] })],
      { b: 'reissued by a' },
    ],
    [
      'two records that name each other as parts both count',
      [held('a', { parts: ['other'] }), held('b', { sameness: 'other', parts: ['badge'] })],
      {},
    ],
  ])('%s', (_, credentials, expected) => {
    const found = [...findSuperseded(credentials)].map(([key, { by, how }]) => [
      key,
      `${how} by ${by}`,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  const credential = record({
    sameness: constantFrom(undefined, 'one', 'two', 'three'),
    parts: shuffledSubarray(['one', 'two', 'three']),
    validFrom: constantFrom(undefined, '2024-01-01', '2025-01-01', '2025-01-01T00:00:00Z', 'soon'),
    standing: constantFrom(0, 1, 2),
    isAuthentic: boolean(),
  });
  const credentials = array(credential, { maxLength: 8 }).map((list) =>
    list.map((one, place): HeldCredential => ({ ...one, key: `key ${place}` })),
  );

  function sorted(list: readonly HeldCredential[]) {
    return [...findSuperseded(list)].toSorted(([left], [right]) => (left < right ? -1 : 1));
  }

  test('does not depend on the order', () => {
    const shuffled = credentials.chain((list) =>
      shuffledSubarray([...list], { minLength: list.length }).map((other) => ({ list, other })),
    );
    assert(
      property(shuffled, ({ list, other }) => {
        expect(sorted(other)).toEqual(sorted(list));
      }),
    );
  });

  test('finds no more among those that are left', () => {
    assert(
      property(credentials, (list) => {
        const found = findSuperseded(list);
        const left = list.filter(({ key }) => !found.has(key));
        const again = [...findSuperseded(left).values()].filter(({ how }) => how !== 'part');
        expect(again).toEqual([]);
      }),
    );
  });

  test('of credentials that are the same and authentic exactly one is left, or it is a part', () => {
    assert(
      property(credentials, (list) => {
        const found = findSuperseded(list);
        const left = list.filter(
          ({ key, isAuthentic }) =>
            isAuthentic && found.get(key)?.how !== 'copy' && found.get(key)?.how !== 'reissued',
        );
        const ids = left.flatMap(({ sameness }) => sameness ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
