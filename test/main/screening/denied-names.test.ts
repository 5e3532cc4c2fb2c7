import { expect, test } from 'vitest';
import { openSkillMapper } from '../../../src/main/engine/mapping/read-vocabulary.ts';
import { searchCandidates } from '../../../src/main/screening/index.ts';
import { candidateFilter } from '../../../src/shared/contract/views.ts';
import { workspaceOf } from './people.ts';

test('a skill of several words is denied whole, whether anybody has it or not', async () => {
  const found = async (skills: readonly string[], text: string) => {
    const { workspace } = await workspaceOf(
      { Amara: [{ skills }] },
      { mapper: await openSkillMapper() },
    );
    const filter = candidateFilter.parse({ text });
    const page = await searchCandidates(workspace.screening, { filter, offset: 0, limit: 10 });
    return page.total;
  };
  expect(await found(['Machine Learning'], '-machine learning')).toBe(0);
  expect(await found(['Machine Operation'], '-machine learning')).toBe(1);
  expect(await found(['Machine Operation'], '-machine amara')).toBe(0);
});
