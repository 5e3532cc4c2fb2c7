import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { makeNestedBadge, makeRecord, signRecord } from '../verify/learner-records.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import type { Signer } from '../verify/signed-credentials.ts';
import { openDesk } from './finding-desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
let signer: Signer;
beforeEach(async () => {
  desk = await openDesk();
  signer = await makeSigner();
});
afterEach(() => desk.close());

const badgeOf = (more: JsonObject = {}) => sign(makeBadge(signer.id, more), signer);

describe('the same credential handed in by two candidates', () => {
  test('is found with both, names the other and the file, and moves no verdict', async () => {
    const badge = await badgeOf();
    // Written otherwise, and under another name.
    const again = JSON.stringify(Object.fromEntries(Object.entries(badge).toReversed()), null, 4);
    await desk.takeInAll({ 'Ana Lima/a.json': badge, 'Bo Berg/mine.json': again });
    expect([await desk.foundOf('Ana Lima'), await desk.foundOf('Bo Berg')]).toEqual([
      ['reuse.same warn open'],
      ['reuse.same warn open'],
    ]);
    const [credential] = (await desk.person('Ana Lima')).credentials;
    const check = credential?.checks.find(({ id }) => id === 'reuse');
    expect(credential?.verdict).toBe('verified');
    expect(check && describeCheck(check)).toContain('Bo Berg (“0/Bo Berg/mine.json”, verified)');
    expect(await desk.toLookAt()).toEqual(['Ana Lima', 'Bo Berg']);
  });

  test('is found when one of them hands in the record that holds it', async () => {
    const part = await sign(makeNestedBadge(signer.id, 'Welder'), signer);
    const record = await signRecord(makeRecord(signer.id, [part]), signer);
    await desk.takeInAll({ 'Ana Lima/record.json': record }, { 'Bo Berg/part.json': part });
    expect([await desk.foundOf('Ana Lima'), await desk.foundOf('Bo Berg')]).toEqual([
      ['reuse.same warn open'],
      ['reuse.same warn open'],
    ]);
  });

  test('is found by its number where its content was changed', async () => {
    const badge = await badgeOf();
    await desk.takeInAll({
      'Ana Lima/a.json': badge,
      'Bo Berg/b.json': { ...badge, name: 'Mine', proof: [] },
    });
    expect(await desk.foundOf('Bo Berg')).toEqual(['reuse.same-number warn open']);
  });

  test('is no finding where one person hands it in twice, or a part beside its record', async () => {
    const part = await sign(makeNestedBadge(signer.id, 'Welder'), signer);
    const record = await signRecord(makeRecord(signer.id, [part]), signer);
    await desk.takeInAll(
      { 'Ana Lima/record.json': record, 'Ana Lima/part.json': part },
      { 'Ana Lima/again.json': JSON.stringify(part, null, 2) },
    );
    expect([await desk.foundOf('Ana Lima'), await desk.toLookAt()]).toEqual([[], []]);
  });

  test('is no finding where two credentials only are alike', async () => {
    const own = await badgeOf({ id: 'urn:uuid:1' });
    const other = await badgeOf({ id: 'urn:uuid:2' });
    await desk.takeInAll({ 'Ana Lima/a.json': own, 'Bo Berg/b.json': other });
    expect([await desk.foundOf('Ana Lima'), await desk.toLookAt()]).toEqual([[], []]);
  });

  test('is in order once somebody says so, with both, and can be taken back', async () => {
    const badge = await badgeOf();
    await desk.takeInAll({ 'Ana Lima/a.json': badge, 'Bo Berg/b.json': badge });
    await desk.decide('Ana Lima', 'reuse.same', true);
    expect([await desk.foundOf('Ana Lima'), await desk.foundOf('Bo Berg')]).toEqual([
      ['reuse.same pass in-order'],
      ['reuse.same pass in-order'],
    ]);
    expect(await desk.toLookAt()).toEqual([]);
    // Somebody else is another matter.
    await desk.takeInAll({}, { 'Cy Cole/c.json': badge });
    expect(await desk.toLookAt()).toEqual(['Ana Lima', 'Bo Berg', 'Cy Cole']);
    await desk.decide('Cy Cole', 'reuse.same', true);
    expect(await desk.toLookAt()).toEqual([]);
    await desk.decide('Bo Berg', 'reuse.same', false);
    expect(await desk.toLookAt()).toEqual(['Ana Lima', 'Bo Berg', 'Cy Cole']);
  });

  test('is found no longer when it is moved to the other', async () => {
    const badge = await badgeOf();
    await desk.takeInAll({
      'Ana Lima/a.json': badge,
      'Bo Berg/b.json': JSON.stringify(badge, null, 1),
    });
    const [ana, bo] = [await desk.person('Ana Lima'), await desk.person('Bo Berg')];
    const ids = bo.credentials.map(({ id }) => id);
    await desk.call('credentials.assign', { credentialIds: ids, candidateId: ana.id });
    expect([await desk.foundOf('Ana Lima'), await desk.toLookAt()]).toEqual([[], []]);
  });
});

const salted = (email: string, salt: string) => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash: `sha256$${createHash('sha256').update(`${email}${salt}`).digest('hex')}`,
  identityType: 'emailAddress',
  salt,
});

async function issuedTo(...identifier: readonly JsonObject[]): Promise<JsonObject> {
  const badge = makeBadge(signer.id);
  const subject = badge['credentialSubject'] as JsonObject;
  return sign({ ...badge, credentialSubject: { ...subject, identifier: [...identifier] } }, signer);
}

describe('a credential issued to the address of another candidate', () => {
  test.each([
    ['hashed with a salt', salted('bo@example.org', 'pepper')],
    ['hashed without one', salted('bo@example.org', '')],
  ])('%s is found, whoever comes first', async (_, identifier) => {
    const stolen = await issuedTo(identifier);
    const own = await badgeOf({ id: 'urn:uuid:9' });
    await desk.takeInAll(
      { 'Ana Lima/stolen.json': stolen },
      { 'Bo Berg (bo@example.org)/own.json': own },
      { 'Cy Cole/stolen-too.json': JSON.stringify(stolen, null, 1) },
    );
    const found = ['other-person.address warn open', 'reuse.same warn open'];
    expect([await desk.foundOf('Ana Lima'), await desk.foundOf('Cy Cole')]).toEqual([found, found]);
    expect(await desk.foundOf('Bo Berg')).toEqual([]);
    expect(await desk.toLookAt()).toEqual(['Ana Lima', 'Cy Cole']);
  });

  test('written out is found, in any casing', async () => {
    const plain = { hashed: false, identityHash: 'Bo@Example.org', salt: '' };
    const stolen = await issuedTo({ ...salted('', ''), ...plain });
    await desk.takeInAll(
      { 'Bo Berg (bo@example.org)/own.json': await badgeOf({ id: 'urn:uuid:9' }) },
      { 'Ana Lima/stolen.json': stolen },
    );
    expect(await desk.foundOf('Ana Lima')).toEqual(['other-person.address warn open']);
    expect([await desk.foundOf('Bo Berg'), await desk.toLookAt()]).toEqual([[], ['Ana Lima']]);
  });

  test('is found in a record of one’s own making, where nothing is known of who hands it in', async () => {
    const stranger = await makeSigner();
    const part = makeNestedBadge(signer.id, 'Welder');
    const subject = part['credentialSubject'] as JsonObject;
    const identifier = [salted('bo@example.org', 'pepper')];
    const stolen = await sign({ ...part, credentialSubject: { ...subject, identifier } }, signer);
    const record = await signRecord(makeRecord(stranger.id, [stolen]), stranger);
    await desk.takeInAll(
      { 'Ana Lima/record.json': record },
      { 'Bo Berg (bo@example.org)/own.json': await badgeOf({ id: 'urn:uuid:9' }) },
    );
    expect(await desk.foundOf('Ana Lima')).toEqual(['other-person.address warn open']);
    expect(await desk.toLookAt()).toEqual(['Ana Lima']);
  });

  test('is no finding in the other’s own hands, nor once the address is this person’s too', async () => {
    const badge = await issuedTo(salted('bo@example.org', 'pepper'));
    await desk.takeInAll({ 'Bo Berg (bo@example.org)/own.json': badge });
    expect([await desk.foundOf('Bo Berg'), await desk.toLookAt()]).toEqual([[], []]);
  });
});

describe('a file called by another candidate’s name', () => {
  test('is found, whoever comes first, and not with that candidate', async () => {
    const [one, two, three] = await Promise.all(
      ['1', '2', '3'].map((id) => badgeOf({ id: `urn:uuid:${id}` })),
    );
    await desk.takeInAll(
      { 'Ana Lima/Berg_Bo python.json': one ?? {} },
      { 'Bo Berg/Bo Berg badge.json': two ?? {}, 'Cy Cole/Cy Cole.json': three ?? {} },
    );
    expect(await desk.foundOf('Ana Lima')).toEqual(['other-person.file-name warn open']);
    expect([await desk.foundOf('Bo Berg'), await desk.foundOf('Cy Cole')]).toEqual([[], []]);
    expect(await desk.toLookAt()).toEqual(['Ana Lima']);
    const { id } = await desk.person('Bo Berg');
    await desk.call('candidates.rename', { candidateId: id, name: 'Bodil Bergström' });
    expect([await desk.foundOf('Ana Lima'), await desk.toLookAt()]).toEqual([[], []]);
  });
});

describe('a key that signs for several issuers', () => {
  const named = (id: string, name: string, number: string) =>
    sign(makeBadge(id, { id: number, issuer: { id, type: ['Profile'], name } }), signer);

  test('is found where one key calls itself by three names', async () => {
    const files = await Promise.all(
      ['University of A', 'B College', 'C Institute'].map(async (name, place) => [
        `Ana Lima/${place}.json`,
        await named(signer.id, name, `urn:uuid:${place}`),
      ]),
    );
    await desk.takeInAll(Object.fromEntries(files) as Record<string, object>);
    expect(new Set(await desk.foundOf('Ana Lima'))).toEqual(
      new Set(['shared-key.several-issuers warn open']),
    );
    const keys = async () => (await desk.call('issuers.sharedKeys', {})).keys;
    const [shared, ...others] = await keys();
    expect(others).toEqual([]);
    expect(shared?.check).toMatchObject({ judged: 'open', code: 'shared-key.several-issuers' });
    expect(shared?.issuers.map(({ name }) => name)).toEqual([
      'B College',
      'C Institute',
      'University of A',
    ]);
    await desk.call('issuers.decideKey', {
      thumbprint: shared?.thumbprint ?? '',
      isInOrder: true,
    });
    expect((await keys())[0]?.check.judged).toBe('in-order');
    expect(new Set(await desk.foundOf('Ana Lima'))).toEqual(
      new Set(['shared-key.several-issuers pass in-order']),
    );
  });

  test('is no finding where an issuer has two names, or one', async () => {
    await desk.takeInAll({
      'Ana Lima/1.json': await named(signer.id, 'Universität Nord', 'urn:uuid:1'),
      'Ana Lima/2.json': await named(signer.id, 'University of the North', 'urn:uuid:2'),
      'Ana Lima/3.json': await named(signer.id, 'UNIVERSITY of the north', 'urn:uuid:3'),
    });
    expect(await desk.foundOf('Ana Lima')).toEqual([]);
  });
});
