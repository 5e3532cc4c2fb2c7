import { describe, expect, test } from 'vitest';
import { compareCandidates } from '../../../src/main/screening/index.ts';
import { comparison } from '../../../src/shared/contract/views.ts';
import { describeEvidence } from '../../../src/shared/messages/ui/openings.ts';
import { claim, uuid } from '../store/samples.ts';
import { workspaceOf } from './people.ts';

describe('compareCandidates', () => {
  test('sets people across and skills down, what most have proven first', async () => {
    const { workspace, ids } = await workspaceOf({
      Amara: [
        { skills: ['Python'], verdict: 'rejected' },
        { skills: [claim('Python', { level: 'B' }), 'SQL'] },
        { skills: ['Python'], verdict: 'unconfirmed' },
      ],
      Ben: [
        {
          skills: [
            'Python',
            claim('SQL', { source: 'tag' }),
            claim('Baking', { source: 'tag' }),
            'Ada',
          ],
        },
      ],
    });
    const made = comparison.parse(
      await compareCandidates(workspace.screening, [
        ids['Ben']!,
        ids['Amara']!,
        uuid(),
        ids['Ben']!,
      ]),
    );
    expect(made.candidates.map((candidate) => candidate.name)).toEqual(['Ben', 'Amara']);
    expect(made.rows.map((row) => row.name)).toEqual(['Python', 'Ada', 'SQL']);
    const [python, ada, sql] = made.rows;
    expect(python?.cells.map((cell) => cell.proven)).toEqual([true, true]);
    expect(python?.cells[1]?.evidence.map((one) => [one.verdict, one.level])).toEqual([
      ['verified', 'B'],
      ['unconfirmed', undefined],
      ['rejected', undefined],
    ]);
    expect(ada?.cells).toMatchObject([{ proven: true }, { proven: false, evidence: [] }]);
    expect(sql?.cells).toMatchObject([
      { proven: false, evidence: [{ source: 'tag' }] },
      { proven: true },
    ]);
  });

  test('says of what speaks for a skill where nothing proves that its issuer issued it', async () => {
    const given = { skills: ['Python'], verdict: 'lapsed', recipient: 'confirmed' } as const;
    const { workspace, ids } = await workspaceOf({
      Amara: [{ ...given, trustCode: 'issuer.unproven' }],
      Ben: [given],
      Chloe: [{ ...given, trust: 'known', trustCode: 'issuer.known' }],
      // The warning of a name stands where it would be said.
      Dana: [{ ...given, trustCode: 'issuer.imitates' }],
    });
    const { rows } = await compareCandidates(workspace.screening, Object.values(ids));
    const evidence = rows[0]?.cells.flatMap((cell) => cell.evidence) ?? [];
    expect(evidence.map(({ isUnproven }) => isUnproven)).toEqual([
      true,
      undefined,
      undefined,
      true,
    ]);
    expect(evidence.map((one) => describeEvidence(one).split('; ')[3])).toEqual([
      'Names this candidate',
      'Recipient confirmed',
      'Recipient confirmed',
      'Names this candidate',
    ]);
  });

  test('of nobody is empty', async () => {
    const { workspace } = await workspaceOf({});
    expect(await compareCandidates(workspace.screening, [])).toEqual({ candidates: [], rows: [] });
  });
});
