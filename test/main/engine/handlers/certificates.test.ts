import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../../../src/main/engine/index.ts';
import type { Engine } from '../../../../src/main/engine/index.ts';
import { contract } from '../../../../src/shared/contract/contract.ts';
import type { CallInput, CallName, CallOutput } from '../../../../src/shared/contract/contract.ts';
import type { CredentialView } from '../../../../src/shared/contract/views.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { CHAIN, root } from '../../verify/proofs/jades/judging.ts';
import { seal } from '../../verify/proofs/jades/sealing.ts';
import { createInProcessVerifier } from '../in-process-verifier.ts';

let folder = '';
let engine: Engine;
let imported: () => void = () => undefined;

async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const result = await engine.dispatch(name, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return contract[name].output.parse(result.value) as CallOutput<Name>;
}

async function getSealed(): Promise<CredentialView> {
  const [credential] = (await call('credentials.unassigned', {})).credentials;
  if (credential === undefined) throw new Error('Nothing was imported.');
  return credential;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-seals-'));
  const opened = await openEngine({
    workspaceFile: join(folder, 'test.touchstone'),
    samplesDirectory: folder,
    clock: () => instantFrom(Date.UTC(2026, 5, 1)),
    verifier: createInProcessVerifier(),
    emit(event, payload) {
      const isEnd =
        event === 'imports.progressed' && JSON.stringify(payload).includes('"finished"');
      if (isEnd) imported();
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  engine = opened.value;
  const [sealer] = CHAIN;
  if (sealer === undefined) throw new Error('no sealer');
  const diploma = join(folder, 'diploma.json');
  await writeFile(diploma, JSON.stringify(await seal(sealer, { chain: CHAIN })));
  await writeFile(join(folder, 'root.cer'), root.der);
  const ended = new Promise<void>((resolve) => (imported = resolve));
  await call('imports.start', { paths: [diploma] });
  await ended;
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the certificates that the employer accepts', () => {
  test('decide over what was imported before', async () => {
    expect(await getSealed()).toMatchObject({ verdict: 'unconfirmed', format: 'edc-json' });

    const paths = [join(folder, 'root.cer'), join(folder, 'diploma.json')];
    const others = [join(folder, 'diploma.json')];
    const { accepted, ...rest } = await call('certificates.accept', { paths });
    expect(accepted).toHaveLength(1);
    expect(rest).toEqual({ others });
    expect(await getSealed()).toMatchObject({
      verdict: 'verified',
      issuer: { id: 'NTREE-12345678', name: 'Example University' },
    });
    const [skill] = (await getSealed()).skills;
    expect(skill).toMatchObject({ name: 'perform data analysis', framework: 'ESCO', proven: true });

    const { certificates } = await call('certificates.list', {});
    expect(certificates).toMatchObject([{ owner: 'Root', isAuthority: true }]);
    const sha256 = certificates[0]?.sha256 ?? '';
    expect(accepted).toEqual([sha256]);
    expect(await call('certificates.accept', { paths: [paths[0] ?? ''] })).toEqual({
      accepted: [],
      others: [],
    });

    await call('certificates.remove', { sha256 });
    expect(await getSealed()).toMatchObject({ verdict: 'unconfirmed' });
    await call('certificates.restore', { sha256 });
    expect(await getSealed()).toMatchObject({ verdict: 'verified' });
    expect((await call('certificates.list', {})).certificates).toEqual(certificates);
    await call('certificates.remove', { sha256 });
    expect(await engine.dispatch('certificates.remove', { sha256 })).toEqual({
      ok: false,
      error: { code: 'not-found', what: 'certificate' },
    });
  });

  test('can be accepted straight from a credential, once it was shown', async () => {
    const { id: credentialId } = await getSealed();
    const { certificate } = await call('certificates.ofSeal', { credentialId });
    expect(certificate).toMatchObject({
      owner: 'Example University e-seal, Example University',
      organisationIdentifier: 'NTREE-12345678',
      issuer: 'Authority',
      isAuthority: false,
    });
    const other = { credentialId, sha256: '0'.repeat(64) };
    expect((await engine.dispatch('certificates.acceptOfSeal', other)).ok).toBe(false);
    expect(await getSealed()).toMatchObject({ verdict: 'unconfirmed' });

    const sha256 = certificate?.sha256 ?? '';
    await call('certificates.acceptOfSeal', { credentialId, sha256 });
    expect(await getSealed()).toMatchObject({ verdict: 'verified' });
    expect((await call('certificates.list', {})).certificates.map((one) => one.sha256)).toEqual([
      sha256,
    ]);
    const nobody = { credentialId: '019ac000-0000-7000-8000-000000000001' };
    expect(await call('certificates.ofSeal', nobody)).toEqual({});
  });
});
