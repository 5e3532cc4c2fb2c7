import { expect, test } from 'vitest';
import { conditionOf } from '../../../../src/main/screening/query/conditions.ts';
import { parse } from '../../../../src/main/screening/query/parse.ts';

const read = (text: string) =>
  conditionOf(parse(text).query, () => Promise.resolve({ kind: 'any', of: [] }));

test.each([
  ['since:2023 before:2024', '2023-01-01', '2024-01-01'],
  ['before:2024-06 since:2023', '2023-01-01', '2024-06-01'],
  ['since:2022 since:2023-05 before:2025 before:2024', '2023-05-01', '2024-01-01'],
])('%s is a span in which one credential was issued', async (text, since, before) => {
  expect(await read(text)).toEqual({ kind: 'all', of: [{ kind: 'between', since, before }] });
});

test('a day alone, or one that is denied or an alternative, is no end of a span', async () => {
  expect(await read('since:2023')).toEqual({ kind: 'since', day: '2023-01-01' });
  const denied = JSON.stringify(await read('since:2023 -before:2024'));
  const either = JSON.stringify(await read('since:2023 or before:2024'));
  expect([denied, either].some((text) => text.includes('between'))).toBe(false);
});
