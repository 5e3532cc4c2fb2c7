import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { expandBitstring, readEntry } from '../../src/main/verify/status/bitstring.ts';
import { asDocument, faultsOf, found, verify } from '../main/verify/signed-credentials.ts';
import { ONE_EDTECH, fixtureDids } from './issuers.ts';
import { HAS_VECTORS, readVector } from './vectors.ts';

const OB3 = '1edtech-public-validator/inspector-vc/src/test/resources/ob30';
const FIXTURES = 'digitalcredentials-vc-test-fixtures';
const LISTS = `${FIXTURES}/statusLists/didkey-ed25519Signature2020`;
const FIXTURE_LIST =
  'https://digitalcredentials.github.io/vc-test-fixtures/statusLists/didkey-ed25519Signature2020/e5WK8CbZ1GjycuPombrj';
const W3C = 'w3c-vc-bitstring-status-list/_extracted/transitions/2025/REC';

const readJson = (path: string) => JSON.parse(readVector(path)) as JsonObject;

function statusUrl(credential: JsonObject, field: string): string {
  return (credential['credentialStatus'] as Record<string, string>)[field]!;
}

function encodedListOf(list: JsonObject): string {
  return (list['credentialSubject'] as Record<string, string>)['encodedList']!;
}

describe.skipIf(!HAS_VECTORS)('1EdTech’s badge on a bitstring list', () => {
  const path = `${OB3}/bit-string-list/credential-status-revoked.json`;

  test('is lapsed, because the list says that it is revoked', async () => {
    const badge = readJson(path);
    const url = statusUrl(badge, 'statusListCredential');
    const list = found(readVector(`${OB3}/bit-string-list/testlist`));
    const outcome = await verify(asDocument(badge), { ...ONE_EDTECH, [url]: list });
    expect(faultsOf(outcome)).toEqual(['status fail status.revoked']);
    expect(outcome.verification.verdict).toBe('lapsed');
  });

  test('is unconfirmed when the list was changed', async () => {
    const badge = readJson(path);
    const url = statusUrl(badge, 'statusListCredential');
    const list = readJson(`${OB3}/bit-string-list/testlist`);
    const changed = found({ ...list, validFrom: '2022-04-05T14:27:40Z' });
    const outcome = await verify(asDocument(badge), { ...ONE_EDTECH, [url]: changed });
    expect(faultsOf(outcome)).toEqual(['status unknown status.list-invalid']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });
});

describe.skipIf(!HAS_VECTORS)('1EdTech’s badge on a revocation list', () => {
  const badge = () => readJson(`${OB3}/complete.json`);

  test.each([
    ['names it', true, 'lapsed'],
    ['does not name it', false, 'verified'],
  ])('that %s', async (_, isNamed, verdict) => {
    const url = statusUrl(badge(), 'id');
    const { id, issuer } = badge();
    const issuerId = typeof issuer === 'string' ? issuer : (issuer as JsonObject)['id'];
    const revokedCredential = isNamed ? [{ id, revoked: true }] : [];
    const list = found({ id: url, issuer: issuerId, revokedCredential });
    const outcome = await verify(asDocument(badge()), { ...ONE_EDTECH, [url]: list });
    expect(outcome.verification.verdict).toBe(verdict);
  });
});

describe.skipIf(!HAS_VECTORS)('the lists of the Digital Credentials Consortium', () => {
  const badgeOf = (name: string) =>
    readJson(`${FIXTURES}/verifiableCredentials/v1/ed25519/${name}.json`);

  const detailOf = async (badge: JsonObject, list: string) => {
    const outcome = await verify(asDocument(badge), {
      ...fixtureDids(),
      [FIXTURE_LIST]: found(readVector(`${LISTS}/${list}`)),
    });
    const status = outcome.verification.checks.find(({ id }) => id === 'status');
    return `${outcome.verification.verdict} ${status?.code} ${status?.detail ?? ''}`;
  };

  test.each(['didWeb/legacy-validStatus-noExpiry', 'didWeb/oidf-revokedStatus-noExpiry'])(
    'the list of another issuer says nothing of %s',
    async (name) => {
      expect(await detailOf(badgeOf(name), 'e5WK8CbZ1GjycuPombrj')).toMatch(
        /^unconfirmed status\.list-invalid .*not by the same issuer/u,
      );
    },
  );

  test('the list is shorter than a list may be', () => {
    const list = readJson(`${LISTS}/e5WK8CbZ1GjycuPombrj`);
    const bits = expandBitstring(encodedListOf(list));
    expect(bits.ok && bits.value.length * 8).toBe(100_000);
    expect(bits.ok && [2, 6, 8].map((index) => readEntry(bits.value, index, 1))).toEqual([1, 1, 1]);
  });

  test.each([
    ['expired', /status\.list-expired/u],
    ['notYetValid', /status\.list-invalid validity\.not-yet/u],
    ['tampered', /status\.list-invalid proof\.mismatch/u],
    ['missingBitStringType', /status\.list-invalid .*no BitstringStatusListCredential/u],
  ])('the list "%s" leaves the status unknown', async (list, pattern) => {
    const badge = badgeOf('didKey/mixedRegistry-validStatus-noExpiry');
    expect(await detailOf(badge, list)).toMatch(pattern);
  });
});

describe.skipIf(!HAS_VECTORS)('the examples of the Recommendation', () => {
  test.each(['index.html__block010.json', 'index.html__block011.json'])(
    'the list in %s has 131,072 entries, none of them set',
    (file) => {
      const bits = expandBitstring(encodedListOf(readJson(`${W3C}/${file}`)));
      expect(bits.ok && bits.value.every((byte) => byte === 0)).toBe(true);
      expect(bits.ok && readEntry(bits.value, 131_071, 1)).toBe(0);
      expect(bits.ok && readEntry(bits.value, 131_072, 1)).toBeUndefined();
    },
  );

  test.each(['index.html__block004.json', 'index.html__block005.json'])(
    'the credential in %s is signed by a did:key, and whether whom it names lists it is not known',
    async (file) => {
      const list = found(readVector(`${W3C}/index.html__block011.json`));
      const url = 'https://example.com/credentials/status/3';
      const json = readJson(`${W3C}/${file}`);
      const document = { format: 'vc-json', path: '', payload: { kind: 'json', json } } as const;
      const outcome = await verify(document, { [url]: list });
      expect(faultsOf(outcome)).toContain('status unknown status.list-invalid');
      expect(faultsOf(outcome)).toContain('issuer-binding unknown binding.unconfirmed');
      expect(outcome.verification.verdict).toBe('unconfirmed');
    },
  );
});
