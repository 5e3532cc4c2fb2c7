import { expect, test } from 'vitest';
import type { ComparisonRow } from '../../../../src/renderer/views/compare/differences.ts';
import { inShownOrder } from '../../../../src/renderer/views/compare/rows.ts';

const row = (name: string, ...proven: readonly boolean[]): ComparisonRow => ({
  key: name.toLowerCase(),
  name,
  cells: proven.map((isProven) => ({ proven: isProven, evidence: [] })),
});
const own = (_key: string, name: string) => name;
const namesOf = (rows: readonly ComparisonRow[]) => rows.map(({ name }) => name);

test('what most people have proven comes first, then by name, whatever its capitals', () => {
  const rows = [
    row('Writing', true, false),
    row('data analysis', false, true),
    row('Python', true, true),
  ];
  expect(namesOf(inShownOrder(rows, own))).toEqual(['Python', 'data analysis', 'Writing']);
});

test('goes by the name that is shown', () => {
  const rows = [row('Accounting', true), row('Writing', true)];
  const shown = new Map([
    ['accounting', 'Rechnungswesen'],
    ['writing', 'Abfassen'],
  ]);
  const named = inShownOrder(rows, (key, name) => shown.get(key) ?? name);
  expect(namesOf(named)).toEqual(['Writing', 'Accounting']);
});
