import { expect, test } from 'vitest';
import { LEVEL_WORDS } from '../../../src/shared/messages/words.ts';
import { LEVELS } from '../../../src/shared/model/level.ts';

test('every level has words of its own', () => {
  const words = LEVELS.map((level) => LEVEL_WORDS[level]);
  expect(new Set(words.map(({ label }) => label)).size).toBe(LEVELS.length);
  expect(new Set(words.map(({ meaning }) => meaning)).size).toBe(LEVELS.length);
});
