import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import { createDocumentReader } from '../../../../src/main/verify/documents/reader.ts';
import { resolveKey } from '../../../../src/main/verify/keys/resolve-key.ts';
import { NOW, OFFLINE, base58, didDocument, found, makeKey, readerOf } from './made-keys.ts';

const DID = 'did:web:uni.example';
const own = makeKey('Ed25519');
const other = makeKey('P-256');

function resolve(id: string, documents: Readonly<Record<string, JsonValue | string>> = {}) {
  return resolveKey(id, 'assertionMethod', readerOf(documents));
}

function outcomeOf(id: string, documents: Readonly<Record<string, JsonValue | string>> = {}) {
  const { key, finding } = resolve(id, documents);
  return [finding.outcome, finding.code, key === undefined] as const;
}

describe('did:web', () => {
  const document = didDocument(DID, { 'key-1': own });
  const [method] = document.verificationMethod;
  const { id, controller } = method!;
  const reference = { assertionMethod: [id] };

  test('gives the key that the document lists', () => {
    const { key, finding } = resolve(id, { [DID]: document });
    expect(key).toMatchObject({ id, controller: DID, assurance: 'domain', type: 'Ed25519' });
    expect(key?.publicKey.equals(own.publicKey)).toBe(true);
    expect(finding.source).toBe(`directory ${DID}`);
  });

  test('asks for the DID, and for nothing else', () => {
    const reader = readerOf();
    expect(resolveKey(id, 'assertionMethod', reader).finding).toMatchObject({
      outcome: 'unknown',
      code: 'key.unavailable',
    });
    expect(reader.wanted()).toEqual([{ id: DID, purpose: 'issuer-key' }]);
  });

  test('looks under the URL of the document where the DID itself is not known', () => {
    const url = 'https://uni.example/.well-known/did.json';
    const reader = createDocumentReader({ [DID]: OFFLINE, [url]: found(document) }, NOW);
    expect(resolveKey(id, 'assertionMethod', reader).key?.controller).toBe(DID);
  });

  test('never takes the key from the fragment of a document that cannot be had', () => {
    expect(outcomeOf(`${DID}#${other.multikey}`)).toEqual(['unknown', 'key.unavailable', true]);
  });

  test('never takes the key from the fragment of a document that lacks it', () => {
    expect(outcomeOf(`${DID}#${other.multikey}`, { [DID]: document })).toEqual([
      'fail',
      'key.absent',
      true,
    ]);
  });

  const jwkMethod = { id: '#key-1', type: 'JsonWebKey', controller: DID, publicKeyJwk: own.jwk };
  const base58Key = base58(Buffer.from(own.jwk.x!, 'base64url'));
  test.each<[string, JsonObject]>([
    [
      'relative ids',
      { verificationMethod: [{ ...method, id: '#key-1' }], assertionMethod: ['#key-1'] },
    ],
    ['a single method, not in a list', { verificationMethod: method!, assertionMethod: id }],
    ['a JWK', { verificationMethod: [jwkMethod], assertionMethod: ['#key-1'] }],
    ['a key that stands in the relationship itself', { assertionMethod: [method!] }],
    [
      'a type of 2020',
      { verificationMethod: [{ ...method, type: 'Ed25519VerificationKey2020' }], ...reference },
    ],
    [
      'a type of 2018',
      {
        verificationMethod: [
          { id, type: 'Ed25519VerificationKey2018', controller, publicKeyBase58: base58Key },
        ],
        ...reference,
      },
    ],
    [
      'a key that is revoked later',
      { verificationMethod: [{ ...method, revoked: '2026-06-01T12:00:01Z' }], ...reference },
    ],
  ])('reads %s', (_, members) => {
    const { key } = resolve(id, { [DID]: { id: DID, ...members } });
    expect(key?.publicKey.equals(own.publicKey)).toBe(true);
  });

  function withMethod(changes: JsonObject): JsonObject {
    return { id: DID, verificationMethod: [{ ...method, ...changes }], ...reference };
  }

  test.each<[string, JsonObject | string, string, string]>([
    [
      'is the document of another DID',
      { ...document, id: 'did:web:evil.example' },
      'fail',
      'key.malformed',
    ],
    ['is given up', { ...document, deactivated: true }, 'fail', 'key.deactivated'],
    ['is given up in other words', { ...document, deactivated: 'true' }, 'fail', 'key.deactivated'],
    ['names no DID', { verificationMethod: [method!], ...reference }, 'unknown', 'key.unavailable'],
    ['names itself by a number', { ...document, id: 7 }, 'fail', 'key.malformed'],
    ['is a log-in page', '<!doctype html>', 'unknown', 'key.unavailable'],
    [
      'lists the key for another purpose',
      didDocument(DID, { 'key-1': own }, 'authentication'),
      'fail',
      'key.not-authorised',
    ],
    [
      'lists the key for no purpose',
      { id: DID, verificationMethod: [method!] },
      'fail',
      'key.not-authorised',
    ],
    ['refers to a key that it does not have', { id: DID, ...reference }, 'fail', 'key.absent'],
    [
      'has two keys of one id',
      {
        id: DID,
        verificationMethod: [
          method!,
          { ...method, publicKeyMultibase: makeKey('Ed25519').multikey },
        ],
        ...reference,
      },
      'fail',
      'key.malformed',
    ],
    [
      'has a key that another controls',
      withMethod({ controller: 'did:web:evil.example' }),
      'fail',
      'key.malformed',
    ],
    [
      'has a key with its private part',
      withMethod({ secretKeyMultibase: 'z1' }),
      'fail',
      'key.malformed',
    ],
    ['has the key in two forms', withMethod({ publicKeyJwk: own.jwk }), 'fail', 'key.malformed'],
    [
      'has a key of a type that is not known',
      withMethod({ type: 'BlindKey2030' }),
      'unknown',
      'key.unsupported',
    ],
    [
      'has a key of another type than it says',
      withMethod({
        type: 'Ed25519VerificationKey2020',
        publicKeyMultibase: other.multikey,
      }),
      'fail',
      'key.malformed',
    ],
    [
      'revoked the key before',
      withMethod({ revoked: '2026-06-01T11:59:59Z' }),
      'fail',
      'key.revoked',
    ],
    [
      'revokes the key at this instant',
      withMethod({ revoked: '2026-06-01T12:00:00Z' }),
      'fail',
      'key.revoked',
    ],
    [
      'let the key expire',
      withMethod({ expires: '2026-05-01T00:00:00Z' }),
      'unknown',
      'key.expired',
    ],
    ['revokes the key on no real date', withMethod({ revoked: 'soon' }), 'fail', 'key.malformed'],
  ])('gives no key when it %s', (_, json, outcome, code) => {
    expect(outcomeOf(id, { [DID]: json })).toEqual([outcome, code, true]);
  });

  test('has a holder sign with present keys only', () => {
    const listed = { ...withMethod({ expires: '2026-05-01T00:00:00Z' }), authentication: [id] };
    expect(resolveKey(id, 'authentication', readerOf({ [DID]: listed })).finding).toMatchObject({
      outcome: 'fail',
      code: 'key.expired',
    });
  });

  test('finds a key for a holder under authentication', () => {
    const reader = readerOf({ [DID]: didDocument(DID, { 'key-1': own }, 'authentication') });
    expect(resolveKey(id, 'authentication', reader).key?.id).toBe(id);
  });

  test.each([
    ['a path that climbs', 'did:web:uni.example:..:..%2Fx#k', 'fail', 'key.malformed'],
    ['a user name', 'did:web:user%40uni.example#k', 'fail', 'key.malformed'],
    ['a slash in the host', 'did:web:uni.example%2Fx#k', 'fail', 'key.malformed'],
    ['no fragment', DID, 'fail', 'key.malformed'],
    ['a path after the DID', `${DID}/keys#k`, 'unknown', 'key.unsupported'],
    ['a query', `${DID}?versionId=1#k`, 'unknown', 'key.unsupported'],
  ])('refuses %s', (_, method_, outcome, code) => {
    expect(outcomeOf(method_)).toEqual([outcome, code, true]);
  });
});
