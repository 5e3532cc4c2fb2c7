import type { KeyObject } from 'node:crypto';
import { compactVerify, CompactSign, errors } from 'jose';
import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { ReportModel } from '../model.ts';
import { didKeyOf, keyOfDidKey } from './did-key.ts';
import { digestOf, versioned } from './sealed-report.ts';
import type { SealedReport } from './sealed-report.ts';

const TYPE = 'vc+jwt';

/**
 * Signs a report with an Ed25519 key, as a credential whose subject is the report: it names the
 * canonical model by its hash. The same report and key give the same signature.
 *
 * @throws {Error} where a text of the model is no Unicode.
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-json-ld-with-jose
 */
export async function signReport(model: ReportModel, key: KeyObject): Promise<SealedReport> {
  const digest = digestOf(versioned(model));
  if (digest === undefined) throw new Error('A text in the report is not well-formed Unicode.');
  const issuer = didKeyOf(key);
  const credential = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      { '@vocab': 'https://www.w3.org/ns/credentials/undefined-term#' },
    ],
    type: ['VerifiableCredential', 'TouchstoneReportCredential'],
    issuer,
    validFrom: model.createdAt,
    credentialSubject: {
      type: 'TouchstoneReport',
      name: model.title,
      canonicalization: 'JCS',
      sha256: digest,
    },
  };
  const keyId = `${issuer}#${issuer.slice('did:key:'.length)}`;
  const signature = await new CompactSign(new TextEncoder().encode(JSON.stringify(credential)))
    .setProtectedHeader({ alg: 'Ed25519', typ: TYPE, cty: 'vc', kid: keyId })
    .sign(key);
  return { model, signature };
}

/** What is wrong with a signature. */
export type SignatureProblem = 'malformed' | 'unknown-key' | 'mismatch' | 'other-report';

/**
 * Checks that a signature was made over this model, with the key that its issuer is.
 *
 * @param published The model with its format's name and version, without the signature.
 * @returns The did:key that has signed. Whose it is, only its owner can say.
 */
export async function checkSignature(
  published: JsonObject,
  signature: string,
): Promise<Result<string, SignatureProblem>> {
  const issuer = readIssuer(signature);
  if (issuer === undefined) return err('malformed');
  const key = keyOfDidKey(issuer);
  if (key === undefined) return err('unknown-key');
  const credential = await readSigned(signature, key);
  if (!credential.ok) return credential;
  const { credentialSubject: subject } = credential.value;
  const digest = digestOf(published);
  const isThis = isJsonObject(subject) && digest !== undefined && subject['sha256'] === digest;
  return isThis ? ok(issuer) : err('other-report');
}

function readIssuer(signature: string): string | undefined {
  const credential = parseObject(Buffer.from(signature.split('.')[1] ?? '', 'base64url'));
  const issuer = credential?.['issuer'];
  return typeof issuer === 'string' ? issuer : undefined;
}

async function readSigned(
  signature: string,
  key: KeyObject,
): Promise<Result<JsonObject, SignatureProblem>> {
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
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
