import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { judgeRecipient } from '../../src/main/verify/index.ts';
import {
  NOW,
  asDocument,
  entryOf,
  faultsOf,
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  signList,
  verify,
} from '../main/verify/signed-credentials.ts';
import type { Signer } from '../main/verify/signed-credentials.ts';

/**
 * Badges that their issuer signed, and that were rewritten afterwards, mostly so that the signature
 * still fits: it covers statements, and the same statements can be written in many ways. What is read
 * must then be the same, or the badge is rejected.
 */

/** JSON that an attacker may change anywhere. */
// oxlint-disable-next-line typescript/no-explicit-any -- tampering reaches anywhere, by design
type Loose = any;

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
const ACHIEVEMENT = 'urn:uuid:11111111-6f0a-4f6e-9f0e-2f3a1d8c7b60';
const LIST = 'https://issuer.example/status';
const NOT_HERS = [{ kind: 'email', value: 'ann@example.org' }] as const;

let issuer: Signer;
let badge: JsonObject;
let documents: Record<string, ReturnType<typeof found>>;

/** Expired, revoked and issued to somebody else: three things to hide. */
beforeAll(async () => {
  issuer = await makeSigner('did:web:issuer.example');
  documents = {
    [issuer.id]: found(issuer.didDocument),
    [LIST]: found(await signList(issuer, { url: LIST, set: [5] })),
  };
  const plain: Loose = makeBadge(issuer.id, {
    validUntil: '2026-03-01T00:00:00Z',
    description: 'Attended.',
    credentialStatus: entryOf(LIST, 5),
  });
  plain.credentialSubject.identifier = [identity('bob@example.org')];
  plain.credentialSubject.achievement.resultDescription = [
    { id: `${ACHIEVEMENT}#mark`, type: ['ResultDescription'], name: 'Mark', resultType: 'Percent' },
  ];
  plain.credentialSubject.result = [
    { type: ['Result'], resultDescription: `${ACHIEVEMENT}#mark`, value: '12', status: 'Failed' },
  ];
  badge = await sign(plain, issuer);
});

function identity(email: string) {
  return {
    type: 'IdentityObject',
    hashed: false,
    identityHash: email,
    identityType: 'emailAddress',
  };
}

function judge(json: JsonObject) {
  return verify(asDocument(json), documents);
}

function rewritten(rewrite: (badge: Loose) => void): JsonObject {
  const copy = structuredClone(badge);
  rewrite(copy);
  return copy;
}

/** Takes a member out; answers its value. */
function taken(object: Loose, member: string): Loose {
  const value = object[member];
  delete object[member];
  return value;
}

const addContext = (credential: Loose, context: object | string) =>
  (credential['@context'] = [...credential['@context'], context]);

test('the badge itself is lapsed, revoked and somebody else’s', async () => {
  const outcome = await judge(badge);
  expect(outcome.verification.verdict).toBe('lapsed');
  expect(faultsOf(outcome)).toEqual([
    'validity-period fail validity.expired',
    'status fail status.revoked',
  ]);
  expect(judgeRecipient(outcome.facts, NOT_HERS, NOW).match).toBe('mismatch');
});

const REWRITES: Readonly<Record<string, (c: Loose) => void>> = {
  'the expiry under another name': (c) => {
    addContext(c, { z: { '@id': `${CREDENTIALS}validUntil`, '@type': DATE_TIME } });
    c.z = taken(c, 'validUntil');
  },
  'the expiry under its IRI': (c) => {
    const value = taken(c, 'validUntil');
    c[`${CREDENTIALS}validUntil`] = { '@value': value, '@type': DATE_TIME };
  },
  'the expiry under a compact IRI': (c) => {
    addContext(c, { cr: CREDENTIALS });
    c['cr:validUntil'] = { '@value': taken(c, 'validUntil'), '@type': DATE_TIME };
  },
  'the expiry under a name scoped to an invented type': (c) => {
    const z = { '@id': `${CREDENTIALS}validUntil`, '@type': DATE_TIME };
    addContext(c, { Odd: { '@id': 'https://own.example/Odd', '@context': { z } } });
    c.type = [...c.type, 'Odd'];
    c.z = taken(c, 'validUntil');
  },
  'the expiry in @included': (c) => {
    c['@included'] = [{ id: c.id, type: c.type, validUntil: taken(c, 'validUntil') }];
  },
  'the expiry in @nest': (c) => (c['@nest'] = { validUntil: taken(c, 'validUntil') }),
  'the expiry in @set': (c) => (c.validUntil = { '@set': [c.validUntil] }),
  'the expiry as a value object': (c) => {
    c.validUntil = { '@value': c.validUntil, '@type': DATE_TIME };
  },
  'the expiry alone in an array': (c) => (c.validUntil = [c.validUntil]),
  'everything in @graph': (c) => {
    const { '@context': _, proof: __, ...rest } = structuredClone(c);
    for (const member of Object.keys(rest)) delete c[member];
    c['@graph'] = [rest];
  },
  'the status in an array in an array': (c) => (c.credentialStatus = [[c.credentialStatus]]),
  'the status in @set': (c) => (c.credentialStatus = { '@set': [c.credentialStatus] }),
  'the status as two halves of a blank node': (c) => {
    const { statusListCredential, ...rest } = c.credentialStatus;
    const id = '_:s';
    c.credentialStatus = [
      { id, ...rest },
      { id, type: rest.type, statusListCredential },
    ];
  },
  'whom it was issued to as two halves of a blank node': (c) => {
    const [{ identityHash, ...rest }] = c.credentialSubject.identifier;
    const id = '_:i';
    c.credentialSubject.identifier = [
      { id, ...rest },
      { id, type: rest.type, identityHash },
    ];
  },
  'a result as two halves of a blank node': (c) => {
    const [{ value, ...rest }] = c.credentialSubject.result;
    const id = '_:r';
    c.credentialSubject.result = [
      { id, type: rest.type, value },
      { id, ...rest },
    ];
  },
  'an alignment as two halves of a blank node': (c) => {
    const [{ type, targetName, ...rest }] = c.credentialSubject.achievement.alignment;
    const id = '_:a';
    c.credentialSubject.achievement.alignment = [
      { id, type, targetName },
      { id, type, ...rest },
    ];
  },
  'what a result means, where the result refers to it': (c) => {
    const [description] = c.credentialSubject.achievement.resultDescription;
    const { id, type } = description;
    c.credentialSubject.achievement.resultDescription = [{ id, type }];
    c.credentialSubject.result[0].resultDescription = description;
  },
  'the description under another name': (c) => {
    addContext(c, { small: 'https://schema.org/description' });
    c.small = taken(c, 'description');
  },
  'the issuer’s name under another name': (c) => {
    addContext(c, { small: 'https://schema.org/name' });
    c.issuer.small = taken(c.issuer, 'name');
  },
  'the achievement’s description under another name': (c) => {
    addContext(c, { small: 'https://schema.org/description' });
    c.credentialSubject.achievement.small = taken(c.credentialSubject.achievement, 'description');
  },
  'types as @type': (c) => (c['@type'] = taken(c, 'type')),
  'its id as @id': (c) => (c['@id'] = taken(c, 'id')),
  'a word that looks like a keyword': (c) => (c['@honours'] = 'First class'),
  'a word in other letters': (c) => (c.ValidUntil = '2099-01-01T00:00:00Z'),
  'a word in letters that look the same': (c) => (c['v\u0430lidUntil'] = '2099-01-01T00:00:00Z'),
  'a word whose meaning is taken away': (c) => {
    addContext(c, { honours: null });
    c.honours = 'First class';
  },
  'a word without a value': (c) => (c.honours = null),
  'a context that gives every word a meaning': (c) => {
    addContext(c, 'https://www.w3.org/ns/credentials/examples/v2');
    c.honours = 'First class';
  },
  'an index': (c) => (c.credentialSubject['@index'] = 'first'),
  'a base': (c) => addContext(c, { '@base': 'https://own.example/' }),
  'the proof of the proof': (c) => (c.proof = { '@graph': [c.proof] }),
  'a proof with a word of its own': (c) => (c.proof.honours = 'First class'),
  'a proof whose key is brought along': (c) => {
    const [method] = issuer.didDocument.verificationMethod;
    c.proof.verificationMethod = { ...method };
  },
  'a proof whose signature begins with a zero': (c) => {
    c.proof.proofValue = `z1${c.proof.proofValue.slice(1)}`;
  },
  'a proof and an empty one': (c) => (c.proof = [c.proof, null, {}]),
};

test.each(Object.entries(REWRITES))('%s: is rejected', async (_, rewrite) => {
  const { verification } = await judge(rewritten(rewrite));
  expect(verification.verdict).toBe('rejected');
});

test('half a character put for a replacement character is rejected, though the bytes are the same', async () => {
  const signed = await sign(makeBadge(issuer.id, { name: 'A \uFFFD B' }), issuer);
  expect((await judge(signed)).verification.verdict).toBe('verified');
  const changed = { ...signed, name: 'A \uD800 B' };
  expect(faultsOf(await judge(changed))).toEqual(['context-integrity fail context.undefined-term']);
});

describe('a value alone in an array, or twice', () => {
  const again = [(one: unknown) => [one], (one: unknown) => [one, one]];
  const members = ['identityHash', 'identityType', 'hashed'];
  const cases = members.flatMap((member) => again.map((repeat) => [member, repeat] as const));

  test.each(cases)(
    'is read as the value: %s still shows that it is somebody else’s',
    async (member, repeat) => {
      const changed = rewritten((c) => {
        const [one] = c.credentialSubject.identifier;
        one[member] = repeat(one[member]);
      });
      const outcome = await judge(changed);
      expect(faultsOf(outcome)).not.toContain('proof fail proof.mismatch');
      expect(judgeRecipient(outcome.facts, NOT_HERS, NOW).match).toBe('mismatch');
    },
  );

  test('is read as the value: the address of a skill', async () => {
    const { facts } = await judge(
      rewritten((c) => {
        const [one] = c.credentialSubject.achievement.alignment;
        one.targetUrl = [one.targetUrl];
      }),
    );
    expect(facts.achievements[0]?.alignments[0]?.targetUrl).toBe('https://skills.example/python');
  });
});

describe('an address that its issuer signed with a context of its own', () => {
  const mail = (word: string) => ({ [word]: 'https://schema.org/email' });
  const judgeAddressed = async (context: object, stated: object, rewrite: (c: Loose) => void) => {
    const plain: Loose = makeBadge(issuer.id);
    addContext(plain, context);
    Object.assign(plain.credentialSubject, stated);
    const copy: Loose = structuredClone(await sign(plain, issuer));
    rewrite(copy);
    const outcome = await judge(copy);
    expect(faultsOf(outcome)).not.toContain('proof fail proof.mismatch');
    return [outcome.verification.verdict, judgeRecipient(outcome.facts, NOT_HERS, NOW).match];
  };

  test.each([
    ['mail', mail('mail'), 'verified mismatch'],
    ['contact', mail('contact'), 'rejected unstated'],
    ['https://schema.org/email', {}, 'rejected unstated'],
  ])('is not hidden under the word %s', async (word, context, expected) => {
    const email = { email: 'bob@example.org' };
    const said = await judgeAddressed(mail('email'), email, (c) => {
      c['@context'] = [...c['@context'].slice(0, -1), context];
      c.credentialSubject[word] = taken(c.credentialSubject, 'email');
    });
    expect(said.join(' ')).toBe(expected);
  });

  test('is not hidden in a value object, and nothing else is made one', async () => {
    const language = { '@language': 'en' };
    const stated = { identifier: [identity('bob@example.org')] };
    const hidden = judgeAddressed(language, stated, (c) => {
      const [one] = c.credentialSubject.identifier;
      one.identityHash = { '@value': one.identityHash, ...language };
    });
    expect(await hidden).toEqual(['verified', 'mismatch']);
    const own = { mentor: 'https://own.example/mentor' };
    const said = await judgeAddressed(own, { mentor: 'ann@example.org' }, (c) => {
      c['@context'] = [...c['@context'].slice(0, -1), { mail: own.mentor }];
      c.credentialSubject.mail = taken(c.credentialSubject, 'mentor');
    });
    expect(said[0]).toBe('rejected');
  });
});

test('of several subjects, one is not given what another achieved, whoever stands first', async () => {
  const [ann, bob] = ['did:example:ann', 'did:example:bob'].map((id) => ({
    id,
    type: ['AchievementSubject'],
    achievement: { id: `${id}:won`, type: ['Achievement'], name: `Won by ${id}` },
  }));
  const type = ['VerifiableCredential'];
  const signed = await sign(
    makeBadge(issuer.id, { type, credentialSubject: [ann!, bob!] }),
    issuer,
  );
  for (const credentialSubject of [
    [ann!, bob!],
    [bob!, ann!],
  ]) {
    const { facts, verification } = await judge({ ...signed, credentialSubject });
    expect(verification.verdict).toBe('verified');
    expect(facts.recipient.subjectId).toBe(credentialSubject[0]?.id);
    expect(facts.achievements.map(({ name }) => name)).toEqual([
      `Won by ${credentialSubject[0]?.id ?? ''}`,
    ]);
  }
});

test('proofs without end are not checked, and do not end the checker', async () => {
  const many = rewritten((c) => (c.proof = Array(10_000).fill(c.proof)));
  expect(faultsOf(await judge(many))).toContain('proof unknown proof.uncovered');
});

test('one node described without end is refused, and does not end the checker', async () => {
  const again = { id: ACHIEVEMENT, type: ['Achievement'], name: 'Python' };
  const many = rewritten(
    (c) => (c.credentialSubject.achievement = Array.from({ length: 500 }, () => again)),
  );
  expect(faultsOf(await judge(many))).toContain('context-integrity fail context.disguised');
});

describe('a key of small order, whose one signature fits any text', () => {
  const identityPoint = Buffer.from(`01${'00'.repeat(31)}`, 'hex');
  const signature = Buffer.concat([identityPoint, Buffer.alloc(32)]).toString('base64url');

  test('proves nothing as did:jwk', async () => {
    const x = identityPoint.toString('base64url');
    const jwk = JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x });
    const id = `did:jwk:${Buffer.from(jwk).toString('base64url')}`;
    const [header, claims] = [{ alg: 'EdDSA', kid: `${id}#0` }, makeBadge(id)].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const compact = `${header}.${claims}.${signature}`;
    const payload = { kind: 'jws', compact } as const;
    const outcome = await verify({ format: 'ob3-jwt', path: '', payload });
    expect(outcome.verification.verdict).toBe('rejected');
    expect(faultsOf(outcome)).toContain('key-resolution fail key.malformed');
  });
});

describe('a plain revocation list', () => {
  const url = 'https://issuer.example/revoked';
  const id = 'https://issuer.example/badges/a%20b';
  const judgeBy = async (revokedCredential: unknown) => {
    const signer = await makeJwtSigner();
    const credentialStatus = { id: url, type: '1EdTechRevocationList' };
    const compact = await signer.signClaims(makeBadge(signer.id, { id, credentialStatus }));
    const list = { id: url, issuer: signer.id, revokedCredential };
    const payload = { kind: 'jws', compact } as const;
    return verify({ format: 'ob3-jwt', path: '', payload }, { [url]: found(list) });
  };

  test('names a credential also where its id is not percent-encoded', async () => {
    const revoked = [{ id: ' https://issuer.example/badges/a b' }];
    expect((await judgeBy(revoked)).verification.verdict).toBe('lapsed');
    expect((await judgeBy([])).verification.verdict).toBe('verified');
  });

  test('that is null says nothing', async () => {
    expect((await judgeBy(null)).verification.verdict).toBe('unconfirmed');
  });
});
