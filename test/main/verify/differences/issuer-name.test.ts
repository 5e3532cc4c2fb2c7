import { expect, test } from 'vitest';
import { explainBadge, find, signedBadge } from './explaining.ts';
import { makeBadge, makeSigner, sign } from '../signed-credentials.ts';

test('a disguised name of the issuer is told', async () => {
  const signer = await makeSigner();
  const issuer = { id: signer.id, type: ['Profile'], name: 'Oxford Univ\u0435rsity' };
  const badge = await sign(makeBadge(signer.id, { issuer }), signer);
  expect(find(await explainBadge(badge), 'issuer.disguised-name')?.detail).toContain(
    'mixed-scripts',
  );
});

test('the name of an issuer of repute, borne by another, is told, and not its own', async () => {
  const badge = await signedBadge();
  const others = new Map([['did:web:real.example', 'ISSUER']]);
  const found = find(await explainBadge(badge, { reputedNames: others }), 'issuer.imitated-name');
  expect(found?.params).toEqual({ issuer: 'Issuer', name: 'ISSUER' });
  const own = new Map([[(badge['issuer'] as { readonly id: string }).id, 'Issuer']]);
  expect(find(await explainBadge(badge, { reputedNames: own }), 'issuer.imitated-name')).toBe(
    undefined,
  );
});
