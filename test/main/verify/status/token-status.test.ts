import { deflateSync } from 'node:zlib';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { expandTokenList, readTokenStatus } from '../../../../src/main/verify/status/token-list.ts';
import type { VerifyOutcome } from '../../../../src/main/verify/index.ts';
import type { DocumentAnswer } from '../../../../src/main/verify/documents/answer.ts';
import { asSdJwt, issue, makeKeyOwner, signRaw } from '../proofs/sd-jwt/issued.ts';
import { faultsOf, found, makeBadge, verify } from '../signed-credentials.ts';

const LIST = 'https://uni.example/statuslists/1';
const NOW_SECONDS = Date.parse('2026-06-01T00:00:00Z') / 1000;

async function makeIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  const sign = (claims: object, header: object = {}) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: `${did}#0`, ...header })
      .sign(privateKey);
  return { did, sign };
}

const issuer = await makeIssuer();
const stranger = await makeIssuer();

/** `statuses` in entries of `bits` bits each, the first in the lowest bits of the first byte. */
function pack(statuses: readonly number[], bits: number): string {
  const bytes = Buffer.alloc(Math.ceil((statuses.length * bits) / 8));
  statuses.forEach((status, index) => {
    const at = index * bits;
    bytes[Math.floor(at / 8)]! += status * 2 ** (at % 8);
  });
  return deflateSync(bytes, { level: 9 }).toString('base64url');
}

const STATUSES = [0, 1, 2, 3, 0, 0, 1, 0];

function listClaims(more: object = {}): object {
  const status_list = { bits: 2, lst: pack(STATUSES, 2) };
  return { sub: LIST, iat: NOW_SECONDS - 60, status_list, ...more };
}

function signList(more: object = {}, header: object = {}, by = issuer): Promise<string> {
  return by.sign(listClaims(more), { typ: 'statuslist+jwt', ...header });
}

/** The credential with the status at `idx`, as an Open Badge in a JWT. */
async function check(
  list: DocumentAnswer | string,
  idx: unknown = 0,
  entry: object = {},
): Promise<VerifyOutcome> {
  const status = { status_list: { idx, uri: LIST, ...entry } };
  const compact = await issuer.sign({ ...makeBadge(issuer.did), iss: issuer.did, status });
  const answer = typeof list === 'string' ? found(list) : list;
  const payload = { kind: 'jws', compact } as const;
  return verify({ format: 'ob3-jwt', path: '', payload }, { [LIST]: answer });
}

function statusOf({ verification }: VerifyOutcome): string {
  const status = verification.checks.find(({ id }) => id === 'status');
  return `${verification.verdict} ${status?.outcome} ${status?.code}`;
}

describe('a badge whose status is in a token status list', () => {
  test.each([
    [0, 'verified pass status.current'],
    [1, 'lapsed fail status.revoked'],
    [2, 'lapsed fail status.suspended'],
    [3, 'unconfirmed unknown status.message'],
    [7, 'verified pass status.current'],
    [8, 'unconfirmed unknown status.list-invalid'],
  ])('at %i', async (idx, expected) => {
    expect(statusOf(await check(await signList(), idx))).toBe(expected);
  });

  test.each([[1], [2], [4], [8]])('is read in entries of %i bits', async (bits) => {
    const status_list = { bits, lst: pack([1, 0, 0, 1, 0, 0, 0, 0, 0, 1], bits) };
    const list = await signList({ status_list });
    const read = await Promise.all([9, 8].map((idx) => check(list, idx)));
    expect(read.map(statusOf)).toEqual([
      'lapsed fail status.revoked',
      'verified pass status.current',
    ]);
  });

  test('counts under any key name when the very key of the credential signed the list', async () => {
    expect(statusOf(await check(await signList({}, { kid: 'list-key' })))).toBe(
      'verified pass status.current',
    );
  });

  test.each<[string, () => Promise<string>]>([
    ['signed by somebody else', () => signList({}, {}, stranger)],
    ['of another issuer', () => signList({ iss: stranger.did }, {}, stranger)],
    [
      "by somebody else in the issuer's name",
      () => signList({ iss: issuer.did }, { kid: `${issuer.did}#0` }, stranger),
    ],
    ['about another list', () => signList({ sub: 'https://uni.example/statuslists/2' })],
    ['about no list', () => signList({ sub: undefined })],
    ['of another type', () => signList({}, { typ: 'JWT' })],
    ['without time', () => signList({ iat: undefined })],
    ['not valid yet', () => signList({ nbf: NOW_SECONDS + 1 })],
    ['with an end that is none', () => signList({ exp: '2030' })],
    ['of three bits', () => signList({ status_list: { bits: 3, lst: pack([0, 0], 4) } })],
    ['of no bits', () => signList({ status_list: { lst: pack([0, 0], 1) } })],
    ['that does not expand', () => signList({ status_list: { bits: 1, lst: 'AAAA' } })],
    ['that is padded', () => signList({ status_list: { bits: 1, lst: `${pack([0], 1)}=` } })],
    ['without list', () => signList({ status_list: undefined })],
    ['without signature', () => Promise.resolve(unsigned())],
    ['changed after it was signed', async () => withList(await signList())],
    ['that is no token', () => Promise.resolve('{"status_list":{}}')],
    ['that is empty', () => Promise.resolve('')],
  ])('is not known from a list %s', async (_, make) => {
    expect(statusOf(await check(await make()))).toBe('unconfirmed unknown status.list-invalid');
  });

  test('is not known from a list that has expired, to the second', async () => {
    expect(statusOf(await check(await signList({ exp: NOW_SECONDS })))).toBe(
      'unconfirmed unknown status.list-expired',
    );
    expect(statusOf(await check(await signList({ exp: NOW_SECONDS + 1 })))).toBe(
      'verified pass status.current',
    );
  });

  test('is not known from a kept copy that is older than its ttl in seconds', async () => {
    const kept = async (ttl: number, source: 'cache' | 'network') => {
      const text = await signList({ ttl });
      const obtainedAt = '2026-05-31T23:00:00Z';
      return { outcome: 'found', text, mediaType: undefined, obtainedAt, source } as const;
    };
    expect(statusOf(await check(await kept(3600, 'cache')))).toBe('verified pass status.current');
    expect(statusOf(await check(await kept(3599, 'cache')))).toBe(
      'unconfirmed unknown status.list-expired',
    );
    expect(statusOf(await check(await kept(3599, 'network')))).toBe('verified pass status.current');
  });

  test('is not known when the list cannot be had', async () => {
    const gone = { outcome: 'unavailable', reason: 'gone', detail: 'HTTP 410' } as const;
    expect(statusOf(await check(gone))).toBe('unconfirmed unknown status.unavailable');
  });

  test.each<[string, unknown, object]>([
    ['a text', '0', {}],
    ['below zero', -1, {}],
    ['a half', 0.5, {}],
    ['missing', null, {}],
    ['in no list', 0, { uri: undefined }],
    ['in a list that is no address', 0, { uri: 'list' }],
  ])('is not known when its place is %s', async (_, idx, entry) => {
    expect(statusOf(await check(await signList(), idx, entry))).toBe(
      'unconfirmed unknown status.malformed',
    );
  });
});

test('a status beside a credential that is wrapped in "vc" counts as well', async () => {
  const badge = makeBadge(issuer.did);
  const claims = (idx: number) => ({
    iss: issuer.did,
    vc: badge,
    status: { status_list: { idx, uri: LIST } },
  });
  const documents = { [LIST]: found(await signList()) };
  const outcomes = [0, 1].map(async (idx) => {
    const payload = { kind: 'jws', compact: await issuer.sign(claims(idx)) } as const;
    return statusOf(await verify({ format: 'ob3-jwt', path: '', payload }, documents));
  });
  expect(await Promise.all(outcomes)).toEqual([
    'verified pass status.current',
    'lapsed fail status.revoked',
  ]);
});

test('a status claim of a kind that is not known leaves the status unknown', async () => {
  const claims = { ...makeBadge(issuer.did), iss: issuer.did, status: { identifier_list: {} } };
  const payload = { kind: 'jws', compact: await issuer.sign(claims) } as const;
  expect(statusOf(await verify({ format: 'ob3-jwt', path: '', payload }))).toBe(
    'unconfirmed unknown status.unsupported',
  );
});

function unsigned(): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'none', typ: 'statuslist+jwt' })}.${encode(listClaims())}.`;
}

function withList(token: string): string {
  const [header, , signature] = token.split('.');
  const status_list = { bits: 1, lst: pack([0, 0, 0, 0, 0, 0, 0, 0], 1) };
  const payload = Buffer.from(JSON.stringify(listClaims({ status_list }))).toString('base64url');
  return [header, payload, signature].join('.');
}

describe('an SD-JWT VC', () => {
  const HOST = 'https://uni.example/issuers/7';
  const METADATA = 'https://uni.example/.well-known/jwt-vc-issuer/issuers/7';
  const university = makeKeyOwner();
  const listKeeper = makeKeyOwner();
  const keys = [
    { ...university.jwk, kid: 'key-1' },
    { ...listKeeper.jwk, kid: 'key-2' },
  ];
  const metadata = found({ issuer: HOST, jwks: { keys } });

  async function verifyToken(idx: number, list: string): Promise<VerifyOutcome> {
    const status = { status_list: { idx, uri: LIST } };
    const token = await issue(
      { iss: HOST, vct: 'https://types.example/degree', status },
      university,
    );
    return verify(asSdJwt(token), { [METADATA]: metadata, [LIST]: found(list) });
  }

  const header = { typ: 'statuslist+jwt', kid: 'key-2' };

  test("is revoked by a list that another of its issuer's keys signed", async () => {
    const list = signRaw(header, listClaims(), listKeeper);
    expect(statusOf(await verifyToken(0, list))).toBe('verified pass status.current');
    expect(statusOf(await verifyToken(1, list))).toBe('lapsed fail status.revoked');
  });

  test("is unconfirmed by one in the name of a key that is not the issuer's", async () => {
    const outcome = await verifyToken(0, signRaw(header, listClaims(), makeKeyOwner()));
    expect(faultsOf(outcome)).toEqual(['status unknown status.list-invalid']);
  });
});

describe('the examples of the specification', () => {
  test('one bit: draft-ietf-oauth-status-list §4.1', () => {
    const list = expandTokenList({ bits: 1, lst: 'eNrbuRgAAhcBXQ' });
    expect(
      list.ok && Array.from({ length: 17 }, (_, at) => readTokenStatus(list.value, at)),
    ).toEqual([1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1, undefined]);
  });

  test('two bits: draft-ietf-oauth-status-list §4.1', () => {
    const list = expandTokenList({ bits: 2, lst: 'eNo76fITAAPfAgc' });
    expect(
      list.ok && Array.from({ length: 13 }, (_, at) => readTokenStatus(list.value, at)),
    ).toEqual([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3, undefined]);
  });

  test('a list that expands without end is refused', () => {
    const lst = deflateSync(Buffer.alloc(17 * 1024 * 1024)).toString('base64url');
    expect(expandTokenList({ bits: 8, lst }).ok).toBe(false);
  });
});
