import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { findImages } from '../../../../src/main/verify/index.ts';
import { makeBadge } from '../signed-credentials.ts';

const [ONE, TWO] = ['one', 'two'].map(
  (text) => `data:image/png;base64,${Buffer.from(text).toString('base64')}`,
);

async function textsOf(json: JsonObject, documents: Readonly<Record<string, unknown>> = {}) {
  const recall = async (id: string) =>
    id in documents ? JSON.stringify(documents[id]) : undefined;
  const images = await findImages({ kind: 'json', json }, recall);
  return images.map((image) => Buffer.from(image).toString());
}

const badgeWith = (image: JsonObject[string], more: JsonObject = {}) =>
  makeBadge('did:web:uni.example', {
    credentialSubject: { achievement: { name: 'Python', image } },
    ...more,
  });

describe('the pictures that a credential brings along', () => {
  test.each<[string, JsonObject, readonly string[]]>([
    ['of its achievement', badgeWith({ id: ONE, type: 'Image' }), ['one']],
    ['of its achievement, bare', badgeWith(ONE), ['one']],
    ['of its achievement before its own', badgeWith(TWO, { image: ONE }), ['two', 'one']],
    [
      'written with signs in place of bytes',
      badgeWith('data:image/svg+xml,%3Csvg/%3E'),
      ['<svg/>'],
    ],
    ['of another kind', badgeWith('data:text/html;base64,AAAA'), []],
    ['written wrongly', badgeWith('data:image/png,%E0%A4%A'), []],
    ['at an address', badgeWith({ id: 'https://uni.example/badge.png' }), []],
    ['not there', makeBadge('did:web:uni.example'), []],
  ])('%s', async (_, json, found) => {
    expect(await textsOf(json)).toEqual(found);
  });

  test('of an Open Badge 2.0 stand in its badge class, within it or had before', async () => {
    const badge = { type: 'BadgeClass', image: ONE };
    expect(await textsOf({ badge })).toEqual(['one']);
    const address = 'https://uni.example/class';
    expect(await textsOf({ badge: address }, { [address]: badge })).toEqual(['one']);
    expect(await textsOf({ badge: address })).toEqual([]);
    const assertion = 'https://uni.example/assertion';
    const documents = { [assertion]: { badge: address }, [address]: badge };
    expect(await textsOf({ id: assertion }, documents)).toEqual(['one']);
  });

  test('stand in a token’s claims, and in what is shown of a token', async () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = badgeWith(ONE);
    const compact = `${encode({ alg: 'EdDSA' })}.${encode({ vc: claims })}.AAAA`;
    expect(await findImages({ kind: 'jws', compact }, async () => undefined)).toHaveLength(1);
    const disclosure = encode(['salt', 'image', TWO]);
    const digest = await crypto.subtle.digest('SHA-256', Buffer.from(disclosure));
    const payload = { _sd: [Buffer.from(digest).toString('base64url')] };
    const shown = `${encode({ alg: 'EdDSA' })}.${encode(payload)}.AAAA~${disclosure}~`;
    const [image] = await findImages({ kind: 'jws', compact: shown }, async () => undefined);
    expect(Buffer.from(image ?? []).toString()).toBe('two');
  });
});
