import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBadge, makeSigner, sign } from '../../verify/signed-credentials.ts';
import { writeFiles } from '../credentials.ts';
import { startEngine } from '../running-engine.ts';

const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };

let engine: Awaited<ReturnType<typeof startEngine>>;
beforeEach(async () => {
  engine = await startEngine();
});
afterEach(() => engine.close());

async function takeIn(files: Readonly<Record<string, string>>): Promise<void> {
  const signers = new Map<string, string>();
  const entries = Object.entries(files).map(async ([person, name]) => {
    const signer = await makeSigner();
    signers.set(person, signer.id);
    const issuer = { id: signer.id, type: ['Profile'], name };
    const badge = await sign(makeBadge(signer.id, { issuer }), signer);
    return [`in/${person}/badge.json`, JSON.stringify(badge)] as const;
  });
  writeFiles(engine.folder, Object.fromEntries(await Promise.all(entries)));
  await engine.takeIn(join(engine.folder, 'in'));
}

async function trustOf(text: string) {
  const { rows } = await engine.call('candidates.search', { filter: { ...FILTER, text } });
  const view = await engine.call('candidates.get', { candidateId: rows[0]?.id ?? '' });
  const [credential] = view.credentials;
  const code = credential?.checks.find(({ id }) => id === 'issuer-trust')?.code;
  return { issuerId: credential?.issuer.id ?? '', code };
}

test('deciding on an issuer warns at once of whoever goes by its name among what is held', async () => {
  await takeIn({
    'Ana Lima': 'North University',
    'Bo Berg': 'N\u043Erth University',
    'Cy Cole': 'Other',
  });
  const { issuerId } = await trustOf('Ana');
  expect((await trustOf('Bo')).code).not.toBe('issuer.imitates');
  await engine.call('issuers.setTrust', { issuerId, trust: 'trusted' });
  const codes = async () => [
    (await trustOf('Ana')).code,
    (await trustOf('Bo')).code,
    (await trustOf('Cy')).code,
  ];
  expect(await codes()).toEqual(['issuer.trusted', 'issuer.imitates', 'issuer.unknown']);
  await engine.call('issuers.setTrust', { issuerId, trust: 'unknown' });
  expect(await codes()).toEqual(['issuer.unknown', 'issuer.disguised', 'issuer.unknown']);
});
