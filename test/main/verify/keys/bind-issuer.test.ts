import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import { asBoundKey, bindIssuer } from '../../../../src/main/verify/keys/bind-issuer.ts';
import { resolveKey } from '../../../../src/main/verify/keys/resolve-key.ts';
import { didDocument, makeKey, readerOf } from './made-keys.ts';

const DID = 'did:web:uni.example';
const PROFILE = 'https://uni.example/issuer';
const KEY_URL = 'https://keys.example/1';
const NEAR_KEY_URL = 'https://uni.example/keys/1';

const own = makeKey('Ed25519');
const stranger = makeKey('Ed25519');
const strangerId = `${stranger.didKey}#${stranger.multikey}`;
const strangerMethod = { id: strangerId, type: 'Multikey', publicKeyMultibase: stranger.multikey };

type Documents = Readonly<Record<string, JsonValue | string>>;

const KEY_DOCUMENTS: Documents = {
  [KEY_URL]: stranger.jwk,
  [NEAR_KEY_URL]: stranger.jwk,
  'did:web:evil.example': didDocument('did:web:evil.example', { k: stranger }),
  'did:web:uni.example:art': didDocument('did:web:uni.example:art', { k: stranger }),
};

/** How the issuer is bound to the key `keyId`, given what can be had of the issuer. */
function bind(issuer: string | undefined, keyId: string, documents: Documents = {}) {
  const reader = readerOf({ ...KEY_DOCUMENTS, ...documents });
  const { key } = resolveKey(keyId, 'assertionMethod', reader);
  const finding = bindIssuer(issuer, key!, reader);
  expect(finding.id).toBe('issuer-binding');
  return `${finding.outcome} ${finding.code}`;
}

const OWN = 'pass binding.own-key';
const FOREIGN = 'fail binding.foreign-key';
const UNCONFIRMED = 'unknown binding.unconfirmed';

const noKeys = { id: PROFILE, type: 'Profile', name: 'University' };
const ownOnly = didDocument(DID, { k: own });
const profileOf = (members: JsonObject): Documents => ({ [PROFILE]: { ...noKeys, ...members } });

test('nobody is bound where no issuer is named', () => {
  expect(bind(undefined, strangerId)).toBe('fail binding.no-issuer');
});

describe('a DID', () => {
  test.each<[string, string, string, Documents, string]>([
    ['owns its own key', stranger.didKey, strangerId, {}, OWN],
    ['is not another did:key', own.didKey, strangerId, {}, FOREIGN],
    ['is not another did:jwk', own.didJwk, strangerId, {}, FOREIGN],
    ['is the did:jwk of the same key', stranger.didJwk, strangerId, {}, OWN],
    ['owns no key that its document lacks', DID, strangerId, { [DID]: ownOnly }, FOREIGN],
    [
      'may own another DID’s key where its document cannot be had',
      DID,
      strangerId,
      {},
      UNCONFIRMED,
    ],
    [
      'may own a key of another did:web where its document cannot be had',
      DID,
      'did:web:evil.example#k',
      {},
      UNCONFIRMED,
    ],
    ['that leads to no host owns no other key', 'did:web:uni.example%2Fa', strangerId, {}, FOREIGN],
    [
      'owns a key that its document has',
      DID,
      strangerId,
      { [DID]: didDocument(DID, { k: stranger }) },
      OWN,
    ],
    [
      'owns a key that its document refers to',
      DID,
      strangerId,
      { [DID]: { id: DID, assertionMethod: [strangerId] } },
      OWN,
    ],
    [
      'owns no key that it lists for another purpose',
      DID,
      strangerId,
      { [DID]: didDocument(DID, { k: stranger }, 'authentication') },
      FOREIGN,
    ],
    [
      'owns no key by a document of another DID',
      DID,
      strangerId,
      { [DID]: { ...didDocument(DID, { k: stranger }), id: 'did:web:evil.example' } },
      FOREIGN,
    ],
    [
      'owns no key whose id stands for another',
      DID,
      'did:web:evil.example#k',
      {
        [DID]: {
          id: DID,
          verificationMethod: [
            { id: 'did:web:evil.example#k', type: 'Multikey', publicKeyMultibase: own.multikey },
          ],
          assertionMethod: ['did:web:evil.example#k'],
        },
      },
      FOREIGN,
    ],
    ['owns no key of another did:web', DID, 'did:web:evil.example#k', { [DID]: ownOnly }, FOREIGN],
    [
      'owns an HTTPS key that it lists',
      DID,
      KEY_URL,
      { [DID]: { id: DID, assertionMethod: [KEY_URL] } },
      OWN,
    ],
    ['owns no HTTPS key that it lacks', DID, NEAR_KEY_URL, { [DID]: ownOnly }, FOREIGN],
    ['may own an HTTPS key of its host', DID, NEAR_KEY_URL, {}, UNCONFIRMED],
    ['may own an HTTPS key of another host', DID, KEY_URL, {}, UNCONFIRMED],
    ['owns no HTTPS key of another host that it lacks', DID, KEY_URL, { [DID]: ownOnly }, FOREIGN],
    ['of an unknown method may own another key', 'did:example:1', strangerId, {}, UNCONFIRMED],
    ['that is a key owns no HTTPS key', own.didKey, KEY_URL, {}, FOREIGN],
  ])('%s', (_, ...[issuer, keyId, documents, expected]) => {
    expect(bind(issuer, keyId, documents)).toBe(expected);
  });
});

describe('an HTTPS issuer', () => {
  test.each<[string, string, Documents, string]>([
    ['owns a key of its own origin', NEAR_KEY_URL, { [PROFILE]: '<!doctype html>' }, OWN],
    ['may own it while its profile was not asked for', NEAR_KEY_URL, {}, UNCONFIRMED],
    [
      'may own it where the JWK Set that its profile points to cannot be had',
      NEAR_KEY_URL,
      profileOf({ jwks_uri: 'https://keys.example/set' }),
      UNCONFIRMED,
    ],
    ['may own a key of another origin', KEY_URL, {}, UNCONFIRMED],
    ['may own it where its profile speaks of no keys', KEY_URL, profileOf({}), UNCONFIRMED],
    ['owns it where its profile refers to it', KEY_URL, profileOf({ publicKey: KEY_URL }), OWN],
    [
      'owns it where its JWK Set has it',
      KEY_URL,
      profileOf({ jwks: { keys: [stranger.jwk] } }),
      OWN,
    ],
    [
      'owns it where the JWK Set that it points to has it',
      KEY_URL,
      {
        ...profileOf({ jwks_uri: 'https://keys.example/set' }),
        'https://keys.example/set': { keys: [own.jwk, stranger.jwk] },
      },
      OWN,
    ],
    [
      'may own it where that JWK Set cannot be had',
      KEY_URL,
      profileOf({ jwks_uri: 'https://keys.example/set' }),
      UNCONFIRMED,
    ],
    [
      'owns no key that its JWK Set lacks',
      KEY_URL,
      profileOf({ jwks: { keys: [own.jwk] } }),
      FOREIGN,
    ],
    [
      'owns no key that its profile lacks',
      KEY_URL,
      profileOf({ assertionMethod: ['#k'] }),
      FOREIGN,
    ],
    ['may own a DID’s key while its profile cannot be had', strangerId, {}, UNCONFIRMED],
    [
      'owns no DID’s key that its profile lacks',
      strangerId,
      profileOf({ assertionMethod: ['#k'] }),
      FOREIGN,
    ],
    ['owns no DID’s key where its profile is silent', strangerId, profileOf({}), FOREIGN],
    [
      'owns a DID’s key that its profile has',
      strangerId,
      profileOf({ verificationMethod: [strangerMethod] }),
      OWN,
    ],
    [
      'owns the key of a did:key that its profile names',
      strangerId,
      profileOf({ assertionMethod: stranger.didKey }),
      OWN,
    ],
    [
      'owns no key under another relationship',
      strangerId,
      profileOf({ verificationMethod: [strangerMethod], assertionMethod: [] }),
      FOREIGN,
    ],
    [
      'is not bound to a key by the profile of another',
      strangerId,
      { [PROFILE]: { id: 'https://evil.example/', assertionMethod: [strangerId] } },
      UNCONFIRMED,
    ],
    ['may own the key of a did:web of its host', 'did:web:uni.example:art#k', {}, UNCONFIRMED],
    [
      'owns no key of its host that its own list of keys lacks',
      NEAR_KEY_URL,
      profileOf({ assertionMethod: [{ ...strangerMethod, publicKeyMultibase: own.multikey }] }),
      FOREIGN,
    ],
    ['owns a key of its host where its profile lists none', NEAR_KEY_URL, profileOf({}), OWN],
  ])('%s', (_, keyId, documents, expected) => {
    expect(bind(PROFILE, keyId, documents)).toBe(expected);
  });

  test.each(['jsonkeeper.com', 'gitee.com'])(
    'of a host that many share owns no key: %s',
    (host) => {
      const near = `https://${host}/x/key#k`;
      const method = { ...strangerMethod, id: near, controller: `https://${host}/x/key` };
      const document = { id: `https://${host}/x/key`, assertionMethod: [method] };
      const documents = { [`https://${host}/x/key`]: document };
      expect(bind(`https://${host}/uni/issuer`, near, documents)).toBe(UNCONFIRMED);
    },
  );

  test.each([
    'http://uni.example/issuer',
    'https://uni.example:8443/issuer',
    'https://uni.example.evil.example/issuer',
    'https://uni.example@evil.example/issuer',
    'https://evil.example/uni.example',
  ])('%s is not of the origin of a key of uni.example', (issuer) => {
    expect(bind(issuer, NEAR_KEY_URL)).not.toMatch(/^pass/u);
  });
});

test('only a host answers for a domain', () => {
  const reader = readerOf(KEY_DOCUMENTS);
  const { key } = resolveKey('did:web:evil.example#k', 'assertionMethod', reader);
  expect(asBoundKey(key!, DID).assurance).toBe('domain');
  expect(asBoundKey(key!, PROFILE).assurance).toBe('domain');
  expect(asBoundKey(key!, stranger.didKey).assurance).toBe('key');
  expect(asBoundKey(key!, 'urn:uuid:1').assurance).toBe('key');
});
