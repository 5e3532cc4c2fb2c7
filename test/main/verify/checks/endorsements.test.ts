import { beforeAll, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import {
  asDocument,
  change,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  verify,
} from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

const BADGE_ID = 'urn:uuid:b5d4e1c2-6f0a-4f6e-9f0e-2f3a1d8c7b60';
const ACHIEVEMENT_ID = 'urn:uuid:11111111-6f0a-4f6e-9f0e-2f3a1d8c7b60';

let issuer: Signer;
let guild: Signer;

beforeAll(async () => {
  issuer = await makeSigner();
  guild = await makeSigner();
});

function makeEndorsement(issuerId: string, about: string, more: JsonObject = {}): JsonObject {
  return {
    ...makeBadge(issuerId),
    id: 'urn:example:endorsement',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: { id: issuerId, type: ['Profile'], name: 'Guild' },
    credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: 'Good.' },
    ...more,
  };
}

async function verifyBadge(more: JsonObject) {
  return verify(asDocument(await sign(makeBadge(issuer.id, more), issuer)));
}

async function endorsementsOf(more: JsonObject) {
  const { verification } = await verifyBadge(more);
  const found = verification.checks.filter(({ id }) => id === 'endorsements');
  expect(verification.verdict).toBe('verified');
  return found.map(({ outcome, code, params }) =>
    [outcome, code, ...Object.values(params ?? {})].join(' '),
  );
}

test('a badge that nobody endorses says nothing of endorsements', async () => {
  expect(await endorsementsOf({})).toEqual([]);
});

test('endorsements of the badge, its issuer and its achievement are verified', async () => {
  const ofBadge = await sign(makeEndorsement(guild.id, BADGE_ID), guild);
  const ofIssuer = await sign(makeEndorsement(guild.id, issuer.id), guild);
  const ofAchievement = await sign(makeEndorsement(guild.id, ACHIEVEMENT_ID), guild);
  const { credentialSubject: subject } = makeBadge(issuer.id);
  const endorsed = change(subject as JsonObject, ['achievement', 'endorsement'], [ofAchievement]);
  const found = await endorsementsOf({
    endorsement: [ofBadge],
    issuer: { id: issuer.id, type: ['Profile'], name: 'Issuer', endorsement: [ofIssuer] },
    credentialSubject: endorsed,
  });
  expect(found).toEqual(['pass endorsements.verified 3']);
});

test('an endorsement as a token is verified', async () => {
  const [signer, endorser] = [await makeJwtSigner(), await makeJwtSigner()];
  const token = await endorser.signClaims(makeEndorsement(endorser.id, BADGE_ID));
  const compact = await signer.signClaims(makeBadge(signer.id, { endorsementJwt: [token] }));
  const outcome = await verify({ format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } });
  expect(outcome.verification.verdict).toBe('verified');
  expect(outcome.verification.checks.at(-1)?.code).toBe('endorsements.verified');
});

test('the 51st endorsement is not looked at, and so not known', async () => {
  const [signer, endorser] = [await makeJwtSigner(), await makeJwtSigner()];
  const token = await endorser.signClaims(makeEndorsement(endorser.id, BADGE_ID));
  const found = async (count: number) => {
    const endorsementJwt = Array.from({ length: count }, () => token);
    const compact = await signer.signClaims(makeBadge(signer.id, { endorsementJwt }));
    const payload = { kind: 'jws', compact } as const;
    return (await verify({ format: 'ob3-jwt', path: '', payload })).verification.checks.at(-1);
  };
  expect(await found(50)).toMatchObject({ code: 'endorsements.verified' });
  expect(await found(51)).toMatchObject({
    code: 'endorsements.unconfirmed',
    params: { count: '51', open: '1' },
  });
});

test('a forged endorsement is a warning, and takes nothing from the badge', async () => {
  const good = await sign(makeEndorsement(guild.id, BADGE_ID), guild);
  const forged = change(good, ['credentialSubject', 'endorsementComment'], 'Best.');
  const found = await endorsementsOf({ endorsement: [good, { ...forged, id: 'urn:example:two' }] });
  expect(found).toEqual(['warn endorsements.some-fail 2 1']);
});

test('an endorsement of something else endorses nothing', async () => {
  const other = await sign(makeEndorsement(guild.id, 'urn:example:other-badge'), guild);
  expect(await endorsementsOf({ endorsement: [other] })).toEqual([
    'warn endorsements.some-fail 1 1',
  ]);
});

test('an endorsement of what has no id is not known to be one of it', async () => {
  const other = await sign(makeEndorsement(guild.id, 'urn:example:other-badge'), guild);
  const { id: _, ...nameless } = makeBadge(issuer.id, { endorsement: [other] });
  const { verification } = await verify(asDocument(await sign(nameless, issuer)));
  expect(verification.checks.at(-1)).toMatchObject({
    outcome: 'unknown',
    code: 'endorsements.unconfirmed',
  });
});

test('an endorsement by its own issuer is called what it is, and not counted', async () => {
  const own = await sign(makeEndorsement(issuer.id, BADGE_ID), issuer);
  expect(await endorsementsOf({ endorsement: [own] })).toEqual(['warn endorsements.own 1']);
  const other = await sign(makeEndorsement(guild.id, BADGE_ID, { id: 'urn:example:2' }), guild);
  expect(await endorsementsOf({ endorsement: [own, other] })).toEqual([
    'pass endorsements.verified 1',
  ]);
});

test('an endorsement that does not say of what is not known to be one of it', async () => {
  const credentialSubject = { type: ['EndorsementSubject'], endorsementComment: 'Good.' };
  const vague = await sign(makeEndorsement(guild.id, BADGE_ID, { credentialSubject }), guild);
  expect(await endorsementsOf({ endorsement: [vague] })).toEqual([
    'unknown endorsements.unconfirmed 1 1',
  ]);
});

test('a badge that the issuer was once given endorses nothing', async () => {
  const given = makeBadge(guild.id, {
    id: 'urn:example:took-part',
    credentialSubject: {
      id: issuer.id,
      type: ['AchievementSubject'],
      achievement: { id: 'urn:example:took-part-in', type: ['Achievement'], name: 'Took part' },
    },
  });
  const endorsement = [await sign(given, guild)];
  const profile = { id: issuer.id, type: ['Profile'], name: 'Issuer', endorsement };
  expect(await endorsementsOf({ issuer: profile })).toEqual(['warn endorsements.some-fail 1 1']);
});

test('an endorsement that has expired is a warning', async () => {
  const more = { validUntil: '2026-02-01T00:00:00Z' };
  const expired = await sign(makeEndorsement(guild.id, BADGE_ID, more), guild);
  expect(await endorsementsOf({ endorsement: [expired] })).toEqual([
    'warn endorsements.some-fail 1 1',
  ]);
});

test('an endorsement whose key cannot be had is not known, and its key is asked for', async () => {
  const web = await makeSigner('did:web:guild.example');
  const endorsement = [await sign(makeEndorsement(web.id, BADGE_ID), web)];
  expect(await endorsementsOf({ endorsement })).toEqual(['unknown endorsements.unconfirmed 1 1']);
  expect((await verifyBadge({ endorsement })).wanted.map(({ id }) => id)).toEqual([web.id]);
});

test('the fifty-first endorsement is not looked at, and so not known', async () => {
  const signer = await makeJwtSigner();
  const token = await signer.signClaims(makeEndorsement(signer.id, BADGE_ID));
  const endorsementJwt = Array.from({ length: 51 }, () => token);
  const compact = await signer.signClaims(makeBadge(signer.id, { endorsementJwt }));
  const outcome = await verify({ format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } });
  expect(outcome.verification.checks.at(-1)).toMatchObject({
    code: 'endorsements.unconfirmed',
    params: { count: '51', open: '1' },
  });
});
