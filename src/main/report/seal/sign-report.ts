import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { lazily } from '../../../shared/lib/lazily.ts';
import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { INTAKE_LIMITS, parseJson } from '../../intake/index.ts';
import type { ReportModel } from '../model.ts';
import { didKeyOf, keyOfDidKey } from './did-key.ts';
import { keyIdOf } from './did-web.ts';
import { digestOf, versioned } from './sealed-report.ts';
import type { SealedReport } from './sealed-report.ts';

const TYPE = 'vc+jwt';

const jose = lazily(() => import('jose'));

/** Who signs, and with what. */
export interface Signing {
  /** Ed25519, private. */
  readonly key: KeyObject;
  /** A did:web whose document lists the key; the key's own did:key where not given. */
  readonly did?: string | undefined;
}

/**
 * Signs a report with an Ed25519 key, as a credential whose subject is the report: it names the
 * canonical model by its hash. The same report, key and identifier give the same signature.
 *
 * @throws {Error} where a text of the model is no Unicode.
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-json-ld-with-jose
 */
export async function signReport(model: ReportModel, signing: Signing): Promise<SealedReport> {
  const sha256 = digestOf(versioned(model));
  if (sha256 === undefined) throw new Error('A text in the report is not well-formed Unicode.');
  const subject = { name: model.title, canonicalization: 'JCS', sha256 };
  return { model, signature: await signSubject(subject, model.createdAt, signing) };
}

/** A signature over no report, to find out whether a domain lists the key. */
export function signTrial(at: string, signing: Signing): Promise<string> {
  return signSubject({ name: 'A trial of the key' }, at, signing);
}

async function signSubject(subject: object, at: string, { key, did }: Signing): Promise<string> {
  const issuer = did ?? didKeyOf(key);
  const credential = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      { '@vocab': 'https://www.w3.org/ns/credentials/undefined-term#' },
    ],
    type: ['VerifiableCredential', 'TouchstoneReportCredential'],
    issuer,
    validFrom: at,
    credentialSubject: { type: 'TouchstoneReport', ...subject },
  };
  const header = { alg: 'Ed25519', typ: TYPE, cty: 'vc', kid: keyIdOf(issuer, key) };
  // Whether it was changed is then seen without the domain; whose the key is, only with it.
  const jwk = did === undefined ? {} : { jwk: publicJwkOf(key) };
  const { CompactSign } = await jose();
  return new CompactSign(new TextEncoder().encode(JSON.stringify(credential)))
    .setProtectedHeader({ ...header, ...jwk })
    .sign(key);
}

function publicJwkOf(key: KeyObject) {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x };
}

/** What is wrong with a signature. */
export type SignatureProblem = 'malformed' | 'unknown-key' | 'mismatch' | 'other-report';

/** Who has signed, as far as the signature shows it. */
export interface Signer {
  /** The did:key of the key that it was made with. */
  readonly key: string;
  /** Whose key it says that is; only that domain can tell whether it is so. */
  readonly did?: string;
}

/**
 * Checks that a signature was made over this model, with the key that its issuer is, or with the one
 * that it brings along.
 *
 * @param published The model with its format's name and version, without the signature.
 * @returns Whose key it was, only its owner, or the domain named, can say.
 */
export async function checkSignature(
  published: JsonObject,
  signature: string,
): Promise<Result<Signer, SignatureProblem>> {
  const issuer = readIssuer(signature);
  if (issuer === undefined) return err('malformed');
  const own = keyOfDidKey(issuer);
  const key = own ?? (issuer.startsWith('did:web:') ? readBroughtKey(signature) : undefined);
  if (key === undefined) return err('unknown-key');
  const credential = await readSigned(signature, key);
  if (!credential.ok) return credential;
  const { credentialSubject: subject } = credential.value;
  const digest = digestOf(published);
  const isThis = isJsonObject(subject) && digest !== undefined && subject['sha256'] === digest;
  if (!isThis) return err('other-report');
  return ok({ key: didKeyOf(key), ...(own === undefined ? { did: issuer } : {}) });
}

function readIssuer(signature: string): string | undefined {
  return asString(readPart(signature, 1)?.['issuer']);
}

function readPart(signature: string, index: 0 | 1): JsonObject | undefined {
  return parseObject(Buffer.from(signature.split('.')[index] ?? '', 'base64url'));
}

/** @see https://www.rfc-editor.org/rfc/rfc7515#section-4.1.3 */
function readBroughtKey(signature: string): KeyObject | undefined {
  const jwk = readPart(signature, 0)?.['jwk'];
  if (!isJsonObject(jwk)) return undefined;
  const { kty, crv, x } = jwk;
  if (kty !== 'OKP' || crv !== 'Ed25519') return undefined;
  try {
    return createPublicKey({ key: { kty, crv, x: asString(x) ?? '' }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

async function readSigned(
  signature: string,
  key: KeyObject,
): Promise<Result<JsonObject, SignatureProblem>> {
  const { compactVerify, errors } = await jose();
  try {
    const options = { algorithms: ['Ed25519'] };
    const { payload, protectedHeader } = await compactVerify(signature, key, options);
    const credential = protectedHeader.typ === TYPE ? parseObject(payload) : undefined;
    return credential === undefined ? err('malformed') : ok(credential);
  } catch (cause) {
    return err(cause instanceof errors.JWSSignatureVerificationFailed ? 'mismatch' : 'malformed');
  }
}

function parseObject(bytes: Uint8Array): JsonObject | undefined {
  const parsed = parseJson(new TextDecoder().decode(bytes), INTAKE_LIMITS);
  return parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined;
}
