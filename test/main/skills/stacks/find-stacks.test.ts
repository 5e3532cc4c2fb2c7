import { describe, expect, test } from 'vitest';
import { findStacks } from '../../../../src/main/skills/index.ts';
import type { AssociationType, CredentialFacts } from '../../../../src/shared/model/credential.ts';
import type { Stack, StackDefinition } from '../../../../src/shared/model/stack.ts';
import { achievement, facts } from '../../store/samples.ts';

interface Held {
  readonly id: string;
  readonly facts: CredentialFacts;
  readonly standing: number;
}

function badge(id: string, name: string, standing = 2): Held {
  return {
    id: `of ${id}`,
    standing,
    facts: facts({ achievements: [{ ...achievement(name), id }] }),
  };
}

function record(
  associations: readonly (readonly [string, AssociationType, string])[],
  named: readonly (readonly [string, string])[] = [],
): Held {
  const listed = named.map(([id, name]) => ({ ...achievement(name), id }));
  return {
    id: 'of the record',
    standing: 2,
    facts: facts({
      achievements: listed,
      associations: associations.map(([sourceId, type, targetId]) => ({
        sourceId,
        type,
        targetId,
      })),
    }),
  };
}

function describeStack({ name, basis, pieces, isComplete, isOpenEnded }: Stack): string {
  const end = isOpenEnded ? 'open' : isComplete ? 'complete' : 'incomplete';
  return `${name} (${basis}, ${end}): ${pieces.map((piece) => `${piece.name} ${piece.state}`).join(', ')}`;
}

function stacksOf(credentials: readonly Held[], definitions: readonly StackDefinition[] = []) {
  return findStacks(credentials, definitions).map(describeStack);
}

const PARTS = [
  ['a', 'isPartOf', 'w'],
  ['b', 'isChildOf', 'w'],
  ['w', 'isParentOf', 'c'],
] as const;

describe('stacks that an issuer states', () => {
  const named = record(PARTS, [
    ['w', 'Nurse Assistant'],
    ['c', 'First aid'],
  ]);

  test('a whole is complete when each part is proven', () => {
    const credentials = [badge('a', 'A'), badge('b', 'B'), badge('c', 'First aid'), named];
    expect(stacksOf(credentials)).toEqual([
      'Nurse Assistant (issuer, complete): A proven, B proven, First aid proven',
    ]);
  });

  test('says which part is missing, and which is not proven', () => {
    expect(stacksOf([badge('a', 'A'), badge('b', 'B', 1), named])).toEqual([
      'Nurse Assistant (issuer, incomplete): A proven, B unproven, First aid missing',
    ]);
  });

  test('what a record lists without a credential is not held', () => {
    expect(stacksOf([named])).toEqual([
      'Nurse Assistant (issuer, incomplete): a missing, b missing, First aid missing',
    ]);
  });

  test('a record that does not count says nothing', () => {
    expect(stacksOf([badge('a', 'A'), { ...named, standing: 0 }])).toEqual([]);
  });

  test('what precedes what stands in that order, whatever the order of writing', () => {
    const precedes = record([
      ['two', 'precedes', 'three'],
      ['one', 'precedes', 'two'],
    ]);
    expect(stacksOf([badge('three', 'Third'), badge('one', 'First'), precedes])).toEqual([
      'Third (issuer, incomplete): First proven, two missing, Third proven',
    ]);
  });

  test('a circle ends', () => {
    const circle = record([
      ['one', 'precedes', 'two'],
      ['two', 'precedes', 'one'],
    ]);
    expect(stacksOf([circle])).toEqual(['two (issuer, incomplete): one missing, two missing']);
  });

  test.each(['exactMatchOf', 'replacedBy'] as const)('%s counts as the part itself', (type) => {
    const credentials = [
      badge('new a', 'New A'),
      record([
        ['a', 'isPartOf', 'w'],
        ['a', type, 'new a'],
      ]),
    ];
    expect(stacksOf(credentials)).toEqual(['w (issuer, complete): a proven']);
  });

  test.each(['isPeerOf', 'isRelatedTo'] as const)('%s builds on nothing', (type) => {
    expect(stacksOf([badge('a', 'A'), record([['a', type, 'b']])])).toEqual([]);
  });

  test('a thousand associations in a row end soon', () => {
    const row = Array.from(
      { length: 1_500 },
      (_, place) => [`${place}`, 'precedes', `${place + 1}`] as const,
    );
    expect(findStacks([record(row)], [])[0]?.pieces).toHaveLength(200);
    expect(findStacks([record(row)], [])[0]?.isComplete).toBe(false);
  });
});

describe('series that only names tell', () => {
  test.each<[string, readonly Held[], readonly string[]]>([
    [
      'of a stated length, with one missing',
      [badge('1', 'Welding, part 1 of 3'), badge('3', 'Welding, Part 3 of 3')],
      [
        'Welding (series, incomplete): Welding, part 1 of 3 proven, Welding 2 missing, Welding, Part 3 of 3 proven',
      ],
    ],
    [
      'of a stated length, complete',
      [badge('1', 'Welding (level 1 of 2)'), badge('2', 'Welding (level 2 of 2)')],
      ['Welding (series, complete): Welding (level 1 of 2) proven, Welding (level 2 of 2) proven'],
    ],
    [
      'of no stated length: never complete',
      [badge('1', 'Data Analyst – Level 1'), badge('2', 'Data Analyst – Level 2')],
      ['Data Analyst (series, open): Data Analyst – Level 1 proven, Data Analyst – Level 2 proven'],
    ],
    ['of one piece and no length', [badge('3', 'Welding Level 3')], []],
    [
      'of two lengths',
      [badge('1', 'Welding, part 1 of 3'), badge('2', 'Welding, part 2 of 4')],
      [],
    ],
    ['beyond its length', [badge('5', 'Welding, part 5 of 3')], []],
    ['of a number that is no step', [badge('1', 'Windows 10'), badge('2', 'Windows 11')], []],
  ])('%s', (_, credentials, expected) => {
    expect(stacksOf(credentials)).toEqual(expected);
  });

  test('of two issuers are two', () => {
    const other = { id: 'did:web:other.example', claimedName: 'Other', url: undefined };
    const second = badge('2', 'Welding Level 2');
    const ofOther = { ...second, facts: { ...second.facts, issuer: other } };
    expect(stacksOf([badge('1', 'Welding Level 1'), ofOther])).toEqual([]);
  });
});

describe('stacks that the employer defines', () => {
  const definition: StackDefinition = {
    id: 'one',
    name: 'Site ready',
    pieces: [
      { achievementId: 'https://uni.example/first-aid', name: 'First aid' },
      { name: 'Working at height', issuer: 'Example University' },
      { name: 'Crane', issuer: 'did:web:uni.example' },
    ],
  };

  test('are met by an achievement’s id, or by its name and issuer', () => {
    const credentials = [
      badge('https://uni.example/first-aid', 'Erste Hilfe'),
      badge('x', ' working  at Height'),
      badge('y', 'Crane'),
    ];
    expect(stacksOf(credentials, [definition])).toEqual([
      'Site ready (employer, complete): First aid proven, Working at height proven, Crane proven',
    ]);
  });

  test('are not met by a name alone where an id, or another issuer, is asked for', () => {
    const elsewhere = { id: 'did:web:other.example', claimedName: 'Other', url: undefined };
    const height = badge('x', 'Working at height');
    const credentials = [
      badge('y', 'First aid'),
      { ...height, facts: { ...height.facts, issuer: elsewhere } },
      badge('z', 'Crane', 1),
    ];
    expect(stacksOf(credentials, [definition])).toEqual([
      'Site ready (employer, incomplete): First aid missing, Working at height missing, Crane unproven',
    ]);
  });

  test('of which somebody has nothing are not shown', () => {
    expect(stacksOf([badge('x', 'Cookery')], [definition])).toEqual([]);
  });
});
