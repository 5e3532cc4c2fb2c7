import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import type { JWK } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NETWORK_KINDS } from '../../../src/shared/model/network.ts';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import { configure, Hosts, makeEntity, NOW } from '../trust/federation/federation.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import type { Signer } from '../verify/signed-credentials.ts';
import { writeFiles } from './credentials.ts';
import { startEngine } from './running-engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let university: Signer;
let hosts: Hosts;

beforeEach(async () => {
  hosts = new Hosts();
  engine = await startEngine({ network: hosts, clock: () => NOW });
  university = await makeSigner();
  const badge = await sign(makeBadge(university.id), university);
  writeFiles(engine.folder, { 'in/Ana Lima/badge.json': JSON.stringify(badge) });
  await engine.takeIn(join(engine.folder, 'in'));
});
afterEach(() => engine.close());

async function issuer() {
  const { issuers } = await engine.call('issuers.list', {});
  return issuers.find(({ id }) => id === university.id);
}

async function add(name: string, text: string, level: 'accepted' | 'known' = 'known') {
  writeFiles(engine.folder, { [name]: text });
  return engine.call('registries.import', { file: join(engine.folder, name), level });
}

async function provenSkills(): Promise<number> {
  const filter = { text: '', skills: ['python'], issuers: [], verdicts: [] };
  return (await engine.call('candidates.search', { filter })).total;
}

describe('a registry', () => {
  test('says at once what it makes of what is there, and is heard on what comes', async () => {
    expect(await issuer()).toMatchObject({ trust: 'unknown', credentials: 1, unproven: 0 });
    const { registries } = await add('list.csv', `name,id\nReal University,${university.id}`);
    expect(registries).toMatchObject([
      { name: 'list', kind: 'list', level: 'known', members: 1, blocked: 0, flaws: [] },
    ]);
    expect(await issuer()).toMatchObject({ trust: 'known', listedAs: 'Real University' });
    const other = await sign(makeBadge(university.id, { name: 'Another' }), university);
    writeFiles(engine.folder, { 'more/Ana Lima/other.json': JSON.stringify(other) });
    await engine.takeIn(join(engine.folder, 'more'));
    expect(await issuer()).toMatchObject({ trust: 'known', credentials: 2 });
  });

  test('makes its issuers trusted once it is accepted, and strangers again once it is gone', async () => {
    const { registries } = await add('list.csv', `Real University;${university.id}`);
    const registryId = registries[0]?.id ?? '';
    await engine.call('registries.setLevel', { registryId, level: 'accepted' });
    expect(await issuer()).toMatchObject({ trust: 'trusted', registry: 'list' });
    await engine.call('registries.remove', { registryId });
    expect(await issuer()).toMatchObject({ trust: 'unknown' });
    expect(await engine.call('registries.list', {})).toEqual({ registries: [] });
  });

  test('shows its name for the issuer with the credential', async () => {
    await add('list.csv', `Real University,${university.id}`, 'accepted');
    const filter = { text: '', skills: [], issuers: [], verdicts: [] };
    const { rows } = await engine.call('candidates.search', { filter });
    const view = await engine.call('candidates.get', { candidateId: rows[0]?.id ?? '' });
    expect(view.credentials[0]?.issuer).toEqual({
      id: university.id,
      name: 'Issuer',
      trust: 'trusted',
      listedAs: 'Real University',
    });
  });

  test('shows its name in lists, facets and comparisons, with what the credential says', async () => {
    await add('list.csv', `Real University,${university.id}`);
    const both = 'Real University (named here Issuer)';
    const search = (filter: { readonly text: string }) =>
      engine.call('candidates.search', {
        filter: { skills: [], issuers: [], verdicts: [], ...filter },
      });
    const { rows } = await search({ text: '' });
    expect(rows[0]?.issuers).toEqual([both]);
    for (const text of ['', 'ana']) {
      const { facets } = await search({ text });
      expect(facets.issuers).toEqual([{ value: university.id, label: both, count: 1 }]);
    }
    const candidateIds = [rows[0]?.id ?? '', rows[0]?.id ?? ''];
    const comparison = await engine.call('candidates.compare', { candidateIds });
    expect(comparison.rows[0]?.cells[0]?.evidence[0]?.issuer).toMatchObject({
      name: 'Issuer',
      listedAs: 'Real University',
    });
  });

  test('that blocks takes the skills away, whatever the employer has decided', async () => {
    expect(await provenSkills()).toBe(1);
    await engine.call('issuers.setTrust', { issuerId: university.id, trust: 'trusted' });
    await add('mills.csv', `id,state,note\n${university.id},blocked,a mill`);
    expect(await provenSkills()).toBe(0);
    const seen = await issuer();
    expect([seen?.trust, seen?.decision, seen && describeCheck(seen.check)]).toEqual([
      'blocked',
      'trusted',
      'Your list “mills” blocks Issuer: a mill.',
    ]);
  });

  test('read from the same file again is replaced', async () => {
    await add('list.csv', `Real University,${university.id}`, 'accepted');
    await add('list.csv', 'Another,did:web:another.example', 'accepted');
    expect((await engine.call('registries.list', {})).registries).toHaveLength(1);
    expect(await issuer()).toMatchObject({ trust: 'unknown' });
  });

  test('goes in but for the lines that cannot', async () => {
    const { registries } = await add('list.csv', `A,a.example\nB,no id at all\nC,c.example`);
    expect(registries[0]).toMatchObject({ members: 2 });
    expect(registries[0]?.flaws).toEqual([{ code: 'not-a-subject', line: 2, value: 'B' }]);
  });

  test.each([
    ['a letter', 'Dear all, thank you very much.', 'not-a-registry'],
    ['an empty file', '', 'empty'],
  ])('that is %s is refused by name', async (_, text, problem) => {
    await expect(add('letter.txt', text)).rejects.toThrow(
      JSON.stringify({ code: 'registry-not-read', file: 'letter.txt', problem }),
    );
  });

  test('that is not there is refused', async () => {
    const file = join(engine.folder, 'nowhere.csv');
    await expect(engine.call('registries.import', { file, level: 'known' })).rejects.toThrow(
      'cannot-be-read',
    );
  });
});

describe('a federation', () => {
  async function federation() {
    const anchor = await makeEntity('https://anchor.example');
    const metadata = { federation_entity: { organization_name: 'Member University' } };
    hosts
      .host(anchor, await configure(anchor, []))
      .answer(
        anchor,
        university.id,
        await anchor.sign({ iss: anchor.id, sub: university.id, metadata }),
      );
    return configure(anchor, []);
  }

  test('is not asked while the network is off, and that is said', async () => {
    await add('anchor.jwt', await federation(), 'accepted');
    const seen = await issuer();
    expect([seen?.trust, seen?.check.code]).toEqual(['unknown', 'issuer.registry-unavailable']);
    expect(hosts.asked).toEqual([]);
  });

  test('shows the keys that are accepted with it, as other tools show them', async () => {
    const anchor = await makeEntity('https://anchor.example');
    const { registries } = await add('anchor.jwt', await configure(anchor, []), 'known');
    const [payload = ''] = (await configure(anchor, [])).split('.').slice(1);
    const { jwks } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
      readonly jwks: { readonly keys: readonly JWK[] };
    };
    const thumbprints = await Promise.all(jwks.keys.map((key) => calculateJwkThumbprint(key)));
    expect(thumbprints.length).toBeGreaterThan(0);
    expect(registries).toMatchObject([{ anchorId: anchor.id, anchorKeys: thumbprints }]);
  });

  test('makes a member trusted under its name once it may be asked', async () => {
    await engine.call('workspace.setNetwork', { kinds: [...NETWORK_KINDS] });
    await add('anchor.jwt', await federation(), 'accepted');
    expect(await issuer()).toMatchObject({ trust: 'trusted', listedAs: 'Member University' });
  });
});

test('issuers are found by a part of their id or of either name', async () => {
  await add('list.csv', `Real University,${university.id}`);
  for (const text of [university.id.slice(-8), 'ISSU', 'real uni']) {
    expect((await engine.call('issuers.list', { text })).total).toBe(1);
  }
  expect(await engine.call('issuers.list', { text: 'nobody' })).toEqual({ total: 0, issuers: [] });
});

test('what somebody else wrote in an issuer’s name counts for nothing, and is counted apart', async () => {
  const forger = await makeSigner();
  const forged = await sign(makeBadge(university.id, { name: 'Forged' }), forger);
  writeFiles(engine.folder, { 'forged/Ben Ode/badge.json': JSON.stringify(forged) });
  await engine.takeIn(join(engine.folder, 'forged'));
  await add('list.csv', `Real University,${university.id}`, 'accepted');
  expect(await issuer()).toMatchObject({ trust: 'trusted', credentials: 2, unproven: 1 });
});
