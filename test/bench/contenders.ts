import {
  createPublicKey,
  generateKeyPairSync,
  sign as signRaw,
  verify as verifyRaw,
} from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential as verifyByVc } from '@digitalbazaar/vc';
import { verifyCredential as verifyByCore } from '@digitalcredentials/verifier-core';
import { compactVerify } from 'jose';
import { instantFrom } from '../../src/shared/lib/instant.ts';
import type { CredentialDocument } from '../../src/main/intake/index.ts';
import { verifyCredential } from '../../src/main/verify/index.ts';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import { fitsEd25519 } from '../../src/main/verify/keys/ed25519-signature.ts';
import { load } from '../conformance/peers/documents.ts';
import type { Contender, Task } from './rates.ts';
import type { Issued, IssuedTokens } from './verify.ts';

const CONTENDERS: Readonly<Record<string, (issued: Issued & IssuedTokens) => Contender>> = {
  ours: ourContender,
  vc: vcContender,
  'verifier-core': coreContender,
  signature: signatureContender,
  'own-signature': ownSignatureContender,
  tokens: tokenContender,
  jose: joseContender,
  'token-signature': tokenSignatureContender,
  'own-token-signature': ownTokenSignatureContender,
};

/** One of those who verify. */
export function makeContender({ name, data }: Task): Contender {
  const make = CONTENDERS[name];
  if (make === undefined) throw new Error(`There is no contender "${name}".`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rates.ts sends what verify.ts gave it
  return make(data as Issued & IssuedTokens);
}

const INSTANT = instantFrom(Date.UTC(2026, 5, 1));
const CHECKED_AT = '2026-06-01T00:00:00.000Z';

/** Takes each of `items` in turn, for ever. */
function inTurn<Item>(items: readonly Item[]): () => Item {
  let next = 0;
  return () => {
    const item = items[next % items.length];
    next += 1;
    if (item === undefined) throw new Error('There is nothing to verify.');
    return item;
  };
}

function ourContender({ listed, documents }: Issued): Contender {
  const next = inTurn(
    listed.map((json): CredentialDocument => ({
      format: 'ob3-json',
      path: '',
      payload: { kind: 'json', json },
    })),
  );
  return { name: 'ours', work: () => verifyOwn(next(), documents) };
}

async function verifyOwn(
  document: CredentialDocument,
  documents: GatheredDocuments,
): Promise<void> {
  const request = { document, instant: INSTANT, checkedAt: CHECKED_AT, documents };
  const { verification } = await verifyCredential(request);
  if (verification.verdict !== 'verified') throw new Error(JSON.stringify(verification.checks));
}

const checkStatus = () => ({ verified: true });

function vcContender({ suite, unlisted }: Issued): Contender {
  const next = inTurn(unlisted);
  const known = new Map<string, Promise<object>>();
  const documentLoader = (url: string) => {
    const document = known.get(url) ?? load(url, {});
    known.set(url, document);
    return document;
  };
  const cryptosuite = suite === 'eddsa-rdfc-2022' ? eddsaRdfc : ecdsaRdfc;
  const own =
    suite === 'Ed25519Signature2020'
      ? new Ed25519Signature2020()
      : new DataIntegrityProof({ cryptosuite });
  const work = async () => {
    const options = {
      credential: next(),
      suite: [own],
      documentLoader,
      now: CHECKED_AT,
      checkStatus,
    };
    const { verified, error } = await verifyByVc(options);
    if (!verified) throw new Error('@digitalbazaar/vc refuses it.', { cause: error });
  };
  return { name: 'vc', work };
}

type CoreCredential = Parameters<typeof verifyByCore>[0]['credential'];

function coreContender({ unlisted }: Issued): Contender {
  // It fetches schemas: it gets them at once, and they ask for nothing.
  globalThis.fetch = () => Promise.resolve(Response.json({}));
  const next = inTurn(unlisted);
  const work = async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a badge is what it calls a credential
    const credential = next() as unknown as CoreCredential;
    const { log } = await verifyByCore({ credential, knownDIDRegistries: [] });
    const isSigned = log?.some(({ id, valid }) => id === 'valid_signature' && valid);
    if (isSigned !== true) throw new Error('verifier-core refuses it.');
  };
  return { name: 'verifier-core', work };
}

/** What no verifier can do without: one signature over two hashes. */
function signatureContender({ suite }: Issued): Contender {
  const data = Buffer.alloc(64, 7);
  if (suite === 'P-256') {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signature = signRaw('sha256', data, privateKey);
    return { name: 'signature', work: () => verifyRaw('sha256', data, publicKey, signature) };
  }
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signature = signRaw(undefined, data, privateKey);
  return { name: 'signature', work: () => verifyRaw(undefined, data, publicKey, signature) };
}

/** The same by the library that ours asks for it. */
function ownSignatureContender(): Contender {
  const data = Buffer.alloc(64, 7);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signature = signRaw(undefined, data, privateKey);
  return { name: 'own-signature', work: () => fitsEd25519(data, publicKey, signature) };
}

function tokenContender({ tokens, documents }: IssuedTokens): Contender {
  const next = inTurn(
    tokens.map((compact): CredentialDocument => ({
      format: 'ob3-jwt',
      path: '',
      payload: { kind: 'jws', compact },
    })),
  );
  return { name: 'tokens', work: () => verifyOwn(next(), documents) };
}

function joseContender({ tokens, jwk }: IssuedTokens): Contender {
  const next = inTurn(tokens);
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return { name: 'jose', work: () => compactVerify(next(), key) };
}

function tokenSignatureContender({ tokens, jwk, algorithm }: IssuedTokens): Contender {
  const next = inTurn(tokens.map(splitToken));
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const digest = algorithm === 'ES256' ? 'sha256' : undefined;
  const work = () => {
    const { data, signature } = next();
    return verifyRaw(digest, data, { key, dsaEncoding: 'ieee-p1363' }, signature);
  };
  return { name: 'token-signature', work };
}

function ownTokenSignatureContender({ tokens, jwk }: IssuedTokens): Contender {
  const next = inTurn(tokens.map(splitToken));
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const work = () => {
    const { data, signature } = next();
    return fitsEd25519(data, key, signature);
  };
  return { name: 'own-token-signature', work };
}

function splitToken(token: string): { readonly data: Buffer; readonly signature: Buffer } {
  const end = token.lastIndexOf('.');
  const signature = Buffer.from(token.slice(end + 1), 'base64url');
  return { data: Buffer.from(token.slice(0, end)), signature };
}
