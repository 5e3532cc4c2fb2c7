import { expect, test, vi } from 'vitest';
import { createLazyMapper, openSkillMapper } from '../../../src/main/engine/read-vocabulary.ts';
import type * as Skills from '../../../src/main/skills/index.ts';
import { startEngine } from './running-engine.ts';

const { loaded } = vi.hoisted(() => ({ loaded: vi.fn<() => void>() }));
vi.mock('../../../src/main/skills/index.ts', async (load) => {
  const skills = await load<typeof Skills>();
  return {
    ...skills,
    loadVocabulary(...given: Parameters<typeof Skills.loadVocabulary>) {
      loaded();
      return skills.loadVocabulary(...given);
    },
  };
});

const EVERYBODY = {
  filter: { text: '', skills: [], issuers: [], verdicts: [] },
  offset: 0,
  limit: 10,
};

test('the first list waits for no vocabulary, which is read once nobody waits', async () => {
  const engine = await startEngine();
  await engine.call('workspace.get', {});
  await engine.call('candidates.search', EVERYBODY);
  expect(loaded).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(loaded).toHaveBeenCalledOnce(), 20_000);
  await engine.close();
});

test('a mapper that reads the vocabulary later says the same', async () => {
  const [lazy, eager] = [createLazyMapper(), await openSkillMapper()];
  expect(lazy.version).toBe(eager.version);
  for (const name of ['JS', 'kubernetes', 'Nobody’s skill']) {
    expect([lazy.canonicalName(name), lazy.kindOf(name)]).toEqual([
      eager.canonicalName(name),
      eager.kindOf(name),
    ]);
  }
  expect(lazy.canonicalName('JS')).toBe('JavaScript');
});
