import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findCertificates,
  openCertificates,
} from '../../../../src/main/engine/judging/accepted-certificates.ts';
import { certify, certifySealer } from '../../verify/proofs/jades/sealing.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-certificates-'));
  const root = await certify();
  const sealer = await certifySealer({ issuer: root });
  const pem = `-----BEGIN CERTIFICATE-----\n${sealer.base64}\n-----END CERTIFICATE-----\n`;
  await writeFile(join(folder, 'root.cer'), root.der);
  await writeFile(join(folder, 'seal.pem'), pem);
  await writeFile(join(folder, 'notes.txt'), 'no certificate');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('certificates at a place', () => {
  test('are found in DER and PEM, whatever else is in the folder', async () => {
    const { certificates, others } = await findCertificates([folder]);
    expect(certificates).toMatchObject([
      { owner: 'Root', isAuthority: true, isSelfIssued: true },
      {
        owner: 'Example University e-seal, Example University',
        issuer: 'Root',
        isSelfIssued: false,
      },
    ]);
    expect(others).toEqual([join(folder, 'notes.txt')]);
  });

  test('that a command names must be there', async () => {
    expect(await openCertificates(undefined)).toEqual({ ok: true, value: [] });
    expect(await openCertificates(join(folder, 'seal.pem'))).toMatchObject({ ok: true });
    const file = join(folder, 'notes.txt');
    const error = `There is no certificate in PEM or DER at ${file}.`;
    expect(await openCertificates(file)).toEqual({ ok: false, error });
    expect(await openCertificates(join(folder, 'gone'))).toMatchObject({ ok: false });
  });
});
