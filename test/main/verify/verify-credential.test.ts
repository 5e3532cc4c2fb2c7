import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { CHECK_IDS } from '../../../src/shared/model/verdict.ts';
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
  signList,
  verify,
} from './signed-credentials.ts';
import type { Signer } from './signed-credentials.ts';

const DID_WEB = 'did:web:uni.example';
const LIST = 'https://uni.example/status/1';

let issuer: Signer;
let university: Signer;
let stranger: Signer;

beforeAll(async () => {
  issuer = await makeSigner();
  university = await makeSigner(DID_WEB);
  stranger = await makeSigner();
});

describe('a badge with an embedded proof', () => {
  test('is verified, with every check in reading order, stamped with the time of the run', async () => {
    const outcome = await verify(asDocument(await sign(makeBadge(issuer.id), issuer)));
    expect(faultsOf(outcome)).toEqual([]);
    const { verdict, checks, issuerAssurance, judgedAt } = outcome.verification;
    expect([verdict, issuerAssurance]).toEqual(['verified', 'key']);
    expect(judgedAt).toBe('2026-06-01T00:00:00.000Z');
    expect(checks.map(({ id }) => id)).toEqual(CHECK_IDS.slice(0, 9));
    expect(new Set(checks.map(({ checkedAt }) => checkedAt))).toEqual(
      new Set(['2026-06-02T00:00:00.000Z']),
    );
  });

  test('gives what it says as facts', async () => {
    const { facts } = await verify(asDocument(await sign(makeBadge(issuer.id), issuer)));
    expect(facts.issuer.id).toBe(issuer.id);
    expect(facts.achievements[0]?.alignments[0]?.targetName).toBe('Python');
  });

  test('of a did:web issuer is proven by its domain', async () => {
    const badge = await sign(makeBadge(DID_WEB), university);
    const documents = { [DID_WEB]: found(university.didDocument) };
    const { verification } = await verify(asDocument(badge), documents);
    expect([verification.verdict, verification.issuerAssurance]).toEqual(['verified', 'domain']);
  });

  test('asks for the key and the status list in one go', async () => {
    const status = { credentialStatus: entryOf(LIST, 7) };
    const badge = await sign(makeBadge(DID_WEB, status), university);
    const { verification, wanted } = await verify(asDocument(badge));
    expect(verification.verdict).toBe('unconfirmed');
    expect(wanted.map(({ id }) => id).toSorted()).toEqual([DID_WEB, LIST]);
  });

  test.each<[string, readonly string[], unknown]>([
    ['its name', ['name'], 'Rust'],
    ['the achievement', ['credentialSubject', 'achievement', 'name'], 'Rust'],
    ['its end', ['validUntil'], '2036-12-31T00:00:00Z'],
    ['the person', ['credentialSubject', 'id'], 'did:example:other'],
    ["the proof's purpose", ['proof', 'proofPurpose'], 'authentication'],
    ["the proof's time", ['proof', 'created'], '2026-01-02T00:00:00Z'],
    ['the cryptosuite', ['proof', 'cryptosuite'], 'ecdsa-rdfc-2019'],
    ['a skill', ['credentialSubject', 'achievement', 'alignment'], []],
    ['a term that nothing defines', ['credentialSubject', 'grade'], 'A'],
    ['its type', ['type'], ['VerifiableCredential']],
  ])('is rejected when somebody changed or added %s', async (_, path, value) => {
    const badge = await sign(makeBadge(issuer.id), issuer);
    const outcome = await verify(asDocument(change(badge, path, value)));
    expect(outcome.verification.verdict).toBe('rejected');
    expect(outcome.verification.issuerAssurance).toBe('none');
  });

  test('is rejected when nothing signs it, and its other checks are still there', async () => {
    const outcome = await verify(asDocument(makeBadge(issuer.id)));
    expect(outcome.verification.verdict).toBe('rejected');
    expect(faultsOf(outcome)).toEqual([
      'context-integrity unknown proof.uncovered',
      'proof fail proof.none',
      'key-resolution unknown key.not-checked',
      'issuer-binding unknown binding.not-checked',
      'algorithm-strength unknown algorithm.not-checked',
    ]);
    expect(outcome.verification.checks.map(({ id }) => id)).toEqual(CHECK_IDS.slice(0, 9));
  });

  test('is rejected when somebody else signed it', async () => {
    const outcome = await verify(asDocument(await sign(makeBadge(issuer.id), stranger)));
    expect(outcome.verification.verdict).toBe('rejected');
    expect(faultsOf(outcome)).toEqual(['issuer-binding fail binding.foreign-key']);
  });

  test('of a did:web that another DID signed is unconfirmed until the did:web’s document is had', async () => {
    const badge = asDocument(await sign(makeBadge(DID_WEB), stranger));
    const { verification, wanted } = await verify(badge);
    expect([verification.verdict, verification.issuerAssurance]).toEqual(['unconfirmed', 'none']);
    expect(wanted.map(({ id }) => id)).toEqual([DID_WEB]);

    const foreign = await verify(badge, { [DID_WEB]: found(university.didDocument) });
    expect(foreign.verification.verdict).toBe('rejected');

    const assertionMethod = [stranger.keyPair.id];
    const listing = found({ ...university.didDocument, assertionMethod });
    const own = await verify(badge, { [DID_WEB]: listing });
    expect(own.verification.verdict).toBe('verified');
  });

  test('is rejected when one of its two proofs fails', async () => {
    const badge = await sign(makeBadge(issuer.id), issuer);
    const other = await sign(makeBadge(issuer.id, { name: 'Rust' }), issuer);
    const proof = [badge['proof'], other['proof']] as JsonObject[];
    const outcome = await verify(asDocument({ ...badge, proof }));
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('is rejected when it is signed as it is, but lacks what a badge must have', async () => {
    const subject = { id: 'did:example:a', type: ['AchievementSubject'] };
    const badge = await sign(makeBadge(issuer.id, { credentialSubject: subject }), issuer);
    const outcome = await verify(asDocument(badge));
    expect(faultsOf(outcome)).toEqual(['document-structure fail structure.missing']);
  });

  test.each([
    ['before its start', '2025-12-31T23:59:59Z', 'lapsed'],
    ['at its start', '2026-01-01T00:00:00Z', 'verified'],
    ['at its end', '2026-12-31T00:00:00Z', 'verified'],
    ['after its end', '2026-12-31T00:00:01Z', 'lapsed'],
  ])('%s', async (_, at, verdict) => {
    const badge = await sign(makeBadge(issuer.id), issuer);
    expect((await verify(asDocument(badge), {}, at)).verification.verdict).toBe(verdict);
  });
});

describe('the status of a signed badge, against a signed list', () => {
  const withStatus = async (...lists: readonly (readonly [string, number])[]) => {
    const credentialStatus = lists.map(([url, index]) => entryOf(url, index));
    return asDocument(await sign(makeBadge(issuer.id, { credentialStatus }), issuer));
  };

  test('not set: verified; set: lapsed', async () => {
    const documents = { [LIST]: found(await signList(issuer, { url: LIST, set: [8] })) };
    const current = await verify(await withStatus([LIST, 7]), documents);
    const revoked = await verify(await withStatus([LIST, 8]), documents);
    expect(current.verification.verdict).toBe('verified');
    expect(revoked.verification.verdict).toBe('lapsed');
  });

  test('set in any one of two lists: lapsed', async () => {
    const second = 'https://uni.example/status/2';
    const documents = {
      [LIST]: found(await signList(issuer, { url: LIST })),
      [second]: found(await signList(issuer, { url: second, set: [7] })),
    };
    const outcome = await verify(await withStatus([LIST, 7], [second, 7]), documents);
    expect(outcome.verification.verdict).toBe('lapsed');
  });

  test('a list that was changed after it was signed: unconfirmed', async () => {
    const clean = await signList(issuer, { url: LIST });
    const dirty = await signList(issuer, { url: LIST, set: [7] });
    const forged = { ...dirty, credentialSubject: clean['credentialSubject'] };
    const outcome = await verify(await withStatus([LIST, 7]), { [LIST]: found(forged) });
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(faultsOf(outcome)).toEqual(['status unknown status.list-invalid']);
  });

  test.each([
    ['by a stranger in his own name', undefined],
    ["by a stranger in the issuer's name", 'issuer'],
  ])('a list signed %s: unconfirmed', async (_, name) => {
    const issuerId = name === 'issuer' ? issuer.id : stranger.id;
    const list = await signList(stranger, { url: LIST, issuerId });
    const outcome = await verify(await withStatus([LIST, 7]), { [LIST]: found(list) });
    expect(faultsOf(outcome)).toEqual(['status unknown status.list-invalid']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test('a list that nothing signs: unconfirmed', async () => {
    const { proof: _, ...list } = await signList(issuer, { url: LIST });
    const outcome = await verify(await withStatus([LIST, 7]), { [LIST]: found(list) });
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test('the status of a list itself is not followed', async () => {
    const more = { credentialStatus: entryOf(LIST, 7) };
    const list = await signList(issuer, { url: LIST, set: [7], more });
    const outcome = await verify(await withStatus([LIST, 8]), { [LIST]: found(list) });
    expect(outcome.verification.verdict).toBe('verified');
  });
});

const asJwt = (compact: string) =>
  ({ format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } }) as const;

describe('a badge as a compact JWS', () => {
  async function signJwt(claims: object = {}, badge: JsonObject = {}) {
    const { id, signClaims } = await makeJwtSigner();
    return signClaims({ ...makeBadge(id, badge), iss: id, ...claims });
  }

  test('is verified', async () => {
    const outcome = await verify(asJwt(await signJwt()));
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.facts.name).toBe('Python');
  });

  test('is rejected when its payload was changed', async () => {
    const [header, payload = '', signature] = (await signJwt()).split('.');
    const text = Buffer.from(payload, 'base64url').toString().replace('Python', 'Golang');
    const forged = [header, Buffer.from(text).toString('base64url'), signature].join('.');
    expect((await verify(asJwt(forged))).verification.verdict).toBe('rejected');
  });

  test('is rejected when its claims name another issuer', async () => {
    const outcome = await verify(asJwt(await signJwt({ iss: 'did:key:zOther' })));
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('is rejected when a proof embedded in it fails, though its own holds', async () => {
    const { proof } = await sign(makeBadge(issuer.id), issuer);
    const outcome = await verify(asJwt(await signJwt({}, { proof })));
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('that cannot be read is rejected, and says nothing', async () => {
    const outcome = await verify(asJwt('e30.bm90IGpzb24.AAAA'));
    expect(outcome.verification.verdict).toBe('rejected');
    expect(outcome.facts.types).toEqual([]);
  });
});

describe('the status of a badge as a compact JWS, against a list as one', () => {
  test.each([
    ['bare', (compact: string) => compact],
    ['as a JSON string', (compact: string) => JSON.stringify(compact)],
    [
      'in an envelope',
      (compact: string) =>
        JSON.stringify({
          '@context': 'https://www.w3.org/ns/credentials/v2',
          type: 'EnvelopedVerifiableCredential',
          id: `data:application/vc+jwt,${compact}`,
        }),
    ],
  ])('%s', async (_, wrap) => {
    const { id, signClaims } = await makeJwtSigner();
    const { proof: __, ...list } = await signList(issuer, { url: LIST, set: [8], issuerId: id });
    const documents = { [LIST]: found(wrap(await signClaims({ ...list, iss: id }))) };
    const verdictAt = async (index: number) => {
      const badge = makeBadge(id, { credentialStatus: entryOf(LIST, index) });
      const outcome = await verify(asJwt(await signClaims(badge)), documents);
      return outcome.verification.verdict;
    };
    expect([await verdictAt(7), await verdictAt(8)]).toEqual(['verified', 'lapsed']);
  });
});

describe('a format that is not checked yet', () => {
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: 'https://uni.example/assertions/1',
    recipient: { type: 'email', identity: 'a@example.org', hashed: false },
    badge: { type: 'BadgeClass', name: 'Welding', issuer: 'https://uni.example/issuer' },
    issuedOn: '2026-01-01T00:00:00Z',
    verification: { type: 'hosted' },
  };

  const asAssertion = (json: JsonObject) =>
    ({ format: 'ob1-assertion', path: '', payload: { kind: 'json', json } }) as const;

  test('is unconfirmed, with what it says', async () => {
    const outcome = await verify(asAssertion(assertion));
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(outcome.facts.achievements[0]?.name).toBe('Welding');
    expect(faultsOf(outcome)).toContain('proof unknown proof.unsupported');
  });

  test('is known to have expired', async () => {
    const outcome = await verify(asAssertion({ ...assertion, expires: '2026-02-01T00:00:00Z' }));
    expect(outcome.verification.verdict).toBe('lapsed');
  });

  test.each([
    [
      'nothing hosts or signs',
      'ob2-hosted',
      { ...assertion, verification: undefined, id: 'urn:1' },
    ],
    ['no Blockcerts proof is in', 'blockcerts-json', { type: ['BlockcertsCredential'] }],
  ] as const)('is rejected when %s', async (_, format, json) => {
    const document = { format, path: '', payload: { kind: 'json', json } } as const;
    expect((await verify(document)).verification.verdict).toBe('rejected');
  });

  test('is rejected when it is a token without signature', async () => {
    const compact = `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`;
    const document = { format: 'ob2-signed', path: '', payload: { kind: 'jws', compact } } as const;
    expect((await verify(document)).verification.verdict).toBe('rejected');
  });
});

test('a document made to break a check is never verified, and no check is lost', async () => {
  const badge = await sign(makeBadge(issuer.id), issuer);
  const hostile = new Proxy(badge, {
    get(target, name: string) {
      if (name === 'credentialSubject') throw new RangeError('Maximum call stack size exceeded');
      return target[name];
    },
  });
  const outcome = await verify(asDocument(hostile), {}, NOW).catch((cause: unknown) => cause);
  expect(outcome).toMatchObject({ verification: { verdict: 'unconfirmed' } });
});
