import { describe, expect, test } from 'vitest';
import { INTAKE_LIMITS, readCredentials } from '../../../src/main/intake/index.ts';
import { BADGE, jwt } from './baking.ts';

const read = (value: unknown, limits = {}) =>
  readCredentials('wallet.json', Buffer.from(JSON.stringify(value)), {
    ...INTAKE_LIMITS,
    ...limits,
  });
const TOKEN = jwt({ vc: BADGE });
const BOTH = [
  ['ob3-json', '#credential-1'],
  ['ob3-jwt', '#credential-2'],
];

describe('a wallet backup', () => {
  test.each([
    ['a list of credentials', { wallet: [BADGE, TOKEN] }],
    ['a list within the wallet', { version: 1, wallet: { credentials: [BADGE, TOKEN] } }],
    ['verifiableCredentials', { verifiableCredentials: [BADGE, TOKEN], keys: ['x'] }],
    ['credentials by their identifiers', { credentials: { 'urn:uuid:1': BADGE, two: TOKEN } }],
    ['nothing but credentials by their identifiers', { 'urn:uuid:1': BADGE, 'urn:uuid:2': TOKEN }],
    ['records of credentials', { credentials: [{ id: 1, credential: BADGE }, { vc: TOKEN }] }],
    [
      'records of a profile, as Learner Credential Wallet keeps them',
      {
        profileName: 'Amara',
        rawDidRecord: { did: 'did:key:z6Mk' },
        rawCredentialRecords: [
          { _id: 1, rawCredential: JSON.stringify(BADGE) },
          { _id: 2, credential: TOKEN },
        ],
      },
    ],
    [
      'the contents of a universal wallet, keys beside them',
      {
        '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/wallet/v1'],
        type: 'UniversalWallet2020',
        status: 'UNLOCKED',
        contents: [{ type: 'Ed25519VerificationKey2020' }, BADGE, { id: 'did:key:z6Mk' }, TOKEN],
      },
    ],
    [
      'the contents of a universal wallet, by their identifiers',
      { type: ['UniversalWallet2020'], contents: { 'urn:uuid:1': BADGE, 'urn:uuid:2': TOKEN } },
    ],
  ])('that holds %s gives each', async (_, backup) => {
    const { documents, problems } = await read(backup);
    expect(problems).toEqual([]);
    expect(documents.map(({ format, path }) => [format, path])).toEqual(BOTH);
  });

  test.each([
    ['document, beside what was read in it', { wallet: '1f0c', id: 'urn:uuid:1', document: TOKEN }],
    ['rawDocument, beside it as text', { rawDocument: TOKEN, uniformDocument: '{}' }],
    ['signed, beside its data', { type: 'vc-w3c_2', credentialData: {}, signed: TOKEN }],
    ['credentialJwt, beside it without a proof', { credential: BADGE, credentialJwt: TOKEN }],
    ['credentialInstances', { _tags: {}, credentialInstances: [{ credential: TOKEN }] }],
    ['vp_token', { vp_token: jwt({ vp: { verifiableCredential: [TOKEN] } }), state: 'x' }],
    ['two names at once', { credential: TOKEN, jwt: TOKEN }],
    [
      'a name beside that of a token to log in',
      { document: TOKEN, id_token: jwt({ sub: 'x' }), expires: 5 },
    ],
  ])('that holds a token as %s gives that', async (_, record) => {
    const { documents, problems } = await read(record);
    expect(problems).toEqual([]);
    expect(documents.map(({ format }) => format)).toEqual(['ob3-jwt']);
  });

  test('that holds a token and another credential that has a proof gives both', async () => {
    const signed = { ...BADGE, proof: { type: 'DataIntegrityProof' } };
    const { documents } = await read({ credential: signed, other: TOKEN });
    expect(documents.map(({ format }) => format)).toEqual(['ob3-json', 'ob3-jwt']);
  });

  test('that holds only a token to log in holds no credential', async () => {
    const { documents, problems } = await read({ access_token: jwt({ sub: 'x' }), other: 'y' });
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: 'not-a-credential' }]);
  });

  test('with something damaged in it says which', async () => {
    const { documents, problems } = await read({ wallet: [BADGE, { credential: 'eyJ' }] });
    expect(documents).toHaveLength(1);
    expect(problems).toMatchObject([{ path: '#credential-2' }]);
  });

  test('is opened down to a depth', async () => {
    const within = (depth: number): unknown =>
      depth === 0 ? BADGE : { wallet: within(depth - 1) };
    expect((await read(within(4))).documents).toHaveLength(1);
    expect(await read(within(5))).toMatchObject({
      documents: [],
      problems: [{ code: 'not-a-credential' }],
    });
  });

  test('of more credentials than the limit is cut there, and that is said', async () => {
    const { documents, problems } = await read(
      { wallet: { a: BADGE, b: BADGE, c: BADGE } },
      { documentsPerFile: 2 },
    );
    expect(documents).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'too-many-files', params: { limit: '2' } }]);
  });

  test('keeps no text within texts beyond the depth', async () => {
    let text = JSON.stringify(BADGE);
    for (let depth = 0; depth < 5; depth += 1) text = JSON.stringify({ rawCredential: text });
    expect((await read(JSON.parse(text))).documents).toEqual([]);
  });

  test('of no credential holds none', async () => {
    expect(await read({ type: 'UniversalWallet2020', contents: [{ type: 'Key' }] })).toMatchObject({
      documents: [],
      problems: [{ code: 'not-a-credential' }],
    });
  });
});

describe('what is in a credential is not taken out of it', () => {
  test.each([
    ['wallet', [BADGE]],
    ['contents', [BADGE]],
    ['rawCredentialRecords', [{ credential: BADGE }]],
    ['evidence', { 'urn:uuid:1': BADGE }],
  ])('under "%s"', async (name, value) => {
    const whole = { ...BADGE, [name]: value };
    expect((await read({ credentials: { one: whole } })).documents).toMatchObject([
      { path: '', payload: { kind: 'json', json: whole } },
    ]);
  });

  test('even where it is called a wallet as well', async () => {
    const whole = { ...BADGE, type: [...BADGE.type, 'UniversalWallet2020'], contents: [BADGE] };
    expect((await read(whole)).documents).toMatchObject([{ payload: { json: whole } }]);
  });

  test('nor an object of which only some members are credentials taken for a wallet', async () => {
    expect((await read({ name: 'Amara', mine: BADGE })).documents).toEqual([]);
  });
});
