import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { entryOf, found, makeBadge, makeSigner, sign, signList } from '../signed-credentials.ts';
import { codesOf, explainBadge, find, signedBadge } from './explaining.ts';

const LIST = 'https://issuer.example/status/1';

async function withStatus(set: readonly number[]) {
  const signer = await makeSigner();
  const more = { credentialStatus: entryOf(LIST, 3) };
  const badge = await sign(makeBadge(signer.id, more), signer);
  return { badge, documents: { [LIST]: found(await signList(signer, { url: LIST, set })) } };
}

describe('verifiers that ask less', () => {
  test.each<[string, JsonObject, string]>([
    ['that is over', { validUntil: '2026-02-01T00:00:00Z' }, 'asked.period'],
    ['that is not yet valid', { validFrom: '2999-01-01T00:00:00Z' }, 'asked.period'],
    [
      'signed by another than its issuer',
      { issuer: { id: 'did:web:other.example', type: ['Profile'], name: 'Other' } },
      'asked.issuer',
    ],
    [
      'whose status cannot be had',
      { credentialStatus: entryOf(LIST, 3) },
      'asked.status-unanswered',
    ],
  ])('accept a badge %s', async (_, more, code) => {
    const codes = codesOf(await explainBadge(await signedBadge(more)));
    expect(codes.some((one) => one === code || one === `${code}-unconfirmed`)).toBe(true);
  });

  test('accept a badge that was withdrawn, and one that was not alike', async () => {
    const revoked = await withStatus([3]);
    expect(codesOf(await explainBadge(revoked.badge, revoked))).toEqual(['asked.status']);
    const standing = await withStatus([]);
    expect(codesOf(await explainBadge(standing.badge, standing))).toEqual([]);
  });

  test('are not the only ones: one that can look up the key may decide', async () => {
    const signer = await makeSigner('did:web:issuer.example');
    const badge = await sign(makeBadge(signer.id), signer);
    expect(codesOf(await explainBadge(badge))).toContain('asked.key');
    const documents = { 'did:web:issuer.example': found(signer.didDocument) };
    expect(codesOf(await explainBadge(badge, { documents }))).toEqual([]);
  });

  test('show words that the signature does not cover', async () => {
    const badge = { ...(await signedBadge()), grade: 'A' };
    const difference = find(await explainBadge(badge), 'field.unsigned');
    expect(difference?.params).toEqual({ term: 'grade' });
  });

  test('are not said to accept what no signature fits', async () => {
    const over = await signedBadge({ validUntil: '2026-02-01T00:00:00Z' });
    expect(codesOf(await explainBadge({ ...over, name: 'Changed' }))).toEqual(['context.several']);
  });
});
