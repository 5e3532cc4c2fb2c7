import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import { createDocumentReader } from '../../../../src/main/verify/documents/reader.ts';
import { checkRevocationList } from '../../../../src/main/verify/status/revocation-list.ts';

const URL_1 = 'https://uni.example/revocations';
const ISSUER = 'did:web:uni.example';

const list = {
  id: URL_1,
  issuer: ISSUER,
  revokedCredential: [
    { id: 'urn:uuid:revoked', revoked: true, revocationReason: 'Issued in error.' },
    { id: 'urn:uuid:listed' },
    { id: 'urn:uuid:restored', revoked: false },
    'urn:uuid:bare',
  ],
};

function check(
  id: string | undefined,
  document: unknown,
  entry: JsonObject = { id: URL_1 },
): string {
  const documents = {
    [URL_1]: {
      outcome: 'found',
      text: JSON.stringify(document),
      mediaType: undefined,
      obtainedAt: '2026-01-01T00:00:00Z',
      source: 'network',
    },
  } as const;
  const reader = createDocumentReader(documents, parseInstant('2026-01-01T00:00:00Z')!);
  const { outcome, code } = checkRevocationList(entry, { id, issuer: { id: ISSUER } }, { reader });
  return `${outcome} ${code}`;
}

describe('checkRevocationList', () => {
  test.each([
    ['urn:uuid:revoked', 'fail status.revoked'],
    ['urn:uuid:listed', 'fail status.revoked'],
    ['urn:uuid:bare', 'fail status.revoked'],
    ['urn:uuid:restored', 'pass status.current'],
    ['urn:uuid:other', 'pass status.current'],
  ])('%s', (id, expected) => {
    expect(check(id, list)).toBe(expected);
  });

  const UUID = '5D0B1C1E-3b0e-4c34-9c53-0d6d9b5b4b0a';
  test.each([
    [`urn:uuid:${UUID}`, `urn:uuid:${UUID.toLowerCase()}`, 'fail'],
    [UUID, `urn:uuid:${UUID}`, 'fail'],
    [`urn:uuid:${UUID}`, UUID, 'fail'],
    ['http://uni.example/c/1', 'https://uni.example/c/1', 'fail'],
    ['https://UNI.example/c/1', 'https://uni.example/c/1', 'fail'],
    ['https://uni.example/c%2F1 ', 'https://uni.example/c/1', 'fail'],
    ['https://uni.example/C/1', 'https://uni.example/c/1', 'pass'],
    [`urn:uuid:${UUID}`, `urn:uuid:${UUID.replace('5D', '5E')}`, 'pass'],
    ['100%', '100%', 'fail'],
  ])('a list that has %s and the id %s: %s', (listed, id, outcome) => {
    const revokedCredential = [{ id: listed }];
    expect(check(id, { ...list, revokedCredential }).split(' ')[0]).toBe(outcome);
  });

  test('reads the plural that issuers also write, and a list of nothing', () => {
    const { revokedCredential, ...rest } = list;
    expect(check('urn:uuid:revoked', { ...rest, revokedCredentials: revokedCredential })).toBe(
      'fail status.revoked',
    );
    expect(check('urn:uuid:revoked', { ...rest, revokedCredential: [] })).toBe(
      'pass status.current',
    );
  });

  test.each([
    ['by another issuer', { ...list, issuer: 'did:web:other.example' }],
    ['by nobody', { ...list, issuer: undefined }],
    ['that says that it is another', { ...list, id: 'https://uni.example/other' }],
    ['without the property', { id: URL_1, issuer: ISSUER }],
    ['with an entry that cannot be read', { ...list, revokedCredential: [{ credential: 'x' }] }],
    [
      'with a "revoked" that is no truth value',
      { ...list, revokedCredential: [{ id: 'a', revoked: 'no' }] },
    ],
    ['that is an array', [list]],
  ])('a list is not relied on: %s', (_, document) => {
    expect(check('urn:uuid:other', document)).toBe('unknown status.list-invalid');
    expect(check('urn:uuid:revoked', document)).toBe('unknown status.list-invalid');
  });

  test('a credential without id cannot be looked for', () => {
    expect(check(undefined, list)).toBe('unknown status.malformed');
  });

  test.each(['http://uni.example/revocations', 'revocations', undefined])(
    'only an HTTPS address will do: %s',
    (id) => {
      expect(check('urn:uuid:other', list, { id })).toBe('unknown status.malformed');
    },
  );

  test('a list that cannot be had leaves the status unknown', () => {
    expect(check('urn:uuid:other', list, { id: 'https://uni.example/elsewhere' })).toBe(
      'unknown status.unavailable',
    );
  });
});
