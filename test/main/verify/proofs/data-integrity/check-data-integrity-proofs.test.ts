import { beforeAll, describe, expect, test } from 'vitest';
import { findContextSets } from '../../../../../src/main/verify/contexts/context-set.ts';
import { instantFrom } from '../../../../../src/shared/lib/instant.ts';
import { asString } from '../../../../../src/shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../../src/shared/lib/json.ts';
import { changed, check, faultsOf, makeBadge, makeIssuer, sign, summarise } from './signing.ts';
import type { Suite, TestIssuer } from './signing.ts';

const SUITES: readonly Suite[] = ['eddsa-rdfc-2022', 'P-256', 'P-384', 'Ed25519Signature2020'];

describe.each(SUITES)('a badge signed with %s', (suite) => {
  let issuer: TestIssuer;
  let badge: JsonObject;
  beforeAll(async () => {
    issuer = await makeIssuer(suite);
    badge = await sign(makeBadge(issuer.id), issuer);
  });

  test('passes every check', async () => {
    const result = await check(badge);
    expect(summarise(result)).toEqual([
      'context-integrity pass context.covered',
      'proof pass proof.valid',
      'key-resolution pass key.found',
      'issuer-binding pass binding.own-key',
      'algorithm-strength pass algorithm.strong',
    ]);
    expect(result.provenKeys.map(({ id }) => id)).toEqual([issuer.keyId]);
  });

  test.each([
    ['the name', 'name', append('x')],
    ['the end of validity', 'validUntil', () => '2037-03-01T00:00:00Z'],
    ['a skill', 'credentialSubject.achievement.alignment.0.targetName', append('x')],
    ['whom it is for', 'credentialSubject.identifier.0.salt', append('x')],
    ["the issuer's name", 'issuer.name', append('x')],
    ['the status list index', 'credentialStatus.statusListIndex', () => '3'],
    ['when it was signed', 'proof.created', () => '2026-03-01T10:00:01Z'],
    ['a field, removed', 'validUntil', () => undefined],
    ['the status, removed', 'credentialStatus', () => undefined],
    ['a field, added', 'description', () => 'With honours.'],
    ['a nested field, added', 'credentialSubject.achievement.version', () => '2'],
    ['a type, added', 'type.2', () => 'EndorsementCredential'],
  ])('is refused when somebody changes %s', async (_, path, change) => {
    const result = await check(changed(badge, path, change));
    expect(faultsOf(result)).toEqual(['fail proof.mismatch']);
    expect(result.provenKeys).toEqual([]);
  });

  test('is refused when one bit of the signature is changed', async () => {
    const forged = changed(badge, 'proof.proofValue', (value) =>
      asText(value).replace(/.$/u, (last) => (last === '2' ? '3' : '2')),
    );
    expect(faultsOf(await check(forged))).toEqual(['fail proof.mismatch']);
  });

  test('is refused when another is named as its issuer', async () => {
    const other = await makeIssuer(suite);
    const forged = changed(badge, 'issuer.id', () => other.id);
    expect(faultsOf(await check(forged))).toEqual([
      'fail proof.mismatch',
      'fail binding.foreign-key',
    ]);
  });

  test('is refused when somebody else signs it under the issuer’s name', async () => {
    const other = await makeIssuer(suite);
    const forged = await sign(makeBadge(issuer.id), other);
    const result = await check(forged);
    expect(faultsOf(result)).toEqual(['fail binding.foreign-key']);
    expect(result.provenKeys).toEqual([]);
  });

  test.each([
    ['a word without a meaning', 'grade', 'fail context.undefined-term'],
    ['a nested one', 'credentialSubject.achievement.grade', 'fail context.undefined-term'],
    [
      'one in an array',
      'credentialSubject.achievement.alignment.0.grade',
      'fail context.undefined-term',
    ],
    ['one in the proof', 'proof.grade', 'fail context.undefined-term'],
  ])('is refused with %s, though the signature still fits', async (_, path, fault) => {
    const result = await check(changed(badge, path, () => 'A'));
    expect(faultsOf(result)).toEqual([fault]);
    expect(result.findings[0]?.params).toEqual({ term: path.replace('.0', '') });
  });
});

function append(text: string): (value: JsonValue | undefined) => JsonValue {
  return (value) => `${asText(value)}${text}`;
}

function asText(value: JsonValue | undefined): string {
  return asString(value) ?? '';
}

describe('a proof', () => {
  let issuer: TestIssuer;
  let badge: JsonObject;
  beforeAll(async () => {
    issuer = await makeIssuer();
    badge = await sign(makeBadge(issuer.id), issuer);
  });

  test('for authentication does not issue a credential', async () => {
    const presented = await sign(makeBadge(issuer.id), issuer, { authentication: true });
    const result = await check(presented);
    expect(faultsOf(result)).toEqual(['fail proof.wrong-purpose']);
    expect(result.provenKeys).toEqual([]);
  });

  test('whose purpose was changed fails for both reasons', async () => {
    const forged = changed(badge, 'proof.proofPurpose', () => 'authentication');
    expect(faultsOf(await check(forged))).toEqual([
      'fail proof.wrong-purpose',
      'fail proof.mismatch',
    ]);
  });

  test('for another challenge than the one asked for is refused', async () => {
    const presented = await sign(makeBadge(issuer.id), issuer, { authentication: true });
    const options = { purpose: 'authentication', challenge: 'another' } as const;
    expect(faultsOf(await check(presented, options))).toEqual(['fail proof.malformed']);
    const asked = { purpose: 'authentication', challenge: 'a-challenge' } as const;
    expect(faultsOf(await check(presented, asked))).toEqual([]);
  });

  test.each([
    [
      'another suite than its key',
      'ecdsa-rdfc-2019',
      ['fail proof.mismatch', 'fail algorithm.key-misfit'],
    ],
    ['another canonicalisation', 'eddsa-jcs-2022', ['fail proof.mismatch']],
    [
      'no registered suite',
      'eddsa-rdfc-2099',
      [
        'fail proof.malformed',
        'unknown key.not-checked',
        'unknown binding.not-checked',
        'unknown algorithm.not-checked',
      ],
    ],
    [
      'a registered suite that is not checked',
      'schnorr-secp256k1-rdfc-2025',
      [
        'unknown proof.uncovered',
        'unknown proof.unsupported',
        'unknown key.not-checked',
        'unknown binding.not-checked',
        'unknown algorithm.not-checked',
      ],
    ],
    [
      'a registered suite by the name it had in drafts',
      'anoncredsvc-2023',
      [
        'unknown proof.uncovered',
        'unknown proof.unsupported',
        'unknown key.not-checked',
        'unknown binding.not-checked',
        'unknown algorithm.not-checked',
      ],
    ],
    [
      'a suite that is not registered, with which some do sign',
      'bip340-rdfc-2025',
      [
        'unknown proof.uncovered',
        'unknown proof.unsupported',
        'unknown key.not-checked',
        'unknown binding.not-checked',
        'unknown algorithm.not-checked',
      ],
    ],
  ])('changed to %s never passes', async (_, suite, faults) => {
    const forged = changed(badge, 'proof.cryptosuite', () => suite);
    expect(faultsOf(await check(forged))).toEqual(faults);
  });

  test.each([
    ['no value', 'proofValue', undefined],
    ['a value in another base', 'proofValue', 'uAAAA'],
    ['no purpose', 'proofPurpose', undefined],
    ['no key', 'verificationMethod', undefined],
    ['no type', 'type', undefined],
    ['no cryptosuite', 'cryptosuite', undefined],
    ['a day that does not exist', 'created', '2026-02-30T00:00:00Z'],
    ['an end without a time zone', 'expires', '2026-07-01T00:00:00'],
  ])('with %s is malformed', async (_, field, value) => {
    const result = await check(changed(badge, `proof.${field}`, () => value));
    const fault = result.findings.find(({ code }) => code === 'proof.malformed');
    expect(fault).toMatchObject({ id: 'proof', outcome: 'fail', params: { field } });
  });

  test('with a context of its own that is not the document’s is refused', async () => {
    const forged = changed(badge, 'proof.@context', () => ['https://w3id.org/security/v2']);
    expect(faultsOf(await check(forged))).toContain('fail proof.malformed');
  });

  test('of an unknown type is named, and not covered', async () => {
    const forged = changed(badge, 'proof.type', () => 'DataIntegrityProog');
    const faults = faultsOf(await check(forged));
    expect(faults).toContain('fail context.undefined-term');
    expect(faults).toContain('unknown proof.unsupported');
  });

  test('from after the instant judged at is remarked upon, not refused', async () => {
    const instant = instantFrom(Date.UTC(2026, 1, 1));
    const result = await check(badge, { instant });
    expect(faultsOf(result)).toEqual(['warn proof.created-in-future']);
  });

  test('past its own end is refused', async () => {
    const expired = changed(badge, 'proof.expires', () => '2026-05-01T00:00:00Z');
    expect(faultsOf(await check(expired))).toEqual(['fail proof.expired', 'fail proof.mismatch']);
  });
});

describe('several proofs', () => {
  test('all pass', async () => {
    const issuer = await makeIssuer();
    const unsigned = makeBadge(issuer.id);
    const one = await sign(unsigned, issuer);
    const two = await sign(unsigned, issuer);
    const both = { ...one, proof: [one['proof'] ?? {}, two['proof'] ?? {}] };
    const result = await check(both);
    expect(faultsOf(result)).toEqual([]);
    expect(result.provenKeys).toHaveLength(2);
  });

  test('one that fails is not outweighed', async () => {
    const issuer = await makeIssuer();
    const one = await sign(makeBadge(issuer.id), issuer);
    const two = await sign(makeBadge(issuer.id, { name: 'Other' }), issuer);
    const both = { ...one, proof: [one['proof'] ?? {}, two['proof'] ?? {}] };
    expect(faultsOf(await check(both))).toEqual(['fail proof.mismatch']);
  });

  test.each([
    ['no proof', undefined],
    ['an empty list', []],
    ['null', null],
  ])('%s is no proof', async (_, proof) => {
    const result = await check({ ...makeBadge('did:example:a'), proof });
    expect(summarise(result)).toEqual(['proof fail proof.none']);
  });

  test('a proof that is a text is malformed', async () => {
    const result = await check({ ...makeBadge('did:example:a'), proof: 'signed' });
    expect(faultsOf(result)).toContain('fail proof.malformed');
    expect(faultsOf(result)).not.toContain('pass');
  });
});

describe('what cannot be had', () => {
  test('a key leaves the proof unknown', async () => {
    const issuer = await makeIssuer();
    const badge = await sign(makeBadge(issuer.id), issuer);
    const unknown = changed(badge, 'proof.verificationMethod', () => 'did:web:gone.example#key-1');
    expect(faultsOf(await check(unknown))).toEqual([
      'unknown proof.not-checked',
      'unknown key.unavailable',
      'unknown binding.not-checked',
      'unknown algorithm.not-checked',
    ]);
  });

  test('a context leaves it unknown what is covered, and names the context', async () => {
    const issuer = await makeIssuer();
    const badge = await sign(makeBadge(issuer.id), issuer);
    const url = 'https://oldmill.example/context.json';
    const unknown = changed(badge, '@context.3', () => url);
    const result = await check(unknown);
    expect(faultsOf(result)).toEqual(['unknown context.not-available', 'unknown proof.uncovered']);
    expect(result.findings[0]?.params).toEqual({ url });
  });

  test('the end of a document that is nested too deep', async () => {
    let value: JsonValue = 'x';
    for (let depth = 0; depth < 20_000; depth += 1) value = { description: value };
    const result = await check({ ...makeBadge('did:example:a'), description: value, proof: {} });
    expect(result.findings.every(({ outcome }) => outcome === 'unknown')).toBe(true);
  });

  test('a check that throws passes nothing', async () => {
    const issuer = await makeIssuer();
    const badge = await sign(makeBadge(issuer.id), issuer);
    const keys = {
      resolveKey: () => {
        throw new Error('a bug');
      },
      bindIssuer: () => {
        throw new Error('a bug');
      },
    };
    const result = await check(badge, { keys });
    expect(result.findings.every(({ outcome }) => outcome === 'unknown')).toBe(true);
    expect(result.findings.map(({ id }) => id)).toContain('proof');
  });
});

describe('older contents of a context', () => {
  // The newest content defines `jti` and protects it, so this can only have been signed before.
  async function signBefore(issuer: TestIssuer): Promise<JsonObject> {
    const plain = makeBadge(issuer.id, { jti: 'B-17' });
    const own = { jti: 'https://oldmill.example/terms#jti' };
    const unsigned = changed(plain, '@context.3', () => own);
    const [, older] = findContextSets(unsigned);
    return sign(unsigned, issuer, { contexts: older! });
  }

  test('a badge that fits them is valid, and the detail says so', async () => {
    const result = await check(await signBefore(await makeIssuer()));
    expect(faultsOf(result)).toEqual([]);
    const proof = result.findings.find(({ id }) => id === 'proof');
    expect(proof?.detail).toBe('eddsa-rdfc-2022, contexts: 1 before the newest');
  });

  test('a word that only the newest has is not covered under them', async () => {
    const badge = await signBefore(await makeIssuer());
    const result = await check({ ...badge, endorsementJwt: ['a.b.c'] });
    expect(faultsOf(result)).toEqual(['fail context.undefined-term']);
  });

  test('a badge that fits neither is refused, and the fault is the newest’s', async () => {
    const badge = await signBefore(await makeIssuer());
    const result = await check({ ...badge, name: 'Other' });
    expect(faultsOf(result)).toEqual(['fail context.redefined-term', 'unknown proof.uncovered']);
  });
});

describe('VC 1.1', () => {
  test('a credential with the older context and suite passes', async () => {
    const issuer = await makeIssuer('Ed25519Signature2020');
    const unsigned: JsonObject = {
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
        'https://w3id.org/security/suites/ed25519-2020/v1',
      ],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: issuer.id, type: 'Profile', name: 'Old Mill Trade School' },
      issuanceDate: '2026-03-01T00:00:00Z',
      credentialSubject: { id: 'did:example:a', type: 'AchievementSubject' },
    };
    expect(faultsOf(await check(await sign(unsigned, issuer)))).toEqual([]);
  });
});
