import type * as NodeCrypto from 'node:crypto';
import { createPublicKey, randomBytes } from 'node:crypto';
import type * as NodeModule from 'node:module';
import { ed25519 } from '@noble/curves/ed25519.js';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const TEXT = Buffer.from('what was signed');
const asked = vi.hoisted(() => ({ runtime: 0, isMissing: false }));

vi.mock('node:crypto', async (importOriginal) => {
  const original = await importOriginal<typeof NodeCrypto>();
  const verify = (...values: Parameters<typeof original.verify>) => {
    asked.runtime += 1;
    return original.verify(...values);
  };
  return { ...original, verify };
});

vi.mock('node:module', async (importOriginal) => {
  const original = await importOriginal<typeof NodeModule>();
  const createRequire = (from: string) => (name: string) => {
    if (asked.isMissing) throw new Error(`Cannot find addon '${name}'`);
    return original.createRequire(from)(name) as unknown;
  };
  return { createRequire };
});

function makeSigned() {
  const secret = randomBytes(32);
  const x = Buffer.from(ed25519.getPublicKey(secret)).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return { key, signature: ed25519.sign(TEXT, secret) };
}

async function loadAnew() {
  vi.resetModules();
  return await import('../../../../src/main/verify/keys/ed25519-signature.ts');
}

describe('fitsEd25519, of whom it asks', () => {
  beforeEach(() => {
    asked.runtime = 0;
  });

  test('leaves the runtime out where libsodium says yes, and asks it before it says no', async () => {
    asked.isMissing = false;
    const { fitsEd25519 } = await loadAnew();
    const { key, signature } = makeSigned();
    expect(fitsEd25519(TEXT, key, signature)).toBe(true);
    expect(asked.runtime).toBe(0);
    expect(fitsEd25519(Buffer.from('another text'), key, signature)).toBe(false);
    expect(asked.runtime).toBe(1);
  });

  test('asks the runtime alone where libsodium was not built for the machine', async () => {
    asked.isMissing = true;
    const { fitsEd25519 } = await loadAnew();
    const { key, signature } = makeSigned();
    expect(fitsEd25519(TEXT, key, signature)).toBe(true);
    expect(fitsEd25519(Buffer.from('another text'), key, signature)).toBe(false);
    expect(asked.runtime).toBe(2);
  });
});
