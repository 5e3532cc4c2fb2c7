import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { faultsOf } from '../signed-credentials.ts';
import { makeAssertion, makeBadgeClass, showAt, verifyHosted } from './badges.ts';

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
  ['that ends before it was issued', { expires: '2025-12-31T23:59:59Z' }],
])('a badge %s contradicts what a badge is', async (_, more) => {
  const faults = await judge(makeAssertion(more));
  expect(faults[0]).toBe('rejected');
  expect(faults.some((fault) => fault.startsWith('document-structure fail'))).toBe(true);
});

test.each([true, 'true'])('a badge that says it is revoked (%j) has lapsed', async (revoked) => {
  expect((await judge(makeAssertion({ revoked })))[0]).toBe('lapsed');
});

test('a badge that says it is not revoked has not', async () => {
  expect((await judge(makeAssertion({ revoked: false })))[0]).toBe('verified');
});
