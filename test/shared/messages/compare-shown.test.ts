import { expect, test } from 'vitest';
import { compareShown } from '../../../src/shared/messages/compare-shown.ts';
import { inLanguage } from '../../../src/shared/messages/language.ts';

test.each([
  ['en', ['data analysis', 'Data Visualization', 'Écriture', 'Writing', 'Zoning']],
  ['de', ['Abwasser', 'Ökologie', 'Prüfen', 'Zeichnen']],
  ['es', ['Naves', 'Ñandúes', 'Orden']],
] as const)('names stand in the order of who reads %s', (language, names) => {
  const sorted = inLanguage(language, () => names.toReversed().toSorted(compareShown));
  expect(sorted).toEqual(names);
});

test('numbers in names count as numbers', () => {
  expect(['Issuer 10', 'Issuer 9'].toSorted(compareShown)).toEqual(['Issuer 9', 'Issuer 10']);
});
