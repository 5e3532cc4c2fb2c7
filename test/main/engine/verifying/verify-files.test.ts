import { createTrustBook } from '../../../../src/main/trust/index.ts';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyFiles } from '../../../../src/main/engine/verifying/verify-files.ts';
import type { VerifiedFile } from '../../../../src/main/engine/verifying/verify-files.ts';
import { createOfflineSource } from '../../../../src/main/verify/index.ts';
import { instantFrom, parseInstant } from '../../../../src/shared/lib/instant.ts';
import type { Verification } from '../../../../src/shared/model/credential.ts';
import { NOW, makeBadge, makeSigner, sign } from '../../verify/signed-credentials.ts';

const REAL = new URL('../../../../src/main/verify/pool/process.ts', import.meta.url);
const DYING = new URL('../dying-process.ts', import.meta.url);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-verify-files-'));
  const issuer = await makeSigner();
  const badge = await sign(makeBadge(issuer.id), issuer);
  await writeFile(join(folder, 'badge.json'), JSON.stringify(badge));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function verify(verifierEntry: URL) {
  const at = parseInstant(NOW);
  const clock = () => instantFrom(0);
  const book = createTrustBook(new Map(), []);
  const source = createOfflineSource();
  const files = verifyFiles([folder], {
    source,
    book,
    certificates: [],
    clock,
    at,
    verifierEntry,
  });
  const verifications: Verification[] = [];
  for await (const { credentials } of files) {
    verifications.push(...credentials.map(({ verification }) => verification));
  }
  return verifications;
}

describe('verifyFiles', () => {
  test('verifies a file in the verifier process', async () => {
    expect(await verify(REAL)).toMatchObject([{ verdict: 'verified' }]);
  });

  test('verifies not even a single file in its own process, which nothing bounds', async () => {
    const [verification] = await verify(DYING);
    expect(verification?.verdict).toBe('unconfirmed');
    expect(verification?.checks.map(({ code }) => code)).toContain('proof.checker-ended');
  });
});

test('looks into no file in its own process where a thread is given, which can be ended', async () => {
  // One that has a sentence of its own for every file.
  const thread = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (orders) => parentPort.postMessage(orders.map(({ id, name }) =>
      ({ id, read: { ok: false, error: { code: 'took-too-long', path: name } } }))));`;
  const files = verifyFiles([folder, '-'], {
    source: createOfflineSource(),
    book: createTrustBook(new Map(), []),
    certificates: [],
    clock: () => instantFrom(0),
    at: undefined,
    verifierEntry: DYING,
    readerEntry: new URL(`data:text/javascript,${encodeURIComponent(thread)}`),
    standardInput: Readable.from([Buffer.from('{}')]),
  });
  const told: unknown[] = [];
  for await (const { file, problems } of files) told.push([file, ...problems]);
  const refused = (path: string) => ({ code: 'took-too-long', path });
  expect(told).toEqual([
    [join(folder, 'badge.json'), refused(`${basename(folder)}/badge.json`)],
    ['(standard input)', refused('(standard input)')],
  ]);
});

test('of a file whose credentials end one verifier after the other some are left, and nothing is kept of them', async () => {
  const own = await mkdtemp(join(tmpdir(), 'touchstone-many-'));
  try {
    const badge = JSON.parse(await readFile(join(folder, 'badge.json'), 'utf8')) as object;
    const file = join(own, 'many.json');
    await writeFile(file, JSON.stringify(Array.from({ length: 16 }, () => badge)));
    const files = verifyFiles([file], {
      source: createOfflineSource(),
      book: createTrustBook(new Map(), []),
      certificates: [],
      clock: () => instantFrom(0),
      at: undefined,
      verifierEntry: DYING,
    });
    const { value: verified } = await files.next();
    const { credentials = [], problems = [] } = (verified as VerifiedFile | undefined) ?? {};
    const unexamined = String(16 - credentials.length);
    expect(credentials.length).toBeLessThan(11);
    const params = { unexamined, kept: 'nothing' };
    expect(problems).toEqual([{ code: 'took-too-long', path: '', params }]);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
});
