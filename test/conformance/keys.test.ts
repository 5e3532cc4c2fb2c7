import { verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { resolveKey } from '../../src/main/verify/keys/resolve-key.ts';
import type { KeyPurpose } from '../../src/main/verify/keys/resolution.ts';
import { multibase, readerOf } from '../main/verify/keys/made-keys.ts';
import { HAS_VECTORS, readVector } from './vectors.ts';

/** JSON whose form the test knows from its specification. */
// oxlint-disable-next-line typescript/no-explicit-any -- vectors are trusted to be what their folder says
type Loose = any;

function readJson(path: string): Loose {
  return JSON.parse(readVector(path));
}

function outcomeOf(
  id: string,
  documents: Readonly<Record<string, JsonObject>> = {},
  purpose: KeyPurpose = 'assertionMethod',
) {
  const { key, finding } = resolveKey(id, purpose, readerOf(documents));
  return { type: key?.type, code: finding.code };
}

describe.skipIf(!HAS_VECTORS)('did:key', () => {
  test('the example of the specification is read as the document says', () => {
    const document = readJson('w3c-ccg-did-key-spec/_extracted/index.html__block002.json');
    expect(outcomeOf(document.assertionMethod[0])).toEqual({ type: 'Ed25519', code: 'key.found' });
    // The encryption key that older resolvers derive from it is no key to sign with.
    expect(outcomeOf(document.keyAgreement[0].id)).toEqual({
      type: undefined,
      code: 'key.absent',
    });
  });

  test('a key to agree on secrets with signs nothing', () => {
    const { didDocument } = readJson('w3c-ccg-did-method-key/test-vectors/x25519.json');
    const dids = Object.keys(didDocument);
    expect(dids.length).toBeGreaterThan(0);
    for (const did of dids) {
      const id = `${did}#${did.replace('did:key:', '')}`;
      expect(outcomeOf(id)).toEqual({ type: undefined, code: 'key.not-authorised' });
    }
  });
});

describe.skipIf(!HAS_VECTORS)('did:jwk', () => {
  test('the examples of the specification are read as their documents say', () => {
    const p256 = readJson('quartzjer-did-jwk/_extracted/spec.md__block004.json');
    expect(outcomeOf(`${p256.id}#0`)).toEqual({ type: 'P-256', code: 'key.found' });
    const x25519 = readJson('quartzjer-did-jwk/_extracted/spec.md__block007.json');
    expect(outcomeOf(`${x25519.id}#0`)).toEqual({ type: undefined, code: 'key.not-authorised' });
  });
});

describe.skipIf(!HAS_VECTORS)('the examples of Controlled Identifiers', () => {
  const block = (number: string) => `w3c-cid/_extracted/index.html__block${number}.json`;

  test.each([
    ['000', 'https://controller.example#authn-key-123', 'Ed25519', 'key.found'],
    ['001', 'https://controller.example/101#key-20240828', 'P-256', 'key.found'],
    ['004', 'https://controller.example#authn-key-123', 'Ed25519', 'key.found'],
  ])('block %s: authentication by %s', (number, id, type, code) => {
    const documents = { [id.split('#')[0]!]: readJson(block(number)) };
    expect(outcomeOf(id, documents, 'authentication')).toEqual({ type, code });
    expect(outcomeOf(id, documents).type).toBeUndefined();
  });

  test('block 006: keys that have come to their end, and are listed for nothing', () => {
    const document = readJson(block('006'));
    const id = 'https://controller.example#authn-key-123';
    const listed = { ...document, authentication: [id] };
    const outcome = (json: JsonObject) =>
      outcomeOf(id, { [json['id'] as string]: json }, 'authentication');
    expect(outcome(document).code).toBe('key.not-authorised');
    expect(outcome(listed).code).toBe('key.expired');
  });

  test.each([
    ['008', 'Ed25519', 'key.found'],
    ['009', 'P-384', 'key.found'],
    ['024', 'P-256', 'key.found'],
    ['025', 'P-384', 'key.found'],
    ['026', 'Ed25519', 'key.found'],
    ['027', 'BLS12-381-G2', 'key.found'],
    ['029', undefined, 'key.unsupported'],
    // The coordinates of these two were encoded twice, and are no point of any curve.
    ['030', undefined, 'key.malformed'],
    ['031', undefined, 'key.malformed'],
    ['032', 'Ed25519', 'key.found'],
    ['033', undefined, 'key.unsupported'],
  ])('block %s: a verification method of %s', (number, type, code) => {
    const method = readJson(block(number));
    const documents = { [method.id.split('#')[0]!]: method };
    expect(outcomeOf(method.id, documents)).toEqual({ type, code });
  });
});

interface WycheproofGroup {
  readonly publicKey: { readonly uncompressed?: string; readonly pk?: string };
  readonly publicKeyJwk?: JsonObject;
  readonly tests: readonly {
    readonly tcId: number;
    readonly comment: string;
    readonly msg: string;
    readonly sig: string;
    readonly result: 'valid' | 'invalid' | 'acceptable';
  }[];
}

describe.skipIf(!HAS_VECTORS)('Wycheproof, with keys read as did:key and did:jwk', () => {
  test.each([
    ['ecdsa_secp256r1_sha256_p1363_test', [0x80, 0x24]],
    ['ecdsa_secp256k1_sha256_p1363_test', [0xe7, 0x01]],
    ['ed25519_test', [0xed, 0x01]],
  ] as const)('%s', (file, prefix) => {
    const testGroups: readonly WycheproofGroup[] = readJson(
      `c2sp-wycheproof/testvectors_v1/${file}.json`,
    ).testGroups;
    expect(testGroups.length).toBeGreaterThan(50);
    const wrong = testGroups.flatMap((group) => judge(group, prefix));
    expect(wrong).toEqual([]);
  });

  function judge(group: WycheproofGroup, prefix: readonly number[]): readonly string[] {
    const multikey = multibase(prefix, pointOf(group));
    const keys = [`did:key:${multikey}#${multikey}`];
    if (group.publicKeyJwk !== undefined) {
      const jwk = Buffer.from(JSON.stringify(group.publicKeyJwk)).toString('base64url');
      keys.push(`did:jwk:${jwk}#0`);
    }
    return keys.flatMap((id) => {
      const { key } = resolveKey(id, 'assertionMethod', readerOf());
      if (key === undefined) return [`no key for ${id}`];
      return group.tests
        .filter(({ msg, sig, result }) => fits(key.publicKey, msg, sig) !== (result === 'valid'))
        .map(({ tcId, comment }) => `${tcId} ${comment}`);
    });
  }

  function pointOf({ publicKey }: WycheproofGroup): Uint8Array {
    if (publicKey.pk !== undefined) return Buffer.from(publicKey.pk, 'hex');
    const point = Buffer.from(publicKey.uncompressed!, 'hex');
    const half = (point.length - 1) / 2;
    const sign = 2 + (point.at(-1)! & 1);
    return Buffer.concat([Uint8Array.of(sign), point.subarray(1, 1 + half)]);
  }

  function fits(key: KeyObject, message: string, signature: string): boolean {
    const bytes = Buffer.from(message, 'hex');
    const isEdwards = key.asymmetricKeyType === 'ed25519';
    const options = isEdwards ? key : ({ key, dsaEncoding: 'ieee-p1363' } as const);
    return verify(isEdwards ? null : 'sha256', bytes, options, Buffer.from(signature, 'hex'));
  }
});
