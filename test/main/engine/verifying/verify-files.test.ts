import { createTrustBook } from '../../../../src/main/trust/index.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyFiles } from '../../../../src/main/engine/verifying/verify-files.ts';
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
