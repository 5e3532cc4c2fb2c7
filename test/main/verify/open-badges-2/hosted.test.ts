import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { judgeRecipient } from '../../../../src/main/verify/checks/recipient.ts';
import { change, faultsOf, found } from '../signed-credentials.ts';
import {
  ASSERTION_URL,
  BADGE_URL,
  HOST,
  PROFILE_URL,
  makeAssertion,
  makeBadgeClass,
  makeProfile,
  showAt,
  unavailable,
  verifyHosted,
} from './badges.ts';

const EVIL = 'https://evil.example';

describe('a hosted badge that its issuer shows', () => {
  test.each([
    ['with all that it says', makeAssertion()],
    ['as its address only', { id: ASSERTION_URL }],
    ['with members that are null', makeAssertion({ expires: null, evidence: null })],
    ['with its badge class embedded', makeAssertion({ badge: makeBadgeClass() })],
    ['with the same time in another zone', makeAssertion({ issuedOn: '2026-01-01T08:00+08' })],
    ['naming it by verify.url', { verify: { type: 'hosted', url: ASSERTION_URL } }],
  ])('is verified from a file %s', async (_, copy) => {
    const outcome = await verifyHosted(copy);
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.verification.issuerAssurance).toBe('domain');
  });

  test('is read where it is shown, with its badge class and its issuer', async () => {
    const { facts } = await verifyHosted({ id: ASSERTION_URL });
    expect(facts).toMatchObject({
      id: ASSERTION_URL,
      name: 'Welding',
      issuer: { id: PROFILE_URL, claimedName: 'University', url: HOST },
      validUntil: '2026-12-31T00:00:00Z',
    });
    expect(facts.achievements).toMatchObject([
      {
        name: 'Welding',
        criteria: 'Weld a frame.',
        tags: ['metal'],
        alignments: [{ targetName: 'Arc welding', targetUrl: 'https://skills.example/arc' }],
      },
    ]);
  });

  test('asks for the assertion, then for the badge class, then for the profile', async () => {
    const documents = showAt();
    const wantedWith = async (...ids: readonly string[]) => {
      const held = Object.fromEntries(ids.flatMap((id) => [[id, documents[id]!]]));
      const { wanted, verification } = await verifyHosted({ id: ASSERTION_URL }, held);
      return [verification.verdict, wanted.map(({ id, purpose }) => `${purpose} ${id}`)];
    };
    expect(await wantedWith()).toEqual(['unconfirmed', [`hosted-assertion ${ASSERTION_URL}`]]);
    expect(await wantedWith(ASSERTION_URL)).toEqual(['unconfirmed', [`badge-class ${BADGE_URL}`]]);
    expect(await wantedWith(ASSERTION_URL, BADGE_URL)).toEqual([
      'unconfirmed',
      [`issuer-profile ${PROFILE_URL}`],
    ]);
    expect(await wantedWith(ASSERTION_URL, BADGE_URL, PROFILE_URL)).toEqual(['verified', []]);
  });

  test('mentions its endorsements, which change nothing', async () => {
    const badgeClass = makeBadgeClass({ endorsement: [`${EVIL}/1`, `${EVIL}/2`] });
    const { verification, wanted } = await verifyHosted(makeAssertion(), showAt({ badgeClass }));
    const endorsements = verification.checks.find(({ id }) => id === 'endorsements');
    expect(endorsements).toMatchObject({ outcome: 'skipped', params: { count: '2' } });
    expect([verification.verdict, wanted]).toEqual(['verified', []]);
  });
});

describe('a file that differs from what its issuer shows', () => {
  test.each<[string, JsonObject]>([
    ['recipient', { recipient: { type: 'email', hashed: false, identity: 'eve@example.org' } }],
    ['issuedOn', { issuedOn: '2025-01-01T00:00:00Z' }],
    ['expires', { expires: '2036-12-31T00:00:00Z' }],
    ['badge', { badge: `${HOST}/badges/surgery` }],
    ['badge.name', { badge: makeBadgeClass({ name: 'Brain surgery' }) }],
    ['badge.issuer', { badge: makeBadgeClass({ issuer: `${HOST}/other` }) }],
    ['badge.issuer', { badge: makeBadgeClass({ issuer: { id: PROFILE_URL, name: 'Oxford' } }) }],
  ])('is rejected, and %s is named', async (field, more) => {
    const outcome = await verifyHosted(makeAssertion(more));
    expect(outcome.verification.verdict).toBe('rejected');
    const proof = outcome.verification.checks.find(({ id }) => id === 'proof');
    expect(proof).toMatchObject({ outcome: 'fail', code: 'hosted.changed', params: { field } });
    expect(outcome.facts.name).toBe('Welding');
    expect(outcome.facts.validUntil).toBe('2026-12-31T00:00:00Z');
    expect(outcome.verification.issuerAssurance).toBe('none');
  });

  test('in what is only there, and not compared, gains nothing', async () => {
    const badge = makeBadgeClass({ tags: ['surgery'], alignment: [{ targetName: 'Surgery' }] });
    const { facts } = await verifyHosted(makeAssertion({ badge }));
    expect(facts.achievements[0]?.tags).toEqual(['metal']);
    expect(facts.achievements[0]?.alignments.map((one) => one.targetName)).toEqual(['Arc welding']);
  });
});

describe('a hosted badge that is not shown as it must be', () => {
  test.each([
    ['cannot be had', 'offline', 'hosted.unavailable'],
    ['is not found', 'not-found', 'hosted.unavailable'],
  ] as const)('is unconfirmed when it %s', async (_, reason, code) => {
    const documents = showAt({ more: { [ASSERTION_URL]: unavailable(reason) } });
    const outcome = await verifyHosted(makeAssertion(), documents);
    expect(outcome.verification).toMatchObject({ verdict: 'unconfirmed', issuerAssurance: 'none' });
    expect(faultsOf(outcome)).toEqual([
      `proof unknown ${code}`,
      'status unknown status.hosted-unavailable',
    ]);
  });

  test.each([
    ['a page', '<html>Log in</html>'],
    ['a list', '[]'],
    ['another token', 'eyJhbGciOiJub25lIn0.e30.'],
  ])('is unconfirmed when %s is found there', async (_, text) => {
    const outcome = await verifyHosted(
      makeAssertion(),
      showAt({ more: { [ASSERTION_URL]: found(text) } }),
    );
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(faultsOf(outcome)).toContain('proof unknown hosted.unreadable');
  });

  test('is rejected when another badge is found there', async () => {
    const assertion = makeAssertion({ id: `${HOST}/assertions/2` });
    const outcome = await verifyHosted(makeAssertion(), showAt({ assertion }));
    expect(outcome.verification.verdict).toBe('rejected');
    expect(faultsOf(outcome)).toContain('proof fail hosted.another');
  });

  test.each([
    ['https://www.uni.example/assertions/1', 'unconfirmed'],
    ['https://www.uni.example/assertions/2', 'rejected'],
    ['https://uni2.example/assertions/1', 'rejected'],
    ['https://uni.example.evil.example/assertions/1', 'rejected'],
  ])('that is named %s where it is kept is %s', async (id, verdict) => {
    const outcome = await verifyHosted(
      makeAssertion(),
      showAt({ assertion: makeAssertion({ id }) }),
    );
    expect(outcome.verification.verdict).toBe(verdict);
  });

  test('is unconfirmed at an address without TLS, even where a folder answers for it', async () => {
    const id = 'http://uni.example/assertions/1';
    const more = { [ASSERTION_URL]: unavailable('not-found'), [id]: found(makeAssertion({ id })) };
    const outcome = await verifyHosted(makeAssertion({ id }), showAt({ more }));
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(faultsOf(outcome)).toContain('proof unknown hosted.insecure');
  });

  test('is verified when its host shows it over TLS, though its id lacks the s', async () => {
    const id = 'http://uni.example/assertions/1';
    const assertion = makeAssertion({ id });
    const outcome = await verifyHosted(assertion, showAt({ assertion }));
    expect(outcome.verification.verdict).toBe('verified');
  });

  test.each<[string, JsonObject]>([
    ['it has no address', { id: 'urn:uuid:1' }],
    ['it is of the kind that is signed', { verification: { type: 'SignedBadge' } }],
  ])('is rejected when %s, and looked for nowhere', async (_, more) => {
    const { verification, wanted } = await verifyHosted(makeAssertion(more), {});
    expect(verification.verdict).toBe('rejected');
    expect(wanted.map(({ purpose }) => purpose)).toEqual(['badge-class']);
  });

  test('is unconfirmed when what is shown is of the kind that is signed', async () => {
    const assertion = makeAssertion({ verification: { type: 'signed' } });
    const outcome = await verifyHosted({ id: ASSERTION_URL }, showAt({ assertion }));
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test.each<[string, JsonObject, string]>([
    ['@context', { '@context': undefined }, 'structure.missing'],
    ['@context', { '@context': 'https://w3id.org/openbadges/invalid' }, 'structure.malformed'],
    ['type', { type: 'OtherAssertion' }, 'structure.malformed'],
    ['id', { id: undefined }, 'structure.missing'],
    ['recipient', { recipient: undefined }, 'structure.missing'],
    ['recipient.identity', { recipient: { type: 'email', hashed: false } }, 'structure.missing'],
    ['badge', { badge: [BADGE_URL, BADGE_URL] }, 'structure.malformed'],
    ['issuedOn', { issuedOn: undefined }, 'structure.missing'],
    ['verification', { verification: undefined }, 'structure.missing'],
    ['verification.type', { verification: { type: 'Trust' } }, 'structure.malformed'],
  ])('is rejected when its %s is not as it must be', async (field, more, code) => {
    const assertion = makeAssertion(more);
    const { verification } = await verifyHosted({ id: ASSERTION_URL }, showAt({ assertion }));
    expect(verification.verdict).toBe('rejected');
    expect(verification.checks).toContainEqual(
      expect.objectContaining({
        id: 'document-structure',
        outcome: 'fail',
        code,
        params: { field },
      }),
    );
  });
});

describe('whether a hosted badge still holds', () => {
  test('taken down with 410 is revoked', async () => {
    const documents = showAt({ more: { [ASSERTION_URL]: unavailable('gone') } });
    const outcome = await verifyHosted(makeAssertion(), documents);
    expect(outcome.verification.verdict).toBe('lapsed');
    expect(faultsOf(outcome)).toEqual(['proof unknown hosted.gone', 'status fail status.revoked']);
  });

  test.each<[string, JsonObject]>([
    ['and whole', makeAssertion({ revoked: true, revocationReason: 'Cheated.' })],
    ['and nothing else', { id: ASSERTION_URL, revoked: true, revocationReason: 'Cheated.' }],
  ])('shown as revoked %s, it is lapsed with the reason', async (_, assertion) => {
    const { verification } = await verifyHosted(makeAssertion(), showAt({ assertion }));
    expect(verification.verdict).toBe('lapsed');
    const status = verification.checks.find(({ id }) => id === 'status');
    expect(status).toMatchObject({ outcome: 'fail', code: 'status.revoked' });
    expect(status?.detail).toContain('Cheated.');
  });

  test('shown as revoked and nothing else, it proves nothing that the file says', async () => {
    const documents = showAt({ assertion: { id: ASSERTION_URL, revoked: true } });
    const forged = makeAssertion({ badge: makeBadgeClass({ name: 'Brain surgery' }) });
    const outcome = await verifyHosted(forged, documents);
    expect(outcome.verification).toMatchObject({ verdict: 'lapsed', issuerAssurance: 'none' });
  });

  test('is unconfirmed when it is not clear whether it is revoked', async () => {
    const assertion = makeAssertion({ revoked: 'perhaps' });
    const { verification } = await verifyHosted(makeAssertion(), showAt({ assertion }));
    expect(verification.verdict).toBe('unconfirmed');
  });

  test.each([
    ['2025-12-31T23:59:59Z', 'lapsed'],
    ['2026-01-01T00:00:00Z', 'verified'],
    ['2026-12-31T00:00:00Z', 'verified'],
    ['2026-12-31T00:00:01Z', 'lapsed'],
  ])('at %s it is %s', async (at, verdict) => {
    expect((await verifyHosted(makeAssertion(), showAt(), at)).verification.verdict).toBe(verdict);
  });

  test('its end is read where it is shown, not from the file', async () => {
    const assertion = makeAssertion({ expires: '2026-02-01T00:00:00Z' });
    const outcome = await verifyHosted({ id: ASSERTION_URL }, showAt({ assertion }));
    expect(outcome.verification.verdict).toBe('lapsed');
  });
});

describe('whose a hosted badge is', () => {
  const elsewhere = `${EVIL}/assertions/1`;
  const forged = makeAssertion({ id: elsewhere });

  test.each<[string, JsonObject]>([
    ['its badge class', forged],
    ['a badge class of its own', change(forged, ['badge'], makeBadgeClass({ id: `${EVIL}/b` }))],
  ])('one kept by a stranger who names the issuer through %s is rejected', async (_, assertion) => {
    const documents = showAt({ more: { [elsewhere]: found(assertion) } });
    const outcome = await verifyHosted({ id: elsewhere }, documents);
    expect(outcome.verification).toMatchObject({ verdict: 'rejected', issuerAssurance: 'none' });
    expect(faultsOf(outcome)).toEqual(['issuer-binding fail hosted.out-of-scope']);
  });

  test('a profile that is embedded does not say where its badges are kept', async () => {
    const profile = makeProfile({ verification: { allowedOrigins: ['evil.example'] } });
    const assertion = { ...forged, badge: makeBadgeClass({ issuer: profile }) };
    const documents = showAt({ more: { [elsewhere]: found(assertion) } });
    const outcome = await verifyHosted({ id: elsewhere }, documents);
    expect(faultsOf(outcome)).toEqual(['issuer-binding fail hosted.out-of-scope']);
  });

  test.each<[string, JsonObject]>([
    ['allowedOrigins', { allowedOrigins: ['evil.example'] }],
    ['startsWith', { startsWith: `${EVIL}/assertions/` }],
  ])('the issuer’s own profile may allow another host by %s', async (_, verification) => {
    const profile = makeProfile({ verification });
    const documents = showAt({ profile, more: { [elsewhere]: found(forged) } });
    expect((await verifyHosted({ id: elsewhere }, documents)).verification.verdict).toBe(
      'verified',
    );
  });

  test.each([
    ['a profile that cannot be had', PROFILE_URL, 'issuer-binding unknown profile.unavailable'],
    [
      'a badge class that cannot be had',
      BADGE_URL,
      'document-structure unknown badge-class.unavailable',
    ],
  ])('%s leaves it unconfirmed', async (_, id, fault) => {
    const documents = showAt({ more: { [id]: unavailable('offline') } });
    const outcome = await verifyHosted(makeAssertion(), documents);
    expect(outcome.verification).toMatchObject({ verdict: 'unconfirmed', issuerAssurance: 'none' });
    expect(faultsOf(outcome)).toContain(fault);
  });

  test.each([
    [PROFILE_URL, makeProfile, 'issuer-binding', 'profile.another'],
    [BADGE_URL, makeBadgeClass, 'document-structure', 'badge-class.another'],
  ] as const)(
    'what is at %s and names itself another is no use',
    async (url, make, check, code) => {
      const verifyWithId = (id: string | undefined) =>
        verifyHosted(makeAssertion(), showAt({ more: { [url]: found(make({ id })) } }));
      const strangers = await verifyWithId(`${EVIL}/other`);
      expect(strangers.verification.verdict).toBe('rejected');
      expect(faultsOf(strangers)).toContain(`${check} fail ${code}`);
      const moved = await verifyWithId(`${HOST}/other`);
      expect(moved.verification.verdict).toBe('unconfirmed');
      expect(faultsOf(moved)).toContain(`${check} unknown ${code}`);
      expect((await verifyWithId(undefined)).verification.verdict).toBe('unconfirmed');
    },
  );

  test('an issuer whose id is no address is not confirmed', async () => {
    const badgeClass = makeBadgeClass({ issuer: { id: 'urn:uuid:1', name: 'University' } });
    const outcome = await verifyHosted(makeAssertion(), showAt({ badgeClass }));
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test('a badge class that names no issuer is rejected', async () => {
    const badgeClass = makeBadgeClass({ issuer: undefined });
    const outcome = await verifyHosted(makeAssertion(), showAt({ badgeClass }));
    expect(outcome.verification.verdict).toBe('rejected');
  });
});

describe('whom a hosted badge is for', () => {
  // sha256 and md5 of "ada@example.org" with the salt "deadsea", by another implementation.
  const SHA256 = 'sha256$4018b7cec54d6d5cc3ec76749ea071574112349b9cb7600bfdd2bf667dfb0e5d';
  const MD5 = 'md5$5b58d7de6725c83144176bac23e43964';
  const at = '2026-06-01T00:00:00Z';

  test.each([
    ['sha256', SHA256],
    ['md5', MD5],
  ])('an address hashed with %s and a salt is known again', async (_, identity) => {
    const recipient = { type: 'email', hashed: true, salt: 'deadsea', identity };
    const { facts } = await verifyHosted(
      { id: ASSERTION_URL },
      showAt({ assertion: makeAssertion({ recipient }) }),
    );
    const judge = (value: string) => judgeRecipient(facts, [{ kind: 'email', value }], at).match;
    expect([judge('ada@example.org'), judge('eve@example.org')]).toEqual(['confirmed', 'mismatch']);
  });
});

describe('a badge older than 2.0', () => {
  test.each<[string, JsonObject]>([
    ['Open Badges 1.1', makeAssertion({ '@context': 'https://w3id.org/openbadges/v1' })],
    [
      'Open Badges 1.0',
      {
        uid: '1',
        badge: BADGE_URL,
        recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
        issuedOn: 1_767_225_600,
        verify: { type: 'hosted', url: ASSERTION_URL },
      },
    ],
  ])('is read, called %s, and no better than unconfirmed', async (format, assertion) => {
    const { facts, verification } = await verifyHosted(
      { id: ASSERTION_URL },
      showAt({ assertion }),
    );
    expect(verification.verdict).toBe('unconfirmed');
    const withoutIds = {
      assertion,
      badgeClass: makeBadgeClass({ id: undefined }),
      profile: makeProfile({ id: undefined }),
    };
    const again = await verifyHosted({ id: ASSERTION_URL }, showAt(withoutIds));
    expect(again.verification.verdict).toBe('unconfirmed');
    expect(verification.checks[0]).toMatchObject({
      code: 'structure.unsupported-version',
      params: { format },
    });
    expect([facts.name, facts.validFrom?.slice(0, 10)]).toEqual(['Welding', '2026-01-01']);
  });
});

test('a badge that somebody else keeps on the issuer’s host, which many share, is not confirmed', async () => {
  const shared = 'https://raw.githubusercontent.com';
  const [id, issuer] = [`${shared}/evil/1.json`, `${shared}/uni/issuer.json`];
  const forged = makeAssertion({ id, badge: makeBadgeClass({ id: `${shared}/evil/b`, issuer }) });
  const { verification } = await verifyHosted(forged, {
    [id]: found(forged),
    [issuer]: found(makeProfile({ id: issuer })),
  });
  expect([verification.verdict, verification.issuerAssurance]).toEqual(['unconfirmed', 'none']);
});
