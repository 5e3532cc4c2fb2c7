import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import { resolveKey } from '../../../../src/main/verify/keys/resolve-key.ts';
import { makeKey, readerOf } from './made-keys.ts';

const own = makeKey('Ed25519');
const other = makeKey('P-256');

function resolve(id: string, documents: Readonly<Record<string, JsonValue | string>> = {}) {
  return resolveKey(id, 'assertionMethod', readerOf(documents));
}

function outcomeOf(id: string, documents: Readonly<Record<string, JsonValue | string>> = {}) {
  const { key, finding } = resolve(id, documents);
  return [finding.outcome, finding.code, key === undefined] as const;
}

describe('an HTTPS URL', () => {
  const KEY_URL = 'https://uni.example/keys/1';
  const vm = {
    id: KEY_URL,
    type: 'Multikey',
    controller: 'https://uni.example/issuer',
    publicKeyMultibase: own.multikey,
  };
  const named = { ...own.jwk, kid: 'a' };

  test.each<[string, string, JsonObject]>([
    ['a JWK', KEY_URL, own.jwk],
    ['a JWK by its kid', `${KEY_URL}#a`, named],
    ['the only key of a JWK Set', KEY_URL, { keys: [named] }],
    ['the only key of a JWK Set, which has no kid', `${KEY_URL}#a`, { keys: [own.jwk] }],
    [
      'a key of a JWK Set by its fragment',
      `${KEY_URL}#a`,
      { keys: [{ ...other.jwk, kid: 'b' }, named] },
    ],
    [
      'a key of a JWK Set by its URL',
      `${KEY_URL}#a`,
      { keys: [other.jwk, { ...own.jwk, kid: `${KEY_URL}#a` }] },
    ],
    ['a verification method', KEY_URL, vm],
    [
      'a controller document',
      `${KEY_URL}#a`,
      {
        id: KEY_URL,
        assertionMethod: [{ ...vm, id: '#a', controller: KEY_URL }],
      },
    ],
  ])('gives %s', (_, id, json) => {
    const { key } = resolve(id, { [KEY_URL]: json });
    expect(key).toMatchObject({ id, controller: KEY_URL, assurance: 'domain' });
    expect(key?.publicKey.equals(own.publicKey)).toBe(true);
  });

  test.each<[string, string, JsonObject | string, string, string]>([
    ['a JWK Set that lacks it', `${KEY_URL}#c`, { keys: [named] }, 'fail', 'key.absent'],
    ['a JWK Set that has it twice', `${KEY_URL}#a`, { keys: [named, named] }, 'fail', 'key.absent'],
    [
      'a JWK Set of two, where none is named',
      KEY_URL,
      { keys: [own.jwk, other.jwk] },
      'fail',
      'key.absent',
    ],
    ['an empty JWK Set', KEY_URL, { keys: [] }, 'fail', 'key.absent'],
    ['a JWK of another kid', `${KEY_URL}#c`, named, 'fail', 'key.absent'],
    ['a private JWK', KEY_URL, { ...own.jwk, d: 'AAAA' }, 'fail', 'key.malformed'],
    [
      'a verification method of another id',
      KEY_URL,
      { ...vm, id: 'https://uni.example/keys/2' },
      'fail',
      'key.malformed',
    ],
    [
      'the document of another URL',
      `${KEY_URL}#a`,
      { id: 'https://evil.example/', assertionMethod: [] },
      'fail',
      'key.malformed',
    ],
    [
      'a profile without keys',
      `${KEY_URL}#${own.multikey}`,
      { id: KEY_URL, type: 'Profile' },
      'fail',
      'key.absent',
    ],
    ['a page', KEY_URL, '<html>', 'unknown', 'key.unavailable'],
    ['a list', KEY_URL, '[]', 'unknown', 'key.unavailable'],
  ])('gives no key for %s', (_, id, json, ...expected) => {
    expect(outcomeOf(id, { [KEY_URL]: json })).toEqual([...expected, true]);
  });

  test('never takes the key from the fragment', () => {
    expect(outcomeOf(`${KEY_URL}#${own.multikey}`)).toEqual(['unknown', 'key.unavailable', true]);
  });

  describe('of a document that has keys beside a key set', () => {
    const listed = {
      id: KEY_URL,
      assertionMethod: [{ ...vm, id: '#a', controller: KEY_URL }],
    };
    const set = (...keys: readonly JsonObject[]) => ({ keys: [...keys] });

    test('gives the key that it lists, not the one that the set has by that name', () => {
      const jwks = set({ ...other.jwk, kid: 'a' });
      const { key } = resolve(`${KEY_URL}#a`, { [KEY_URL]: { ...listed, jwks } });
      expect(key?.publicKey.equals(own.publicKey)).toBe(true);
    });

    test('gives no key that it has withdrawn, whatever the set has by that name', () => {
      const revoked = { ...vm, id: '#a', controller: KEY_URL, revoked: '2026-01-01T00:00:00Z' };
      const json = { id: KEY_URL, assertionMethod: [revoked], jwks: set(named) };
      expect(outcomeOf(`${KEY_URL}#a`, { [KEY_URL]: json })).toEqual(['fail', 'key.revoked', true]);
    });

    test('gives no key that it lists for another use, whatever the set has by that name', () => {
      const { assertionMethod: authentication } = listed;
      const json = { id: KEY_URL, authentication, jwks: set(named) };
      expect(outcomeOf(`${KEY_URL}#a`, { [KEY_URL]: json })).toEqual([
        'fail',
        'key.not-authorised',
        true,
      ]);
    });
  });

  describe('of a document with a key set', () => {
    const SET_URL = 'https://keys.example/set';
    const jwks = { keys: [{ ...other.jwk, kid: 'b' }, named] };

    test.each<[string, JsonObject]>([
      ['in it', { id: KEY_URL, jwks }],
      ['that it points to', { id: KEY_URL, jwks_uri: SET_URL }],
      ['in it, where it says nothing of its id', { jwks }],
    ])('%s gives the one of that name', (_, json) => {
      const { key } = resolve(`${KEY_URL}#a`, { [KEY_URL]: json, [SET_URL]: jwks });
      expect(key).toMatchObject({ controller: KEY_URL, assurance: 'domain' });
      expect(key?.publicKey.equals(own.publicKey)).toBe(true);
    });

    test.each<[string, string, JsonObject, JsonObject]>([
      ['without a name for it', KEY_URL, { id: KEY_URL, jwks: { keys: [named] } }, {}],
      ['of another name', `${KEY_URL}#c`, { id: KEY_URL, jwks }, {}],
      [
        'over plain HTTP',
        `${KEY_URL}#a`,
        { id: KEY_URL, jwks_uri: 'http://keys.example/set' },
        jwks,
      ],
      ['that is a key alone', `${KEY_URL}#a`, { id: KEY_URL, jwks_uri: SET_URL }, named],
    ])('%s gives none', (_, id, json, elsewhere) => {
      const documents = { [KEY_URL]: json, [SET_URL]: elsewhere, 'http://keys.example/set': jwks };
      expect(outcomeOf(id, documents)).toEqual(['fail', 'key.absent', true]);
    });
  });

  test('is not known while the set that its document points to cannot be had', () => {
    const json = { id: KEY_URL, jwks_uri: 'https://keys.example/set' };
    expect(outcomeOf(`${KEY_URL}#a`, { [KEY_URL]: json })).toEqual([
      'unknown',
      'key.unavailable',
      true,
    ]);
  });

  test('gives the key of a JWK Set whose kid is the URL', () => {
    const keys = [
      { ...other.jwk, kid: 'b' },
      { ...own.jwk, kid: KEY_URL },
    ];
    const { key } = resolve(KEY_URL, { [KEY_URL]: { keys } });
    expect(key?.publicKey.equals(own.publicKey)).toBe(true);
  });
});
