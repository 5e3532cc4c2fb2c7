import { expect, test } from 'vitest';
import { createPace } from '../../../../src/main/engine/importing/pace.ts';

test('files are read at once where that is quick, and one that was not changes nothing', () => {
  const pace = createPace();
  for (const tookMs of [0.1, 30, 0.1, 30, 0.1]) {
    expect(pace.isTogether()).toBe(false);
    pace.note(tookMs);
  }
  expect(pace.isTogether()).toBe(false);
});

test('several are read together where two in a row were slow, until one shows that it is quick again', () => {
  const pace = createPace();
  pace.note(3);
  expect(pace.isTogether()).toBe(false);
  pace.note(3);
  const together = () => Array.from({ length: 65 }, () => pace.isTogether()).indexOf(false);
  expect(together()).toBe(64);
  pace.note(3);
  expect(together()).toBe(64);
  pace.note(0.1);
  expect(together()).toBe(0);
});
