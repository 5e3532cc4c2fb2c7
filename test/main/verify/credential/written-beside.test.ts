import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  packDocument,
  readCredentials,
  unpackDocument,
} from '../../../../src/main/intake/index.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { change, faultsOf, verify } from '../signed-credentials.ts';

/** Credentials as a widespread library hands them out: decoded, around the token that they are. */
interface Published {
  readonly name: string;
  readonly source: string;
  readonly json: JsonObject;
}

const FIXTURES = new URL('written-beside.json', import.meta.url);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fixture is ours
const { credentials, presentation } = JSON.parse(readFileSync(FIXTURES, 'utf8')) as {
  readonly credentials: readonly Published[];
  readonly presentation: Published;
};

async function judge(json: JsonObject, space?: number) {
  const text = JSON.stringify(json, undefined, space);
  const { documents } = await readCredentials('badge.json', Buffer.from(text));
  const [document] = documents.map((one) => unpackDocument(packDocument(one)));
  const outcome = await verify(document!);
  return { ...outcome, document: document!, faults: faultsOf(outcome) };
}

const UNSIGNED = 'context-integrity fail context.undefined-term';
const CONTRADICTION = 'document-structure fail structure.contradiction';

describe.each(credentials)('a credential around its token, of $name', ({ json }) => {
  test('is verified by the token, which alone is shown', async () => {
    const { document, verification, faults } = await judge(json);
    expect([faults, verification.verdict]).toEqual([[], 'verified']);
    expect(document.payload.kind).toBe('jws');
  });

  test('may be written in another order, on other lines, and in part', async () => {
    const { issuanceDate: _, ...most } = json;
    const turned = Object.fromEntries(Object.entries(most).toReversed());
    expect((await judge(turned, 4)).faults).toEqual([]);
  });

  test.each<[string, readonly string[], unknown, string]>([
    ['another issuer', ['issuer', 'id'], 'did:web:evil.example', CONTRADICTION],
    ['another name of its issuer', ['issuer', 'name'], 'Pier College', CONTRADICTION],
    ['another recipient', ['credentialSubject', 'id'], 'did:example:eve', CONTRADICTION],
    ['a grade', ['credentialSubject', 'grade'], 'A', CONTRADICTION],
    ['another date', ['issuanceDate'], '2020-01-01T00:00:00Z', CONTRADICTION],
    ['another type', ['type'], ['VerifiableCredential'], CONTRADICTION],
    ['evidence', ['evidence'], [{ id: 'https://evil.example' }], UNSIGNED],
    ['a note in its proof', ['proof', 'note'], 'honours', UNSIGNED],
    ['an end', ['validUntil'], '2099-01-01T00:00:00Z', ''],
  ])('with %s written in is rejected', async (_, path, value, code) => {
    const { verification, faults } = await judge(change(json, path, value));
    expect(verification.verdict).toBe('rejected');
    expect(faults.join(' ')).toContain(code);
  });

  test('with another token in it is rejected', async () => {
    const { jwt } = json['proof'] as { readonly jwt: string };
    const [header, claims, signature] = jwt.split('.');
    const other = Buffer.from(claims!, 'base64url')
      .toString()
      .replace(/"sub":"did:[a-z]+:/u, '$&x');
    const token = [header, Buffer.from(other).toString('base64url'), signature].join('.');
    const { verification, faults } = await judge(change(json, ['proof', 'jwt'], token));
    expect(verification.verdict).toBe('rejected');
    expect(faults).toContain('proof fail proof.mismatch');
  });

  test('with a second proof is not taken for its token', async () => {
    const { verification } = await judge({ ...json, proof: [json['proof']!, { type: 'Other' }] });
    expect(verification.verdict).not.toBe('verified');
  });
});

describe(`a presentation around its token, of ${presentation.name}`, () => {
  test('proves its holder by the token', async () => {
    const { facts, faults, verification } = await judge(presentation.json);
    expect([faults, verification.verdict]).toEqual([[], 'verified']);
    expect(facts.recipient.provenHolder).toBe(presentation.json['holder']);
  });

  test('proves none of a credential that is not in the token', async () => {
    const [, other] = credentials;
    const another = { ...presentation.json, verifiableCredential: [credentials[0]!.json] };
    expect((await judge(another)).facts.recipient.provenHolder).toBeUndefined();
    const same = { ...presentation.json, verifiableCredential: [other!.json] };
    expect((await judge(same)).facts.recipient.provenHolder).toBe(presentation.json['holder']);
  });
});
