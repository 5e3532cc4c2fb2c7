import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../src/main/intake/index.ts';
import { describeProblem } from '../../../src/shared/messages/problem.ts';
import { ASSERTION, BADGE, jwt } from './baking.ts';

/** What platforms and wallets answer to programs, saved as a file. */

const read = (value: unknown) => readCredentials('answer.json', Buffer.from(JSON.stringify(value)));
const TOKEN = jwt(BADGE);
const SHOWN = { type: 'VerifiablePresentation', verifiableCredential: [BADGE] };
const SHOWN_TOKEN = jwt({ vp: { type: 'VerifiablePresentation', verifiableCredential: [TOKEN] } });
const SELECTIVE = `${jwt({ iss: 'https://uni.example', vct: 'https://uni.example/degree' })}~`;
const DIDCOMM = 'https://didcomm.org/issue-credential';
const encode = (value: unknown, encoding: BufferEncoding = 'base64') =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString(encoding);
const attached = (data: object) => ({
  type: `${DIDCOMM}/3.0/issue-credential`,
  body: {},
  attachments: [{ id: '0', data }],
});

describe('credentials are taken out of', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['a CHAPI presentation', { dataType: 'VerifiablePresentation', data: SHOWN }, ['ob3-json']],
    ['a CHAPI credential', { type: 'WebCredential', data: BADGE }, ['ob3-json']],
    ['a DIDComm message', attached({ json: BADGE }), ['ob3-json']],
    ['a DIDComm message, as base64', attached({ base64: encode(BADGE) }), ['ob3-json']],
    ['one, as base64url', attached({ base64: encode(BADGE, 'base64url') }), ['ob3-json']],
    ['one with a token', attached({ base64: encode(TOKEN) }), ['ob3-jwt']],
    [
      'one of version 1',
      {
        '@type': `${DIDCOMM}/2.0/issue-credential`,
        'credentials~attach': [{ '@id': '0', data: { json: BADGE } }],
      },
      ['ob3-json'],
    ],
    [
      'one that presents',
      {
        '@type': 'https://didcomm.org/present-proof/2.0/presentation',
        'presentations~attach': [{ data: { base64: encode(SHOWN) } }],
      },
      ['ob3-json'],
    ],
    [
      'an answer to several queries of OpenID',
      { vp_token: { badge: [SHOWN_TOKEN], degree: [SELECTIVE], other: [SHOWN] } },
      ['ob3-jwt', 'vc-sd-jwt', 'ob3-json'],
    ],
    ['an answer to one query', { vp_token: { badge: TOKEN }, state: 'x' }, ['ob3-jwt']],
    [
      'an answer with several presentations',
      { vp_token: [SHOWN_TOKEN, SHOWN], presentation_submission: { id: '1' } },
      ['ob3-jwt', 'ob3-json'],
    ],
    [
      'an answer of a browser',
      { protocol: 'openid4vp-v1-unsigned', data: { vp_token: { badge: [TOKEN] } } },
      ['ob3-jwt'],
    ],
    [
      'what OpenID issues',
      { credentials: [{ credential: TOKEN }, { credential: BADGE }], notification_id: 'x' },
      ['ob3-jwt', 'ob3-json'],
    ],
    [
      'what OpenID issued several of',
      { credential_responses: [{ credential: TOKEN }, { credential: SELECTIVE }] },
      ['ob3-jwt', 'vc-sd-jwt'],
    ],
    ['what an issuer’s API answers', { verifiableCredential: BADGE }, ['ob3-json']],
    ['what a holder’s API answers', { verifiablePresentation: SHOWN }, ['ob3-json']],
    ['its answer to several', { results: [{ verifiableCredential: BADGE }] }, ['ob3-json']],
    [
      'the API of Open Badges 3.0',
      { credential: [{ ...BADGE, proof: { type: 'X' } }], compactJwsString: [TOKEN] },
      ['ob3-json', 'ob3-jwt'],
    ],
    [
      'it, tokens only',
      { credential: [], compactJwsString: [TOKEN, TOKEN + 'A'] },
      ['ob3-jwt', 'ob3-jwt'],
    ],
    ['it, as its examples are', { compactJwsStrings: [TOKEN] }, ['ob3-jwt']],
    [
      'the API of Open Badges 2.1',
      { status: { statusCode: 200 }, assertions: [ASSERTION], signedAssertions: [jwt(ASSERTION)] },
      ['ob2-hosted', 'ob2-signed'],
    ],
    ['it, by results', { results: [{ assertion: ASSERTION }] }, ['ob2-hosted']],
    ['a backpack', { badges: [{ id: 7, json: ASSERTION }] }, ['ob2-hosted']],
    ['data', { data: [ASSERTION], metadata: { count: 1 } }, ['ob2-hosted']],
  ])('%s', async (_, answer, formats) => {
    const { documents, problems } = await read(answer);
    expect(problems).toEqual([]);
    expect(documents.map(({ format }) => format)).toEqual(formats);
  });

  test('a platform’s record, by the address at which its badge is kept', async () => {
    const openBadgeId = 'https://badges.example/public/assertions/1';
    const record = { entityType: 'Assertion', entityId: '1', openBadgeId, recipient: {} };
    const { documents } = await read({ status: { success: true }, result: [record] });
    expect(documents).toMatchObject([
      { format: 'ob2-hosted', payload: { kind: 'json', json: { id: openBadgeId } } },
    ]);
  });

  test.each([
    ['a badge that nobody got', { entityType: 'BadgeClass', openBadgeId: 'https://b.example/1' }],
    ['one at no web address', { entityType: 'Assertion', openBadgeId: 'javascript:alert(1)' }],
    ['one over http', { entityType: 'Assertion', openBadgeId: 'http://b.example/1' }],
  ])('no record of %s', async (_, record) => {
    expect((await read({ result: [record] })).documents).toEqual([]);
  });
});

describe('an answer', () => {
  test('shows its holder’s presentation with each credential', async () => {
    const { documents } = await read({ dataType: 'VerifiablePresentation', data: SHOWN });
    expect(documents).toMatchObject([{ presentation: { kind: 'json', json: SHOWN } }]);
  });

  test('with a damaged token in it says which', async () => {
    const { documents, problems } = await read({ compactJwsString: [TOKEN, 'eyJ.x'] });
    expect(documents).toHaveLength(1);
    expect(problems).toMatchObject([{ path: '#credential-2' }]);
  });

  test.each([
    ['of names and numbers', { data: { id: 7, name: 'Amara' }, result: [1, 'two'] }],
    ['with nothing attached', attached({ links: ['https://uni.example/1'] })],
    ['without end', { data: { data: { data: { data: { data: { data: BADGE } } } } } }],
  ])('%s holds no credential', async (_, answer) => {
    const { documents, problems } = await read(answer);
    expect(documents).toEqual([]);
    expect(problems).toEqual([{ code: 'not-a-credential', path: '', params: { found: 'json' } }]);
  });
});

// A COSE_Sign1 with its tag and without, what a mobile document is issued as, and what shows one.
const BINARY = {
  tagged: 'd28443a10126a04161',
  untagged: '8443a10126a04161',
  issued: 'a26a6e616d65537061636573a0',
  shown: 'a36776657273696f6e63312e30',
};

describe('what is not read is called what it is', () => {
  test.each<[string, unknown]>([
    ...Object.entries(BINARY).map(([name, hex]): [string, unknown] => [
      `${name} CBOR`,
      { vp_token: { mdl: [Buffer.from(hex, 'hex').toString('base64url')] } },
    ]),
    [
      'an AnonCreds credential',
      attached({ json: { schema_id: '1', cred_def_id: '2', values: {}, signature: {} } }),
    ],
    ['an AnonCreds proof', attached({ json: { proof: {}, requested_proof: {}, identifiers: [] } })],
  ])('%s', async (_, answer) => {
    const { problems } = await read(answer);
    expect(problems.map(({ params }) => params)).toEqual([{ found: 'other-envelope' }]);
    expect(describeProblem('answer.json', problems[0]!)).toContain('does not read');
  });

  test.each(Object.entries(BINARY))('%s CBOR, as a file of its own', async (_, hex) => {
    const bytes = Buffer.from(`${hex}0001`, 'hex');
    const { problems } = await readCredentials('badge.cose', bytes);
    expect(problems.map(({ params }) => params)).toEqual([{ found: 'other-envelope' }]);
  });

  test.each<[string, unknown]>([
    [
      'an answer that is encrypted',
      { response: `${encode({ enc: 'A256GCM' }, 'base64url')}.x.y.z.w` },
    ],
    [
      'a message that is',
      { ciphertext: 'x', protected: 'eyJ9', recipients: [], iv: 'x', tag: 'x' },
    ],
  ])('%s', async (_, answer) => {
    const { problems } = await read(answer);
    expect(problems.map(({ params }) => params)).toEqual([{ found: 'encrypted-jwt' }]);
  });

  test('a learner record of version 1 with badges in it', async () => {
    const record = { type: 'Clr', id: 'urn:uuid:1', assertions: [ASSERTION] };
    const { documents, problems } = await read({ data: record });
    expect(documents).toEqual([]);
    expect(problems.map(({ params }) => params)).toEqual([{ found: 'clr-1' }]);
  });

  test('what is said of a badge beside it stays in it', async () => {
    const whole = { ...BADGE, data: [BADGE], attachments: [{ data: { json: BADGE } }] };
    expect((await read(whole)).documents).toMatchObject([{ path: '', payload: { json: whole } }]);
  });
});
