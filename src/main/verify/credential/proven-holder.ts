import { isDeepStrictEqual } from 'node:util';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import { readEmbeddedCredential } from '../../intake/index.ts';
import type { CredentialDocument, CredentialPayload } from '../../intake/index.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { bindIssuer } from '../keys/bind-issuer.ts';
import { isSameKey } from '../keys/material.ts';
import type { KeyMaterial } from '../keys/material.ts';
import { ownKeyId, resolveKey } from '../keys/resolve-key.ts';
import { checkDataIntegrityProofs } from '../proofs/data-integrity/check-data-integrity-proofs.ts';
import { checkJwtProof } from '../proofs/jose/check-jwt-proof.ts';
import { parseCompactJws } from '../proofs/jose/compact-jws.ts';
import type { ProofResult } from '../proofs/proof-result.ts';
import { checkSdJwtPresentation } from '../proofs/sd-jwt/check-presentation.ts';
import { isSdJwt } from '../proofs/sd-jwt/parse-sd-jwt.ts';
import { readId } from './text.ts';

/** Who signed a presentation, and for whom it says it was made. */
export interface Presenter {
  readonly id: string;
  readonly presentedTo: string | undefined;
}

/**
 * The holder who signed the presentation that a credential came in.
 *
 * Nobody here asked for it, so there is no challenge to hold it to: it shows that the holder presented
 * this credential once, not that the holder handed in this file. Where it names for whom it was made,
 * that is somebody else, who was shown it before.
 *
 * @returns `undefined` when there is no presentation, it holds another credential, names no holder,
 *   or its signature is not proven to be the holder's.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations
 */
export async function findProvenHolder(
  document: CredentialDocument,
  reader: DocumentReader,
): Promise<Presenter | undefined> {
  if (document.presentation === undefined) return undefined;
  try {
    const signed = await checkPresentation(document.presentation, reader);
    const { presentation, holder, audience } = signed;
    if (presentation === undefined || holder === undefined) return undefined;
    if (!isProven(signed) || !holds(presentation, document.payload)) return undefined;
    return { id: holder, presentedTo: joinAudience(audience) };
  } catch {
    return undefined;
  }
}

/**
 * The subject, where it is a DID made of the very key that signed as the holder's. An issuer can bind
 * a credential to any key and name any subject: that the two belong together only the DID shows.
 */
export function findKeyHolder(
  subjectId: string | undefined,
  holderKey: KeyMaterial | undefined,
  reader: DocumentReader,
): string | undefined {
  const keyId = subjectId === undefined ? undefined : ownKeyId(subjectId);
  if (keyId === undefined || holderKey === undefined) return undefined;
  const { key } = resolveKey(keyId, 'authentication', reader);
  return key !== undefined && isSameKey(key, holderKey) ? subjectId : undefined;
}

/** For whom a holder says that it signed. */
function joinAudience(named: readonly JsonValue[]): string | undefined {
  const texts = named.map(asString).filter((text) => text !== undefined && text !== '');
  return texts.length === 0 ? undefined : [...new Set(texts)].join(', ');
}

/** @see https://www.w3.org/TR/vc-data-integrity/#proofs */
function readDomains(presentation: JsonObject): readonly JsonValue[] {
  return asArray(presentation['proof']).flatMap((proof) =>
    isJsonObject(proof) ? asArray(proof['domain']) : [],
  );
}

function readClaim(compact: string, name: string): readonly JsonValue[] {
  const jws = parseCompactJws(compact);
  return jws.ok ? asArray(jws.value.payload?.[name]) : [];
}

interface SignedPresentation extends ProofResult {
  readonly presentation: JsonObject | undefined;
  readonly holder: string | undefined;
  /** RFC 7519 §4.1.3 `aud`, or the `domain` of the proofs. */
  readonly audience: readonly JsonValue[];
}

async function checkPresentation(
  payload: CredentialPayload,
  reader: DocumentReader,
): Promise<SignedPresentation> {
  const { instant } = reader;
  const purpose = 'authentication';
  if (payload.kind === 'jws' && isSdJwt(payload.compact)) {
    return checkSdJwtPresentation(payload.compact, reader);
  }
  if (payload.kind === 'jws') {
    const options = { purpose, reader, instant, kind: 'presentation' } as const;
    const { credential, issuerId, ...proof } = checkJwtProof(payload.compact, options);
    const audience = readClaim(payload.compact, 'aud');
    return { presentation: credential, holder: issuerId, audience, ...proof };
  }
  const holder = readId(payload.json['holder']);
  const keys = { resolveKey, bindIssuer };
  const options = { purpose, expectedController: holder, instant, reader, keys } as const;
  const proof = await checkDataIntegrityProofs(payload.json, options);
  return { presentation: payload.json, holder, audience: readDomains(payload.json), ...proof };
}

function isProven(signed: ProofResult): boolean {
  return signed.provenKeys.length > 0 && signed.findings.every(isGood);
}

function isGood({ outcome }: Finding): boolean {
  return outcome === 'pass' || outcome === 'warn' || outcome === 'skipped';
}

function holds(presentation: JsonObject, credential: CredentialPayload): boolean {
  return asArray(presentation['verifiableCredential']).some((item) => isSame(item, credential));
}

// An envelope holds the very token that intake took out of it, whichever kind of token that is.
function isSame(item: JsonValue, credential: CredentialPayload): boolean {
  if (credential.kind === 'json') return isDeepStrictEqual(item, credential.json);
  const payload = readEmbeddedCredential(item, '')?.payload;
  return payload?.kind === 'jws' && payload.compact === credential.compact;
}
