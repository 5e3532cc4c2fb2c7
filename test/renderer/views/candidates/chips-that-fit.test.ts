import { expect, test } from 'vitest';
import {
  chipWidth,
  countFitting,
} from '../../../../src/renderer/views/candidates/chips-that-fit.ts';

/** As a browser drew them, without what is around them. */
const DRAWN = [
  ['Medication safety', 97],
  ['German', 43],
  ['Project management', 112],
  ['Technical drawing', 99],
  ['MIG welding', 68],
  ['Scrum', 35],
  ['Maschinelles Lernen', 112],
  ['Relationale Datenbanken', 134],
] as const;

test.each(DRAWN)('%s is about as wide as it is drawn', (name, drawn) => {
  expect(Math.abs(chipWidth(name) - 36 - drawn)).toBeLessThan(drawn * 0.07);
});

test('letters that are squares take more room', () => {
  expect(chipWidth('機械学習')).toBeGreaterThan(chipWidth('Lern'));
});

test('as many fit as there is room for, with what says how many more there are', () => {
  const names = ['German', 'Medication safety', 'Scrum'];
  const two = chipWidth('German') + chipWidth('Medication safety');
  expect(countFitting(names, two + 21)).toBe(1);
  expect(countFitting(names, two + 23)).toBe(2);
  // Nothing is said of more where there are no more.
  expect(countFitting(names.slice(0, 2), two)).toBe(2);
  expect(countFitting(names.slice(0, 2), two - 1)).toBe(1);
});

test('one is shown, cut short, where there is room for none', () => {
  expect(countFitting(['Relationale Datenbanken'], 40)).toBe(1);
  expect(countFitting([], 40)).toBe(0);
});
