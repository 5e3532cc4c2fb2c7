import { describe, expect, test } from 'vitest';
import { searchCandidates } from '../../../src/main/screening/index.ts';
import { candidateFilter } from '../../../src/shared/contract/views.ts';
import { claim } from '../store/samples.ts';
import { workspaceOf } from './people.ts';

describe('a grade of a scale of its own', () => {
  const cefr = (name: string, level: string, scale: 'foundation' | 'intermediate' | 'advanced') =>
    claim(name, { level, scale: { level: scale, rule: 'cefr' } });

  test.each([
    ['level>=B2', ['Ben', 'Cleo', 'Eve']],
    ['level:b2', ['Ben', 'Eve']],
    ['level="CEFR B2"', ['Ben', 'Eve']],
    ['level>B2', ['Cleo']],
    ['level<B2', ['Amara', 'Ben']],
    ['level<=B2 level>A2', ['Amara', 'Ben', 'Eve']],
    ['level>=A1', ['Amara', 'Ben', 'Cleo', 'Eve']],
    ['german level>=B2', ['Ben', 'Cleo']],
    ['skill:german level>=C1', ['Cleo']],
    ['welsh level>=B2', ['Eve']],
    ['welsh level>=C1', []],
    ['-level>=B2', ['Amara', 'Dora', 'Finn', 'Gus']],
    ['level>=B2 level>=advanced', ['Cleo']],
    ['level>=intermediate', ['Amara', 'Ben', 'Cleo', 'Dora', 'Eve', 'Finn']],
    ['level>="EQF 6"', ['Finn']],
    ['level>=eqf7', []],
    ['level>="EQF 5" level>=B2', []],
  ])('%s finds %j', async (text, found) => {
    const eqf = { level: 'EQF level 6', scale: { level: 'advanced' as const, rule: 'eqf' } };
    const own = { level: 'Oberstufe', scale: { level: 'advanced' as const, rule: 'words' } };
    const { workspace: graded } = await workspaceOf({
      Amara: [{ skills: [cefr('German', 'B1', 'intermediate')] }],
      Ben: [
        {
          skills: [cefr('German', 'CEFR B2+', 'intermediate'), cefr('Welsh', 'B1', 'intermediate')],
        },
      ],
      Cleo: [{ skills: [cefr('German', 'Niveau C1', 'advanced')] }],
      // On the one scale, but of no grade.
      Dora: [{ skills: [claim('German', own), cefr('Welsh', 'Independent user', 'intermediate')] }],
      Eve: [{ skills: [cefr('Welsh', 'B2 (Independent user)', 'intermediate')] }],
      Finn: [{ skills: [claim('Law', eqf)] }],
      Gus: [{ skills: [cefr('German', 'C1', 'advanced')], verdict: 'rejected' }],
    });
    const filter = candidateFilter.parse({ text });
    const page = await searchCandidates(graded.screening, { filter, offset: 0, limit: 9 });
    expect(page.rows.map(({ name }) => name).toSorted()).toEqual(found);
  });

  test('is what the credential says, wherever the employer puts it on the one scale', async () => {
    const { workspace: graded } = await workspaceOf({
      Amara: [{ skills: [cefr('German', 'B2', 'intermediate')] }],
    });
    const total = async (text: string) => {
      const filter = candidateFilter.parse({ text });
      return (await searchCandidates(graded.screening, { filter, offset: 0, limit: 9 })).total;
    };
    await graded.levels.map({ wording: 'B2', describedBy: '', level: 'expert' });
    expect(await total('level>=B2')).toBe(1);
    expect(await total('level>=C1')).toBe(0);
    expect(await total('level:expert')).toBe(1);
  });
});
