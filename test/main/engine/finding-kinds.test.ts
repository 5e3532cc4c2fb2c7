import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NETWORK_KINDS } from '../../../src/shared/model/network.ts';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import { bakePng } from '../../../tools/samples/bake.ts';
import { Hosts } from '../trust/federation/federation.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { openDesk } from './finding-desk.ts';

let hosts: Hosts;
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  hosts = new Hosts();
  desk = await openDesk({ network: hosts });
  await desk.call('workspace.setNetwork', { kinds: [...NETWORK_KINDS] });
});
afterEach(() => desk.close());

describe('a picture in which somebody else’s badge is baked', () => {
  test('is found, and in order once somebody says so', async () => {
    const signer = await makeSigner();
    const badge = makeBadge(signer.id);
    const identifier = [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: 'stranger@example.net',
        identityType: 'emailAddress',
      },
    ];
    const credentialSubject = { ...Object(badge['credentialSubject']), identifier };
    const text = JSON.stringify(await sign({ ...badge, credentialSubject }, signer));
    await desk.takeInAll({
      'Ana Lima (ana@example.org)/ana-lima.png': bakePng(text, { hue: 9, compressed: true }),
      'Bo Berg (bo@example.org)/badge.json': text,
    });
    // A file that is no picture shows nobody's name.
    expect(await desk.foundOf('Bo Berg')).not.toContain('other-person.picture warn open');
    expect(await desk.foundOf('Ana Lima')).toContain('other-person.picture warn open');
    await desk.decide('Ana Lima', 'other-person.picture', true);
    expect(await desk.foundOf('Ana Lima')).toContain('other-person.picture pass in-order');
    await desk.decide('Ana Lima', 'reuse.same', true);
    expect(await desk.toLookAt()).toEqual([]);
    await desk.decide('Ana Lima', 'other-person.picture', false);
    expect(await desk.toLookAt()).toEqual(['Ana Lima']);
  });
});

describe('a date before the issuer’s key was on record', () => {
  test('is found, and in order once somebody says so', async () => {
    const signer = await makeSigner('did:web:uni.example');
    const document = { ...signer.didDocument, created: '2040-01-01T00:00:00Z' };
    hosts.documents.set(signer.id, JSON.stringify(document));
    await desk.takeInAll({ 'Ana Lima/a.json': await sign(makeBadge(signer.id), signer) });
    const code = 'issue-date.signed-before-key';
    expect(await desk.foundOf('Ana Lima')).toEqual([`${code} warn open`]);
    expect(await desk.toLookAt()).toEqual(['Ana Lima']);
    await desk.decide('Ana Lima', code, true);
    expect(await desk.foundOf('Ana Lima')).toEqual([`${code} pass in-order`]);
    expect(await desk.toLookAt()).toEqual([]);
  });
});

describe('dates of one issuer before its key was on record', () => {
  const CODE = 'issue-date.signed-before-key';

  /** One badge each, the last one as a picture that is another's. */
  async function takeInDated() {
    const signer = await makeSigner('did:web:uni.example');
    const document = { ...signer.didDocument, created: '2040-01-01T00:00:00Z' };
    hosts.documents.set(signer.id, JSON.stringify(document));
    const identifier = [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: 'stranger@example.net',
        identityType: 'emailAddress',
      },
    ];
    const issue = async (no: number, isOthers = false) => {
      const badge = makeBadge(signer.id, { id: `urn:uuid:${no}` });
      const credentialSubject = { ...Object(badge['credentialSubject']), identifier };
      return sign(isOthers ? { ...badge, credentialSubject } : badge, signer);
    };
    const others = JSON.stringify(await issue(4, true));
    await desk.takeInAll({
      'Ana Lima/a.json': await issue(1),
      'Bo Berg/b.json': await issue(2),
      'Cy Dahl (cy@example.org)/c.png': bakePng(others, { hue: 9, compressed: true }),
    });
  }

  const idsIn = async () =>
    (await desk.call('findings.dates', {})).groups.map(({ credentials }) =>
      credentials.map(({ credentialId }) => credentialId),
    );

  test('are one question, of which what is another’s by its picture is no part', async () => {
    await takeInDated();
    const { groups } = await desk.call('findings.dates', {});
    expect(groups).toMatchObject([{ code: CODE, issuer: { id: 'did:web:uni.example' } }]);
    expect(groups[0]?.credentials.map(({ candidateName }) => candidateName)).toEqual([
      'Ana Lima',
      'Bo Berg',
    ]);
    expect(await desk.toLookAt()).toEqual(['Ana Lima', 'Bo Berg', 'Cy Dahl']);
    const [credentialIds = []] = await idsIn();
    await desk.call('findings.decideDates', { credentialIds, isInOrder: true });
    expect(await desk.toLookAt()).toEqual(['Cy Dahl']);
    expect(await desk.foundOf('Bo Berg')).toEqual([`${CODE} pass in-order`]);
    expect(await idsIn()).toEqual([]);
    await desk.call('findings.decideDates', { credentialIds, isInOrder: false });
    expect(await idsIn()).toEqual([credentialIds]);
    expect(await desk.toLookAt()).toEqual(['Ana Lima', 'Bo Berg', 'Cy Dahl']);
  });

  test('each decision stands in the audit trail, and names nobody', async () => {
    await takeInDated();
    const [credentialIds = []] = await idsIn();
    await desk.call('findings.decideDates', { credentialIds, isInOrder: true });
    const { entries } = await desk.call('audit.latest', { limit: 50 });
    const decided = entries.filter(({ kind }) => kind === 'finding');
    expect(decided).toHaveLength(credentialIds.length);
    expect(decided.map(({ detail }) => detail['isInOrder'])).toEqual([true, true]);
    expect(JSON.stringify(decided)).not.toContain(credentialIds[0]);
  });

  test('are not judged with what is to be judged of a picture', async () => {
    await takeInDated();
    const { credentials } = await desk.person('Cy Dahl');
    const credentialIds = credentials.map(({ id }) => id);
    await expect(
      desk.call('findings.decideDates', { credentialIds, isInOrder: true }),
    ).rejects.toThrow('not-found');
    expect(await desk.toLookAt()).toContain('Cy Dahl');
  });
});

/** One badge each of issuers who share a key. */
async function issueTogether(...ids: readonly string[]) {
  const seed = crypto.getRandomValues(new Uint8Array(32));
  const signers = await Promise.all(ids.map((id) => makeSigner(id, seed)));
  const files = await Promise.all(
    signers.map(async (signer, place) => {
      hosts.documents.set(signer.id, JSON.stringify(signer.didDocument));
      const issuer = { id: signer.id, type: ['Profile'], name: `Institute ${place}` };
      const badge = makeBadge(signer.id, { id: `urn:uuid:${place}`, issuer });
      return [`Ana Lima/${place}.json`, await sign(badge, signer)] as const;
    }),
  );
  await desk.takeInAll(Object.fromEntries(files));
}

describe('a key that signs for several issuers', () => {
  test('of one host is said to be a platform’s, and is nothing to decide', async () => {
    await issueTogether(...['a', 'b', 'c'].map((one) => `did:web:badges.example:${one}`));
    const found = await desk.foundOf('Ana Lima');
    expect(new Set(found)).toEqual(new Set(['shared-key.platform pass undefined']));
    const { credentials } = await desk.person('Ana Lima');
    const check = credentials[0]?.checks.find(({ id }) => id === 'shared-key');
    expect(check && describeCheck(check)).toContain('badges.example signs for 3 issuers');
    expect(await desk.toLookAt()).toEqual([]);
  });

  test('of two hosts is found with both, and in order with both at once', async () => {
    await issueTogether('did:web:north.example', 'did:web:south.example');
    const code = 'shared-key.several-issuers';
    expect(await desk.foundOf('Ana Lima')).toEqual([`${code} warn open`, `${code} warn open`]);
    await desk.decide('Ana Lima', code, true);
    expect(await desk.foundOf('Ana Lima')).toEqual([
      `${code} pass in-order`,
      `${code} pass in-order`,
    ]);
  });
});
