import { asArray, asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import { describeError } from '../../keys/material.ts';
import type { KeyMaterial } from '../../keys/material.ts';
import { judgeAlgorithm } from '../jose/algorithms.ts';
import { checkSignature } from '../jose/check-jwt-proof.ts';
import { readClaims } from '../jose/claims.ts';
import type { ReadClaims } from '../jose/claims.ts';
import { parseCompactJws } from '../jose/compact-jws.ts';
import type { CompactJws } from '../jose/compact-jws.ts';
import { findSigningKey } from '../jose/signing-key.ts';
import type { SigningKey } from '../jose/signing-key.ts';
import type { ProofResult } from '../proof-result.ts';
import { checkKeyBinding } from './check-key-binding.ts';
import type { KeyBinding } from './check-key-binding.ts';
import { discloseClaims } from './disclose-claims.ts';
import type { DisclosureFault } from './disclose-claims.ts';
import { findIssuerKey } from './issuer-metadata.ts';
import { parseSdJwt } from './parse-sd-jwt.ts';
import type { SdJwt } from './parse-sd-jwt.ts';
import { readSdJwtVc } from './sd-jwt-vc.ts';

export interface SdJwtResult extends ProofResult {
  /** What was disclosed of it; `undefined` where it cannot be read. */
  readonly credential: JsonObject | undefined;
  /** The same without what only the registered claims say of it. */
  readonly stated: JsonObject | undefined;
  /** `vc`: a Verifiable Credential (VC-JOSE-COSE). `sd-jwt-vc`: claims, which have no JSON-LD in them. */
  readonly model: 'vc' | 'sd-jwt-vc';
  /** The key that its holder is proven to have, where everything else about the proof holds too. */
  readonly holderKey: KeyMaterial | undefined;
  /** For whom the holder signed it. */
  readonly presentedTo?: string | undefined;
}

/**
 * Checks a credential of which its holder shows a part: the issuer's signature, that each part shown
 * is one that the issuer signed, and the holder's own signature where there is one.
 *
 * @returns One finding each of `algorithm-strength`, `key-resolution` and `issuer-binding`; one or more
 *   of `proof`, and of `document-structure` where there is something to say. Never rejects.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-7
 * @see https://www.w3.org/TR/vc-jose-cose/#secure-with-sd-jwt
 */
export function checkSdJwt(compact: string, reader: DocumentReader): SdJwtResult {
  try {
    return checkParts(compact, reader);
  } catch (cause) {
    const detail = `checking it failed: ${describeError(cause)}`;
    return nothing({ id: 'proof', outcome: 'unknown', code: 'proof.not-checked', detail });
  }
}

function nothing(...findings: readonly Finding[]): SdJwtResult {
  return {
    credential: undefined,
    stated: undefined,
    model: 'vc',
    holderKey: undefined,
    provenKeys: [],
    findings,
  };
}

function checkParts(compact: string, reader: DocumentReader): SdJwtResult {
  const token = parseSdJwt(compact);
  if (!token.ok) return nothing(refused({ code: 'sd-jwt.malformed', about: token.error }));
  const jws = parseCompactJws(token.value.issuerJwt);
  if (!jws.ok) return nothing(malformedProof(jws.error.field, jws.error.detail));
  const { header, payload } = jws.value;
  if (payload === undefined) return nothing(UNREADABLE);
  const disclosed = discloseClaims(payload, token.value.disclosures);
  if (!disclosed.ok) return nothing(refused(disclosed.error));
  const claims = disclosed.value;
  if (asArray(claims['type']).includes('VerifiablePresentation')) return nothing(PRESENTATION);
  const model = modelOf(claims);
  const read = readModel(model, claims, jws.value, reader);
  const key = findKey(model, header, read.issuerId, reader);
  const signed = checkIssuer(token.value.issuerJwt, header, key);
  const holder = checkHolder(token.value, claims, payload, reader);
  const findings = [...signed, ...holder.findings, ...read.findings];
  const isProven = key.bound !== undefined && findings.every(({ outcome }) => outcome === 'pass');
  return {
    credential: read.document,
    stated: read.stated,
    model,
    findings,
    provenKeys: isProven ? [key.bound] : [],
    holderKey: isProven ? holder.holderKey : undefined,
    presentedTo: isProven ? holder.presentedTo : undefined,
  };
}

/** The claims are a credential (VC-JOSE-COSE), hold one (VC 1.1 §6.3.1), or are claims of their own. */
function modelOf(claims: JsonObject): SdJwtResult['model'] {
  if (Object.hasOwn(claims, '@context')) return 'vc';
  return isJsonObject(claims['vc']) && claims['vct'] === undefined ? 'vc' : 'sd-jwt-vc';
}

const UNREADABLE: Finding = { id: 'proof', outcome: 'fail', code: 'proof.unreadable-document' };

const PRESENTATION: Finding = {
  id: 'document-structure',
  outcome: 'unknown',
  code: 'structure.unsupported-version',
  params: { format: 'presentations as SD-JWT' },
};

const TYPES = {
  vc: /^(?:application\/)?(?:vc(?:\+ld)?(?:\+json)?\+sd-jwt|vc-ld\+sd-jwt|sd\+jwt|sd-jwt|jwt)$/iu,
  'sd-jwt-vc': /^(?:application\/)?(?:dc|vc)\+sd-jwt$/iu,
} as const;

function readModel(
  model: SdJwtResult['model'],
  claims: JsonObject,
  { header, payload = {} }: CompactJws,
  reader: DocumentReader,
): ReadClaims {
  // What VC-JOSE-COSE and VC 1.1 say of the claims of a JWT holds for those of an SD-JWT too.
  const typ = Object.hasOwn(claims, '@context') ? 'vc+jwt' : 'JWT';
  const read =
    model === 'vc'
      ? readClaims(claims, 'credential', { ...header, typ }, reader.instant)
      : readSdJwtVc(claims, payload);
  return { ...read, findings: [...read.findings, ...findTypeFlaw(model, header)] };
}

/** The type keeps a token that was made for another use from passing for a credential (RFC 8725 §3.11). */
function findTypeFlaw(model: SdJwtResult['model'], header: JsonObject): readonly Finding[] {
  const { typ } = header;
  if (typ === undefined && model === 'vc') return [];
  if (TYPES[model].test(asString(typ) ?? '')) return [];
  return [malformedProof('typ', `${JSON.stringify(typ) ?? 'missing'} is no credential's type`)];
}

function findKey(
  model: SdJwtResult['model'],
  header: JsonObject,
  issuerId: string | undefined,
  reader: DocumentReader,
): SigningKey {
  if (model === 'sd-jwt-vc') return findIssuerKey(header, issuerId, reader);
  return findSigningKey(header, { id: issuerId, purpose: 'assertionMethod', reader });
}

/** The signature over what the token's signer signed, and whose key made it. */
export function checkIssuer(
  compact: string,
  header: JsonObject,
  key: SigningKey,
): readonly Finding[] {
  const algorithm = asString(header['alg']) ?? '';
  const judgement = judgeAlgorithm(algorithm);
  const checked = judgement.supported
    ? checkSignature(compact, algorithm, key.material, `SD-JWT ${algorithm}`)
    : [judgement.proof, judgement.strength];
  return [...checked, key.resolution, key.binding];
}

/** With nobody's signature there is nothing to say of a holder. */
function checkHolder(
  token: SdJwt,
  claims: JsonObject,
  payload: JsonObject,
  reader: DocumentReader,
): KeyBinding {
  const { keyBinding, boundPart } = token;
  if (keyBinding === undefined) return { findings: [], holderKey: undefined };
  const signed = { cnf: claims['cnf'], _sd_alg: payload['_sd_alg'] };
  return checkKeyBinding(keyBinding, { boundPart, payload: signed, reader });
}

function refused({ code, about }: DisclosureFault): Finding {
  return { id: 'proof', outcome: 'fail', code, params: { about } };
}

function malformedProof(field: string, detail: string): Finding {
  return { id: 'proof', outcome: 'fail', code: 'proof.malformed', params: { field }, detail };
}
