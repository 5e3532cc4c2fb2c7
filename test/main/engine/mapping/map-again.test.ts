import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  createSkillMapping,
  mapSkillsAgain,
} from '../../../../src/main/engine/mapping/map-again.ts';
import { readVocabulary } from '../../../../src/main/engine/mapping/read-vocabulary.ts';
import { createSkillMapper } from '../../../../src/main/skills/index.ts';
import { workspaceOf } from '../../screening/people.ts';

const mapper = createSkillMapper(await readVocabulary());
const COUNT = 120;
const ready = () => Promise.resolve();
const JS = { fromKey: 'js', isStated: true } as const;

async function fill() {
  const names = Array.from({ length: COUNT }, (_, index) => `Person ${String(index)}`);
  const people = Object.fromEntries(names.map((name) => [name, [{ skills: ['JS'] }]]));
  const { workspace } = await workspaceOf(people, { mapper });
  const proven = async () =>
    (await workspace.screening.listSkills()).find(({ key }) => key === 'javascript')?.candidates;
  return { workspace, proven };
}

test('accepting gives the thread back between slices', async () => {
  const { workspace, proven } = await fill();
  await workspace.mappings.accept({ ...JS, skillKey: 'javascript' });
  const mapped = mapSkillsAgain(workspace);
  const seen = new Set<number>();
  for (let count = 0; count < COUNT; seen.add(count)) {
    await setImmediate();
    count = (await proven()) ?? 0;
  }
  await mapped;
  // Whoever had a turn in between saw a part of it done.
  expect([...seen].filter((count) => count > 0 && count < COUNT).length).toBeGreaterThan(2);
  expect(await workspace.mappings.isDue()).toBe(false);
});

test('what was broken off is done when the workspace is opened again', async () => {
  const { workspace, proven } = await fill();
  await workspace.mappings.accept({ ...JS, skillKey: 'javascript' });
  let slices = 0;
  await mapSkillsAgain(workspace, () => (slices += 1) > 4);
  const part = await proven();
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(COUNT);
  expect(await workspace.mappings.isDue()).toBe(true);

  await new Promise<void>((resolve) => {
    createSkillMapping(workspace, ready, () => 'incident', resolve);
  });
  expect(await proven()).toBe(COUNT);
  expect(await workspace.mappings.isDue()).toBe(false);
});

test('two decisions at once are both heard', async () => {
  const { workspace, proven } = await fill();
  const mapping = createSkillMapping(
    workspace,
    ready,
    () => 'incident',
    () => undefined,
  );
  await workspace.mappings.accept({ ...JS, skillKey: 'javascript' });
  const first = mapping.run();
  await setImmediate();
  await workspace.mappings.undo(JS);
  await Promise.all([first, mapping.run()]);
  expect(await proven()).toBe(0);
  expect(await workspace.mappings.isDue()).toBe(false);
});
