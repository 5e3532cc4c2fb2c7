import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../docs/decisions');

test('each decision has a number of its own, which its title says too', () => {
  const numbers = readdirSync(FOLDER).map((name) => {
    const number = Number(name.slice(0, 4));
    expect(readFileSync(join(FOLDER, name), 'utf8')).toMatch(new RegExp(`^# ${number}\\. `, 'u'));
    return number;
  });
  expect(numbers.toSorted((one, other) => one - other)).toEqual(numbers.map((_, at) => at + 1));
});
