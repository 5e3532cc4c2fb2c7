import { describe, expect, test } from 'vitest';
import {
  readNameLevel,
  readTitleLevel,
} from '../../../../src/main/skills/levels/read-claim-level.ts';

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

describe('readTitleLevel', () => {
  const read = (title: string, targetName: string) =>
    readTitleLevel(title, { targetName, targetFramework: undefined });

  test.each([
    ['German B2', 'German', 'B2', 'intermediate'],
    ['German (B2)', 'German', 'B2', 'intermediate'],
    ['german – Level C1', 'German', 'Level C1', 'advanced'],
    ['Advanced Python', 'Python', 'Advanced', 'advanced'],
    ['Python: Beginner', 'python', 'Beginner', 'foundation'],
  ])('"%s" says of "%s" that it is at %s', (title, name, level, onScale) => {
    expect(read(title, name)).toMatchObject({ level, scale: { level: onScale } });
  });

  test.each([
    ['German', 'German'],
    ['German B2 and French B1', 'German'],
    ['German culture B2', 'German'],
    ['Germanic B2', 'German'],
    ['Advanced Python for analysts', 'Python'],
    ['JavaScript Advanced', 'Java'],
    ['German B2', ''],
    ['German with honours', 'German'],
    ['German 2', 'German'],
  ])('"%s" says of "%s" no level', (title, name) => {
    expect(read(title, name)).toBeUndefined();
  });
});
