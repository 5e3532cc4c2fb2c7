import { describe, expect, test } from 'vitest';
import { candidateView, comparison } from '../../../../src/shared/contract/views.ts';
import { levelView, stackDefinition } from '../../../../src/shared/contract/skill-views.ts';
import { compareCandidates } from '../../../../src/main/screening/index.ts';
import { DEFAULT_HALF_LIVES } from '../../../../src/main/skills/index.ts';
import type { Workspace } from '../../../../src/main/store/index.ts';
import type { CredentialFacts } from '../../../../src/shared/model/credential.ts';
import {
  achievement,
  claim,
  facts,
  file,
  fromFolder,
  memoryWorkspace,
  record,
} from '../samples.ts';
import type { SampleRecord } from '../samples.ts';

/** A workspace in which Amara holds these credentials, each from a file of its own, in this order. */
async function holding(samples: readonly SampleRecord[]) {
  const { workspace, importId } = await memoryWorkspace();
  const ids: string[] = [];
  for (const [place, sample] of samples.entries()) {
    const credentials = [record({ placement: fromFolder('Amara'), skills: ['Python'], ...sample })];
    const name = `${sample.path ?? place}.json`;
    const written = await workspace.files.record(
      file(importId, name, { container: 'Amara', credentials }),
    );
    ids.push(...written.map((one) => one.credentialId));
  }
  const candidateId = (await workspace.candidates.findByContainer('Amara')) ?? '';
  return { workspace, ids, candidateId };
}

async function pageOf(workspace: Workspace, candidateId: string) {
  const page = await workspace.candidates.get(candidateId);
  if (page === undefined) throw new Error('Nobody is there.');
  return candidateView.parse(page);
}

const B2 = claim('German', {
  level: 'B2',
  scale: { level: 'intermediate', rule: 'cefr' },
  describedBy: 'urn:description',
});
const MERIT = claim('Python', { level: 'Merit', describedBy: 'urn:description' });

function issued(
  id: string,
  validFrom: string,
  more: Partial<CredentialFacts> = {},
): CredentialFacts {
  return facts({
    id,
    validFrom,
    achievements: [{ ...achievement('Python'), id: 'urn:python' }],
    ...more,
  });
}

describe('levels', () => {
  async function levelsOf(workspace: Workspace, candidateId: string) {
    const { skills, credentials } = await pageOf(workspace, candidateId);
    const [row] = await workspace.screening.getRows([candidateId]);
    expect(row?.skills).toEqual(skills);
    expect(credentials.flatMap((one) => one.skills.map(({ scale }) => scale))).toEqual(
      skills.map(({ scale }) => scale),
    );
    return skills.map(({ level, scale }) => [level, scale?.level, scale?.rule]);
  }

  test('are kept as they are written, with what they are on the scale', async () => {
    const { workspace, candidateId } = await holding([{ skills: [B2, MERIT] }]);
    expect(await levelsOf(workspace, candidateId)).toEqual([
      ['B2', 'intermediate', 'cefr'],
      ['Merit', undefined, undefined],
    ]);
  });

  test('are what the employer says: for one description before the wording alone, and until taken back', async () => {
    const { workspace, candidateId } = await holding([{ skills: [MERIT] }]);
    const anywhere = { wording: ' merit', describedBy: '' };
    const there = { wording: 'Merit', describedBy: 'urn:description' };
    await workspace.levels.map({ ...anywhere, level: 'advanced' });
    const scaleOf = await workspace.levels.readScales();
    expect(scaleOf({ level: ' merit ' })).toEqual({ level: 'advanced', rule: 'employer' });
    const own = { level: 'foundation', rule: 'named' } as const;
    expect(scaleOf({ level: 'Pass', scale: own })).toEqual(own);
    expect(await levelsOf(workspace, candidateId)).toEqual([['Merit', 'advanced', 'employer']]);
    await workspace.levels.map({ ...there, level: 'expert' });
    expect(await levelsOf(workspace, candidateId)).toEqual([['Merit', 'expert', 'employer']]);
    await workspace.levels.map({ ...there, level: undefined });
    expect(await levelsOf(workspace, candidateId)).toEqual([['Merit', undefined, undefined]]);
    expect(await workspace.levels.unmap(there)).toBe(true);
    expect(await levelsOf(workspace, candidateId)).toEqual([['Merit', 'advanced', 'employer']]);
    expect(await workspace.levels.unmap(anywhere)).toBe(true);
    expect(await levelsOf(workspace, candidateId)).toEqual([['Merit', undefined, undefined]]);
    expect(await workspace.levels.unmap(anywhere)).toBe(false);
  });

  test('a mapping for another description changes nothing', async () => {
    const { workspace, candidateId } = await holding([{ skills: [MERIT] }]);
    await workspace.levels.map({ wording: 'Merit', describedBy: 'urn:other', level: 'expert' });
    expect(await levelsOf(workspace, candidateId)).toEqual([['Merit', undefined, undefined]]);
  });

  test('a mapping outranks our table, and holds for what comes later', async () => {
    const { workspace, importId } = await memoryWorkspace();
    await workspace.levels.map({ wording: 'B2', describedBy: '', level: 'advanced' });
    const credentials = [record({ placement: fromFolder('Amara'), skills: [B2] })];
    await workspace.files.record(file(importId, 'a', { container: 'Amara', credentials }));
    const candidateId = (await workspace.candidates.findByContainer('Amara')) ?? '';
    expect(await levelsOf(workspace, candidateId)).toEqual([['B2', 'advanced', 'employer']]);
  });

  test('are listed with where they stand, those that are on no scale first', async () => {
    const { workspace } = await holding([{ skills: [B2, MERIT] }, { skills: [B2] }]);
    const listed = (await workspace.levels.list(10)).map((one) => levelView.parse(one));
    expect(
      listed.map(({ wording, credentials, own }) => [wording, credentials, own?.rule]),
    ).toEqual([
      ['Merit', 1, undefined],
      ['B2', 2, 'cefr'],
    ]);
    expect(await workspace.levels.list(1)).toHaveLength(1);
  });

  test('name the decision that holds, which is the one to undo', async () => {
    const described = claim('Python', { level: 'Merit', describedBy: 'urn:one' });
    const { workspace } = await holding([{ skills: [described] }]);
    const decidedFor = async () => (await workspace.levels.list(10)).map((one) => one.decidedFor);
    expect(await decidedFor()).toEqual([undefined]);
    await workspace.levels.map({ wording: 'Merit', describedBy: '', level: 'expert' });
    expect(await decidedFor()).toEqual(['']);
    await workspace.levels.map({ wording: 'Merit', describedBy: 'urn:one', level: 'advanced' });
    expect(await decidedFor()).toEqual(['urn:one']);
  });

  test('of two that prove a skill alike, the higher one is shown', async () => {
    const low = claim('German', { level: 'A1', scale: { level: 'foundation', rule: 'cefr' } });
    const { workspace, candidateId } = await holding([{ skills: [low] }, { skills: [B2] }]);
    const { skills } = await pageOf(workspace, candidateId);
    expect(skills.map(({ level }) => level)).toEqual(['B2']);
  });

  test('one that is not proven says nothing of one that is', async () => {
    const { workspace, candidateId } = await holding([
      { skills: [claim('German')] },
      { skills: [B2], verdict: 'unconfirmed' },
    ]);
    const { skills } = await pageOf(workspace, candidateId);
    expect(skills).toMatchObject([{ proven: true }]);
    expect(skills[0]).not.toHaveProperty('level', 'B2');
  });
});

describe('what is required and not reached', () => {
  test('proves nothing, in lists as on the page', async () => {
    const skills = [
      claim('Python', { requirement: 'not-reached' }),
      claim('SQL', { requirement: 'reached' }),
    ];
    const { workspace, candidateId } = await holding([{ skills }]);
    const page = await pageOf(workspace, candidateId);
    const proven = page.skills.map(({ name, proven: isProven }) => [name, isProven]);
    expect(proven).toEqual([
      ['SQL', true],
      ['Python', false],
    ]);
    const entries = await workspace.screening.listSkills();
    expect(entries.map(({ name, candidates }) => [name, candidates])).toEqual([
      ['Python', 0],
      ['SQL', 1],
    ]);
  });
});

describe('freshness', () => {
  const samples = [
    { facts: issued('urn:1', '2025-01-01T00:00:00Z'), skills: ['Python'] },
    {
      facts: issued('urn:2', '2020-01-01T00:00:00Z'),
      skills: ['SQL', claim('Excel', { issued: '2012-01-01' })],
    },
    {
      facts: issued('urn:3', '2025-06-01T00:00:00Z'),
      skills: ['Welding'],
      verdict: 'unconfirmed' as const,
    },
  ];

  async function freshnessOf(workspace: Workspace, candidateId: string) {
    const { skills } = await pageOf(workspace, candidateId);
    return Object.fromEntries(skills.map(({ name, freshness = 'not said' }) => [name, freshness]));
  }

  test('is judged on the day of asking, from the credential’s date or the skill’s own', async () => {
    const { workspace, candidateId } = await holding(samples);
    expect(await freshnessOf(workspace, candidateId)).toEqual({
      Python: 'fresh',
      SQL: 'ageing',
      Excel: 'old',
      Welding: 'not said',
    });
  });

  test('follows what the employer sets, and goes back', async () => {
    const { workspace, candidateId } = await holding(samples);
    await workspace.freshness.set({ ...DEFAULT_HALF_LIVES, general: 12 });
    expect(await freshnessOf(workspace, candidateId)).toMatchObject({
      Python: 'ageing',
      SQL: 'old',
    });
    await workspace.freshness.set({ ...DEFAULT_HALF_LIVES, general: null });
    expect(await freshnessOf(workspace, candidateId)).toMatchObject({
      SQL: 'fresh',
      Excel: 'fresh',
    });
    await workspace.freshness.set(undefined);
    expect(await workspace.freshness.get()).toEqual(DEFAULT_HALF_LIVES);
    expect(await freshnessOf(workspace, candidateId)).toMatchObject({ SQL: 'ageing' });
  });

  test('stands in the comparison with the level and the way of learning', async () => {
    const learned = claim('Python', { learning: { class: 'applied', field: 'evidence' } });
    const { workspace, candidateId } = await holding([{ ...samples[0]!, skills: [learned] }]);
    const other = await workspace.candidates.create('Ben');
    const compared = await compareCandidates(workspace.screening, [candidateId, other]);
    expect(comparison.parse(compared).rows[0]?.cells[0]?.evidence[0]).toMatchObject({
      freshness: 'fresh',
      issued: '2025-01-01T00:00:00Z',
      learning: { class: 'applied', field: 'evidence' },
    });
  });
});

describe('a credential that counts once', () => {
  const EARLIER = { path: 'earlier', facts: issued('urn:same', '2024-01-01T00:00:00Z') };
  const LATER = {
    path: 'later',
    facts: issued('urn:same', '2025-01-01T00:00:00Z'),
    skills: ['SQL'],
  };

  async function shown(workspace: Workspace, candidateId: string) {
    const { credentials, skills, verdicts } = await pageOf(workspace, candidateId);
    const place = new Map(credentials.map(({ id, file: { path } }) => [id, path]));
    return {
      verified: verdicts.verified,
      proven: skills.filter(({ proven }) => proven).map(({ name }) => name),
      superseded: credentials.flatMap(({ file: { path }, superseded }) =>
        superseded === undefined
          ? []
          : [`${path} ${superseded.how} by ${place.get(superseded.by)}`],
      ),
    };
  }

  test.each([
    ['in this order', [EARLIER, LATER]],
    ['in the other order', [LATER, EARLIER]],
    ['twice over', [EARLIER, LATER, EARLIER]],
  ])('a reissue replaces the earlier, which is kept and shown, %s', async (_, samples) => {
    const { workspace, candidateId } = await holding(samples);
    expect(await shown(workspace, candidateId)).toEqual({
      verified: 1,
      proven: ['SQL'],
      superseded: ['earlier reissued by later'],
    });
  });

  test('a reissue that is not authentic replaces nothing', async () => {
    for (const verdict of ['rejected', 'unconfirmed'] as const) {
      const { workspace, candidateId } = await holding([EARLIER, { ...LATER, verdict }]);
      expect(await shown(workspace, candidateId)).toMatchObject({
        proven: ['Python'],
        superseded: [],
      });
    }
  });

  test('a reissue to somebody else replaces nothing', async () => {
    const { workspace, candidateId } = await holding([
      EARLIER,
      { ...LATER, recipient: 'mismatch' },
    ]);
    expect(await shown(workspace, candidateId)).toMatchObject({
      proven: ['Python'],
      superseded: [],
    });
  });

  test('a part that was handed in alone counts with its record', async () => {
    const part = {
      key: '0',
      id: 'urn:same',
      issuerId: 'did:web:uni.example',
      issued: undefined,
      evidence: 0,
    };
    const whole = { path: 'record', facts: facts({ id: 'urn:record', parts: [part] }) };
    const { workspace, candidateId } = await holding([EARLIER, whole]);
    expect(await shown(workspace, candidateId)).toEqual({
      verified: 1,
      proven: ['Python'],
      superseded: ['earlier part by record'],
    });
  });

  test('moving the later one away gives the earlier one back', async () => {
    const { workspace, ids, candidateId } = await holding([EARLIER, LATER]);
    const recipient = record().recipient;
    const move = { candidateId: undefined, reason: 'person', recipient } as const;
    await workspace.credentials.assign([{ credentialId: ids[1]!, ...move }]);
    expect(await shown(workspace, candidateId)).toEqual({
      verified: 1,
      proven: ['Python'],
      superseded: [],
    });
    await workspace.credentials.assign([{ credentialId: ids[1]!, ...move, candidateId }]);
    expect(await shown(workspace, candidateId)).toMatchObject({
      superseded: ['earlier reissued by later'],
    });
    await workspace.credentials.assign([{ credentialId: ids[0]!, ...move }]);
    const [waiting] = await workspace.credentials.listUnassigned();
    expect(waiting?.superseded).toBeUndefined();
  });

  test('a decision on the issuer does not bring a replaced one back', async () => {
    const { workspace, ids, candidateId } = await holding([EARLIER, LATER]);
    const change = { credentialId: ids[0]!, issuerId: 'did:web:uni.example' };
    await workspace.credentials.updateTrust([
      { ...change, trust: record({ trust: 'trusted' }).trust },
    ]);
    await workspace.credentials.updateRecipient(
      ids[0]!,
      record({ recipient: 'confirmed' }).recipient,
    );
    expect(await shown(workspace, candidateId)).toMatchObject({ proven: ['SQL'] });
  });

  test('checking again finds it replaced as soon as the later one is authentic', async () => {
    const { workspace, ids, candidateId } = await holding([
      EARLIER,
      { ...LATER, verdict: 'unconfirmed' },
    ]);
    await workspace.credentials.updateVerification(ids[1]!, record(LATER));
    expect(await shown(workspace, candidateId)).toMatchObject({ proven: ['SQL'] });
    await workspace.credentials.updateVerification(
      ids[1]!,
      record({ ...LATER, verdict: 'rejected' }),
    );
    expect(await shown(workspace, candidateId)).toMatchObject({
      proven: ['Python'],
      superseded: [],
    });
  });
});

describe('stacks', () => {
  const stack = {
    name: 'Data ready',
    pieces: [{ achievementId: 'urn:python', name: 'Python' }, { name: 'SQL' }],
  };

  test('that the employer defines are shown with what is missing, changed and removed', async () => {
    const { workspace, candidateId } = await holding([{ facts: issued('urn:1', '2025-01-01') }]);
    const id = await workspace.stacks.put(stack, undefined);
    const listed = await workspace.stacks.list();
    expect(listed.map((one) => stackDefinition.parse(one))).toEqual([{ id, ...stack }]);
    expect((await pageOf(workspace, candidateId)).stacks).toMatchObject([
      {
        name: 'Data ready',
        isComplete: false,
        pieces: [{ state: 'proven' }, { name: 'SQL', state: 'missing' }],
      },
    ]);
    await workspace.stacks.put({ name: 'Python ready', pieces: stack.pieces.slice(0, 1) }, id);
    expect((await pageOf(workspace, candidateId)).stacks).toMatchObject([
      { name: 'Python ready', isComplete: true },
    ]);
    expect(await workspace.stacks.remove(id ?? '')).toBe(true);
    expect(await workspace.stacks.remove(id ?? '')).toBe(false);
    expect(await workspace.stacks.put(stack, id)).toBeUndefined();
    expect((await pageOf(workspace, candidateId)).stacks).toEqual([]);
  });

  test('a replaced credential is no piece', async () => {
    const renamed = [{ ...achievement('Python'), id: 'urn:other' }];
    const { workspace, candidateId } = await holding([
      { path: 'earlier', facts: issued('urn:1', '2024-01-01') },
      { path: 'later', facts: issued('urn:1', '2025-01-01', { achievements: renamed }) },
    ]);
    await workspace.stacks.put(stack, undefined);
    expect((await pageOf(workspace, candidateId)).stacks).toEqual([]);
  });
});
