import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { faultsOf } from '../signed-credentials.ts';
import {
  BADGE_URL,
  makeAssertion,
  makeBadgeClass,
  makeKey,
  makeProfile,
  makeSignedAssertion,
  showAt,
  showSigner,
  verifyHosted,
  verifySigned,
} from './badges.ts';

const ADA = { type: 'email', hashed: false, identity: 'ada@example.org' };
const EVE = { type: 'email', hashed: false, identity: 'eve@example.org' };

async function judge(assertion: JsonObject, badgeClass: JsonObject = makeBadgeClass()) {
  const outcome = await verifyHosted(assertion, showAt({ assertion, badgeClass }));
  return [outcome.verification.verdict, ...faultsOf(outcome)];
}

test('a badge for one person, of one badge class, is verified', async () => {
  expect(await judge(makeAssertion())).toEqual(['verified']);
  expect(await judge(makeAssertion({ recipient: [ADA] }))).toEqual(['verified']);
});

test.each<[string, JsonObject]>([
  ['for two people', { recipient: [ADA, EVE] }],
  ['for one person and a word', { recipient: [ADA, 'eve@example.org'] }],
  ['for nobody', { recipient: [] }],
])('a badge %s contradicts what a badge is', async (_, more) => {
  const faults = await judge(makeAssertion(more));
  expect(faults[0]).toBe('rejected');
  expect(faults.some((fault) => fault.startsWith('document-structure fail'))).toBe(true);
});

test.each<[string, JsonObject]>([
  ['has its times as a database writes them', { issuedOn: '2026-01-01 00:00:00 UTC' }],
  ['has its times in thousandths of a second', { issuedOn: 1_767_225_600_000 }],
  ['has an empty end', { expires: '' }],
  ['does not say that its recipient is an address', { recipient: { ...ADA, type: undefined } }],
  ['points to its badge class by id and type', { badge: { id: BADGE_URL, type: 'BadgeClass' } }],
])('a badge that %s is verified, hosted or signed', async (_, more) => {
  expect(await judge(makeAssertion(more))).toEqual(['verified']);
  const key = await makeKey();
  const signed = await key.sign(makeSignedAssertion(more));
  const outcome = await verifySigned(signed, showSigner(key));
  expect([outcome.verification.verdict, ...faultsOf(outcome)]).toEqual(['verified']);
});

test.each(['never', '0000-00-00T00:00:00Z', 0, false, '31/12/2026'])(
  'a badge that ends at %j is not confirmed to hold, and not said to be forged',
  async (expires) => {
    const assertion = makeAssertion({ expires });
    const outcome = await verifyHosted(assertion, showAt({ assertion }));
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(faultsOf(outcome)).toEqual(['validity-period unknown validity.malformed']);
    const { detail } = outcome.verification.checks.find(({ id }) => id === 'document-structure')!;
    expect(detail).toContain('as expires');
  },
);

test.each(['1970-01-01T00:00:00Z', '2025-12-31T23:59:59Z'])(
  'a badge that ended at %s, before it was issued, has lapsed',
  async (expires) => {
    expect(await judge(makeAssertion({ expires }))).toEqual([
      'lapsed',
      'validity-period fail validity.expired',
    ]);
  },
);

test.each<[string, JsonObject, JsonObject]>([
  ['a type', { type: undefined }, {}],
  ['a time', { issuedOn: '' }, {}],
  ['a badge class that is one', {}, { type: 'Mystery' }],
  ['a name of what it is for', {}, { name: undefined }],
])('a badge without %s is rejected', async (_, more, ofClass) => {
  const [verdict, ...faults] = await judge(makeAssertion(more), makeBadgeClass(ofClass));
  expect(verdict).toBe('rejected');
  expect(faults.some((fault) => fault.startsWith('document-structure fail'))).toBe(true);
});

test.each<[string, JsonObject, JsonObject?]>([
  ['has words of its own beside', { '@context': [{ own: 'https://uni.example/own' }] }],
  ['writes its type in full', { type: 'https://w3id.org/openbadges#Assertion' }],
  ['writes its type with a prefix', { type: 'obi:Assertion' }],
  ['points to its badge class as a node', { badge: { '@context': 'x', id: BADGE_URL } }],
  ['has a badge class without a type', {}, { type: undefined }],
])('a badge that %s is verified', async (_, more, ofClass = {}) => {
  expect(await judge(makeAssertion(more), makeBadgeClass(ofClass))).toEqual(['verified']);
});

test.each<[string, JsonObject, string]>([
  ['two badge classes', { badge: [makeBadgeClass(), 'x'] }, 'structure.malformed'],
  ['a badge class that says nothing', { badge: { type: 'BadgeClass' } }, 'structure.missing'],
  ['one by nobody', { badge: makeBadgeClass({ issuer: undefined }) }, 'structure.missing'],
])('a badge with %s is rejected', async (_, more, code) => {
  const [verdict, ...faults] = await judge(makeAssertion(more));
  expect(verdict).toBe('rejected');
  expect(faults).toContain(`document-structure fail ${code}`);
});

test.each<[JsonObject, JsonObject, string | undefined]>([
  [{ recipient: { ...ADA, type: undefined } }, {}, 'recipient.type'],
  [{ issuedOn: '2026-01-01' }, {}, 'the time zone of issuedOn'],
  [{}, { criteria: undefined }, 'badge.criteria'],
  [{}, {}, undefined],
])('what should be there is named: %j, %j', async (more, ofClass, absent) => {
  const assertion = makeAssertion(more);
  const badgeClass = makeBadgeClass(ofClass);
  const profile = makeProfile({ type: 'Issuer' });
  const outcome = await verifyHosted(assertion, showAt({ assertion, badgeClass, profile }));
  const structure = outcome.verification.checks.find(({ id }) => id === 'document-structure');
  expect(structure?.detail).toBe(absent && `Should be there: ${absent}.`);
});

test('a badge that is revoked need not say for whom it was', async () => {
  const revoked = makeAssertion({ revoked: true, recipient: undefined });
  expect(await judge(revoked)).toEqual(['lapsed', 'status fail status.revoked']);
});

test.each([true, 'true'])('a badge that says it is revoked (%j) has lapsed', async (revoked) => {
  expect((await judge(makeAssertion({ revoked })))[0]).toBe('lapsed');
});

test('a badge that says it is not revoked has not', async () => {
  expect((await judge(makeAssertion({ revoked: false })))[0]).toBe('verified');
});
