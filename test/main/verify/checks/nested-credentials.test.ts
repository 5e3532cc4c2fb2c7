import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import { judgeRecipient } from '../../../../src/main/verify/index.ts';
import type { VerifyOutcome } from '../../../../src/main/verify/index.ts';
import { SUBJECT, makeNestedBadge, makeRecord, signRecord } from '../learner-records.ts';
import {
  NOW,
  asDocument,
  change,
  entryOf,
  faultsOf,
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  verify,
} from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

const DID_WEB = 'did:web:uni.example';

let university: Signer;
let company: Signer;
let badge: JsonObject;

beforeAll(async () => {
  university = await makeSigner();
  company = await makeSigner();
  badge = await sign(makeNestedBadge(company.id, 'Teamwork'), company);
});

async function verifyRecord(nested: readonly JsonValue[], subject: JsonObject = {}) {
  const record = await signRecord(makeRecord(university.id, nested, subject), university);
  return verify({ ...asDocument(record), format: 'clr2-json' });
}

function nestedOf({ verification }: VerifyOutcome): readonly string[] {
  return verification.checks
    .filter(({ id }) => id === 'nested-credentials')
    .map(({ outcome, code, params }) => [outcome, code, ...Object.values(params ?? {})].join(' '));
}

function namesOf({ facts }: VerifyOutcome): readonly (string | undefined)[] {
  return facts.achievements.map(({ name }) => name);
}

describe('a learner record that somebody else signed and whose credentials somebody else signed', () => {
  test('is verified with all that it holds, and says what they say', async () => {
    const other = await sign(makeNestedBadge(university.id, 'Chemistry'), university);
    const outcome = await verifyRecord([badge, other]);
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(nestedOf(outcome)).toEqual(['pass nested.verified 2']);
    expect(namesOf(outcome)).toEqual(['Bachelor of Science', 'Teamwork', 'Chemistry']);
  });

  test('may hold compact tokens and envelopes of them', async () => {
    const signer = await makeJwtSigner();
    const token = await signer.signClaims({
      ...makeNestedBadge(signer.id, 'Rowing'),
      iss: signer.id,
    });
    const envelope = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${token}`,
      type: 'EnvelopedVerifiableCredential',
    };
    const outcome = await verifyRecord([token, envelope]);
    expect(faultsOf(outcome)).toEqual([]);
    expect(nestedOf(outcome)).toEqual(['pass nested.verified 2']);
    expect(namesOf(outcome)).toEqual(['Bachelor of Science', 'Rowing', 'Rowing']);
  });

  test('may be a token itself', async () => {
    const signer = await makeJwtSigner();
    const compact = await signer.signClaims(makeRecord(signer.id, [badge]));
    const outcome = await verify({
      format: 'clr2-jwt',
      path: '',
      payload: { kind: 'jws', compact },
    });
    expect(faultsOf(outcome)).toEqual([]);
    expect(namesOf(outcome)).toEqual(['Bachelor of Science', 'Teamwork']);
  });
});

describe('a learner record is rejected', () => {
  test('when a credential in it was changed before the whole was signed', async () => {
    const forged = change(badge, ['credentialSubject', 'achievement', 'name'], 'Surgery');
    const outcome = await verifyRecord([badge, forged]);
    expect(faultsOf(outcome)).toEqual(['nested-credentials fail nested.rejected']);
    expect(nestedOf(outcome)).toEqual(['fail nested.rejected Teamwork']);
    expect(outcome.verification.verdict).toBe('rejected');
    expect(namesOf(outcome)).toEqual(['Bachelor of Science', 'Teamwork']);
  });

  test('when a credential in it is not signed at all', async () => {
    const outcome = await verifyRecord([makeNestedBadge(company.id, 'Teamwork')]);
    expect(faultsOf(outcome)).toEqual(['nested-credentials fail nested.rejected']);
  });

  test('when what it holds is no credential', async () => {
    const outcome = await verifyRecord(['eyJhbGciOiJub25lIn0.e30.']);
    expect(faultsOf(outcome)).toEqual(['nested-credentials fail nested.rejected']);
  });

  test('when a credential in it was replaced by another valid one after the whole was signed', async () => {
    const record = await signRecord(makeRecord(university.id, [badge]), university);
    const other = await sign(makeNestedBadge(company.id, 'Surgery'), company);
    const path = ['credentialSubject', 'verifiableCredential'];
    const outcome = await verify(asDocument(change(record, path, [other])));
    expect(faultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
  });

  test('when a credential was taken out of it after the whole was signed', async () => {
    const record = await signRecord(makeRecord(university.id, [badge]), university);
    const path = ['credentialSubject', 'verifiableCredential'];
    const outcome = await verify(asDocument(change(record, path, [])));
    expect(faultsOf(outcome)).toContain('proof fail proof.mismatch');
  });

  test('when a valid credential was added after the whole was signed', async () => {
    const record = await signRecord(makeRecord(university.id, []), university);
    const added = change(record, ['credentialSubject', 'verifiableCredential'], [badge]);
    const outcome = await verify(asDocument(added));
    expect(faultsOf(outcome)).toContain('proof fail proof.mismatch');
  });

  test("when the proof of a credential in it was changed, which the whole's proof covers", async () => {
    const record = await signRecord(makeRecord(university.id, [badge]), university);
    const proof = { ...(badge['proof'] as JsonObject), created: '2026-02-02T00:00:00Z' };
    const forged = change(
      record,
      ['credentialSubject', 'verifiableCredential'],
      [{ ...badge, proof }],
    );
    expect(faultsOf(await verify(asDocument(forged)))).toEqual([
      'proof fail proof.mismatch',
      'nested-credentials fail nested.rejected',
    ]);
  });
});

describe('a learner record still says what it says', () => {
  test('when a credential in it has expired, but proves nothing by that one', async () => {
    const more = { validUntil: '2026-02-01T00:00:00Z' };
    const expired = await sign(makeNestedBadge(company.id, 'Rowing', more), company);
    const outcome = await verifyRecord([badge, expired]);
    expect(nestedOf(outcome)).toEqual(['warn nested.lapsed Rowing']);
    expect(outcome.verification.verdict).toBe('verified');
    expect(namesOf(outcome)).toEqual(['Bachelor of Science', 'Teamwork']);
  });

  test('when a credential in it is about somebody else, but proves nothing by that one', async () => {
    const others = change(
      makeNestedBadge(company.id, 'Rowing'),
      ['credentialSubject', 'id'],
      'did:example:other',
    );
    const outcome = await verifyRecord([await sign(others, company)]);
    expect(nestedOf(outcome)).toEqual(['warn nested.other-subject Rowing']);
    expect(outcome.verification.verdict).toBe('verified');
    expect(namesOf(outcome)).toEqual(['Bachelor of Science']);
  });
});

describe('what is not known of a credential inside is not known of the whole', () => {
  test('and the documents that it needs are asked for', async () => {
    const issuer = await makeSigner(DID_WEB);
    const status = { credentialStatus: entryOf('https://uni.example/status/1', 7) };
    const nested = await sign(makeNestedBadge(DID_WEB, 'Chemistry', status), issuer);
    const outcome = await verifyRecord([nested]);
    expect(nestedOf(outcome)).toEqual(['unknown nested.unconfirmed Chemistry']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(outcome.wanted.map(({ id }) => id)).toEqual([DID_WEB, 'https://uni.example/status/1']);
  });

  test('until they are there', async () => {
    const issuer = await makeSigner(DID_WEB);
    const nested = await sign(makeNestedBadge(DID_WEB, 'Chemistry'), issuer);
    const record = await signRecord(makeRecord(university.id, [nested]), university);
    const documents = { [DID_WEB]: found(issuer.didDocument) };
    expect((await verify(asDocument(record), documents)).verification.verdict).toBe('verified');
  });

  test.each(['https://uni.example/badges/1', 'data:text/plain,badge'])(
    'when it is only %s',
    async (value) => {
      expect(nestedOf(await verifyRecord([value]))).toEqual([
        'unknown nested.unconfirmed number 1',
      ]);
    },
  );
});

describe('limits', () => {
  async function wrap(inner: JsonObject, levels: number): Promise<JsonObject> {
    if (levels === 0) return inner;
    const id = `urn:example:level:${levels}`;
    const record = await signRecord({ ...makeRecord(university.id, [inner]), id }, university);
    return wrap(record, levels - 1);
  }

  test('three levels are looked into', async () => {
    const outcome = await verify(asDocument(await wrap(badge, 3)));
    expect(outcome.verification.verdict).toBe('verified');
    expect(namesOf(outcome)).toContain('Teamwork');
  });

  test('what lies deeper is not known', async () => {
    const outcome = await verify(asDocument(await wrap(badge, 4)));
    expect(nestedOf(outcome)).toEqual(['unknown nested.unconfirmed Transcript']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test('the 201st credential is not looked at, and so not known', async () => {
    const signer = await makeJwtSigner();
    const token = await signer.signClaims(makeNestedBadge(signer.id, 'Rowing'));
    const nested = Array.from({ length: 201 }, () => token);
    const compact = await signer.signClaims(makeRecord(signer.id, nested));
    const outcome = await verify({
      format: 'clr2-jwt',
      path: '',
      payload: { kind: 'jws', compact },
    });
    expect(nestedOf(outcome)).toEqual(['pass nested.verified 200', 'unknown nested.too-many 200']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });
});

test('a credential without others in it is left alone', async () => {
  const outcome = await verify(asDocument(await sign(makeBadge(company.id), company)));
  expect(nestedOf(outcome)).toEqual(['skipped nested.none']);
});

test('only a learner record says what others in it say', async () => {
  const signer = await makeJwtSigner();
  const claims = { ...makeNestedBadge(signer.id, 'Rowing'), verifiableCredential: [badge] };
  const compact = await signer.signClaims(claims);
  const outcome = await verify({ format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } });
  expect(nestedOf(outcome)).toEqual(['pass nested.verified 1']);
  expect(outcome.facts.recipient.subjectId).toBe(SUBJECT);
  expect(namesOf(outcome)).toEqual(['Rowing']);
});

describe('a record of one’s own making around the credential of somebody else', () => {
  const ANN = [{ kind: 'email', value: 'ann@example.org' }] as const;
  const addressOf = (email: string) => ({
    type: 'IdentityObject',
    hashed: false,
    identityHash: email,
    identityType: 'emailAddress',
  });
  const wrap = async (stated: readonly string[], issuer: Signer) => {
    const inner = makeNestedBadge(company.id, 'Teamwork');
    const path = ['credentialSubject', 'identifier'];
    const addressed = await sign(change(inner, path, [addressOf('bob@example.org')]), company);
    const identifier = stated.map(addressOf);
    const more = identifier.length === 0 ? {} : { identifier };
    const record = await signRecord(makeRecord(issuer.id, [addressed], more), issuer);
    const { facts, verification } = await verify({ ...asDocument(record), format: 'clr2-json' });
    expect(facts.achievements.map(({ name }) => name)).toContain('Teamwork');
    const addresses = verification.marks?.addresses.map(({ digest }) => digest);
    return { facts, addresses };
  };

  test.each([
    ['one’s own address', ['ann@example.org']],
    ['no address', []],
    ['both addresses', ['bob@example.org', 'ann@example.org']],
  ])('with %s makes it nobody else’s', async (_, stated) => {
    const { facts, addresses } = await wrap(stated, university);
    // By which whoever is known by it is found, where nothing is known of who handed it in.
    expect(addresses?.toSorted()).toEqual([...new Set([...stated, 'bob@example.org'])].toSorted());
    const { match, check } = judgeRecipient(facts, ANN, NOW);
    expect([match, check.code]).toEqual(['mismatch', 'recipient.part-mismatch']);
    const known = [...ANN, { kind: 'email', value: 'Bob@example.org' }] as const;
    expect(judgeRecipient(facts, known, NOW).match).not.toBe('mismatch');
  });

  test('names it before the second address of any that was put in beside it', async () => {
    const path = ['credentialSubject', 'identifier'];
    const many = Array.from({ length: 300 }, (_, place) => addressOf(`x${place}@example.org`));
    const made = change(makeNestedBadge(university.id, 'Dummy'), path, many);
    const told = change(makeNestedBadge(company.id, 'Welding'), path, [
      addressOf('bob@example.org'),
    ]);
    const parts = await Promise.all([sign(made, university), sign(told, company)]);
    const maker = await makeSigner();
    const record = await signRecord(makeRecord(maker.id, parts), maker);
    const { verification } = await verify({ ...asDocument(record), format: 'clr2-json' });
    const digests = verification.marks?.addresses.map(({ digest }) => digest) ?? [];
    expect(digests.slice(0, 2)).toEqual(['x0@example.org', 'bob@example.org']);
    expect(digests).toHaveLength(301);
  });

  test('is believed of the issuer of both, who may know an address of later', async () => {
    const { facts, addresses } = await wrap(['ann@example.org'], company);
    expect(addresses).toEqual(['ann@example.org']);
    expect(judgeRecipient(facts, ANN, NOW).match).toBe('confirmed');
  });

  test.each([
    ['somebody else', () => university, 'recipient.part-unstated'],
    ['the issuer of both', () => company, 'recipient.email'],
  ])('is the bearer’s on the word of %s, where nothing in it says so', async (_, issuer, code) => {
    const inner = await sign(makeNestedBadge(company.id, 'Teamwork'), company);
    const more = { identifier: [addressOf('ann@example.org')] };
    const record = await signRecord(makeRecord(issuer().id, [inner], more), issuer());
    const { facts } = await verify({ ...asDocument(record), format: 'clr2-json' });
    expect(facts.achievements.map(({ name }) => name)).toContain('Teamwork');
    const { match, check } = judgeRecipient(facts, ANN, NOW);
    expect([match, check.code]).toEqual(['confirmed', code]);
    // Whoever signs as the subject of both needs nobody's word.
    const held = { ...facts, recipient: { ...facts.recipient, provenHolder: SUBJECT } };
    expect(judgeRecipient(held, ANN, NOW).check.code).toBe('recipient.email');
    const bound = { ...facts, recipient: { ...facts.recipient, identifiers: [], keyBound: true } };
    expect(judgeRecipient(bound, [], NOW).check.code).toBe(
      code === 'recipient.email' ? 'recipient.holder' : code,
    );
  });
});
