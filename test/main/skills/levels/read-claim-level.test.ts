import { describe, expect, test } from 'vitest';
import { readNameLevel } from '../../../../src/main/skills/levels/read-claim-level.ts';

describe('readNameLevel', () => {
  test('reads the same name in each framework as that one means it, however often', () => {
    const inFrameworks = () =>
      ['EQF', undefined, 'CEFR'].map((framework) => readNameLevel('5', framework)?.scale);
    const read = [{ level: 'intermediate', rule: 'eqf' }, undefined, undefined];
    expect(inFrameworks()).toEqual(read);
    expect(inFrameworks()).toEqual(read);
  });

  test('reads no level from a name that is nothing but a word for one', () => {
    expect(readNameLevel('Advanced', undefined)).toBeUndefined();
    expect(readNameLevel('Python (Advanced)', undefined)?.level).toBe('Advanced');
  });
});
