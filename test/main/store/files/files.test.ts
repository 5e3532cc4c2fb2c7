import { describe, expect, test } from 'vitest';
import { candidateView } from '../../../../src/shared/contract/views.ts';
import {
  achievement,
  claim,
  facts,
  file,
  fromFolder,
  memoryWorkspace,
  record,
  sha256,
} from '../samples.ts';

describe('recording a file', () => {
  test('founds the person of its folder once, however many credentials and files it has', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const placement = fromFolder('Amara Okafor');
    const container = 'Amara Okafor';
    const two = [record({ path: 'a', placement }), record({ path: 'b', placement })];
    const first = await workspace.files.record(
      file(importId, 'two.zip', { container, credentials: two }),
    );
    const second = await workspace.files.record(
      file(importId, 'three.json', { container, credentials: [record({ placement })] }),
    );
    const people = new Set([...first, ...second].map((one) => one.candidateId));
    expect(people.size).toBe(1);
    expect(await workspace.candidates.count()).toBe(1);
    expect(await workspace.candidates.findByContainer(container)).toBe(first[0]?.candidateId);
  });

  test('keeps the bytes as they were', async () => {
    const { workspace, importId } = await memoryWorkspace();
    await workspace.files.record(file(importId, 'a.json'));
    const bytes = await workspace.files.readBytes(sha256('a.json'));
    expect(Buffer.from(bytes ?? []).toString()).toBe('a.json');
    expect(await workspace.files.readBytes(sha256('other'))).toBeUndefined();
  });

  test.each([
    ['unstated', 'verified', true],
    ['mismatch', 'verified', true],
    ['confirmed', 'verified', false],
    ['unstated', 'rejected', false],
  ] as const)('of a recipient that is %s, %s, has its address compared: %s', async (...row) => {
    const [recipient, verdict, isCompared] = row;
    const { workspace, importId } = await memoryWorkspace();
    const bare = record({ recipient, verdict });
    const addresses = [{ algorithm: 'plain', salt: '', digest: 'a@example.org' }] as const;
    const marks = { copies: [], keys: [], addresses };
    const marked = { ...bare, verification: { ...bare.verification, marks } };
    await workspace.files.record(file(importId, 'a.json', { credentials: [marked] }));
    const ben = await workspace.candidates.create('Ben');
    await workspace.candidates.setEmails(ben, ['ben@example.org']);
    expect(await workspace.findings.addressesToTry(10)).toHaveLength(isCompared ? 1 : 0);
  });

  test('changes nothing the second time', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const handedIn = file(importId, 'a.json', {
      container: 'Amara',
      credentials: [record({ placement: fromFolder('Amara'), skills: ['Python'] })],
    });
    const [written] = await workspace.files.record(handedIn);
    const before = await workspace.candidates.get(written!.candidateId!);
    expect(await workspace.files.findTaken(handedIn.sha256, 'Amara')).toBeDefined();
    expect(await workspace.files.findTaken(handedIn.sha256, 'Ben')).toBeUndefined();
    expect(await workspace.files.record(handedIn)).toEqual([]);
    expect(await workspace.candidates.get(written!.candidateId!)).toEqual(before);
    expect(await workspace.credentials.countByVerdict()).toMatchObject({ total: 1 });
  });

  test('gives a person a credential once, though it comes loose and in the folder', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const [written] = await workspace.files.record(
      file(importId, 'a.json', {
        container: 'Amara',
        credentials: [record({ placement: fromFolder('Amara') })],
      }),
    );
    const again = record({
      placement: { kind: 'existing', candidateId: written!.candidateId!, reason: 'email' },
    });
    expect(
      await workspace.files.record(file(importId, 'a.json', { credentials: [again] })),
    ).toEqual([]);
    expect(await workspace.credentials.countByVerdict()).toMatchObject({ total: 1 });
  });

  test('lets two people hand in the same bytes', async () => {
    const { workspace, importId } = await memoryWorkspace();
    for (const name of ['Amara', 'Ben']) {
      await workspace.files.record(
        file(importId, 'same.json', {
          container: name,
          credentials: [record({ placement: fromFolder(name) })],
        }),
      );
    }
    expect(await workspace.candidates.count()).toBe(2);
    expect(await workspace.credentials.countByVerdict()).toMatchObject({ total: 2, verified: 2 });
  });

  test('writes nothing at all when its last credential cannot be written', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const nobody = { kind: 'existing', candidateId: 'nobody', reason: 'person' } as const;
    const broken = file(importId, 'a.json', {
      container: 'Amara',
      credentials: [
        record({ path: 'a', placement: fromFolder('Amara'), skills: ['Python'] }),
        record({ path: 'b', placement: nobody }),
      ],
    });
    await expect(workspace.files.record(broken)).rejects.toThrow(/FOREIGN KEY/u);
    expect(await workspace.candidates.count()).toBe(0);
    expect(await workspace.credentials.countByVerdict()).toMatchObject({ total: 0 });
    expect(await workspace.files.findTaken(broken.sha256, 'Amara')).toBeUndefined();
    expect(await workspace.files.readBytes(broken.sha256)).toBeUndefined();
    expect(await workspace.candidates.findByContainer('Amara')).toBeUndefined();
    expect(await workspace.screening.listSkills()).toEqual([]);
  });

  test('refuses an import that was never started', async () => {
    const { workspace } = await memoryWorkspace();
    await expect(workspace.files.record(file('unknown', 'a.json'))).rejects.toThrow(/FOREIGN KEY/u);
  });
});

describe('founding people', () => {
  const subject = { kind: 'subject-id', value: 'did:key:z6MkAmara' } as const;
  const founding = {
    kind: 'new',
    name: 'Amara',
    reason: 'subject-id',
    identities: [subject],
  } as const;

  test('finds the person whom the same subject id founded a moment ago', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const credentials = [
      record({ path: 'a', placement: founding }),
      record({ path: 'b', placement: founding }),
    ];
    const written = await workspace.files.record(file(importId, 'a.json', { credentials }));
    expect(written[0]?.candidateId).toBe(written[1]?.candidateId);
    expect(await workspace.candidates.listIdentities()).toEqual([
      { candidateId: written[0]?.candidateId, identity: { ...subject, origin: 'credential' } },
    ]);
  });

  test('of a folder with an address makes a person, though a credential has taught it of another', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const email = { kind: 'email', value: 'ben@example.org' } as const;
    const amara = await workspace.candidates.create('Amara');
    await workspace.candidates.addIdentities(amara, [email]);
    const placement = { ...fromFolder('Ben'), identities: [email] };
    const take = (container: string) =>
      workspace.files.record(
        file(importId, `${container}.json`, { container, credentials: [record({ placement })] }),
      );
    const [first] = await take('Ben (ben@example.org)');
    const [second] = await take('Berg (ben@example.org)');
    expect(first?.candidateId).not.toBe(amara);
    expect(second?.candidateId).toBe(first?.candidateId);
  });

  test('leaves it unassigned when the subject id is two people’s by now', async () => {
    const { workspace, importId } = await memoryWorkspace();
    for (const name of ['Amara', 'Ben']) {
      const id = await workspace.candidates.create(name);
      await workspace.candidates.addIdentities(id, [subject]);
    }
    const [written] = await workspace.files.record(
      file(importId, 'a.json', { credentials: [record({ placement: founding })] }),
    );
    expect(written?.candidateId).toBeUndefined();
    expect(await workspace.candidates.count()).toBe(2);
  });

  test('two names without identities in one file are two people', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const named = (name: string) => ({ kind: 'new', name, reason: 'holder' }) as const;
    const credentials = [
      record({ path: 'a', placement: named('Amara') }),
      record({ path: 'b', placement: named('Ben') }),
      record({ path: 'c', placement: named('Amara') }),
    ];
    const written = await workspace.files.record(file(importId, 'a.json', { credentials }));
    expect(written[0]?.candidateId).toBe(written[2]?.candidateId);
    expect(await workspace.candidates.count()).toBe(2);
  });

  test('learns the folder’s e-mail address, which a person may replace', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const email = { kind: 'email', value: 'amara@example.org' } as const;
    const learned = { kind: 'email', value: 'learned@example.org' } as const;
    const placement = { ...fromFolder('Amara'), identities: [email] };
    const [written] = await workspace.files.record(
      file(importId, 'a.json', {
        container: 'Amara (amara@example.org)',
        credentials: [record({ placement, identities: [learned] })],
      }),
    );
    const id = written!.candidateId!;
    expect(await workspace.candidates.identitiesOf(id)).toEqual([
      { ...email, origin: 'container' },
      { ...learned, origin: 'credential', credentialId: written?.credentialId },
    ]);
    expect(await workspace.candidates.setEmails(id, ['new@example.org'])).toBe(true);
    const [row] = await workspace.candidates.getRows([id]);
    expect(row?.emails).toEqual(['new@example.org', 'learned@example.org']);
  });

  test('learns nothing from somebody else’s credential', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const stolen = record({
      placement: fromFolder('Ben'),
      recipient: 'mismatch',
      identities: [subject],
    });
    await workspace.files.record(
      file(importId, 'a.json', { container: 'Ben', credentials: [stolen] }),
    );
    expect(await workspace.candidates.listIdentities()).toEqual([]);
  });
});

test('what is shown of a person fits the contract', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const [written] = await workspace.files.record(
    file(importId, 'a.json', {
      container: 'Amara',
      credentials: [
        record({
          placement: fromFolder('Amara'),
          facts: facts({
            achievements: [achievement('Python Basics')],
            validFrom: '2026-01-01T00:00:00Z',
          }),
          skills: [
            claim('Python', { level: 'B', framework: 'ESCO', code: 'S1' }),
            claim('Basics', { source: 'tag' }),
          ],
        }),
      ],
    }),
  );
  const view = candidateView.parse(await workspace.candidates.get(written!.candidateId!));
  expect(view.credentials[0]).toMatchObject({
    title: 'Python Basics',
    file: { name: 'a.json', path: '' },
  });
  expect(view.credentials[0]?.checks.map((check) => check.id)).toEqual([
    'proof',
    'recipient',
    'issuer-trust',
  ]);
  expect(view.skills.map((skill) => [skill.name, skill.proven])).toEqual([
    ['Python', true],
    ['Basics', false],
  ]);
});
