import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import { faultsOf, found } from '../signed-credentials.ts';
import {
  HOST,
  LIST_URL,
  makeKey,
  makeSignedAssertion,
  showSigner,
  unavailable,
  verifySigned,
} from './badges.ts';

const key = await makeKey();
const ID = 'urn:uuid:5d0b1c1e-3b0e-4c34-9c53-0d6d9b5b4b0a';
const signed = await key.sign(makeSignedAssertion({ uid: 'abc123' }));

function makeList(revokedAssertions: JsonValue | undefined, more: JsonObject = {}): JsonObject {
  return { type: 'RevocationList', id: LIST_URL, revokedAssertions, ...more };
}

function verifyWith(list: JsonObject | string) {
  const profile = { revocationList: LIST_URL };
  return verifySigned(signed, showSigner(key, { profile, more: { [LIST_URL]: found(list) } }));
}

describe('the list of revoked badges of an issuer', () => {
  test.each<[string, JsonValue]>([
    ['nobody', []],
    ['others', ['urn:uuid:1', { id: 'urn:uuid:2' }, { uid: 'abc124' }]],
  ])('that names %s leaves it verified, whether it says its own id or not', async (_, revoked) => {
    const withoutId = await verifyWith(makeList(revoked, { id: undefined }));
    expect(withoutId.verification.verdict).toBe('verified');
    const outcome = await verifyWith(makeList(revoked));
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test.each<[string, JsonValue]>([
    ['id', [ID]],
    ['id with a reason', ['urn:uuid:1', { id: ID, revocationReason: 'Cheated.' }]],
    ['uid', [{ uid: 'abc123', revocationReason: 'Cheated.' }]],
    ['id, beside what cannot be read', [7, ID]],
    ['id in capitals', [ID.toUpperCase().replace('URN:UUID', 'urn:uuid')]],
    ['bare UUID', [ID.replace('urn:uuid:', '')]],
    ['id between blanks', [{ id: ` ${ID}\n` }]],
  ])('that names it by its %s makes it lapsed', async (_, revoked) => {
    const { verification } = await verifyWith(makeList(revoked));
    expect(verification.verdict).toBe('lapsed');
    const status = verification.checks.find((check) => check.id === 'status');
    expect(status?.code).toBe('status.revoked');
    const reason = JSON.stringify(revoked).includes('Cheated.')
      ? 'Cheated.'
      : 'no revocationReason';
    expect(status?.detail).toContain(reason);
  });

  test.each<[string, JsonObject | string]>([
    ['is a page', '<html>'],
    ['is another list', makeList([], { id: `${HOST}/other` })],
    ['is by another issuer', makeList([], { issuer: 'https://evil.example/issuer' })],
    ['lists nothing', makeList(undefined)],
    ['has an entry that names nobody', makeList([{ revocationReason: 'x' }])],
  ])('that %s makes it unconfirmed', async (_, list) => {
    const outcome = await verifyWith(list);
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(faultsOf(outcome)).toEqual(['status unknown status.list-invalid']);
  });

  test('that cannot be had makes it unconfirmed', async () => {
    const profile = { revocationList: LIST_URL };
    const more = { [LIST_URL]: unavailable('offline') };
    const outcome = await verifySigned(signed, showSigner(key, { profile, more }));
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(faultsOf(outcome)).toEqual(['status unknown status.unavailable']);
  });

  test('is asked for whole: nobody learns which badge is looked up', async () => {
    const profile = { revocationList: LIST_URL };
    const { wanted } = await verifySigned(signed, showSigner(key, { profile }));
    expect(wanted).toEqual([{ id: LIST_URL, purpose: 'status-list' }]);
  });

  test('is looked for at no address that is none', async () => {
    const profile = { revocationList: [LIST_URL, LIST_URL] };
    const outcome = await verifySigned(signed, showSigner(key, { profile }));
    expect(faultsOf(outcome)).toEqual(['status unknown status.malformed']);
  });
});
