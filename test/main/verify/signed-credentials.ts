import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { CompactSign, SignJWT, exportJWK, generateKeyPair } from 'jose';
import * as bitstring from '@digitalbazaar/vc-bitstring-status-list';
import { isJsonObject } from '../../../src/shared/lib/json.ts';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { isDeciding } from '../../../src/shared/model/verdict.ts';
import { parseInstant } from '../../../src/shared/lib/instant.ts';
import type { CredentialDocument } from '../../../src/main/intake/index.ts';
import type {
  DocumentAnswer,
  GatheredDocuments,
} from '../../../src/main/verify/documents/answer.ts';
import { verifyCredential } from '../../../src/main/verify/index.ts';
import type { VerifyOutcome } from '../../../src/main/verify/index.ts';
import { signEmbedded } from '../../../tools/samples/sign.ts';

/** Credentials that an independent implementation has signed, with the documents to verify them by. */

export const NOW = '2026-06-01T00:00:00Z';

export type Signer = Awaited<ReturnType<typeof makeSigner>>;

/**
 * An issuer or holder; a did:key when no did:web is named.
 *
 * @param seed 32 bytes: from the same ones comes the same key.
 */
export async function makeSigner(didWeb?: string, seed?: Uint8Array) {
  const keyPair = await Ed25519Multikey.generate(seed === undefined ? {} : { seed });
  const id = didWeb ?? `did:key:${keyPair.publicKeyMultibase}`;
  const keyId = `${id}#${keyPair.publicKeyMultibase}`;
  Object.assign(keyPair, { controller: id, id: keyId });
  const method = {
    id: keyId,
    type: 'Multikey',
    controller: id,
    publicKeyMultibase: keyPair.publicKeyMultibase,
  };
  const didDocument = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: [method],
    assertionMethod: [keyId],
  };
  const suite = 'eddsa-rdfc-2022' as const;
  return { kind: 'data-integrity', suite, id, name: 'Issuer', keyPair, didDocument } as const;
}

export function makeBadge(issuerId: string, more: JsonObject = {}): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:b5d4e1c2-6f0a-4f6e-9f0e-2f3a1d8c7b60',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Python',
    issuer: { id: issuerId, type: ['Profile'], name: 'Issuer' },
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2026-12-31T00:00:00Z',
    credentialSubject: {
      id: 'did:example:subject',
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:11111111-6f0a-4f6e-9f0e-2f3a1d8c7b60',
        type: ['Achievement'],
        name: 'Python',
        description: 'Writes it.',
        criteria: { narrative: 'Pass.' },
        alignment: [
          { type: ['Alignment'], targetName: 'Python', targetUrl: 'https://skills.example/python' },
        ],
      },
    },
    ...more,
  };
}

export async function sign(credential: JsonObject, signer: Signer): Promise<JsonObject> {
  return await signEmbedded(credential, signer);
}

export interface ListOptions {
  readonly url: string;
  readonly set?: readonly number[];
  readonly length?: number;
  readonly issuerId?: string;
  /** How long its issuer lets it be kept. */
  readonly ttlMs?: number;
  readonly more?: JsonObject;
}

export async function signList(signer: Signer, options: ListOptions): Promise<JsonObject> {
  const list = await bitstring.createList({ length: options.length ?? 131_072 });
  for (const index of options.set ?? []) list.setStatus(index, true);
  const credential = await bitstring.createCredential({
    id: options.url,
    list,
    statusPurpose: 'revocation',
  });
  const issued = {
    ...credential,
    issuer: options.issuerId ?? signer.id,
    validFrom: '2026-01-01T00:00:00Z',
    ...(options.ttlMs === undefined ? {} : withTtl(credential['credentialSubject'], options.ttlMs)),
    ...options.more,
  };
  return sign(issued, signer);
}

function withTtl(subject: unknown, ttl: number): JsonObject {
  if (!isJsonObject(subject)) throw new Error('a list has one subject');
  return { credentialSubject: { ...subject, ttl } };
}

export function entryOf(url: string, index: number): JsonObject {
  return {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: url,
  };
}

export function found(json: object | string): DocumentAnswer {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  return { outcome: 'found', text, mediaType: undefined, obtainedAt: NOW, source: 'directory' };
}

export function asDocument(json: JsonObject): CredentialDocument {
  return { format: 'ob3-json', path: '', payload: { kind: 'json', json } };
}

export function verify(
  document: CredentialDocument,
  documents: GatheredDocuments = {},
  at = NOW,
): Promise<VerifyOutcome> {
  const instant = parseInstant(at)!;
  return verifyCredential({ document, instant, checkedAt: '2026-06-02T00:00:00.000Z', documents });
}

/** What is not in order, as `id outcome code`. */
export function faultsOf({ verification }: VerifyOutcome): readonly string[] {
  return verification.checks
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
    .map(({ id, outcome, code }) => `${id} ${outcome} ${code}`);
}

/** What is not in order among the checks that decide. */
export function decidingFaultsOf({ verification }: VerifyOutcome): readonly string[] {
  return verification.checks
    .filter(({ id, outcome }) => isDeciding(id) && (outcome === 'fail' || outcome === 'unknown'))
    .map(({ id, outcome, code }) => `${id} ${outcome} ${code}`);
}

/** A did:jwk that signs claims as a compact JWS. */
export async function makeJwtSigner() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const id = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  const signClaims = (claims: object, header: object = {}) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: `${id}#0`, typ: 'JWT', ...header })
      .sign(privateKey);
  /** Signs a text as it stands, which may be no proper JSON. */
  const signText = (text: string) =>
    new CompactSign(Buffer.from(text))
      .setProtectedHeader({ alg: 'ES256', kid: `${id}#0`, typ: 'JWT' })
      .sign(privateKey);
  return { id, signClaims, signText };
}

/** `json` with the value at `path` replaced or added. */
export function change(json: JsonObject, path: readonly string[], value: unknown): JsonObject {
  const [key = '', ...rest] = path;
  const inner = json[key] as JsonObject;
  return { ...json, [key]: rest.length === 0 ? (value as string) : change(inner, rest, value) };
}
