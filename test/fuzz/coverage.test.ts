import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { countBlocks } from './count-blocks.ts';
import { createCoverage } from './coverage.ts';
import { fuzzTarget } from './fuzz-target.ts';
import { mutateBytes } from './mutate.ts';

const SOURCE = `(function find(text) {
  let depth = 0;
  for (const letter of text) if (letter === '(') depth += 1;
  switch (depth) {
    case 0:
      return text.length > 2 ? 'long' : 'short';
    case 7:
      throw new Error('seven');
  }
  const ask = () => depth > 3 && text.endsWith('!');
  return ask();
})`;

const find = runInThisContext(countBlocks(SOURCE)) as (text: string) => unknown;

test('code whose blocks are counted does what it did', () => {
  const original = runInThisContext(SOURCE) as typeof find;
  for (const text of ['', 'abc', '(', '((((', '((((!']) expect(find(text)).toBe(original(text));
  expect(() => find('(((((((')).toThrow('seven');
  expect(countBlocks(SOURCE).split('\n')).toHaveLength(SOURCE.split('\n').length);
});

test('a run is new where a block is reached, or a loop ends elsewhere', () => {
  const coverage = createCoverage();
  const isNew = (text: string) => {
    find(text);
    return coverage.addRun();
  };
  coverage.addRun();
  expect(isNew('abc')).toBe(true);
  expect(isNew('abd')).toBe(false);
  expect(isNew('a')).toBe(true);
  expect(isNew('(')).toBe(true);
  expect(isNew('((')).toBe(true);
  expect(isNew('((((')).toBe(true);
  expect(isNew('(((((')).toBe(false);
});

test('what reaches something new is kept, and leads to what no seed is near to', async () => {
  const target = {
    seeds: async () => [Buffer.from('a')],
    mutate: mutateBytes,
    run: async (bytes: Uint8Array) => find(Buffer.from(bytes).toString('latin1')),
  };
  const { findings, reaching, blocks } = await fuzzTarget(target, [], { seed: 1, forMs: 1500 });
  expect(reaching.length).toBeGreaterThan(3);
  expect(blocks).toBeGreaterThan(5);
  expect(findings[0]?.what).toContain('seven');
});
