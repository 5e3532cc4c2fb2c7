import { describe, expect, test } from 'vitest';
import { importView } from '../../../src/shared/contract/views.ts';
import { AT, facts, file, memoryWorkspace, record, uuid } from './samples.ts';

describe('imports', () => {
  test('keep their progress, the latest first', async () => {
    const { workspace, importId } = await memoryWorkspace();
    const begun = importView.parse(await workspace.imports.latest());
    expect(begun).toMatchObject({ importId, state: 'running' });
    await workspace.imports.save({
      ...begun,
      state: 'finished',
      done: 3,
      total: 3,
      finishedAt: AT,
    });
    expect(await workspace.imports.latest()).toMatchObject({ state: 'finished', done: 3 });
    const next = uuid();
    await workspace.imports.start(next, AT);
    expect(await workspace.imports.latest()).toMatchObject({ importId: next });
  });

  test('that a crash left running are closed as failed, and no others', async () => {
    const { workspace } = await memoryWorkspace();
    const begun = await workspace.imports.latest();
    await workspace.imports.save({ ...begun!, state: 'finished' });
    const abandoned = uuid();
    await workspace.imports.start(abandoned, AT);
    await workspace.imports.closeAbandoned(AT);
    expect(await workspace.imports.latest()).toMatchObject({
      importId: abandoned,
      state: 'failed',
      finishedAt: AT,
    });
    await workspace.imports.save({
      ...begun!,
      importId: uuid(),
      startedAt: '2027-01-01T00:00:00Z',
    });
    expect(await workspace.imports.latest()).toMatchObject({ state: 'running' });
  });
});

test('documents are kept by id, the newest text', async () => {
  const { workspace } = await memoryWorkspace();
  const document = { text: '{}', mediaType: undefined, obtainedAt: AT };
  expect(await workspace.documents.get('did:web:a.example')).toBeUndefined();
  await workspace.documents.put('did:web:a.example', document);
  await workspace.documents.put('did:web:a.example', {
    ...document,
    text: '[]',
    mediaType: 'application/json',
  });
  expect(await workspace.documents.get('did:web:a.example')).toEqual({
    text: '[]',
    mediaType: 'application/json',
    obtainedAt: AT,
  });
});

test('a decision on an issuer can be changed and taken back', async () => {
  const { workspace } = await memoryWorkspace();
  await workspace.issuers.decide('did:web:a.example', 'trusted');
  await workspace.issuers.decide('did:web:a.example', 'blocked');
  await workspace.issuers.decide('did:web:b.example', 'trusted');
  await workspace.issuers.decide('did:web:b.example', undefined);
  expect(await workspace.issuers.decisions()).toEqual(new Map([['did:web:a.example', 'blocked']]));
});

test('issuers are counted once each by the trust that the list gives them', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const by = (id: string, claimedName: string, sample: Parameters<typeof record>[0]) =>
    record({ ...sample, facts: facts({ issuer: { id, claimedName, url: undefined } }) });
  const credentials = [
    by('did:web:a.example', 'Academy', { trust: 'known' }),
    by('did:web:a.example', 'The Academy', { trust: 'unknown', verdict: 'rejected' }),
    by('did:web:b.example', 'Bureau', { trust: 'blocked', verdict: 'lapsed' }),
    by('did:web:b.example', 'Bureau', { trust: 'trusted' }),
    by('did:web:c.example', 'College', { trust: 'unknown', verdict: 'unconfirmed' }),
    by('', 'Nobody', { trust: 'unknown', verdict: 'rejected' }),
  ].map((one, place) => ({ ...one, path: String(place) }));
  await workspace.files.record(file(importId, 'a.json', { credentials }));
  await workspace.issuers.decide('did:web:never-seen.example', 'trusted');
  const counted = await workspace.issuers.countByTrust();
  expect(counted).toEqual({ trusted: 0, known: 1, unknown: 1, blocked: 1 });
  const listed = (await workspace.issuers.list('', 10)).issuers.filter(
    (one) => one.credentials > 0,
  );
  for (const trust of ['trusted', 'known', 'unknown', 'blocked'] as const) {
    expect(listed.filter((one) => one.trust === trust)).toHaveLength(counted[trust]);
  }
});

test('a decision holds however the id is written, and an issuer that issued nothing is listed with it', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const issuer = { id: 'did:web:A.example', claimedName: 'Academy', url: undefined };
  const credentials = [record({ facts: facts({ issuer }), trust: 'known' })];
  await workspace.files.record(file(importId, 'a.json', { credentials }));
  await workspace.issuers.decide('did:web:a.example', 'trusted');
  await workspace.issuers.decide('did:web:a%2Eexample', 'blocked');
  await workspace.issuers.decide('did:web:mill.example', 'blocked');
  const { total, issuers } = await workspace.issuers.list('', 10);
  expect(total).toBe(2);
  expect(issuers.map(({ id, decision, credentials: count }) => [id, decision, count])).toEqual([
    ['did:web:A.example', 'blocked', 1],
    ['did:web:mill.example', 'blocked', 0],
  ]);
  expect(issuers[1]).toMatchObject({ trust: 'blocked', check: { code: 'issuer.blocked' } });
  expect((await workspace.issuers.list('mill', 10)).total).toBe(1);
});

test('an issuer is called what verified credentials call it, once it is trusted', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const issuedBy = (id: string, claimedName: string) =>
    facts({ issuer: { id, claimedName, url: undefined } });
  const credentials = [
    record({ facts: issuedBy('did:web:a.example', 'Academy'), trust: 'known' }),
    record({ facts: issuedBy('did:key:z6MkB', 'Bootcamp'), path: '2' }),
    record({ facts: issuedBy('did:key:z6MkB', 'Forged'), path: '3', verdict: 'rejected' }),
  ];
  await workspace.files.record(file(importId, 'a.json', { credentials }));
  expect(await workspace.issuers.trustedNames()).toEqual(new Map());
  await workspace.issuers.decide('did:key:z6MkB', 'trusted');
  expect(await workspace.issuers.trustedNames()).toEqual(new Map([['did:key:z6MkB', 'Bootcamp']]));
});

test('a person who is not there can be neither renamed nor given addresses', async () => {
  const { workspace } = await memoryWorkspace();
  expect(await workspace.candidates.rename(uuid(), 'X')).toBe(false);
  expect(await workspace.candidates.setEmails(uuid(), ['x@example.org'])).toBe(false);
  expect(await workspace.candidates.get(uuid())).toBeUndefined();
});

test('a renamed person is found by the new name', async () => {
  const { workspace } = await memoryWorkspace();
  const id = await workspace.candidates.create('Ann');
  expect(await workspace.candidates.rename(id, 'Bea')).toBe(true);
  expect(await workspace.screening.findNameWords([' ann', ' be', ''])).toEqual([' be']);
});

test('certificates are accepted once, kept whole, and removed', async () => {
  const { workspace } = await memoryWorkspace();
  const certificate = { sha256: 'ab'.repeat(32), der: Uint8Array.from([1, 2, 3]) };
  await workspace.certificates.accept([certificate, certificate]);
  await workspace.certificates.accept([{ ...certificate, der: Uint8Array.from([4]) }]);
  const [accepted, ...others] = await workspace.certificates.list();
  expect(others).toEqual([]);
  expect(Buffer.from(accepted?.der ?? []).toString('hex')).toBe('010203');
  expect(await workspace.certificates.remove(certificate.sha256)).toBe(true);
  expect(await workspace.certificates.remove(certificate.sha256)).toBe(false);
  expect(await workspace.certificates.list()).toEqual([]);
});
