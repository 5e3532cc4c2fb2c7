import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../src/main/intake/index.ts';
import { describeProblem } from '../../../src/shared/messages/problem.ts';
import { ASSERTION, BADGE, jwt } from './baking.ts';

const read = (value: unknown, name = 'file.json') =>
  readCredentials(name, Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));

const formatsOf = async (value: unknown) =>
  (await read(value)).documents.map((document) => document.format);

const problemOf = async (value: unknown, name?: string) => {
  const result = await read(value, name);
  expect(result.documents).toEqual([]);
  expect(result.problems).toHaveLength(1);
  return result.problems[0];
};

describe('a JSON file', () => {
  test.each([
    ['an OpenBadgeCredential', BADGE, 'ob3-json'],
    ['an AchievementCredential', { ...BADGE, type: ['AchievementCredential'] }, 'ob3-json'],
    ['a CLR', { ...BADGE, type: ['VerifiableCredential', 'ClrCredential'] }, 'clr2-json'],
    ['another credential', { ...BADGE, type: ['VerifiableCredential', 'Degree'] }, 'vc-json'],
    [
      'a type given as an IRI',
      { '@type': 'https://www.w3.org/2018/credentials#VerifiableCredential' },
      'vc-json',
    ],
    [
      'nothing but the context of credentials',
      { '@context': 'https://www.w3.org/ns/credentials/v2' },
      'vc-json',
    ],
    ['a credential whose type was taken away', { ...BADGE, '@context': [], type: [] }, 'vc-json'],
    ['an assertion of Open Badges 2', ASSERTION, 'ob2-hosted'],
    [
      'an assertion without type and context',
      { badge: 'b', recipient: {}, verification: {} },
      'ob2-hosted',
    ],
    ['an assertion of Open Badges 1.1', { badge: 'b', recipient: {}, verify: {} }, 'ob1-assertion'],
    [
      'an assertion of Open Badges 0.5',
      { badge: {}, recipient: 'sha256$12', salt: 'x' },
      'ob1-assertion',
    ],
    [
      'a Blockcert of version 3',
      { ...BADGE, proof: { type: 'MerkleProof2019' } },
      'blockcerts-json',
    ],
    [
      'a Blockcert of version 2',
      { ...ASSERTION, signature: { type: ['MerkleProof2017'] } },
      'blockcerts-json',
    ],
    [
      'a European Digital Credential',
      { type: ['VerifiableCredential', 'EuropeanDigitalCredential'] },
      'edc-json',
    ],
    [
      'one that says so by its context only',
      {
        '@context': ['http://data.europa.eu/snb/model/context/edc-ap'],
        type: ['VerifiableCredential'],
      },
      'edc-json',
    ],
    [
      'a Europass credential, as they were called before',
      { type: ['VerifiableCredential', 'EuropassCredential'] },
      'edc-json',
    ],
    [
      'a European Digital Credential under a seal',
      {
        payload: Buffer.from('{"type":["EuropeanDigitalCredential"]}').toString('base64url'),
        signatures: [{ protected: 'e30', signature: 'AA' }],
      },
      'edc-json',
    ],
    [
      'one under a seal, its text as it is',
      {
        payload: '{"type":["EuropeanDigitalCredential"]}',
        signatures: [{ protected: 'e30', signature: 'AA' }],
      },
      'edc-json',
    ],
    [
      'one under a seal, flattened',
      {
        payload: ' {"type":["EuropeanDigitalCredential"]}',
        protected: 'e30',
        signature: 'AA',
      },
      'edc-json',
    ],
    [
      'a seal without the text that it is of',
      {
        signatures: [
          { protected: Buffer.from('{"sigT":"x"}').toString('base64url'), signature: 'AA' },
        ],
      },
      'edc-json',
    ],
  ])('that holds %s is read as that', async (_, value, format) => {
    const result = await read(value);
    expect(result.problems).toEqual([]);
    expect(result.documents).toEqual([
      { format, path: '', payload: { kind: 'json', json: value } },
    ]);
  });

  test.each([
    ['a text that only mentions them', { payload: '"EuropeanDigitalCredential"', signature: 'AA' }],
    ['another text', { payload: '{"type":["Assertion"]}', signature: 'AA' }],
    [
      'brackets without end',
      {
        payload: `{"type":["EuropeanDigitalCredential"],"x":${'['.repeat(5000)}`,
        signature: 'AA',
      },
    ],
    ['no text, and no header of a seal', { signature: 'AA', protected: 'e30' }],
  ])('that is a signature over %s is no European credential', async (_, value) => {
    expect(await formatsOf(value)).toEqual([]);
  });

  test('that is signed by a Merkle proof and another is checked as an Open Badge', async () => {
    const proof = [{ type: 'MerkleProof2019' }, { type: 'DataIntegrityProof' }];
    expect(await formatsOf({ ...BADGE, proof })).toEqual(['ob3-json']);
  });

  test('may start with a byte order mark', async () => {
    expect(await formatsOf(`\uFEFF${JSON.stringify(BADGE)}`)).toEqual(['ob3-json']);
  });

  test.each([
    ['as Windows has it', (text: string) => Buffer.from(text, 'utf16le')],
    ['turned round', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('may be in UTF-16, %s', async (_, encode) => {
    const text = JSON.stringify({ ...BADGE, name: 'Grüße 🏅' });
    const { documents } = await readCredentials('a.json', encode(`\uFEFF${text}`));
    expect(documents[0]?.payload).toEqual({ kind: 'json', json: JSON.parse(text) });
  });

  test.each([
    ['half a character', Buffer.from('\uFEFF{"a":"\uD83C"}', 'utf16le')],
    ['half a unit', Buffer.concat([Buffer.from('\uFEFF{}', 'utf16le'), Buffer.of(32)])],
  ])('in UTF-16 with %s is refused, not repaired', async (_, bytes) => {
    const { problems } = await readCredentials('a.json', bytes);
    expect(problems).toEqual([{ code: 'not-json', path: '', params: { reason: 'encoding' } }]);
  });

  test('may be named as anything', async () => {
    const result = await readCredentials('badge.png', Buffer.from(JSON.stringify(BADGE)));
    expect(result.documents).toHaveLength(1);
  });

  test('with a byte that is no UTF-8 is refused, not repaired', async () => {
    const bytes = Buffer.from(JSON.stringify(BADGE).replace('Python', 'P'));
    bytes[bytes.length - 10] = 0xff;
    const result = await readCredentials('badge.json', bytes);
    expect(result.documents).toEqual([]);
    expect(result.problems).toEqual([
      { code: 'not-json', path: '', params: { reason: 'encoding' } },
    ]);
  });

  test.each([
    ['an object that is none', { name: 'touchstone', version: '1.0.0' }, 'json'],
    [
      'a badge class',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass' },
      'badge-class',
    ],
    ['a profile', { type: 'Profile', name: 'A' }, 'profile'],
    ['a DID document', { id: 'did:web:a.example', verificationMethod: [] }, 'keys'],
    ['a key set', { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'AA' }] }, 'keys'],
    ['keys of a piano', { keys: ['c', 'd'] }, 'json'],
    ['a list of withdrawn assertions', { type: 'RevocationList', issuer: 'x' }, 'status-list'],
    ['a number', 42, 'json'],
    ['null', null, 'json'],
    ['an empty list', [], 'json'],
    ['a list of other things', [1, 'two', {}], 'json'],
    ['a text', '"hello"', 'json'],
    ['a wrapper of nothing', { credential: { a: 1 } }, 'json'],
    ['an empty presentation', { type: 'VerifiablePresentation' }, 'empty-presentation'],
  ])('that holds %s holds no credential', async (_, value, found) => {
    expect(await problemOf(value)).toEqual({
      code: 'not-a-credential',
      path: '',
      params: { found },
    });
  });

  test.each([['{"type": ["VerifiableCredential"'], ["{'type': 1}"], ['[1,]'], ['{"a":1}x']])(
    'that is no JSON (%s) is said to be none',
    async (text) => {
      expect(await problemOf(text)).toEqual({ code: 'not-json', path: '' });
    },
  );

  test('nested too deeply is refused before it is parsed', async () => {
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    expect(await problemOf(deep)).toMatchObject({ params: { found: 'deep-json' } });
  });

  test('of brackets inside strings is not nested', async () => {
    const name = '{['.repeat(500);
    expect(await formatsOf({ ...BADGE, name: `${name}\\"${name}` })).toEqual(['ob3-json']);
  });

  test('over the limit is too large', async () => {
    const padded = { ...BADGE, padding: 'x'.repeat(8 * 1024 * 1024) };
    expect(await problemOf(padded)).toMatchObject({ code: 'too-large' });
  });

  test('of spaces, and one of nothing, is empty', async () => {
    expect(await problemOf(' \n ')).toMatchObject({ code: 'empty-file' });
    expect(await problemOf('')).toMatchObject({ code: 'empty-file' });
  });
});

describe('several credentials', () => {
  test('in a list are read each, with its number', async () => {
    const result = await read([BADGE, jwt({ vc: BADGE }), { other: true }]);
    expect(result.documents.map(({ format, path }) => [format, path])).toEqual([
      ['ob3-json', '#credential-1'],
      ['ob3-jwt', '#credential-2'],
    ]);
    expect(result.problems).toEqual([
      { code: 'not-a-credential', path: '#credential-3', params: { found: 'json' } },
    ]);
  });

  test('in a list of one are numbered too', async () => {
    expect((await read([BADGE])).documents).toMatchObject([{ path: '#credential-1' }]);
  });

  test('beyond the limit are left out, and that is said', async () => {
    const bytes = Buffer.from(JSON.stringify([BADGE, BADGE, BADGE]));
    const { INTAKE_LIMITS } = await import('../../../src/main/intake/index.ts');
    const result = await readCredentials('a.json', bytes, {
      ...INTAKE_LIMITS,
      documentsPerFile: 2,
    });
    expect(result.documents).toHaveLength(2);
    expect(result.problems).toMatchObject([{ code: 'too-many-files' }]);
  });

  test.each(['credential', 'vc', 'verifiableCredential'])(
    'one under "%s" of an object that is none is unwrapped',
    async (key) => {
      const result = await read({ [key]: BADGE, status: 'ok' });
      expect(result.documents).toMatchObject([{ format: 'ob3-json', path: '' }]);
    },
  );

  test('under "credentials" are read each', async () => {
    expect(await formatsOf({ credentials: [BADGE, jwt({ vc: BADGE })] })).toEqual([
      'ob3-json',
      'ob3-jwt',
    ]);
  });

  test('inside a credential belong to it and are not taken out', async () => {
    const result = await read({ ...BADGE, verifiableCredential: [BADGE], credential: BADGE });
    expect(result.documents).toHaveLength(1);
  });
});

describe('a presentation', () => {
  const enveloped = {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    type: 'EnvelopedVerifiableCredential',
    id: `data:application/vc+jwt,${jwt(BADGE)}`,
  };

  test('gives its credentials, each with the presentation whole', async () => {
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: 'did:key:z6Mk',
      verifiableCredential: [BADGE, jwt({ vc: BADGE }), enveloped],
      proof: { type: 'DataIntegrityProof' },
    };
    const result = await read(presentation);
    const whole = { kind: 'json', json: presentation };
    expect(result).toEqual({
      documents: [
        {
          format: 'ob3-json',
          path: '#credential-1',
          payload: { kind: 'json', json: BADGE },
          presentation: whole,
        },
        {
          format: 'ob3-jwt',
          path: '#credential-2',
          payload: { kind: 'jws', compact: jwt({ vc: BADGE }) },
          presentation: whole,
        },
        {
          format: 'ob3-jwt',
          path: '#credential-3',
          payload: { kind: 'jws', compact: jwt(BADGE) },
          presentation: whole,
        },
      ],
      problems: [],
    });
  });

  test('as a token gives its credentials with the token', async () => {
    const compact = jwt({
      iss: 'did:key:z6Mk',
      vp: { type: ['VerifiablePresentation'], verifiableCredential: BADGE },
    });
    const result = await read(compact);
    expect(result.documents).toMatchObject([
      { format: 'ob3-json', path: '#credential-1', presentation: { kind: 'jws', compact } },
    ]);
  });

  test('in an envelope is opened', async () => {
    const compact = jwt({ type: 'VerifiablePresentation', verifiableCredential: [enveloped] });
    const result = await read({
      type: 'EnvelopedVerifiablePresentation',
      id: `data:application/vp+jwt,${compact}`,
    });
    expect(result.documents).toMatchObject([
      { format: 'ob3-jwt', payload: { compact: jwt(BADGE) }, presentation: { compact } },
    ]);
  });

  test('with something else in it says which', async () => {
    const result = await read({ type: 'VerifiablePresentation', verifiableCredential: [BADGE, 7] });
    expect(result.documents).toHaveLength(1);
    expect(result.problems).toMatchObject([{ code: 'not-a-credential', path: '#credential-2' }]);
  });

  test('whose envelope is no token’s, but COSE’s, is not called damaged', async () => {
    const id = 'data:application/vc+cose;base64,0oRDoQEmoEFhQWE=';
    const problem = await problemOf({ ...enveloped, id });
    expect(problem).toMatchObject({
      code: 'not-a-credential',
      params: { found: 'other-envelope' },
    });
    const sentence = describeProblem('badge.json', problem!);
    expect(sentence).toMatch(
      /^badge\.json is a credential signed in a way that Touchstone does not read, such as COSE\./u,
    );
    expect(sentence).toContain('Ask the candidate whether the issuer has it in another form too');
  });

  test('whose envelope holds no token is malformed', async () => {
    expect(await problemOf({ ...enveloped, id: 'https://uni.example/1' })).toMatchObject({
      code: 'malformed-jwt',
    });
  });
});
