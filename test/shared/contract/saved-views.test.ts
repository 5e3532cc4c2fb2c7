import { expect, test } from 'vitest';
import { savedView } from '../../../src/shared/contract/saved-views.ts';
import { SAVED_VIEW_LIMITS } from '../../../src/shared/limits.ts';

const { labels: most, labelLength } = SAVED_VIEW_LIMITS;
const accepts = (labels: Readonly<Record<string, string>>) =>
  savedView.safeParse({ name: 'Python', filter: {}, labels, columns: [] }).success;
const named = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`${place}`, 'Python']));

test('a view of more names than a filter has values is not kept', () => {
  expect([most, most + 1].map((count) => accepts(named(count)))).toEqual([true, false]);
});

test('a view with a name that is too long is not kept, nor one of a value that is', () => {
  const [long, longer] = [labelLength, labelLength + 1].map((length) => 'a'.repeat(length));
  expect([long, longer].map((label = '') => accepts({ python: label }))).toEqual([true, false]);
  expect([long, longer].map((value = '') => accepts({ [value]: 'Python' }))).toEqual([true, false]);
});
