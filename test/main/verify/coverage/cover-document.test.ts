import { describe, expect, test } from 'vitest';
import { asArray, isJsonObject } from '../../../../src/shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import type { Coverage } from '../../../../src/shared/model/coverage.ts';
import type { CredentialDocument } from '../../../../src/main/intake/index.ts';
import type { CoveredPart } from '../../../../src/main/verify/coverage/lines.ts';
import { coverDocument } from '../../../../src/main/verify/index.ts';
import { UnsecuredJWT } from 'jose';
import { sealed } from '../proofs/jades/judging.ts';
import { encode, issue, makeKeyOwner, present } from '../proofs/sd-jwt/issued.ts';
import {
  asDocument,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  verify,
} from '../signed-credentials.ts';

async function partsOf(document: CredentialDocument): Promise<readonly CoveredPart[]> {
  return (await coverDocument(document)).parts;
}

const asToken = (compact: string): CredentialDocument => ({
  format: compact.includes('~') ? 'vc-sd-jwt' : 'ob3-jwt',
  path: '',
  payload: { kind: 'jws', compact },
});

/** How the lines that hold a text stand to the signature. */
function coverageOf(parts: readonly CoveredPart[], text: string): readonly Coverage[] {
  return parts.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.text.includes(text) ? [line.coverage] : [])),
  );
}

const kindsOf = (parts: readonly CoveredPart[]) =>
  parts.map(({ kind, lines }) => [kind, [...new Set(lines.map(({ coverage }) => coverage))]]);

describe('a document with its proof in it', () => {
  test('is covered but for what no context knows, what says nothing, and the signature itself', async () => {
    const signer = await makeSigner();
    const signed = await sign(makeBadge(signer.id), signer);
    const json = {
      ...signed,
      invented: { deep: 'made up' },
      description: null,
      evidence: [],
      credentialSubject: { ...(signed['credentialSubject'] as JsonObject), rank: 'first' },
    };
    const parts = await partsOf(asDocument(json));
    expect(coverageOf(parts, 'Writes it.')).toEqual(['signed']);
    for (const text of ['"invented"', 'made up', '"description": null', '"evidence"', '"first"']) {
      expect([text, coverageOf(parts, text)]).toEqual([text, ['unsigned']]);
    }
    expect(coverageOf(parts, '"proofValue"')).toEqual(['signature']);
    expect(coverageOf(parts, '"cryptosuite"')).toEqual(['signed']);
  });

  test('is covered exactly where its proof says so when it is changed', async () => {
    const signer = await makeSigner();
    const signed = await sign(makeBadge(signer.id), signer);
    const json = { ...signed, invented: { deep: ['made up', { more: 'of it' }] } };
    const parts = await partsOf(asDocument(json));
    const seen = new Set<string>();
    for (const { text, changed } of changesOf(json)) {
      const coverages = coverageOf(parts, JSON.stringify(text));
      if (coverages.length !== 1) continue;
      const { verification } = await verify(asDocument(changed as JsonObject));
      const fits = verification.checks.some(
        ({ id, outcome }) => id === 'proof' && ['pass', 'warn'].includes(outcome),
      );
      expect([text, coverages, fits]).toEqual([text, coverages, coverages[0] === 'unsigned']);
      seen.add(coverages[0] ?? '');
    }
    expect([...seen].toSorted()).toEqual(['signature', 'signed', 'unsigned']);
  });

  test('by a suite over its text is covered whole, invented words as well', async () => {
    const json = {
      ...makeBadge('did:web:uni.example'),
      invented: 'made up',
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', proofValue: 'z1' },
    };
    const parts = await partsOf(asDocument(json));
    expect(coverageOf(parts, 'made up')).toEqual(['signed']);
    expect(coverageOf(parts, 'z1')).toEqual(['signature']);
  });

  test.each<[string, JsonObject, Coverage]>([
    [
      'a suite that we do not know',
      { proof: { type: 'ChainedProof2021', proofValue: 'z1' } },
      'unknown',
    ],
    [
      'a context that is not there',
      {
        '@context': ['https://www.w3.org/ns/credentials/v2', 'https://uni.example/own'],
        proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofValue: 'z1' },
      },
      'unknown',
    ],
    ['no proof', {}, 'unsigned'],
  ])('and %s is not said to be covered', async (_, more, coverage) => {
    const parts = await partsOf(asDocument(makeBadge('did:web:uni.example', more)));
    expect(coverageOf(parts, 'Writes it.')).toEqual([coverage]);
  });

  test('on a blockchain is covered, and nothing that its proof says of itself', async () => {
    const proof = { type: 'MerkleProof2019', created: '2026-01-01T00:00:00Z', proofValue: 'z1' };
    const parts = await partsOf(asDocument(makeBadge('did:web:uni.example', { proof })));
    expect(coverageOf(parts, 'Writes it.')).toEqual(['signed']);
    expect(coverageOf(parts, '"created"')).toEqual(['signature']);
  });
});

describe('a token', () => {
  test('is covered whole: its header and its payload', async () => {
    const signer = await makeJwtSigner();
    const token = await signer.signClaims({ vc: makeBadge(signer.id) });
    const parts = await partsOf(asToken(token));
    expect(kindsOf(parts)).toEqual([
      ['header', ['signed']],
      ['payload', ['signed']],
      ['signature', ['signature']],
    ]);
    expect(coverageOf(parts, '"alg": "ES256"')).toEqual(['signed']);
  });

  test('without a signature covers nothing', async () => {
    const parts = await partsOf(asToken(new UnsecuredJWT({ vc: {} }).encode()));
    expect(kindsOf(parts)).toEqual([
      ['header', ['unsigned']],
      ['payload', ['unsigned']],
    ]);
  });

  test('that is none is shown as it is', async () => {
    expect(kindsOf(await partsOf(asToken('e30.%.AAAA')))).toContainEqual(['payload', ['signed']]);
  });
});

describe('a selectively disclosed token', () => {
  const claims = {
    vct: 'https://uni.example/degree',
    email: 'ana@lima.example',
    degree: 'Physics',
  };

  test('tells what is shown from what its holder withheld, and the holder’s signature from the issuer’s', async () => {
    const [issuer, holder] = [makeKeyOwner(), makeKeyOwner()];
    const cnf = { jwk: holder.jwk };
    const issued = await issue({ iss: issuer.did, ...claims, cnf }, issuer);
    const parts = await partsOf(asToken(await present(issued, holder, { degree: true })));
    const [, payload] = parts;
    const digests = payload?.lines.filter(({ text }) => /^"[\w-]{43}",?$/u.test(text));
    expect(digests?.map(({ coverage }) => coverage).toSorted()).toEqual(['signed', 'withheld']);
    expect(coverageOf(parts, 'Physics')).toEqual(['signed']);
    expect(coverageOf(parts, 'ana@lima.example')).toEqual([]);
    expect(coverageOf(parts, 'employer.example')).toEqual(['holder']);
  });

  test('shows what was slipped in as unsigned', async () => {
    const issuer = makeKeyOwner();
    const issued = await issue({ iss: issuer.did, ...claims }, issuer);
    const slipped = `${issued}${encode(['salt', 'grade', 'best'])}~`;
    const parts = await partsOf(asToken(slipped));
    expect(coverageOf(parts, 'best')).toEqual(['unsigned']);
    expect(coverageOf(parts, 'Physics')).toEqual(['signed']);
  });
});

test('a seal covers its text and its header, and not the header beside it', async () => {
  for (const header of [{}, { b64: true }]) {
    const json = await sealed({ unprotected: { etsiU: ['stamp'] }, header });
    const parts = await partsOf({ ...asDocument(json), format: 'edc-json' });
    expect(kindsOf(parts)).toEqual([
      ['payload', ['signed']],
      ['header', ['signed']],
      ['unprotected-header', ['unsigned']],
      ['signature', ['signature']],
    ]);
    expect(coverageOf(parts, 'Analyses data')).toEqual(['signed']);
  }
});

test('of a badge that is hosted nothing is signed', async () => {
  const json = { type: 'Assertion', badge: 'https://uni.example/badge', proof: { jws: 'x' } };
  const parts = await partsOf({ ...asDocument(json), format: 'ob2-hosted' });
  expect(kindsOf(parts)).toEqual([['document', ['unsigned']]]);
});

test('a document is written down as JSON again, and cut where it has too many lines', async () => {
  const json = { a: [1, { b: 'ü"', c: [] }], d: {}, e: null };
  const { parts, leftOut } = await coverDocument(asDocument(json));
  const text = parts[0]?.lines.map(({ level, text: line }) => `${'  '.repeat(level)}${line}`);
  expect(text?.join('\n')).toBe(JSON.stringify(json, undefined, 2));
  expect(leftOut).toBe(0);
  const long = await coverDocument(asDocument({ many: Array.from({ length: 20_000 }, () => 1) }));
  expect(long.leftOut).toBe(4);
  expect(long.parts[0]?.lines).toHaveLength(20_000);
});

interface Change {
  readonly text: string;
  readonly changed: JsonValue;
}

/** The value once for each text in it, with that text changed. */
function changesOf(value: JsonValue): readonly Change[] {
  if (typeof value === 'string') return [{ text: value, changed: `${value}x` }];
  const entries: readonly (readonly [string, JsonValue])[] = isJsonObject(value)
    ? Object.entries(value).flatMap(([name, inner]) =>
        inner === undefined ? [] : [[name, inner] as const],
      )
    : asArray(value).map((inner, place) => [String(place), inner] as const);
  if (!isJsonObject(value) && !Array.isArray(value)) return [];
  return entries.flatMap(([name, inner]) =>
    changesOf(inner).map(({ text, changed }) => {
      const next = Object.fromEntries(
        entries.map(([key, old]) => [key, key === name ? changed : old]),
      );
      return { text, changed: Array.isArray(value) ? Object.values(next) : next };
    }),
  );
}
