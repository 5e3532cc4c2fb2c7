import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../../src/shared/lib/json.ts';
import { change, found as answer, makeBadge, makeSigner, sign } from '../signed-credentials.ts';
import { codesOf, explainBadge, find } from './explaining.ts';

async function explainCreator(creator: (issuerId: string) => JsonValue) {
  const signer = await makeSigner();
  const path = ['credentialSubject', 'achievement', 'creator'];
  const badge = await sign(change(makeBadge(signer.id), path, creator(signer.id)), signer);
  return explainBadge(badge);
}

describe('who made an achievement', () => {
  test('is told where it is not the issuer', async () => {
    const profile = { id: 'https://acme.example/', type: ['Profile'], name: 'Acme' };
    const differences = await explainCreator(() => profile);
    expect(codesOf(differences)).toEqual(['issuer.other-creator']);
    const found = find(differences, 'issuer.other-creator');
    expect(found?.sentence).toContain('Issuer issued it on behalf of Acme, or says so');
    expect(found?.detail).toContain('https://acme.example/');
  });

  test('is not told where it is', async () => {
    const differences = await explainCreator((id) => ({ id, type: ['Profile'], name: 'Issuer' }));
    expect(codesOf(differences)).toEqual([]);
  });
});

test.each([
  ['two universities under one public suffix', 'north.ac.uk', 'south.ac.uk', true],
  ['two customers of one platform', 'north.github.io', 'south.github.io', true],
  ['two hosts of one university', 'badges.north.ac.uk', 'www.north.ac.uk', false],
])('%s: told %s', async (_, host, home, isTold) => {
  const did = `did:web:${host}`;
  const signer = await makeSigner(did);
  const issuer = { id: did, type: ['Profile'], name: 'North', url: `https://${home}/` };
  const badge = await sign(makeBadge(did, { issuer }), signer);
  const found = await explainBadge(badge, { documents: { [did]: answer(signer.didDocument) } });
  expect(codesOf(found)).toEqual(isTold ? ['issuer.hosted'] : []);
});

test('a host that signs for an issuer whose home is elsewhere is told', async () => {
  const signer = await makeSigner('did:web:badges.example:issuers:7');
  const issuer = { id: signer.id, type: ['Profile'], name: 'Acme', url: 'https://www.acme.test' };
  const badge = await sign(makeBadge(signer.id, { issuer }), signer);
  const documents = {
    'did:web:badges.example:issuers:7': answer(signer.didDocument),
  };
  const differences = await explainBadge(badge, { documents });
  expect(codesOf(differences)).toEqual(['issuer.hosted']);
  expect(differences[0]?.params).toEqual({
    issuer: 'Acme',
    host: 'badges.example',
    home: 'www.acme.test',
  });
  const own = { ...issuer, url: 'https://www.badges.example/about' };
  const ownBadge = await sign(makeBadge(signer.id, { issuer: own }), signer);
  expect(codesOf(await explainBadge(ownBadge, { documents }))).toEqual([]);
});
