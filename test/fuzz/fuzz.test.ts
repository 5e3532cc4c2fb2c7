import { describe, expect, test } from 'vitest';
import { readCorpus } from './corpus.ts';
import { fuzzTarget } from './fuzz-target.ts';
import { isSlow, mutateSigned, SIGNED } from './signed.ts';
import { TARGETS } from './targets.ts';

describe('whatever is handed in comes to an answer', () => {
  test.each(Object.entries(TARGETS))(
    '%s',
    async (name, target) => {
      expect((await target.seeds()).length).toBeGreaterThan(0);
      const corpus = readCorpus(name);
      const options = { seed: 1, forMs: 700, atLeast: 20 };
      const { executions, findings } = await fuzzTarget(target, corpus, options);
      expect(findings.map(({ what }) => what)).toEqual([]);
      expect(executions).toBeGreaterThanOrEqual(20);
    },
    60_000,
  );
});

test('a target that throws is found out', async () => {
  const run = async (bytes: Uint8Array) => {
    if (bytes.length > 3) throw new Error('too long');
  };
  const seeds = async () => [Buffer.from('abc')];
  const mutate = (bytes: Uint8Array) => Buffer.concat([bytes, bytes]);
  const { findings } = await fuzzTarget({ seeds, mutate, run }, [], { seed: 1, forMs: 5 });
  expect(findings[0]?.what).toContain('too long');
});

describe('no character of what is signed can be another', () => {
  const many = Math.ceil(2000 / (SIGNED.length - 1));
  test.each(SIGNED)(
    '$format',
    async (row) => {
      const each = isSlow(row) ? 10 : many;
      const { survivors, mutations } = await mutateSigned(row, each, 1);
      expect(mutations).toBe(each);
      expect(survivors).toEqual([]);
    },
    120_000,
  );
});
