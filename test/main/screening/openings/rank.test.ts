import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankCandidates } from '../../../../src/main/screening/index.ts';
import type { SkillProof, Workspace } from '../../../../src/main/store/index.ts';
import type { RankedCandidate } from '../../../../src/shared/contract/openings.ts';
import type { Level } from '../../../../src/shared/model/level.ts';
import type { OpeningRequirement } from '../../../../src/shared/model/opening.ts';
import type { SkillClaim } from '../../../../src/shared/model/skill.ts';
import {
  ISSUER_TRUSTS,
  RECIPIENT_MATCHES,
  VERDICTS,
} from '../../../../src/shared/model/verdict.ts';
import { claim, facts } from '../../store/samples.ts';
import type { SampleRecord } from '../../store/samples.ts';
import { workspaceOf } from '../people.ts';
import { comparePlaces, placeOf } from './naive-place.ts';

const TODAY = '2026-05-01';
const SKILLS = ['python', 'sql', 'excel'] as const;

function must(key: string, more: Partial<OpeningRequirement> = {}): OpeningRequirement {
  return { key, name: key, need: 'must', issuer: 'any', ...more };
}

function nice(key: string, more: Partial<OpeningRequirement> = {}): OpeningRequirement {
  return must(key, { need: 'nice', ...more });
}

async function rank(
  workspace: Workspace,
  requirements: readonly OpeningRequirement[],
  page = { offset: 0, limit: 100 },
): Promise<readonly RankedCandidate[]> {
  const input = { requirements, today: TODAY, ...page };
  return (await rankCandidates(workspace.screening, input)).rows;
}

function levelled(name: string, level: Level): SkillClaim {
  return claim(name, { level, scale: { level, rule: 'named' } });
}

function issued(validFrom: string): Pick<SampleRecord, 'facts'> {
  return { facts: facts({ validFrom }) };
}

describe('the order of people', () => {
  test('is musts, then nices, then verdict, issuer, recipient, level, newest, name', async () => {
    const { workspace } = await workspaceOf({
      'A nice': [{ skills: ['SQL', 'Excel'] }],
      'B must': [{ skills: ['Python'] }],
      'C both': [{ skills: ['Python', 'SQL'] }],
      'D lapsed nice': [{ skills: ['Python'] }, { skills: ['SQL'], verdict: 'lapsed' }],
      'E trusted': [{ skills: ['Python'], trust: 'trusted' }],
      'F known, confirmed': [{ skills: ['Python'], trust: 'known', recipient: 'confirmed' }],
      'G known': [{ skills: ['Python'], trust: 'known' }],
      'H expert': [{ skills: [levelled('Python', 'expert')] }],
      'I newer': [{ skills: ['Python'], ...issued('2026-01-01T00:00:00Z') }],
      'J older': [{ skills: ['Python'], ...issued('2025-12-31T00:00:00Z') }],
      'K not credible': [{ skills: ['Python'], verdict: 'rejected' }],
      'L tagged': [{ skills: [claim('Python', { source: 'tag' })] }],
    });
    const rows = await rank(workspace, [must('python'), nice('sql'), nice('excel')]);
    expect(rows.map(({ name }) => name)).toEqual([
      'C both',
      'D lapsed nice',
      'E trusted',
      'F known, confirmed',
      'G known',
      'H expert',
      'I newer',
      'J older',
      'B must',
      'A nice',
      'L tagged',
    ]);
  });

  test('counts only what is as it was asked for', async () => {
    const { workspace } = await workspaceOf({
      Level: [{ skills: [levelled('Python', 'foundation')] }],
      None: [{ skills: ['Python'] }],
      Old: [{ skills: [levelled('Python', 'expert')], ...issued('2024-04-30T23:59:59Z') }],
      Right: [
        {
          skills: [levelled('Python', 'advanced')],
          trust: 'trusted',
          ...issued('2024-05-01T00:00:00Z'),
        },
      ],
    });
    const asked = must('python', { level: 'intermediate', withinMonths: 24, issuer: 'trusted' });
    const rows = await rank(workspace, [asked]);
    expect(rows.map(({ name, musts, answers }) => [name, musts, answers[0]?.shortfalls])).toEqual([
      ['Right', 1, []],
      ['Level', 0, ['level', 'age', 'issuer']],
      ['None', 0, ['level-unknown', 'age', 'issuer']],
      ['Old', 0, ['age', 'issuer']],
    ]);
  });

  test('explains each requirement, and says where there is no proof', async () => {
    const { workspace } = await workspaceOf({ Amara: [{ skills: ['Python'] }] });
    const [amara] = await rank(workspace, [must('sql'), nice('python')]);
    expect(amara).toMatchObject({
      musts: 0,
      nices: 1,
      answers: [
        { key: 'sql', proven: false, shortfalls: [] },
        { key: 'python', proven: true, evidence: { title: 'Some badge', verdict: 'verified' } },
      ],
    });
    expect(amara?.answers[0]?.evidence).toBeUndefined();
  });
});

const requirement = fc.record({
  need: fc.constantFrom('must' as const, 'nice' as const),
  level: fc.constantFrom(undefined, 'intermediate' as const),
  withinMonths: fc.constantFrom(undefined, 24),
  issuer: fc.constantFrom('any' as const, 'trusted' as const),
});

const requirements = fc
  .tuple(
    fc.subarray([...SKILLS], { minLength: 1 }),
    fc.array(requirement, { minLength: 3, maxLength: 3 }),
  )
  .map(([keys, rest]) =>
    keys.map((key, place): OpeningRequirement => ({ ...must(key), ...rest[place] })),
  );

const DAYS = ['1969-12-31T00:00:00Z', '2020-01-01T00:00:00Z', '2025-01-01T00:00:00Z'] as const;
const validFrom = fc.constantFrom(undefined, ...DAYS);
const level = fc.constantFrom('foundation' as const, 'advanced' as const, 'expert' as const);
const scale = fc.option(
  level.map((one) => ({ level: one, rule: 'named' })),
  { nil: undefined },
);

const proof = fc
  .record({
    key: fc.constantFrom(...SKILLS),
    stated: fc.boolean(),
    credible: fc.boolean(),
    verdict: fc.constantFrom(...VERDICTS),
    recipient: fc.constantFrom(...RECIPIENT_MATCHES),
    trust: fc.constantFrom(...ISSUER_TRUSTS),
    scale,
    issued: validFrom,
    credentialId: fc.uuid(),
  })
  .map(({ stated, trust, ...rest }): SkillProof => ({
    ...rest,
    issuer: { trust },
    proven: stated && rest.credible && rest.verdict === 'verified',
  }));

test('one more proof never lowers anybody, whatever is asked for', () => {
  fc.assert(
    fc.property(requirements, fc.array(proof, { maxLength: 6 }), proof, (asked, proofs, more) => {
      const holder = { candidateId: 'a', sortName: ' a', proofs };
      const before = placeOf(holder, asked, TODAY);
      const after = placeOf({ ...holder, proofs: [more, ...proofs] }, asked, TODAY);
      expect(comparePlaces(after, before)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 3000 },
  );
});

test('the order of the proofs does not matter', () => {
  const shuffled = fc
    .array(proof, { maxLength: 6 })
    .chain((proofs) =>
      fc.tuple(fc.constant(proofs), fc.shuffledSubarray(proofs, { minLength: proofs.length })),
    );
  fc.assert(
    fc.property(requirements, shuffled, (asked, [proofs, others]) => {
      const holder = { candidateId: 'a', sortName: ' a' };
      expect(placeOf({ ...holder, proofs }, asked, TODAY)).toEqual(
        placeOf({ ...holder, proofs: others }, asked, TODAY),
      );
    }),
  );
});

const credential = fc
  .record({
    skills: fc.array(
      fc.record({
        name: fc.constantFrom(...SKILLS),
        source: fc.constantFrom('alignment' as const, 'tag' as const),
        scale,
      }),
      {
        maxLength: 3,
      },
    ),
    verdict: fc.constantFrom(...VERDICTS),
    recipient: fc.constantFrom(...RECIPIENT_MATCHES),
    trust: fc.constantFrom(...ISSUER_TRUSTS),
    validFrom,
  })
  .map(({ skills, validFrom: from, ...sample }): SampleRecord => ({
    ...sample,
    facts: facts({ validFrom: from }),
    skills: skills.map(({ name, ...rest }) => claim(name, { ...rest, level: rest.scale?.level })),
  }));

const people = fc.dictionary(
  fc.constantFrom('Amara', 'Ben', 'Cleo', 'Dora', 'Egon', 'Fay'),
  fc.array(credential, { minLength: 1, maxLength: 3 }),
);

test('page by page it is the naive order of all evidence, in whatever order people came in', async () => {
  const isSame = fc.asyncProperty(people, requirements, async (pool, asked) => {
    const { workspace, ids } = await workspaceOf(pool);
    const { workspace: other } = await workspaceOf(
      Object.fromEntries(Object.entries(pool).toReversed()),
    );
    const evidence = await workspace.screening.listEvidence(Object.values(ids));
    const keys = new Set(asked.map(({ key }) => key));
    const expected = Object.entries(ids)
      .map(([name, id]) => ({
        candidateId: id,
        sortName: ` ${name.toLowerCase()}`,
        proofs: evidence.filter(({ candidateId }) => candidateId === id),
      }))
      .filter(({ proofs }) => proofs.some((one) => one.credible && keys.has(one.key)))
      .map((holder) => placeOf(holder, asked, TODAY))
      .toSorted(comparePlaces);
    const namesOf = (rows: readonly RankedCandidate[]) =>
      rows.map(({ name }) => name.toLowerCase());
    const expectedNames = expected.map(({ sortName }) => sortName.trim());
    const pages = await Promise.all(
      [0, 2, 4, 6].map((offset) => rank(workspace, asked, { offset, limit: 2 })),
    );
    expect(namesOf(pages.flat())).toEqual(expectedNames);
    expect(namesOf(await rank(other, asked))).toEqual(expectedNames);
    for (const { candidateId, musts, nices } of pages.flat()) {
      const own = expected.find((one) => one.candidateId === candidateId);
      expect([musts, nices]).toEqual([own?.musts, own?.nices]);
    }
  });
  await fc.assert(isSame, { numRuns: 40 });
}, 60_000);
