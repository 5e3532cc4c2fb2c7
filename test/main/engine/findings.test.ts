import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import type { CheckCode } from '../../../src/shared/messages/checks/index.ts';
import { makeNestedBadge, makeRecord, signRecord } from '../verify/learner-records.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import type { Signer } from '../verify/signed-credentials.ts';
import { writeFiles } from './credentials.ts';
import { startEngine } from './running-engine.ts';

const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };
const FINDINGS = ['reuse', 'other-person', 'shared-key', 'issue-date'];

let engine: Awaited<ReturnType<typeof startEngine>>;
let signer: Signer;
beforeEach(async () => {
  engine = await startEngine();
  signer = await makeSigner();
});
afterEach(() => engine.close());

async function takeIn(...batches: readonly Readonly<Record<string, object | string>>[]) {
  for (const [place, files] of batches.entries()) {
    const written = Object.entries(files).map(([path, content]) => [
      `${place}/${path}`,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]);
    writeFiles(engine.folder, Object.fromEntries(written));
    await engine.takeIn(join(engine.folder, String(place)));
  }
}

async function person(name: string) {
  const filter = { ...FILTER, text: `"${name}"` };
  const { rows } = await engine.call('candidates.search', { filter });
  return engine.call('candidates.get', { candidateId: rows[0]?.id ?? '' });
}

/** `code outcome judged` of what was found of a person's credentials. */
async function foundOf(name: string): Promise<readonly string[]> {
  const { credentials } = await person(name);
  return credentials
    .flatMap(({ checks }) => checks.filter(({ id }) => FINDINGS.includes(id)))
    .map(({ code, outcome, judged }) => `${code} ${outcome} ${judged}`);
}

async function toLookAt(): Promise<readonly string[]> {
  const page = await engine.call('candidates.search', { filter: { ...FILTER, isToLookAt: true } });
  const all = await engine.call('candidates.search', { filter: FILTER });
  expect(all.facets.toLookAt ?? 0).toBe(page.total);
  expect(page.facets.toLookAt ?? 0).toBe(page.total);
  return page.rows.map(({ name }) => name).toSorted();
}

async function decide(name: string, code: CheckCode, isInOrder: boolean): Promise<void> {
  const { credentials } = await person(name);
  const one = credentials.find(({ checks }) => checks.some((check) => check.code === code));
  await engine.call('findings.decide', { credentialId: one?.id ?? '', code, isInOrder });
}

const badgeOf = (more: JsonObject = {}) => sign(makeBadge(signer.id, more), signer);

describe('the same credential handed in by two candidates', () => {
  test('is found with both, names the other and the file, and moves no verdict', async () => {
    const badge = await badgeOf();
    // Written otherwise, and under another name.
    const again = JSON.stringify(Object.fromEntries(Object.entries(badge).toReversed()), null, 4);
    await takeIn({ 'Ana Lima/a.json': badge, 'Bo Berg/mine.json': again });
    expect([await foundOf('Ana Lima'), await foundOf('Bo Berg')]).toEqual([
      ['reuse.same warn open'],
      ['reuse.same warn open'],
    ]);
    const [credential] = (await person('Ana Lima')).credentials;
    const check = credential?.checks.find(({ id }) => id === 'reuse');
    expect(credential?.verdict).toBe('verified');
    expect(check && describeCheck(check)).toContain('Bo Berg (“0/Bo Berg/mine.json”, verified)');
    expect(await toLookAt()).toEqual(['Ana Lima', 'Bo Berg']);
  });

  test('is found when one of them hands in the record that holds it', async () => {
    const part = await sign(makeNestedBadge(signer.id, 'Welder'), signer);
    const record = await signRecord(makeRecord(signer.id, [part]), signer);
    await takeIn({ 'Ana Lima/record.json': record }, { 'Bo Berg/part.json': part });
    expect([await foundOf('Ana Lima'), await foundOf('Bo Berg')]).toEqual([
      ['reuse.same warn open'],
      ['reuse.same warn open'],
    ]);
  });

  test('is found by its number where its content was changed', async () => {
    const badge = await badgeOf();
    await takeIn({
      'Ana Lima/a.json': badge,
      'Bo Berg/b.json': { ...badge, name: 'Mine', proof: [] },
    });
    expect(await foundOf('Bo Berg')).toEqual(['reuse.same-number warn open']);
  });

  test('is no finding where one person hands it in twice, or a part beside its record', async () => {
    const part = await sign(makeNestedBadge(signer.id, 'Welder'), signer);
    const record = await signRecord(makeRecord(signer.id, [part]), signer);
    await takeIn(
      { 'Ana Lima/record.json': record, 'Ana Lima/part.json': part },
      { 'Ana Lima/again.json': JSON.stringify(part, null, 2) },
    );
    expect([await foundOf('Ana Lima'), await toLookAt()]).toEqual([[], []]);
  });

  test('is no finding where two credentials only are alike', async () => {
    const own = await badgeOf({ id: 'urn:uuid:1' });
    const other = await badgeOf({ id: 'urn:uuid:2' });
    await takeIn({ 'Ana Lima/a.json': own, 'Bo Berg/b.json': other });
    expect([await foundOf('Ana Lima'), await toLookAt()]).toEqual([[], []]);
  });

  test('is in order once somebody says so, with both, and can be taken back', async () => {
    const badge = await badgeOf();
    await takeIn({ 'Ana Lima/a.json': badge, 'Bo Berg/b.json': badge });
    await decide('Ana Lima', 'reuse.same', true);
    expect([await foundOf('Ana Lima'), await foundOf('Bo Berg')]).toEqual([
      ['reuse.same pass in-order'],
      ['reuse.same pass in-order'],
    ]);
    expect(await toLookAt()).toEqual([]);
    // Somebody else is another matter.
    await takeIn({}, { 'Cy Cole/c.json': badge });
    expect(await toLookAt()).toEqual(['Ana Lima', 'Bo Berg', 'Cy Cole']);
    await decide('Cy Cole', 'reuse.same', true);
    expect(await toLookAt()).toEqual([]);
    await decide('Bo Berg', 'reuse.same', false);
    expect(await toLookAt()).toEqual(['Ana Lima', 'Bo Berg', 'Cy Cole']);
  });

  test('is found no longer when it is moved to the other', async () => {
    const badge = await badgeOf();
    await takeIn({ 'Ana Lima/a.json': badge, 'Bo Berg/b.json': JSON.stringify(badge, null, 1) });
    const [ana, bo] = [await person('Ana Lima'), await person('Bo Berg')];
    const ids = bo.credentials.map(({ id }) => id);
    await engine.call('credentials.assign', { credentialIds: ids, candidateId: ana.id });
    expect([await foundOf('Ana Lima'), await toLookAt()]).toEqual([[], []]);
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
    await takeIn(
      { 'Ana Lima/stolen.json': stolen },
      { 'Bo Berg (bo@example.org)/own.json': own },
      { 'Cy Cole/stolen-too.json': JSON.stringify(stolen, null, 1) },
    );
    const found = ['other-person.address warn open', 'reuse.same warn open'];
    expect([await foundOf('Ana Lima'), await foundOf('Cy Cole')]).toEqual([found, found]);
    expect(await foundOf('Bo Berg')).toEqual([]);
    expect(await toLookAt()).toEqual(['Ana Lima', 'Cy Cole']);
  });

  test('written out is found, in any casing', async () => {
    const plain = { hashed: false, identityHash: 'Bo@Example.org', salt: '' };
    const stolen = await issuedTo({ ...salted('', ''), ...plain });
    await takeIn(
      { 'Bo Berg (bo@example.org)/own.json': await badgeOf({ id: 'urn:uuid:9' }) },
      { 'Ana Lima/stolen.json': stolen },
    );
    expect(await foundOf('Ana Lima')).toEqual(['other-person.address warn open']);
    expect([await foundOf('Bo Berg'), await toLookAt()]).toEqual([[], ['Ana Lima']]);
  });

  test('is no finding in the other’s own hands, nor once the address is this person’s too', async () => {
    const badge = await issuedTo(salted('bo@example.org', 'pepper'));
    await takeIn({ 'Bo Berg (bo@example.org)/own.json': badge });
    expect([await foundOf('Bo Berg'), await toLookAt()]).toEqual([[], []]);
  });
});

describe('a file called by another candidate’s name', () => {
  test('is found, whoever comes first, and not with that candidate', async () => {
    const [one, two, three] = await Promise.all(
      ['1', '2', '3'].map((id) => badgeOf({ id: `urn:uuid:${id}` })),
    );
    await takeIn(
      { 'Ana Lima/Berg_Bo python.json': one ?? {} },
      { 'Bo Berg/Bo Berg badge.json': two ?? {}, 'Cy Cole/Cy Cole.json': three ?? {} },
    );
    expect(await foundOf('Ana Lima')).toEqual(['other-person.file-name warn open']);
    expect([await foundOf('Bo Berg'), await foundOf('Cy Cole')]).toEqual([[], []]);
    expect(await toLookAt()).toEqual(['Ana Lima']);
    const { id } = await person('Bo Berg');
    await engine.call('candidates.rename', { candidateId: id, name: 'Bodil Bergström' });
    expect([await foundOf('Ana Lima'), await toLookAt()]).toEqual([[], []]);
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
    await takeIn(Object.fromEntries(files) as Record<string, object>);
    expect(new Set(await foundOf('Ana Lima'))).toEqual(
      new Set(['shared-key.several-issuers warn open']),
    );
    await decide('Ana Lima', 'shared-key.several-issuers', true);
    expect(new Set(await foundOf('Ana Lima'))).toEqual(
      new Set(['shared-key.several-issuers pass in-order']),
    );
  });

  test('is no finding where an issuer has two names, or one', async () => {
    await takeIn({
      'Ana Lima/1.json': await named(signer.id, 'Universität Nord', 'urn:uuid:1'),
      'Ana Lima/2.json': await named(signer.id, 'University of the North', 'urn:uuid:2'),
      'Ana Lima/3.json': await named(signer.id, 'UNIVERSITY of the north', 'urn:uuid:3'),
    });
    expect(await foundOf('Ana Lima')).toEqual([]);
  });
});
