import { expect, test } from 'vitest';
import { coverRequirements, rankCandidates } from '../../../../src/main/screening/index.ts';
import type { OpeningRequirement } from '../../../../src/shared/model/opening.ts';
import { claim, facts } from '../../store/samples.ts';
import { workspaceOf } from '../people.ts';

const TODAY = '2026-05-01';

function must(key: string, more: Partial<OpeningRequirement> = {}): OpeningRequirement {
  return { key, name: key, need: 'must', issuer: 'any', ...more };
}

const dated = (validFrom: string) => ({ facts: facts({ validFrom }) });
const python = (level: 'foundation' | 'expert') =>
  claim('Python', { level, scale: { level, rule: 'named' } });

const PEOPLE = {
  'Twice proven': [{ skills: ['Python'] }, { skills: ['Python'] }],
  'Old but expert': [{ skills: [python('expert')], ...dated('2020-01-01T00:00:00Z') }],
  'New and trusted': [
    { skills: [python('expert')], trust: 'trusted', ...dated('2026-01-01T00:00:00Z') },
  ],
  Lower: [{ skills: [python('foundation')], trust: 'trusted', ...dated('2026-01-01T00:00:00Z') }],
  Lapsed: [{ skills: ['Python'], verdict: 'lapsed' }],
  Tagged: [{ skills: [claim('Python', { source: 'tag' })] }],
  'Not credible': [{ skills: ['Python'], verdict: 'rejected' }],
  Other: [{ skills: ['SQL'] }],
} as const;

test('each person counts once for a requirement: as proving it, nearly, or not at all', async () => {
  const { workspace } = await workspaceOf(PEOPLE);
  const strict = must('python', { level: 'advanced', withinMonths: 24, issuer: 'trusted' });
  const asked = [must('python'), must('sql'), must('welding')];
  const counts = async (requirements: readonly OpeningRequirement[]) =>
    (await coverRequirements(workspace.screening, requirements, TODAY)).map(
      ({ requirement, proven, nearly }) => [requirement.key, proven, nearly],
    );
  expect(await counts(asked)).toEqual([
    ['python', 4, 2],
    ['sql', 1, 0],
    ['welding', 0, 0],
  ]);
  expect(await counts([strict])).toEqual([['python', 1, 5]]);
});

test('the counts are those of the people who are ranked', async () => {
  const { workspace } = await workspaceOf(PEOPLE);
  for (const more of [
    {},
    { level: 'advanced' },
    { withinMonths: 24 },
    { issuer: 'trusted' },
  ] as const) {
    const requirements = [must('sql'), must('python', more)];
    const input = { requirements, today: TODAY, offset: 0, limit: 100 };
    const { rows } = await rankCandidates(workspace.screening, input);
    const answers = rows.map((row) => row.answers[1]);
    const [, covered] = await coverRequirements(workspace.screening, requirements, TODAY);
    expect(covered?.proven).toBe(answers.filter((answer) => answer?.proven).length);
    const speaking = answers.filter((answer) => answer?.evidence !== undefined);
    expect(covered?.nearly).toBe(speaking.length - (covered?.proven ?? 0));
  }
});
