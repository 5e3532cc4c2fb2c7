import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInProcessVerifier } from '../in-process-verifier.ts';
import { startEngine } from '../running-engine.ts';
import { writeFiles } from '../credentials.ts';
import { change, makeBadge, makeSigner, sign } from '../../verify/signed-credentials.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let crashes = false;
const ids = new Map<string, string>();

beforeAll(async () => {
  const verifier = createInProcessVerifier();
  const cover: typeof verifier.cover = async (document) =>
    crashes ? { failure: 'time-limit' } : verifier.cover(document);
  engine = await startEngine({ verifier: { ...verifier, cover } });
  const [near, far] = [await makeSigner(), await makeSigner('did:web:uni.example')];
  const badge = (name: string, issuer: string) => makeBadge(issuer, { id: `urn:x:${name}`, name });
  const signed = await sign(badge('Fits', near.id), near);
  const forged = change(
    await sign(badge('Fails', near.id), near),
    ['validUntil'],
    '2099-01-01T00:00:00Z',
  );
  writeFiles(engine.folder, {
    'in/fits.json': JSON.stringify(signed),
    'in/fails.json': JSON.stringify(forged),
    'in/away.json': JSON.stringify(await sign(badge('Away', far.id), far)),
    'in/none.json': JSON.stringify(badge('None', near.id)),
  });
  await engine.takeIn(join(engine.folder, 'in'));
  const { rows } = await engine.call('candidates.search', { filter: { text: '' } });
  const people = await Promise.all(
    rows.map(({ id }) => engine.call('candidates.get', { candidateId: id })),
  );
  const { credentials } = await engine.call('credentials.unassigned', {});
  for (const one of [...credentials, ...people.flatMap((person) => person.credentials)]) {
    ids.set(one.file.name.replace(/^.*\//u, ''), one.id);
  }
});
afterAll(() => engine.close());

const show = (file: string) =>
  engine.call('credentials.document', { credentialId: ids.get(file) ?? '' });

test.each([
  ['fits.json', 'fits'],
  ['fails.json', 'fails'],
  ['away.json', 'unconfirmed'],
  ['none.json', 'none'],
])('of %s it is said how its signature was found: %s', async (file, signature) => {
  const view = await show(file);
  expect(view.signature).toBe(signature);
  expect(view.parts[0]?.lines.some(({ text }) => text.includes('Writes it.'))).toBe(true);
});

test('a document that takes too long is not shown, and nothing is said to be signed', async () => {
  crashes = true;
  expect(await show('fits.json')).toMatchObject({ parts: [] });
  crashes = false;
});

test('the blind view keeps it back, since it names people', async () => {
  await engine.call('workspace.setBlind', { blind: { hidesDates: false } });
  await expect(show('fits.json')).rejects.toThrow('blind-view');
  await engine.call('workspace.setBlind', {});
});
