import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../../src/main/intake/index.ts';
import type { CredentialDocument } from '../../../../src/main/intake/index.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { itxt, png, text, ztxt } from '../../intake/baking.ts';
import { found, makeBadge, makeJwtSigner, makeSigner, sign } from '../signed-credentials.ts';
import { codesOf, explain, explainBadge, find, signedBadge } from './explaining.ts';

async function tokenOf(header: object = {}, more: JsonObject = {}): Promise<CredentialDocument> {
  const signer = await makeJwtSigner();
  const claims = makeBadge(signer.id, more);
  const compact = await signer.signClaims(
    { ...claims, iss: signer.id, jti: claims['id'], sub: 'did:example:subject' },
    header,
  );
  return { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } };
}

describe('how it is signed', () => {
  test('a token cannot be read by those who read proofs in JSON only', async () => {
    const differences = await explain(await tokenOf());
    expect(codesOf(differences)).toEqual(['proof.token']);
    expect(find(differences, 'proof.token')?.sentence).toContain('JSON-LD proofs only');
  });

  test('a key that the token brings along proves nothing, and some use it', async () => {
    const differences = await explain(await tokenOf({ jwk: { kty: 'EC' } }));
    expect(codesOf(differences)).toContain('key.brought-along');
  });

  test('a status in a token is told', async () => {
    const credentialStatus = { id: 'https://a.example/1#1', type: '1EdTechRevocationList' };
    expect(codesOf(await explain(await tokenOf({}, { credentialStatus })))).toContain(
      'status.in-token',
    );
  });

  test('several proofs are told, and rare suites', async () => {
    const badge = await signedBadge();
    const twice = { ...badge, proof: [badge['proof']!, badge['proof']!] };
    expect(codesOf(await explainBadge(twice))).toContain('proof.several');
    const rare = { ...badge, proof: { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023' } };
    expect(codesOf(await explainBadge(rare))).toEqual(
      expect.arrayContaining(['proof.rare-suite', 'proof.in-part']),
    );
  });

  test('a key in the address of a key is told while its owner does not list it', async () => {
    const signer = await makeSigner('did:web:issuer.example');
    const badge = await sign(makeBadge(signer.id), signer);
    expect(codesOf(await explainBadge(badge))).toContain('key.in-name');
    const documents = { 'did:web:issuer.example': found(signer.didDocument) };
    expect(codesOf(await explainBadge(badge, { documents }))).toEqual([]);
    expect(codesOf(await explainBadge(await signedBadge()))).not.toContain('key.in-name');
  });
});

describe('how it stands in a picture', () => {
  const explainPicture = async (chunk: Buffer): Promise<readonly string[]> => {
    const { documents } = await readCredentials('badge.png', png(chunk));
    const [document] = documents;
    if (document === undefined) throw new Error('nothing was read from the picture');
    return codesOf(await explain(document)).filter((code) => code.startsWith('picture.'));
  };
  const textOf = async (more: JsonObject = {}) => JSON.stringify(await signedBadge(more));
  const KEYWORD = 'openbadgecredential';

  test('plainly is told of nothing', async () => {
    expect(await explainPicture(itxt(KEYWORD, await textOf()))).toEqual([]);
  });

  test.each<[string, () => Promise<Buffer>, string]>([
    ['compressed', async () => itxt(KEYWORD, await textOf(), true), 'picture.compressed'],
    ['as older bakers wrote it', async () => text(KEYWORD, await textOf()), 'picture.old-text'],
    [
      'with letters beyond ASCII',
      async () => itxt(KEYWORD, await textOf({ name: 'Zürich – “café”' })),
      'picture.beyond-ascii',
    ],
    [
      'with a single brace in a text',
      async () => itxt(KEYWORD, await textOf({ name: 'How to write :-}' })),
      'picture.braces',
    ],
  ])('%s is told', async (_, bake, code) => {
    expect(await explainPicture(await bake())).toEqual([code]);
  });

  test('as a compressed text of an older kind, or as a token, is told', async () => {
    expect(await explainPicture(ztxt(KEYWORD, await textOf()))).toEqual([
      'picture.compressed',
      'picture.old-text',
    ]);
    const token = await tokenOf();
    const compact = token.payload.kind === 'jws' ? token.payload.compact : '';
    expect(await explainPicture(itxt(KEYWORD, compact))).toEqual(['picture.token']);
  });

  test('escaped letters need no encoding', async () => {
    const escaped = (await textOf({ name: 'Zürich' })).replace('ü', String.raw`\u00fc`);
    expect(await explainPicture(itxt(KEYWORD, escaped))).toEqual([]);
  });
});
