import { expect, test } from 'vitest';
import { neighboursOf } from '../../../../src/renderer/views/candidate/neighbours.ts';
import type { ListedCandidate } from '../../../../src/shared/contract/views.ts';

function listOf(ids: readonly (string | undefined)[]) {
  const rows = ids.map((id) => (id === undefined ? undefined : ({ id } as ListedCandidate)));
  const facets = {} as never;
  return {
    first: { total: ids.length, rows: [], facets },
    rowAt: (index: number) => rows[index],
  };
}

test('whoever stands before and after is next to the person', () => {
  expect(neighboursOf(listOf(['a', 'b', 'c']), 'b', 1)).toEqual({
    index: 1,
    total: 3,
    previous: { id: 'a', index: 0 },
    next: { id: 'c', index: 2 },
    isFirst: false,
    isLast: false,
  });
});

test('at either end there is nobody beyond', () => {
  const list = listOf(['a', 'b']);
  expect(neighboursOf(list, 'a', 0)).toMatchObject({ previous: undefined, isFirst: true });
  expect(neighboursOf(list, 'b', 1)).toMatchObject({ next: undefined, isLast: true });
});

test('a row that is on its way is no end of the list', () => {
  expect(neighboursOf(listOf(['a', undefined]), 'a', 0)).toMatchObject({
    next: undefined,
    isLast: false,
  });
});

test('somebody whom a change brought to another place is found there', () => {
  expect(neighboursOf(listOf(['b', 'c', 'd', 'a']), 'a', 0)).toMatchObject({
    index: 3,
    previous: { id: 'd', index: 2 },
  });
});

test('whoever left the list goes on beside whom they stood', () => {
  expect(neighboursOf(listOf(['a', 'c']), 'b', 1)).toEqual({
    index: undefined,
    total: 2,
    previous: { id: 'a', index: 0 },
    next: { id: 'c', index: 1 },
    isFirst: false,
    isLast: false,
  });
  expect(neighboursOf(listOf(['a']), 'b', 1)).toMatchObject({ next: undefined, isLast: true });
});

test('while the list is on its way there is nobody', () => {
  expect(neighboursOf({ first: undefined, rowAt: () => undefined }, 'a', 0)).toBeUndefined();
});
