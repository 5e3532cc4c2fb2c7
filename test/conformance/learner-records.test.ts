import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { readCredentials } from '../../src/main/intake/index.ts';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import { findStacks } from '../../src/main/skills/index.ts';
import { decidingFaultsOf, faultsOf, found, verify } from '../main/verify/signed-credentials.ts';
import { HAS_VECTORS, readVector, reportLeftOut } from './vectors.ts';

const CLR = '1edtech-public-validator/inspector-clr/src/test/resources/clr20';
const UNIVERSITY = 'https://example.edu/issuers/565049';
const COMPANY = 'https://example.com/issuers/876543';

reportLeftOut("1EdTech's learner records", 10);

async function verifyFile(
  file: string,
  documents: GatheredDocuments,
  change: (text: string) => string = (text) => text,
) {
  const bytes = Buffer.from(change(readVector(`${CLR}/${file}`)));
  const { documents: read } = await readCredentials(file, bytes);
  return verify(read[0]!, documents);
}

function controllerDocument(id: string, key: string) {
  const method = { id: `${id}#${key}`, type: 'Multikey', controller: id, publicKeyMultibase: key };
  return found({ id, verificationMethod: [method], assertionMethod: [method.id] });
}

/** What the two issuers in `simple.json` would publish. */
const PUBLISHED: GatheredDocuments = {
  [UNIVERSITY]: controllerDocument(UNIVERSITY, 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi'),
  [COMPANY]: controllerDocument(COMPANY, 'z6MkvREVgsHx7Ppae68vCoByy73ZD4aMSJiPML2cryVL8JAx'),
};

function decode(part: string | undefined): JsonObject {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as JsonObject;
}

/** The keys that the token and the one in it bring along, as their issuer would publish them. */
function publishHeaderKeys(): GatheredDocuments {
  const [header, payload] = readVector(`${CLR}/simple.jwt`).trim().split('.');
  const subject = (decode(payload)['vc'] as JsonObject)['credentialSubject'] as JsonObject;
  const [inner = ''] = subject['verifiableCredential'] as readonly string[];
  const keys = [decode(header)['jwk'], decode(inner.split('.')[0])['jwk']];
  return { [UNIVERSITY]: found({ id: UNIVERSITY, keys }) };
}

describe.skipIf(!HAS_VECTORS)("1EdTech's learner records", () => {
  test('simple.json, which they call valid, is verified with the badge in it', async () => {
    const outcome = await verifyFile('simple.json', PUBLISHED);
    expect(decidingFaultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.facts.achievements.map(({ name }) => name)).toEqual([
      'Achievement 1',
      'Achievement 2',
      'Teamwork',
    ]);
  });

  test('simple.json is unconfirmed while the issuer of the badge in it publishes no key', async () => {
    const outcome = await verifyFile('simple.json', { [UNIVERSITY]: PUBLISHED[UNIVERSITY]! });
    expect(decidingFaultsOf(outcome)).toEqual(['nested-credentials unknown nested.unconfirmed']);
    expect(outcome.wanted.map(({ id }) => id)).toContain(COMPANY);
  });

  test('simple.jwt, which they call valid, is verified with the token in it', async () => {
    const outcome = await verifyFile('simple.jwt', publishHeaderKeys());
    expect(decidingFaultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('simple.jwt is unconfirmed while nobody vouches for the keys that it brings along', async () => {
    const { verification } = await verifyFile('simple.jwt', {});
    expect(verification.verdict).toBe('unconfirmed');
  });

  test.each([
    ['the name of the badge in it', '"Teamwork"', '"Leadership"'],
    ['its own achievement', '"Achievement 2"', '"Achievement 3"'],
    ['an association in it', '"isParentOf"', '"isPeerOf"'],
    ['the person in both', 'did:example:ebfeb1f712ebc6f1c276e12ec21', 'did:example:other'],
  ])('simple.json with %s changed is rejected', async (_, from, to) => {
    const change = (text: string) => {
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    };
    const outcome = await verifyFile('simple.json', PUBLISHED, change);
    expect(faultsOf(outcome)).toContain('proof fail proof.mismatch');
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('simple-noproof.json is rejected', async () => {
    const outcome = await verifyFile('simple-noproof.json', PUBLISHED);
    expect(faultsOf(outcome)).toContain('proof fail proof.none');
    expect(outcome.verification.verdict).toBe('rejected');
  });
});

describe.skipIf(!HAS_VECTORS)("stacks that 1EdTech's learner records state", () => {
  const stacksOf = async (file: string, standing: number) => {
    const { facts } = await verifyFile(file, PUBLISHED);
    return findStacks([{ id: 'record', facts, standing }], []).map(
      ({ name, basis, isComplete, pieces }) => ({
        name,
        basis,
        isComplete,
        pieces: pieces.map((piece) => `${piece.name}: ${piece.state}`),
      }),
    );
  };

  test('simple.json states one, of which the badge in it is not the piece', async () => {
    expect(await stacksOf('simple.json', 2)).toEqual([
      {
        name: 'Achievement 1',
        basis: 'issuer',
        isComplete: false,
        pieces: ['Achievement 2: missing'],
      },
    ]);
  });

  test('it is complete once the missing piece is proven by a credential of its own, and not by an unproven one', async () => {
    const { facts } = await verifyFile('simple.json', PUBLISHED);
    const [, piece] = facts.achievements;
    const { associations: _, parts: __, ...alone } = facts;
    const held = { ...alone, achievements: piece === undefined ? [] : [piece] };
    const completeWith = (standing: number) =>
      findStacks(
        [
          { id: 'record', facts, standing: 2 },
          { id: 'badge', facts: held, standing },
        ],
        [],
      ).map(({ isComplete, pieces }) => [isComplete, pieces[0]?.state]);
    expect(piece?.name).toBe('Achievement 2');
    expect([2, 1, 0].map(completeWith)).toEqual([
      [[true, 'proven']],
      [[false, 'unproven']],
      [[false, 'missing']],
    ]);
  });

  test('complex.json is rejected, so that nothing it states builds on anything', async () => {
    const { verification } = await verifyFile('complex.json', PUBLISHED);
    expect(verification.verdict).toBe('rejected');
    expect(await stacksOf('complex.json', 0)).toEqual([]);
  });
});
