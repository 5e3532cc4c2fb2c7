import { expect, test } from 'vitest';
import { workspaceOf } from '../../screening/people.ts';
import { claim, facts, file, memoryWorkspace, record } from '../samples.ts';

const dated = (validFrom: string) => ({ facts: facts({ validFrom }) });

test('skills that verified credentials state are counted by age; what proves nothing is not', async () => {
  const { workspace } = await workspaceOf({
    Ana: [
      { skills: ['Python', 'SQL'], ...dated('2026-04-01T00:00:00Z') },
      { skills: ['Python'], ...dated('1990-01-01T00:00:00Z') },
      { skills: ['Welding'] },
    ],
    Ben: [
      { skills: ['Python'], verdict: 'lapsed', ...dated('2026-04-01T00:00:00Z') },
      { skills: ['Python'], recipient: 'mismatch', ...dated('2026-04-01T00:00:00Z') },
      { skills: [claim('SQL', { source: 'tag' })], ...dated('2026-04-01T00:00:00Z') },
    ],
  });
  const counts = () => workspace.screening.countProofAges();
  expect(await counts()).toEqual({ fresh: 2, ageing: 0, old: 1, undated: 1 });
  await workspace.freshness.set({ ...(await workspace.freshness.get()), general: null });
  expect(await counts()).toEqual({ fresh: 3, ageing: 0, old: 0, undated: 1 });
});

test('a credential that stands with nobody is no proof yet', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const waiting = record({ skills: ['Python'], ...dated('2026-04-01T00:00:00Z') });
  await workspace.files.record(file(importId, 'loose.json', { credentials: [waiting] }));
  const counts = await workspace.screening.countProofAges();
  expect(counts).toEqual({ fresh: 0, ageing: 0, old: 0, undated: 0 });
});
