import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../src/main/intake/index.ts';
import { findMembership } from '../../src/main/trust/index.ts';
import { judgeRecipient } from '../../src/main/verify/index.ts';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import type { JsonObject, JsonValue } from '../../src/shared/lib/json.ts';
import type { CredentialFacts } from '../../src/shared/model/credential.ts';
import { signPresentation } from '../../tools/samples/sign.ts';
import { itxt, png, svg } from '../main/intake/baking.ts';
import {
  Hosts,
  NOW as FEDERATION_NOW,
  anchorOf,
  configure,
  makeEntity,
  vouch,
} from '../main/trust/federation/federation.ts';
import { explainBadge, find } from '../main/verify/differences/explaining.ts';
import { makeNestedBadge, makeRecord, signRecord } from '../main/verify/learner-records.ts';
import {
  makeAssertion,
  showAt,
  unavailable,
  verifyHosted,
} from '../main/verify/open-badges-2/badges.ts';
import {
  asDocument,
  change,
  decidingFaultsOf,
  entryOf,
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  signList,
  verify,
} from '../main/verify/signed-credentials.ts';
import type { ListOptions, Signer } from '../main/verify/signed-credentials.ts';

/** Faults that were seen in verifiers, each made again here to show that it is not ours. */

const VICTIM = 'did:web:victim.example';
const LIST = 'https://issuer.example/status/1';
const OTHER_LIST = 'https://issuer.example/status/2';

async function verdictOf(json: JsonObject, documents: GatheredDocuments = {}) {
  return (await verify(asDocument(json), documents)).verification.verdict;
}

/** The claims of a token that holds `badge`. */
function claimsOf(badge: JsonObject, iss: string): Record<string, unknown> {
  return { ...badge, iss, jti: badge['id'], sub: 'did:example:subject' };
}

const asToken = (compact: string) =>
  ({ format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } }) as const;

const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

async function badgeWithStatus(credentialStatus: JsonValue, signer: Signer) {
  const badge = makeBadge(signer.id, { credentialStatus });
  const contexts = [...(badge['@context'] as readonly string[]), EXTENSIONS];
  return sign({ ...badge, '@context': contexts }, signer);
}

describe('a key counts only when its owner lists it', () => {
  // F1
  test('a key written after the # of the issuer’s DID is not the issuer’s for that', async () => {
    const attacker = await makeSigner(VICTIM);
    const owner = await makeSigner(VICTIM);
    const forged = await sign(makeBadge(VICTIM), attacker);
    expect(await verdictOf(forged, { [VICTIM]: found(owner.didDocument) })).toBe('rejected');
    expect(await verdictOf(forged)).toBe('unconfirmed');
    const own = await sign(makeBadge(VICTIM), owner);
    expect(await verdictOf(own, { [VICTIM]: found(owner.didDocument) })).toBe('verified');
  });

  // F2
  test.each<[string, (jwk: JsonObject) => JsonObject]>([
    ['a key in the token’s header', (jwk) => ({ jwk })],
    ['a key at an address of the signer’s', () => ({ kid: 'https://attacker.example/keys#1' })],
    ['a key of a DID of the signer’s', () => ({ kid: 'did:web:attacker.example#1' })],
  ])('%s does not make a token the issuer’s', async (_, header) => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = (await exportJWK(publicKey)) as JsonObject;
    const owner = await makeSigner(VICTIM);
    const compact = await new SignJWT(claimsOf(makeBadge(VICTIM), VICTIM))
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', ...header(jwk) })
      .sign(privateKey);
    const method = { id: '#1', type: 'JsonWebKey', controller: 'did:web:attacker.example' };
    const documents = {
      [VICTIM]: found(owner.didDocument),
      'https://attacker.example/keys': found({ keys: [{ ...jwk, kid: '1' }] }),
      'did:web:attacker.example': found({
        id: 'did:web:attacker.example',
        verificationMethod: [{ ...method, publicKeyJwk: jwk }],
        assertionMethod: ['#1'],
      }),
    };
    for (const at of [documents, {}]) {
      // oxlint-disable-next-line no-await-in-loop -- two
      const { verification } = await verify(asToken(compact), at);
      expect(['rejected', 'unconfirmed']).toContain(verification.verdict);
    }
  });
});

describe('a recipient is compared as it was hashed', () => {
  const email = 'ada@example.com';
  const hashOf = (salt: string) =>
    `sha256$${createHash('sha256').update(`${email}${salt}`).digest('hex')}`;

  const matchesOf = (facts: CredentialFacts) =>
    [email, 'eve@example.com'].map(
      (value) => judgeRecipient(facts, [{ kind: 'email', value }], '2026-06-01T00:00:00Z').match,
    );

  // F3
  test.each<[string, JsonObject]>([
    ['with a salt', { identity: hashOf('sea'), salt: 'sea' }],
    ['without a salt', { identity: hashOf('') }],
  ])('%s, by an Open Badge 2.0', async (_, recipient) => {
    const assertion = makeAssertion({ recipient: { type: 'email', hashed: true, ...recipient } });
    const { facts } = await verifyHosted(assertion, showAt({ assertion }));
    expect(matchesOf(facts)).toEqual(['confirmed', 'mismatch']);
  });

  // F13
  test('one badge in an SVG is not everybody’s', async () => {
    const signer = await makeSigner();
    const identifier = {
      type: 'IdentityObject',
      hashed: false,
      identityType: 'emailAddress',
      identityHash: email,
    };
    const path = ['credentialSubject', 'identifier'];
    const badge = await sign(change(makeBadge(signer.id), path, [identifier]), signer);
    const baked = svg(
      `<openbadges:credential><![CDATA[${JSON.stringify(badge)}]]></openbadges:credential>`,
    );
    const [document] = (await readCredentials('badge.svg', baked)).documents;
    const { facts } = await verify(document ?? asDocument({}));
    expect(matchesOf(facts)).toEqual(['confirmed', 'mismatch']);
  });
});

describe('every status counts', () => {
  const suspended = { ...entryOf(OTHER_LIST, 3), statusPurpose: 'suspension' };
  const listOf = async (signer: Signer, options: ListOptions, statusPurpose: JsonValue) => {
    const { proof: _, ...list } = await signList(signer, options);
    const purposed = change(list, ['credentialSubject', 'statusPurpose'], statusPurpose);
    return { [options.url]: found(await sign(purposed, signer)) };
  };

  // F4
  test('a list that cannot be had hides no other', async () => {
    const signer = await makeSigner();
    const badge = await badgeWithStatus([entryOf(LIST, 3), entryOf(OTHER_LIST, 3)], signer);
    const revoked = { [OTHER_LIST]: found(await signList(signer, { url: OTHER_LIST, set: [3] })) };
    expect(await verdictOf(badge, revoked)).toBe('lapsed');
    const standing = { [OTHER_LIST]: found(await signList(signer, { url: OTHER_LIST })) };
    expect(await verdictOf(badge, standing)).toBe('unconfirmed');
  });

  // F4
  test('a suspension is read', async () => {
    const signer = await makeSigner();
    const badge = await badgeWithStatus([suspended], signer);
    const lists = await listOf(signer, { url: OTHER_LIST, set: [3] }, 'suspension');
    expect(await verdictOf(badge, lists)).toBe('lapsed');
  });

  // F4
  test('an entry of two bits is read as two', async () => {
    const signer = await makeSigner();
    const entry = {
      ...entryOf(LIST, 3),
      statusPurpose: 'message',
      statusSize: 2,
      statusMessage: ['0x0', '0x1', '0x2', '0x3'].map((status) => ({ status, message: status })),
    };
    const badge = await badgeWithStatus(entry, signer);
    const lists = await listOf(signer, { url: LIST, set: [6, 7], length: 262_144 }, 'message');
    const { verification } = await verify(asDocument(badge), lists);
    const status = verification.checks.find(({ id }) => id === 'status');
    expect(JSON.stringify(status)).toContain('0x3');
  });

  // F6
  test.each([
    ['StatusList2021Entry', { ...entryOf(LIST, 3), type: 'StatusList2021Entry' }],
    ['1EdTechRevocationList', { id: LIST, type: '1EdTechRevocationList' }],
  ])('a list of %s is asked for', async (_, credentialStatus) => {
    const signer = await makeJwtSigner();
    const claims = claimsOf(makeBadge(signer.id, { credentialStatus }), signer.id);
    const outcome = await verify(asToken(await signer.signClaims(claims)));
    expect(outcome.wanted.map(({ id }) => id)).toContain(LIST);
    expect(decidingFaultsOf(outcome)).toEqual(['status unknown status.unavailable']);
  });

  // F6
  test('a list of another type first hides none', async () => {
    const signer = await makeSigner();
    const first = { id: LIST, type: '1EdTechRevocationList' };
    const badge = await badgeWithStatus([first, entryOf(OTHER_LIST, 3)], signer);
    const documents = {
      [LIST]: found({ id: LIST, issuer: signer.id, revokedCredential: [] }),
      [OTHER_LIST]: found(await signList(signer, { url: OTHER_LIST, set: [3] })),
    };
    expect(await verdictOf(badge, documents)).toBe('lapsed');
  });

  // F8
  test('a list that is not there is never “not revoked”', async () => {
    const signer = await makeSigner();
    const badge = await badgeWithStatus(entryOf(LIST, 3), signer);
    const outcome = await verify(asDocument(badge), { [LIST]: unavailable('not-found') });
    expect(decidingFaultsOf(outcome)).toEqual(['status unknown status.unavailable']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  // F11
  test.each([
    [[3], 'lapsed'],
    [[], 'verified'],
  ])('a list of several purposes is read, with %j set', async (set, verdict) => {
    const signer = await makeSigner();
    const badge = await badgeWithStatus(entryOf(LIST, 3), signer);
    const purposes = ['revocation', 'suspension'];
    const lists = await listOf(signer, { url: LIST, set }, purposes);
    expect(await verdictOf(badge, lists)).toBe(verdict);
  });

  // F12
  test('a list is asked for by its address alone, which does not tell who is checked', async () => {
    const signer = await makeSigner();
    const entry = { id: LIST, type: '1EdTechRevocationList' };
    const { wanted } = await verify(
      asDocument(await badgeWithStatus([entry, entryOf(OTHER_LIST, 3)], signer)),
    );
    expect(wanted.map(({ id }) => id).toSorted()).toEqual([LIST, OTHER_LIST]);
  });
});

describe('nothing within is left unchecked', () => {
  // F5
  test('a credential in a learner record that is no achievement is checked', async () => {
    const signer = await makeSigner();
    const license = await sign(
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        id: 'urn:uuid:5a0d4e1c-6f0a-4f6e-9f0e-2f3a1d8c7b60',
        type: ['VerifiableCredential'],
        issuer: signer.id,
        validFrom: '2026-01-01T00:00:00Z',
        credentialSubject: { id: 'did:example:subject' },
      },
      signer,
    );
    const verdictWith = async (inner: JsonObject) =>
      verdictOf(await signRecord(makeRecord(signer.id, [inner]), signer));
    expect(await verdictWith(license)).toBe('verified');
    expect(await verdictWith({ ...license, validFrom: '2025-01-01T00:00:00Z' })).toBe('rejected');
    const badge = await sign(makeNestedBadge(signer.id, 'Go'), signer);
    expect(await verdictWith({ ...badge, name: 'Rust' })).toBe('rejected');
  });

  // F5
  test('every proof is checked, whichever stands first', async () => {
    const signer = await makeSigner();
    const badge = await sign(makeBadge(signer.id), signer);
    const good = badge['proof'] as JsonObject;
    const bad = (await sign(makeBadge(signer.id, { name: 'Other' }), signer))[
      'proof'
    ] as JsonObject;
    expect(await verdictOf({ ...badge, proof: [good, bad] })).toBe('rejected');
    expect(await verdictOf({ ...badge, proof: [bad, good] })).toBe('rejected');
  });

  // F7
  test('what is not valid yet is said to be that, and its signature to fit', async () => {
    const signer = await makeSigner();
    const period = { validFrom: '2999-01-01T00:00:00Z', validUntil: '2999-12-31T00:00:00Z' };
    const badge = await sign(makeBadge(signer.id, period), signer);
    const { verification } = await verify(asDocument(badge));
    expect(verification.verdict).toBe('lapsed');
    const codes = verification.checks.map(({ id, outcome }) => `${id} ${outcome}`);
    expect(codes).toContain('validity-period fail');
    expect(codes).toContain('issuer-binding pass');
    expect(codes).toContain('proof warn');
  });

  // F10
  test('each credential of a presentation is judged by its own status', async () => {
    const signer = await makeSigner();
    const holder = await makeSigner();
    const standing = await badgeWithStatus(entryOf(LIST, 1), signer);
    const revoked = await badgeWithStatus(entryOf(LIST, 3), signer);
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: holder.id,
      verifiableCredential: [standing, { ...revoked }],
    };
    const { documents } = await readCredentials(
      'vp.json',
      Buffer.from(JSON.stringify(presentation)),
    );
    const lists = { [LIST]: found(await signList(signer, { url: LIST, set: [3] })) };
    const verdicts = await Promise.all(
      documents.map(async (document) => (await verify(document, lists)).verification.verdict),
    );
    expect(verdicts).toEqual(['verified', 'lapsed']);
  });

  // F10
  test('whoever presents it is its recipient only by the key of its subject', async () => {
    const issuer = await makeSigner();
    const [subject, thief] = [await makeSigner(), await makeSigner()];
    const path = ['credentialSubject', 'id'];
    const badge = await sign(change(makeBadge(issuer.id), path, subject.id), issuer);
    const matchOf = async (presenter: Signer) => {
      const json = (await signPresentation(badge, presenter.keyPair)) as JsonObject;
      const { documents } = await readCredentials('vp.json', Buffer.from(JSON.stringify(json)));
      const { facts } = await verify(documents[0] ?? asDocument({}));
      return judgeRecipient(facts, [], '2026-06-01T00:00:00Z').match;
    };
    expect(await matchOf(subject)).toBe('confirmed');
    expect(await matchOf(thief)).not.toBe('confirmed');
  });
});

// F9
test('a federation’s statement counts only with the signature of who makes it', async () => {
  const anchor = await makeEntity('https://anchor.example');
  const university = await makeEntity('https://uni.example');
  const stranger = await makeEntity('https://stranger.example');
  const hostsWith = async (statement: string) =>
    new Hosts()
      .host(university, await configure(university, [anchor]))
      .host(anchor, await configure(anchor, []))
      .answer(anchor, university.id, statement);
  const isMember = async (statement: string) => {
    const hosts = await hostsWith(statement);
    const answer = await findMembership(university.id, anchorOf(anchor), hosts, FEDERATION_NOW);
    return answer.outcome === 'member';
  };
  expect(await isMember(await vouch(anchor, university))).toBe(true);
  const forged = await stranger.sign({
    iss: anchor.id,
    sub: university.id,
    jwks: university.jwks,
  });
  expect(await isMember(forged)).toBe(false);
});

// F14
test('who made an achievement and is not its issuer is shown as that', async () => {
  const signer = await makeSigner();
  const creator = { id: 'https://acme.example/', type: ['Profile'], name: 'Acme' };
  const path = ['credentialSubject', 'achievement', 'creator'];
  const badge = await sign(change(makeBadge(signer.id), path, creator), signer);
  expect(find(await explainBadge(badge), 'issuer.other-creator')?.params).toEqual({
    creator: 'Acme',
    issuer: 'Issuer',
  });
});

describe('a picture is read chunk by chunk', () => {
  const verdictIn = async (text: string, isCompressed = false) => {
    const picture = png(itxt('openbadgecredential', text, isCompressed));
    const { documents } = await readCredentials('badge.png', picture);
    const verified = await Promise.all(documents.map((document) => verify(document)));
    return verified.map(({ verification }) => verification.verdict);
  };

  // F15
  test.each([
    ['braces in its texts', 'Write :-} and {{', false],
    ['letters beyond ASCII', 'Žluťoučký – “kůň” 東京', false],
    ['compressed text', 'Plain', true],
  ])('with %s', async (_, name, isCompressed) => {
    const signer = await makeSigner();
    const badge = await sign(makeBadge(signer.id, { name }), signer);
    expect(await verdictIn(JSON.stringify(badge), isCompressed)).toEqual(['verified']);
  });

  // F15
  test('with a token', async () => {
    const signer = await makeJwtSigner();
    const token = await signer.signClaims(claimsOf(makeBadge(signer.id), signer.id));
    expect(await verdictIn(token)).toEqual(['verified']);
  });
});
