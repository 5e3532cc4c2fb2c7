import { describe, expect, test } from 'vitest';
import {
  certifiedKey,
  nameOwner,
  parseBase64Certificate,
  parseCertificate,
  readCertificateFile,
} from '../../../../src/main/verify/keys/certificate.ts';
import { RSA, certify, certifySealer, makeKeys } from '../proofs/jades/sealing.ts';

const root = await certify({ pathLength: 1 });
const sealer = await certifySealer({ issuer: root });

function asPem(base64: string): string {
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
}

describe('a certificate', () => {
  test('names its owner, in any script', async () => {
    const { der } = await certifySealer({ name: 'C=BG, O=Софийски университет, 2.5.4.97=NTRBG-1' });
    const owner = parseCertificate(der)?.owner;
    expect(owner).toEqual({
      country: 'BG',
      organisation: 'Софийски университет',
      organisationIdentifier: 'NTRBG-1',
      commonName: undefined,
    });
    expect(owner && nameOwner(owner)).toBe('Софийски университет (NTRBG-1)');
  });

  test('states what it may be used for', () => {
    expect(parseCertificate(root.der)?.content).toMatchObject({
      basicConstraints: { isAuthority: true, pathLength: 1 },
      keyUsage: { signsTexts: false, signsCertificates: true },
      unknownCritical: [],
    });
    expect(parseCertificate(sealer.der)?.content).toMatchObject({
      basicConstraints: { isAuthority: false },
      keyUsage: { signsTexts: true, signsCertificates: false },
    });
  });

  test.each([
    ['is cut short', sealer.der.subarray(0, -1)],
    ['has something after it', Buffer.concat([sealer.der, Buffer.from([0])])],
    ['is empty', new Uint8Array()],
    ['is no certificate', Buffer.from('not one')],
    ['is too large to be one', Buffer.alloc(40_000, 0x30)],
  ])('that %s is none', (_, bytes) => {
    expect(parseCertificate(bytes)).toBeUndefined();
  });

  test('is read out of base64, with line ends in it, and of nothing else', () => {
    const lines = sealer.base64.replaceAll(/(.{64})/gu, '$1\r\n');
    expect(parseBase64Certificate(lines)?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(parseBase64Certificate(`*${sealer.base64}`)).toBeUndefined();
  });

  test('has a key that can be checked with', async () => {
    const rsa = await certifySealer({ keys: await makeKeys(RSA) });
    const certificate = parseCertificate(rsa.der);
    expect(certificate && certifiedKey(certificate)).toMatchObject({ type: 'RSA' });
  });
});

describe('a file of certificates', () => {
  test('holds one in DER', () => {
    expect(readCertificateFile(sealer.der)).toHaveLength(1);
  });

  test('holds several in PEM, with text between them', () => {
    const text = `subject=…\n${asPem(root.base64)}\nthe next\n${asPem(sealer.base64)}`;
    expect(readCertificateFile(Buffer.from(text))).toHaveLength(2);
  });

  test.each([
    ['text', Buffer.from('hello')],
    ['nothing', new Uint8Array()],
    [
      'one that can be read beside one that cannot',
      Buffer.from(asPem(root.base64) + asPem('AAAA')),
    ],
  ])('holds none when it is %s', (_, bytes) => {
    expect(readCertificateFile(bytes)).toEqual([]);
  });
});
