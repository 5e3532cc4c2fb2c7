import { asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import { isDid } from '../../keys/did.ts';
import { parseJwk } from '../../keys/jwk.ts';
import type { KeyMaterial } from '../../keys/material.ts';
import { resolveKey } from '../../keys/resolve-key.ts';
import { judgeAlgorithm } from '../jose/algorithms.ts';
import { checkSignature } from '../jose/check-jwt-proof.ts';
import { parseCompactJws } from '../jose/compact-jws.ts';
import { digestOf } from './disclose-claims.ts';

/** What is known of the holder who signed a token as it was handed in. */
export interface KeyBinding {
  readonly findings: readonly Finding[];
  /** The key that the issuer bound it to, where the holder is proven to have it. */
  readonly holderKey: KeyMaterial | undefined;
  /** For whom the holder signed it. */
  readonly presentedTo?: string | undefined;
}

interface BoundToken {
  readonly boundPart: string;
  readonly payload: JsonObject;
  readonly reader: DocumentReader;
}

/**
 * Checks the signature with which a holder hands a token in: it must be made with the key that the
 * issuer put into it, over just what is handed in. For whom and when it was made is told, and decides
 * nothing: it shows that the holder presented the credential once.
 *
 * @param boundPart The token up to and with its last `~`.
 * @param payload What the issuer signed: a key in `cnf`, or the name of one in a DID.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-7.3
 */
export function checkKeyBinding(
  compact: string,
  { boundPart, payload, reader }: BoundToken,
): KeyBinding {
  const jws = parseCompactJws(compact);
  if (!jws.ok) return malformed(jws.error.field);
  const { header, payload: claims } = jws.value;
  const flaw = findFlaw(header, claims);
  if (flaw !== undefined || claims === undefined) return malformed(flaw ?? 'payload');
  const key = findHolderKey(payload['cnf'], reader);
  if ('findings' in key) return key;
  const algorithm = asString(header['alg']) ?? '';
  const judgement = judgeAlgorithm(algorithm);
  if (!judgement.supported) {
    return judgement.proof.outcome === 'unknown' ? unchecked(algorithm) : malformed('alg');
  }
  if (claims['sd_hash'] !== digestOf(boundPart, payload)) {
    return refused('sd-jwt.holder-mismatch', {}, '"sd_hash" is not of what was handed in');
  }
  const findings = checkSignature(compact, algorithm, key.material, 'kb+jwt');
  return judgeSignature(findings, key.material, claims);
}

function judgeSignature(
  checked: readonly Finding[],
  key: KeyMaterial,
  claims: JsonObject,
): KeyBinding {
  const bad = checked.find(({ outcome }) => outcome !== 'pass');
  if (bad?.outcome === 'fail') return refused('sd-jwt.holder-mismatch', {}, bad.detail ?? bad.code);
  if (bad !== undefined) return unchecked(bad.detail ?? bad.code);
  const { aud, nonce, iat } = claims;
  const detail = `for ${JSON.stringify(aud)}, nonce ${JSON.stringify(nonce)}, at ${JSON.stringify(iat)}`;
  const finding: Finding = { id: 'proof', outcome: 'pass', code: 'sd-jwt.holder-signed', detail };
  return { findings: [finding], holderKey: key, presentedTo: asString(aud) || undefined };
}

/** @see https://www.rfc-editor.org/rfc/rfc9901#section-4.3 */
function findFlaw(header: JsonObject, claims: JsonObject | undefined): string | undefined {
  if (asString(header['typ'])?.toLowerCase().replace('application/', '') !== 'kb+jwt') return 'typ';
  if (claims === undefined) return 'payload';
  if (typeof claims['iat'] !== 'number') return 'iat';
  return ['aud', 'nonce', 'sd_hash'].find((name) => typeof claims[name] !== 'string');
}

function findHolderKey(
  cnf: JsonObject[string],
  reader: DocumentReader,
): { readonly material: KeyMaterial } | KeyBinding {
  if (cnf === undefined) return refused('sd-jwt.holder-unbound', {}, 'there is no "cnf"');
  const kid = isJsonObject(cnf) ? asString(cnf['kid']) : undefined;
  if (kid !== undefined && isDid(kid)) {
    const { key } = resolveKey(kid, 'authentication', reader);
    return key === undefined ? unchecked(kid) : { material: key };
  }
  const jwk = isJsonObject(cnf) ? cnf['jwk'] : undefined;
  if (!isJsonObject(jwk)) return unchecked('cnf');
  const material = parseJwk(jwk);
  if (material.ok) return { material: material.value };
  return material.error.outcome === 'unknown'
    ? unchecked(material.error.detail ?? 'cnf')
    : refused('sd-jwt.holder-malformed', { about: 'cnf' }, material.error.detail ?? '');
}

function malformed(about: string): KeyBinding {
  return refused('sd-jwt.holder-malformed', { about }, `the key binding's ${about}`);
}

function refused(
  code: Finding['code'],
  params: Readonly<Record<string, string>>,
  detail: string,
): KeyBinding {
  return {
    findings: [{ id: 'proof', outcome: 'fail', code, params, detail }],
    holderKey: undefined,
  };
}

function unchecked(about: string): KeyBinding {
  const code = 'sd-jwt.holder-unchecked';
  return {
    findings: [{ id: 'proof', outcome: 'unknown', code, params: { about } }],
    holderKey: undefined,
  };
}
