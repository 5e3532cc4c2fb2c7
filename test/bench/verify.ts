import type { JsonWebKey } from 'node:crypto';
import * as bitstring from '@digitalbazaar/vc-bitstring-status-list';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import { makeIssuer, sign } from '../main/verify/proofs/data-integrity/signing.ts';
import type { Suite, TestIssuer } from '../main/verify/proofs/data-integrity/signing.ts';
import { entryOf, found, makeBadge } from '../main/verify/signed-credentials.ts';
import type { Figure, PartResult } from './figure.ts';
import { measureRates } from './rates.ts';

/**
 * Verifying one credential after the other in one thread, complete, with its status list at hand: beside
 * the libraries that others use, and beside nothing but the signature. Those libraries are not asked for
 * the status, nor whether the document says more than was signed: they do less.
 */
export async function benchVerify(): Promise<PartResult> {
  const figures: Figure[] = [];
  for (const subject of SUBJECTS) figures.push(...(await benchSubject(subject)));
  for (const algorithm of ['EdDSA', 'ES256'] as const) {
    figures.push(...(await compareRates(await issueTokens(algorithm), TOKENS[algorithm])));
  }
  return { figures };
}

/** What is compared with what, and how much of each other's rate it must reach. */
interface Compared {
  readonly name: string;
  readonly targets: Readonly<Record<string, number | undefined>>;
  /** The contender that is ours; `ours` where none is named. */
  readonly own?: string;
}

/** One kind of proof. */
interface Subject extends Compared {
  readonly suite: Suite;
}

const SUBJECTS: readonly Subject[] = [
  {
    suite: 'eddsa-rdfc-2022',
    name: 'eddsa-rdfc-2022',
    targets: { vc: 12, 'verifier-core': 15, signature: 0.4, 'own-signature': undefined },
  },
  { suite: 'P-256', name: 'ecdsa-rdfc-2019', targets: { vc: 8, signature: undefined } },
  {
    suite: 'Ed25519Signature2020',
    name: 'Ed25519Signature2020',
    targets: { vc: 8, signature: undefined, 'own-signature': undefined },
  },
];

const CREDENTIALS = 100;
const LIST = 'https://oldmill.example/status/3';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

export interface Issued {
  readonly suite: Suite;
  readonly listed: readonly JsonObject[];
  /** The same without a status, for those who would fetch it. */
  readonly unlisted: readonly JsonObject[];
  readonly documents: GatheredDocuments;
}

/** Credentials of one issuer, no two alike, with one status list for all. */
async function issue(suite: Suite): Promise<Issued> {
  const issuer = await makeIssuer(suite);
  const listed: JsonObject[] = [];
  const unlisted: JsonObject[] = [];
  for (let index = 0; index < CREDENTIALS; index += 1) {
    const { '@context': context, ...badge } = makeBadge(issuer.id, { id: `urn:uuid:${index}` });
    const whole = { '@context': [...(context as string[]), ED25519_2020], ...badge };
    const credentialStatus = entryOf(LIST, 1000 + index);
    listed.push(await sign({ ...whole, credentialStatus }, issuer));
    unlisted.push(await sign(whole, issuer));
  }
  return { suite, listed, unlisted, documents: { [LIST]: found(await signList(issuer)) } };
}

async function signList(issuer: TestIssuer): Promise<JsonObject> {
  const list = await bitstring.createList({ length: 131_072 });
  const options = { id: LIST, list, statusPurpose: 'revocation' };
  const credential = await bitstring.createCredential(options);
  const context = ['https://www.w3.org/ns/credentials/v2', ED25519_2020];
  return sign({ ...credential, '@context': context, issuer: issuer.id }, issuer);
}

async function benchSubject(subject: Subject): Promise<readonly Figure[]> {
  return await compareRates(await issue(subject.suite), subject);
}

/** The same as tokens: each with a status, and the list a token too. */
async function issueTokens(algorithm: TokenAlgorithm): Promise<IssuedTokens> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm);
  const jwk = await exportJWK(publicKey);
  const id = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  const header = { alg: algorithm, kid: `${id}#0`, typ: 'JWT' };
  const signClaims = (claims: JsonObject) =>
    new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
  const list = await bitstring.createList({ length: 131_072 });
  const options = { id: LIST, list, statusPurpose: 'revocation' };
  const credential = await bitstring.createCredential(options);
  const tokens: string[] = [];
  for (let index = 0; index < CREDENTIALS; index += 1) {
    const credentialStatus = entryOf(LIST, 1000 + index);
    tokens.push(await signClaims(makeBadge(id, { id: `urn:uuid:${index}`, credentialStatus })));
  }
  const listToken = await signClaims({ ...credential, issuer: id });
  return { algorithm, jwk: { ...jwk }, tokens, documents: { [LIST]: found(listToken) } };
}

export type TokenAlgorithm = 'EdDSA' | 'ES256';

export interface IssuedTokens {
  readonly algorithm: TokenAlgorithm;
  readonly jwk: JsonWebKey;
  readonly tokens: readonly string[];
  readonly documents: GatheredDocuments;
}

const TOKENS: Readonly<Record<TokenAlgorithm, Compared>> = {
  EdDSA: {
    name: 'VC-JWT with status, EdDSA',
    targets: { jose: undefined, 'token-signature': 0.7, 'own-token-signature': undefined },
    own: 'tokens',
  },
  ES256: {
    name: 'VC-JWT with status, ES256',
    targets: { jose: undefined, 'token-signature': 0.7 },
    own: 'tokens',
  },
};

async function compareRates(
  issued: Issued | IssuedTokens,
  { name, targets, own: ownName = 'ours' }: Compared,
): Promise<readonly Figure[]> {
  const others = Object.keys(targets);
  const rates = await measureRates(
    [ownName, ...others].map((task) => ({ name: task, data: issued })),
  );
  const own = rates.get(ownName) ?? Number.NaN;
  return others.map((other): Figure => {
    const target = targets[other];
    return {
      name: `${name}, complete verdict`,
      value: own,
      unit: 'credentials/s',
      ratio: own / (rates.get(other) ?? Number.NaN),
      ratioTo: `${LABELS[other] ?? other}, ${Math.round(rates.get(other) ?? 0)}/s`,
      ...(target === undefined ? {} : { target: { atLeast: target } }),
    };
  });
}

const LABELS: Readonly<Record<string, string>> = {
  vc: '@digitalbazaar/vc',
  'verifier-core': '@digitalcredentials/verifier-core',
  signature: 'the bare signature by the runtime',
  'own-signature': 'the bare signature by libsodium, as ours',
  'token-signature': 'the bare signature by the runtime',
  'own-token-signature': 'the bare signature by libsodium, as ours',
};
