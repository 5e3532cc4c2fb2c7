import { expect, test } from 'vitest';
import { inLanguage } from '../../../../src/shared/messages/language.ts';
import { percent, share } from '../../../../src/shared/messages/ui/number.ts';

test.each([
  [0, 3, '0%'],
  [1, 3, '33%'],
  [3, 3, '100%'],
  [1, 1000, '<1%'],
  [5, 1000, '1%'],
  [994, 1000, '99%'],
  [999, 1000, '>99%'],
  [0, 0, undefined],
])('%d of %d is %s', (count, whole, shown) => {
  expect(share(count, whole)).toBe(shown);
});

test('each language writes it in its own way', () => {
  expect(inLanguage('de', () => share(1, 2))).toBe('50\u00A0%');
});

test.each([
  ['en', 0.375, '37.5%'],
  ['en', 1, '100%'],
  ['en', 0, '0%'],
  ['en', 0.0004, '<0.1%'],
  ['de', 0.375, '37,5\u00A0%'],
  ['fr', 0.375, '37,5\u00A0%'],
  ['pt', 0.375, '37,5%'],
] as const)('in %s, a share of %d is %s', (language, part, shown) => {
  expect(inLanguage(language, () => percent(part))).toBe(shown);
});
