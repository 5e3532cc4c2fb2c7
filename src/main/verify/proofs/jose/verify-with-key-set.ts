import { asString } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { parseJwk } from '../../keys/jwk.ts';
import { judgeAlgorithm } from './algorithms.ts';
import { checkSignature } from './check-jwt-proof.ts';
import { parseCompactJws } from './compact-jws.ts';

/**
 * Verifies a compact JWS with the one key of a set that its `kid` names. Whose set it is, the caller
 * knows: a key in the header itself counts for nothing.
 *
 * @returns Why it does not hold, for an engineer.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-5.2
 */
export function verifyWithKeySet(
  compact: string,
  keys: readonly JsonObject[],
): Result<JsonObject, string> {
  const jws = parseCompactJws(compact);
  if (!jws.ok) return err(`"${jws.error.field}" ${jws.error.detail}`);
  const { header, payload } = jws.value;
  if (payload === undefined) return err('the payload is no JSON object');
  const algorithm = asString(header['alg']) ?? '';
  if (!judgeAlgorithm(algorithm).supported) return err(`"alg" ${algorithm} is not supported`);
  const kid = asString(header['kid']);
  const [key, second] = keys.filter((jwk) => kid !== undefined && jwk['kid'] === kid);
  if (key === undefined || second !== undefined) return err(`no one key is called ${String(kid)}`);
  const material = parseJwk(key);
  if (!material.ok) return err(`the key ${String(kid)} cannot be used: ${material.error.code}`);
  const checked = checkSignature(compact, algorithm, material.value, `JWS ${algorithm}`);
  const bad = checked.find(({ outcome }) => outcome !== 'pass');
  return bad === undefined ? ok(payload) : err(`the signature does not fit (${bad.code})`);
}
