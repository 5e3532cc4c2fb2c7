import { expect, test } from 'vitest';
import { conditionOf } from '../../../../src/main/screening/query/conditions.ts';
import { parse } from '../../../../src/main/screening/query/parse.ts';
import { print } from '../../../../src/main/screening/query/print.ts';

const read = (text: string) =>
  conditionOf(parse(text).query, {
    text: async (parts) => parts.map((part) => ({ nameWords: '', skillKeys: [print(part)] })),
    respell: (name) => (name === 'Colour theory' ? 'Color Theory' : undefined),
  });

test.each([
  ['since:2023 before:2024', '2023-01-01', '2024-01-01'],
  ['before:2024-06 since:2023', '2023-01-01', '2024-06-01'],
  ['since:2022 since:2023-05 before:2025 before:2024', '2023-05-01', '2024-01-01'],
])('%s is a span in which one credential was issued', async (text, since, before) => {
  expect(await read(text)).toEqual({ kind: 'between', since, before });
});

test('a skill is asked for in its own spelling too', async () => {
  expect(await read('skill:"Colour theory"')).toEqual({
    kind: 'proven',
    skillKeys: ['colour theory', 'color theory'],
  });
  expect(await read('skill:"Color theory"')).toEqual({
    kind: 'proven',
    skillKeys: ['color theory'],
  });
});

test('a day alone, or one that is denied or an alternative, is no end of a span', async () => {
  expect(await read('since:2023')).toEqual({ kind: 'since', day: '2023-01-01' });
  const denied = JSON.stringify(await read('since:2023 -before:2024'));
  const either = JSON.stringify(await read('since:2023 or before:2024'));
  expect([denied, either].some((text) => text.includes('between'))).toBe(false);
});

const since = { kind: 'since', day: '2024-01-01' };
const by = (issuer: string) => ({ kind: 'issuer', issuer });
const shown = (key: string, ...of: readonly object[]) => ({
  kind: 'shown',
  skillKeys: [key],
  strength: 'proven',
  of,
});

test.each<[string, object]>([
  ['skill:a since:2024', { kind: 'all', of: [shown('a', since), since] }],
  ['skill:a (since:2024)', { kind: 'all', of: [{ kind: 'proven', skillKeys: ['a'] }, since] }],
  [
    'skill:a skill:b since:2024 issuer:x',
    {
      kind: 'all',
      of: [
        shown('a', since, by('x')),
        shown('b', since, by('x')),
        { kind: 'each', of: [since, by('x')] },
      ],
    },
  ],
  [
    'skill:a (issuer:x or issuer:y)',
    {
      kind: 'all',
      of: [
        shown('a', { kind: 'either', of: [by('x'), by('y')] }),
        { kind: 'either', of: [by('x'), by('y')] },
      ],
    },
  ],
  [
    'issuer:x and issuer:y since:2024',
    {
      kind: 'all',
      of: [
        { kind: 'each', of: [by('x'), since] },
        { kind: 'each', of: [by('y'), since] },
      ],
    },
  ],
  [
    'skill:a -issuer:x',
    {
      kind: 'all',
      of: [
        { kind: 'proven', skillKeys: ['a'] },
        { kind: 'not', of: by('x') },
      ],
    },
  ],
  [
    'skill:a verdict:rejected',
    {
      kind: 'all',
      of: [
        { kind: 'proven', skillKeys: ['a'] },
        { kind: 'verdict', value: 'rejected' },
      ],
    },
  ],
  ['level>=intermediate level<expert', { kind: 'level', levels: ['intermediate', 'advanced'] }],
  ['level>A2 level<=B2', { kind: 'level', levels: [], grades: ['B1', 'B2'] }],
  [
    'level>=expert level>=C1',
    {
      kind: 'each',
      of: [
        { kind: 'level', levels: ['expert'] },
        { kind: 'level', levels: [], grades: ['C1', 'C2'] },
      ],
    },
  ],
  [
    '(skill:a or skill:b) since:2024',
    { kind: 'all', of: [{ kind: 'any', of: [shown('a', since), shown('b', since)] }, since] },
  ],
])('%s', async (text, condition) => {
  expect(await read(text)).toEqual(condition);
});
