import { describe, expect, test } from 'vitest';
import { credentialView } from '../../../../src/shared/contract/views.ts';
import { titleOf } from '../../../../src/main/store/credentials/credential-rows.ts';
import type { Workspace } from '../../../../src/main/store/index.ts';
import { achievement, AT, facts, file, fromFolder, memoryWorkspace, record } from '../samples.ts';
import type { SampleRecord } from '../samples.ts';

async function withCredential(sample: SampleRecord = {}, container = 'Amara') {
  const { workspace, importId } = await memoryWorkspace();
  const placement = container === '' ? { kind: 'unassigned' as const } : fromFolder(container);
  const credentials = [record({ placement, skills: ['Python'], ...sample })];
  const [written] = await workspace.files.record(
    file(importId, 'a.json', { container, credentials }),
  );
  return { workspace, importId, id: written!.credentialId, candidateId: written!.candidateId };
}

async function provenSkills(workspace: Workspace, candidateId: string): Promise<readonly string[]> {
  const [row] = await workspace.candidates.getRows([candidateId]);
  const proven = row?.skills.filter((skill) => skill.proven).map((skill) => skill.name) ?? [];
  const found = await workspace.screening.findCandidates({
    terms: [],
    skills: ['python'],
    issuers: [],
    verdicts: [],
    offset: 0,
    limit: 10,
  });
  // The row and the search are summed up apart and must agree.
  expect(found.rows.some((one) => one.id === candidateId)).toBe(proven.includes('Python'));
  return proven;
}

const trust = (level: 'blocked' | 'trusted') => record({ trust: level }).trust;
const judged = (credentialId: string, issuerId: string, level: 'blocked' | 'trusted') => ({
  credentialId,
  issuerId,
  trust: trust(level),
});
const recipient = (match: 'mismatch' | 'confirmed' | 'unstated') =>
  record({ recipient: match }).recipient;

describe('what is proven follows', () => {
  test('the trust in the issuer', async () => {
    const { workspace, id, candidateId } = await withCredential();
    expect(await provenSkills(workspace, candidateId!)).toEqual(['Python']);
    await workspace.credentials.updateTrust([judged(id, 'did:web:uni.example', 'blocked')]);
    expect(await provenSkills(workspace, candidateId!)).toEqual([]);
    await workspace.credentials.updateTrust([judged(id, 'did:web:other.example', 'trusted')]);
    expect(await provenSkills(workspace, candidateId!)).toEqual([]);
    await workspace.credentials.updateTrust([judged(id, 'did:web:uni.example', 'trusted')]);
    expect(await provenSkills(workspace, candidateId!)).toEqual(['Python']);
  });

  test('the recipient', async () => {
    const { workspace, id, candidateId } = await withCredential();
    await workspace.credentials.updateRecipient(id, recipient('mismatch'));
    expect(await provenSkills(workspace, candidateId!)).toEqual([]);
    await workspace.credentials.updateRecipient(id, recipient('confirmed'));
    expect(await provenSkills(workspace, candidateId!)).toEqual(['Python']);
  });

  test('a new verification', async () => {
    const { workspace, id, candidateId } = await withCredential({ verdict: 'unconfirmed' });
    expect(await provenSkills(workspace, candidateId!)).toEqual([]);
    await workspace.credentials.updateVerification(
      id,
      record({ verdict: 'verified', skills: ['Python', 'SQL'] }),
    );
    expect(await provenSkills(workspace, candidateId!)).toEqual(['Python', 'SQL']);
    await workspace.credentials.updateVerification(
      id,
      record({ verdict: 'rejected', skills: ['Python'] }),
    );
    expect(await provenSkills(workspace, candidateId!)).toEqual([]);
    const [row] = await workspace.candidates.getRows([candidateId!]);
    expect(row?.verdicts).toEqual({ verified: 0, lapsed: 0, unconfirmed: 0, rejected: 1 });
  });
});

describe('assigning', () => {
  const taught = [{ kind: 'subject-id', value: 'did:key:amara' }] as const;
  const known = async (workspace: Workspace) =>
    (await workspace.candidates.listIdentities()).map((one) => one.candidateId);

  test('moves a credential, its skills and what it taught', async () => {
    const { workspace, id, candidateId } = await withCredential({ identities: taught });
    const ben = await workspace.candidates.create('Ben');
    await workspace.credentials.assign([
      { credentialId: id, candidateId: ben, reason: 'person', recipient: recipient('unstated') },
    ]);
    expect(await provenSkills(workspace, candidateId!)).toEqual([]);
    expect(await provenSkills(workspace, ben)).toEqual(['Python']);
    expect(await workspace.credentials.listOfCandidate(ben)).toEqual([id]);
    expect(await known(workspace)).toEqual([ben]);
  });

  test.each([
    ['to nobody', undefined, 'unstated'],
    ['to somebody whose it is not', 'Ben', 'mismatch'],
  ] as const)('%s makes it teach nothing', async (_, name, match) => {
    const { workspace, id } = await withCredential({ identities: taught });
    const to = name === undefined ? undefined : await workspace.candidates.create(name);
    await workspace.credentials.assign([
      { credentialId: id, candidateId: to, reason: 'person', recipient: recipient(match) },
    ]);
    expect(await known(workspace)).toEqual([]);
  });

  test('teaches what it is given to teach', async () => {
    const { workspace, id } = await withCredential({}, '');
    const ben = await workspace.candidates.create('Ben');
    await workspace.credentials.assign([
      {
        credentialId: id,
        candidateId: ben,
        reason: 'person',
        recipient: recipient('unstated'),
        identities: taught,
      },
    ]);
    expect(await workspace.candidates.identitiesOf(ben)).toEqual([
      { ...taught[0], origin: 'credential', credentialId: id },
    ]);
  });

  test('merges a copy that the person holds already', async () => {
    const { workspace, importId, id, candidateId } = await withCredential();
    const [copy] = await workspace.files.record(
      file(importId, 'a.json', { credentials: [record()] }),
    );
    await workspace.credentials.assign([
      {
        credentialId: copy!.credentialId,
        candidateId,
        reason: 'person',
        recipient: recipient('unstated'),
      },
    ]);
    expect(await workspace.credentials.listOfCandidate(candidateId!)).toEqual([id]);
    expect(await workspace.credentials.countByVerdict()).toMatchObject({ total: 1, unassigned: 0 });
  });

  test('to a person who is not there moves nothing', async () => {
    const { workspace, id, candidateId } = await withCredential();
    const ben = await workspace.candidates.create('Ben');
    const move = { credentialId: id, reason: 'person', recipient: recipient('unstated') } as const;
    await expect(
      workspace.credentials.assign([
        { ...move, candidateId: ben },
        { ...move, candidateId: 'nobody' },
      ]),
    ).rejects.toThrow(/FOREIGN KEY/u);
    expect(await workspace.credentials.listOfCandidate(candidateId!)).toEqual([id]);
  });
});

describe('reading', () => {
  test('gives back what verification and placement need', async () => {
    const { workspace, id, candidateId } = await withCredential();
    const stored = await workspace.credentials.get(id);
    expect(stored).toMatchObject({
      id,
      candidateId,
      fileName: 'a.json',
      container: 'Amara',
      path: '',
      format: 'ob3-json',
    });
    expect(stored?.verification).toEqual(record().verification);
    expect(stored?.facts.issuer.id).toBe('did:web:uni.example');
    expect(await workspace.credentials.get('unknown')).toBeUndefined();
    const ofIssuer = await workspace.credentials.listToJudge({
      issuerIds: ['did:web:UNI.example'],
      limit: 9,
    });
    expect(ofIssuer).toMatchObject([{ id, issuerId: 'did:web:uni.example' }]);
    expect(
      await workspace.credentials.listToJudge({ issuerIds: ['did:web:other.example'], limit: 9 }),
    ).toEqual([]);
    expect(await workspace.credentials.listToJudge({ limit: 9 })).toEqual(ofIssuer);
  });

  test('lists what waits, as the contract has it', async () => {
    const { workspace, id } = await withCredential({}, '');
    const [view] = await workspace.credentials.listUnassigned();
    expect(credentialView.parse(view)).toMatchObject({ id, candidateId: undefined, checkedAt: AT });
    expect(await workspace.credentials.listUnassignedIds()).toEqual([id]);
    expect(await workspace.credentials.countByVerdict()).toMatchObject({ unassigned: 1, total: 1 });
  });
});

describe('titleOf', () => {
  test.each([
    [
      'the achievement’s name',
      facts({ achievements: [achievement('Python')], name: 'Badge' }),
      'Python',
    ],
    ['the credential’s name', facts({ achievements: [achievement(' ')], name: 'Badge' }), 'Badge'],
    [
      'its most telling type',
      facts({ types: ['VerifiableCredential', 'DriversLicence'] }),
      'DriversLicence',
    ],
    ['its last type', facts(), 'OpenBadgeCredential'],
    ['its file’s name', facts({ types: [] }), 'a.json'],
  ])('is %s', (_, of, title) => {
    expect(titleOf(of, 'a.json')).toBe(title);
  });

  test('as long as there is room for in lists', () => {
    const named = facts({ name: 'x'.repeat(5000), achievements: [] });
    expect(titleOf(named, 'a.json')).toHaveLength(1000);
  });
});

test('what an issuer calls another version is told, with the person’s own credential of it', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const badge = (name: string, id: string, related: readonly string[] = []) => ({
    facts: facts({ achievements: [{ ...achievement(name), id, related }] }),
  });
  const credentials = [
    record(badge('Welding 2', 'urn:w:2', ['urn:w:1', 'urn:w:0', 'urn:w:2'])),
    record(badge('Welding 1', 'urn:w:1')),
    record({ ...badge('Welding 0', 'urn:w:0'), verdict: 'rejected' }),
  ].map((one, place) => ({ ...one, path: String(place), placement: fromFolder('Amara') }));
  const written = await workspace.files.record(
    file(importId, 'a.zip', { container: 'Amara', credentials }),
  );
  const person = await workspace.candidates.get(written[0]!.candidateId!);
  const versions = new Map(person?.credentials.map((one) => [one.title, one.versions]));
  expect(versions.get('Welding 2')).toEqual([
    { achievementId: 'urn:w:1', held: { id: written[1]!.credentialId, title: 'Welding 1' } },
    // A forgery is nobody's other version; and nothing is a version of itself.
    { achievementId: 'urn:w:0', held: undefined },
  ]);
  expect(versions.get('Welding 1')).toEqual([]);
});
