import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/main/report/index.ts';
import { INPUT, id } from './sample-report.ts';

describe('buildReport', () => {
  const model = buildReport(INPUT);

  test('keeps the order in which people and credentials were given', () => {
    expect(model.candidates.map((candidate) => candidate.id)).toEqual([id(1), id(2), id(3)]);
    expect(model.candidates[0]?.credentials.map((credential) => credential.id)).toEqual([
      id(11),
      id(12),
    ]);
  });

  test('names the credential behind each skill', () => {
    expect(model.candidates[0]?.skills[0]).toMatchObject({
      name: 'Python',
      proven: true,
      evidence: [{ credentialId: id(11), title: 'Python for Data Analysis' }],
    });
  });

  test('shows the id where the credential behind a skill is not among those shown', () => {
    const [amara] = INPUT.candidates;
    const input = { ...INPUT, candidates: [{ ...amara!, credentials: [] }] };
    expect(buildReport(input).candidates[0]?.skills[0]?.evidence).toEqual([
      { credentialId: id(11), title: id(11) },
    ]);
  });

  test('gives each check its sentence, and leaves out what is not known', () => {
    expect(model.candidates[0]?.credentials[1]?.checks[5]).toEqual({
      id: 'validity-period',
      outcome: 'fail',
      message: 'It expired on 31 January 2026.',
      checkedAt: '2026-11-23T09:30:00Z',
    });
  });

  test('without a question is about all candidates', () => {
    expect(buildReport({ ...INPUT, question: ' ' }).question).toBe('All candidates');
  });

  test('says that no proof is not lack of skill', () => {
    expect(model.limits.join(' ')).toContain('No proof is not lack of skill');
  });
});
