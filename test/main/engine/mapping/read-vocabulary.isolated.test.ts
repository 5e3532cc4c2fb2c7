import { expect, test, vi } from 'vitest';
import {
  createLazyMapper,
  openSkillMapper,
} from '../../../../src/main/engine/mapping/read-vocabulary.ts';
import type * as Skills from '../../../../src/main/skills/index.ts';
import { startEngine } from '../running-engine.ts';

const { loaded, begun } = vi.hoisted(() => ({
  loaded: vi.fn<() => void>(),
  begun: vi.fn<() => void>(),
}));
vi.mock('../../../../src/main/skills/index.ts', async (load) => {
  const skills = await load<typeof Skills>();
  return {
    ...skills,
    loadVocabulary(...given: Parameters<typeof Skills.loadVocabulary>) {
      loaded();
      return skills.loadVocabulary(...given);
    },
    loadInPieces(...given: Parameters<typeof Skills.loadInPieces>) {
      begun();
      return skills.loadInPieces(...given);
    },
  };
});

const EVERYBODY = {
  filter: { text: '', skills: [], issuers: [], verdicts: [] },
  offset: 0,
  limit: 10,
};

test('the first list waits for no vocabulary, which is read piece by piece once nobody waits', async () => {
  const engine = await startEngine();
  await engine.call('workspace.get', {});
  await engine.call('candidates.search', EVERYBODY);
  expect(begun).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(begun).toHaveBeenCalledOnce(), 20_000);
  await engine.close();
  expect(loaded).not.toHaveBeenCalled();
});

test('an import has the vocabulary read piece by piece, and nobody reads it again', async () => {
  loaded.mockClear();
  const lazy = createLazyMapper();
  let turns = 0;
  const count = () => {
    turns += 1;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  await lazy.prepare();
  clearImmediate(counting);
  // As many as there are files, and more.
  expect(turns).toBeGreaterThan(14);
  expect(lazy.canonicalName('JS')).toBe('JavaScript');
  expect(loaded).not.toHaveBeenCalled();
});

test.each([
  ['when first asked', () => Promise.resolve(createLazyMapper())],
  [
    'while others have turns',
    async () => {
      const lazy = createLazyMapper();
      await lazy.prepare();
      return lazy;
    },
  ],
])('a mapper that reads the vocabulary %s says the same', async (_, make) => {
  const [lazy, eager] = [await make(), await openSkillMapper()];
  expect(lazy.version).toBe(eager.version);
  for (const name of ['JS', 'kubernetes', 'Nobody’s skill']) {
    expect([lazy.canonicalName(name), lazy.kindOf(name)]).toEqual([
      eager.canonicalName(name),
      eager.kindOf(name),
    ]);
  }
  expect(lazy.canonicalName('JS')).toBe('JavaScript');
});
