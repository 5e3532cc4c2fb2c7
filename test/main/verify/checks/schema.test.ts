import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import { validateJson } from '../../../../src/main/verify/checks/json-schema.ts';
import { checkSchemas } from '../../../../src/main/verify/checks/schema.ts';
import { createDocumentReader } from '../../../../src/main/verify/documents/reader.ts';
import { NOW, asDocument, found, makeBadge, makeSigner, sign } from '../signed-credentials.ts';
import { HAS_VECTORS, readVector, reportLeftOut } from '../../../conformance/vectors.ts';
import { makeRecord, signRecord } from '../learner-records.ts';
import { verify } from '../signed-credentials.ts';

const FILE = 'ob_v3p0_achievementcredential_schema.json';
const URL_1 = `https://purl.imsglobal.org/spec/ob/v3p0/schema/json/${FILE}`;
// Where it is not at hand, the tests that need it are left out; to the others any text will do.
const TEXT = HAS_VECTORS ? readVector(`schemas/${FILE}`) : '{}';
reportLeftOut("1EdTech's own schema of Open Badges", 8);
const named = { id: URL_1, type: '1EdTechJsonSchemaValidator2019' };

async function check(
  credentialSchema: unknown,
  text = TEXT,
  more: JsonObject = {},
): Promise<readonly string[]> {
  const documents = { [URL_1]: found(text) };
  const credential = { ...makeBadge('did:web:uni.example'), ...more, credentialSchema };
  const reader = createDocumentReader(documents, parseInstant(NOW)!);
  const findings = await checkSchemas(credential as JsonObject, reader);
  return findings.map(({ outcome, code }) => `${outcome} ${code}`);
}

function digest(hash: string, text = TEXT): string {
  return `${hash}-${createHash(hash).update(text).digest('base64')}`;
}

describe.skipIf(!HAS_VECTORS)("1EdTech's own schema of Open Badges", () => {
  test('fits a badge', async () => {
    expect(await check(named)).toEqual(['pass schema.fits']);
    expect(await check([{ ...named, type: 'JsonSchema' }])).toEqual(['pass schema.fits']);
  });

  test.each<[string, JsonObject]>([
    ['has no subject', { credentialSubject: undefined }],
    ['is valid from a day that is none', { validFrom: 7 }],
    ['has a type of another kind', { type: ['VerifiableCredential'] }],
  ])('does not fit one that %s', async (_, more) => {
    expect(await check(named, TEXT, more)).toEqual(['warn schema.departs']);
  });

  test.each(['sha256', 'sha384', 'sha512'])('is held to the digest of it, %s', async (hash) => {
    expect(await check({ ...named, digestSRI: digest(hash) })).toEqual(['pass schema.fits']);
    expect(await check({ ...named, digestSRI: digest(hash, `${TEXT} `) })).toEqual([
      'unknown schema.changed',
    ]);
  });
});

describe('checkSchemas', () => {
  test.each([undefined, null, []])('says nothing where no schema is named: %j', async (value) => {
    expect(await check(value)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ["is its issuer's own", { ...named, id: 'https://uni.example/s.json' }, 'schema.own'],
    [
      'only looks like a known one',
      { ...named, id: 'https://purl.imsglobal.org.uni.example/s.json' },
      'schema.own',
    ],
    [
      'names a known host as its user',
      { ...named, id: 'https://purl.imsglobal.org@uni.example/s.json' },
      'schema.',
    ],
    ['is at another port', { ...named, id: 'https://purl.imsglobal.org:8443/s' }, 'schema.own'],
    ['is a credential', { ...named, type: 'JsonSchemaCredential' }, 'schema.unsupported'],
    ['is of no type', { id: URL_1 }, 'schema.unsupported'],
    ['is no address', { ...named, id: 'urn:uuid:1' }, 'schema.unsupported'],
    ['was not had', { ...named, id: `${URL_1}x` }, 'schema.unavailable'],
    ['has a digest that is none', { ...named, digestSRI: 'md5-AAAA' }, 'schema.changed'],
  ])('does not know whether it fits one that %s', async (_, schema, code) => {
    expect(await check(schema)).toEqual([expect.stringContaining(`unknown ${code}`)]);
  });

  test.each<[string, string]>([
    ['that is no JSON', '{'],
    ['that says no draft', '{}'],
    ['of a draft that is not known', '{"$schema":"http://json-schema.org/draft-04/schema#"}'],
    ['with faults', draft({ type: 'nonsense' })],
    ['that needs another', draft({ $ref: 'https://uni.example/other.json' })],
    ['that refers to itself without end', draft({ $ref: '#' })],
    ['that is too large', draft({ description: 'x'.repeat(256 * 1024) })],
  ])('does not know whether it fits one %s', async (_, text) => {
    expect(await check(named, text)).toEqual(['unknown schema.unusable']);
  });

  test('asks for the schema, and looks at no more than two', async () => {
    const reader = createDocumentReader({}, parseInstant(NOW)!);
    const credentialSchema = Array.from({ length: 9 }, (_, at) => ({
      ...named,
      id: `${URL_1}${at}`,
    }));
    expect(checkSchemas({ credentialSchema }, reader)).toHaveLength(2);
    expect(reader.wanted()[0]).toEqual({ id: `${URL_1}0`, purpose: 'schema' });
  });
});

function draft(schema: object): string {
  return JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema });
}

test('a pattern that takes for ever is ended', async () => {
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  const schema = { $schema, properties: { name: { pattern: '^(a+)+$' } } };
  const result = validateJson(schema, { name: `${'a'.repeat(60)}b` });
  expect(result.ok).toBe(false);
});

test.each([
  'http://json-schema.org/draft-07/schema#',
  'https://json-schema.org/draft/2019-09/schema',
])('a schema of %s is read', async ($schema) => {
  const schema = { $schema, required: ['name'] };
  expect(validateJson(schema, { name: 'x' })).toEqual({ ok: true, value: undefined });
  expect(validateJson(schema, {})).toMatchObject({
    value: "/ must have required property 'name' (#/required)",
  });
});

test.skipIf(!HAS_VECTORS)(
  'a signed badge stays verified, whether it fits its schema or not',
  async () => {
    const issuer = await makeSigner();
    const badge = await sign(
      makeBadge(issuer.id, { credentialSchema: [{ ...named, type: 'JsonSchema' }] }),
      issuer,
    );
    const departing = found(draft({ required: ['nothing'] }));
    const outcomes = [
      await verify(asDocument(badge), { [URL_1]: found(TEXT) }),
      await verify(asDocument(badge), { [URL_1]: departing }),
      await verify(asDocument(badge)),
    ];
    expect(outcomes.map(({ verification }) => verification.verdict)).toEqual([
      'verified',
      'verified',
      'verified',
    ]);
    const codes = outcomes.map(
      ({ verification }) => verification.checks.find(({ id }) => id === 'schema')?.code,
    );
    expect(codes).toEqual(['schema.fits', 'schema.departs', 'schema.unavailable']);
  },
);

test('the schema of a credential inside another is not asked for', async () => {
  const issuer = await makeSigner();
  const inner = makeBadge(issuer.id, { credentialSchema: [{ ...named, type: 'JsonSchema' }] });
  const record = await signRecord(makeRecord(issuer.id, [await sign(inner, issuer)]), issuer);
  const outcome = await verify(asDocument(record));
  expect(outcome.verification.verdict).toBe('verified');
  expect(outcome.wanted).toEqual([]);
});
