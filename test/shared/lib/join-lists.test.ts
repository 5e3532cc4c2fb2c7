import { expect, test } from 'vitest';
import { joinLists } from '../../../src/shared/lib/join-lists.ts';

test.each([
  ['no list', [], []],
  ['empty lists', [[], []], []],
  ['one that is not empty', [[], [1, 2], []], [1, 2]],
  ['several', [[1], [], [2, 3], [4]], [1, 2, 3, 4]],
])('joins %s in their order', (_, lists: number[][], joined: number[]) => {
  expect(joinLists(lists)).toEqual(joined);
});

test('changes none of the lists', () => {
  const lists = [[1], [2], [3]];
  joinLists(lists);
  expect(lists).toEqual([[1], [2], [3]]);
});
