import { expect, onTestFinished, test } from 'vitest';
import { openDirectory } from '../../../../src/main/engine/importing/open-directory.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';

test('more people than one piece holds are all known', async () => {
  const opened = openWorkspace(':memory:', { clock: () => 0 });
  if (!opened.ok) throw new Error(opened.error.reason);
  const workspace = opened.value;
  onTestFinished(() => workspace.close());
  const ids = await workspace.batch(async () => {
    const made: string[] = [];
    for (let person = 0; person < 1201; person += 1) {
      const candidateId = await workspace.candidates.create(`Person ${person}`);
      if (person % 3 > 0)
        await workspace.candidates.setEmails(candidateId, [`${person}@x.example`]);
      made.push(candidateId);
    }
    return made;
  });
  const { directory, people } = await openDirectory(workspace);
  expect(people.size).toBe(800);
  expect(directory.peopleWithFirmEmail('1@X.example')).toEqual([ids[1]]);
  expect(directory.peopleWithFirmEmail('1199@x.example')).toEqual([ids[1199]]);
});
