import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { parseInstant } from '../../../shared/lib/instant.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import { parseCompactJws } from '../proofs/jose/compact-jws.ts';
import { contradiction } from '../proofs/jose/wrapped-document.ts';

/**
 * Holds what a file has written out around a token against what the token says. Only the token is
 * signed, and only what it says is shown: but whoever opened the file elsewhere has read the other.
 *
 * @param credential What was read out of the token.
 * @returns A finding for each member that the token does not have, or has differently.
 */
export function checkWrittenBeside(
  payload: CredentialPayload,
  credential: JsonObject | undefined,
): readonly Finding[] {
  if (payload.kind !== 'jws' || payload.beside === undefined || credential === undefined) return [];
  const jws = parseCompactJws(payload.compact);
  const claims = (jws.ok ? jws.value.payload : undefined) ?? {};
  return Object.entries(payload.beside).flatMap(([name, written]) => {
    if (written === undefined) return [];
    if (name === 'proof') return findUnsignedInProof(written);
    const signed = signedAs(name, credential, claims);
    if (signed.length === 0) return [unsigned(name)];
    return signed.some((value) => agrees(written, value))
      ? []
      : [contradiction(name, `"${name}" stands beside the token, which says another`)];
  });
}

function findUnsignedInProof(written: JsonValue): readonly Finding[] {
  const [proof] = asArray(written);
  const others = Object.keys(isJsonObject(proof) ? proof : {}).filter(
    (name) => name !== 'type' && name !== 'jwt',
  );
  return others.map((name) => unsigned(`proof.${name}`));
}

/** Under which names a token says what is written out under each of these. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ['jti'],
  issuer: ['iss'],
  issuanceDate: ['validFrom', 'nbf', 'iat'],
  validFrom: ['issuanceDate', 'nbf', 'iat'],
  expirationDate: ['validUntil', 'exp'],
  validUntil: ['expirationDate', 'exp'],
};

function signedAs(name: string, credential: JsonObject, claims: JsonObject): readonly JsonValue[] {
  const others = Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] ?? []) : [];
  return [name, ...others].flatMap((each) =>
    [credential, claims].flatMap((source) =>
      Object.hasOwn(source, each) ? [source[each] ?? null] : [],
    ),
  );
}

/** Whether all that is written stands there: in any order, a party by its id, one for a list of one. */
function agrees(written: JsonValue, signed: JsonValue): boolean {
  if (Array.isArray(written) || Array.isArray(signed)) {
    const [mine, theirs] = [asArray(written), asArray(signed)];
    return (
      mine.length === theirs.length &&
      mine.every((value, index) => agrees(value, theirs[index] ?? null))
    );
  }
  if (isJsonObject(written)) return agreesInParts(written, signed);
  if (isJsonObject(signed)) return typeof written === 'string' && written === signed['id'];
  return written === signed || isSameSecond(written, signed);
}

function agreesInParts(written: JsonObject, signed: JsonValue): boolean {
  const theirs = isJsonObject(signed) ? signed : { id: signed };
  return Object.entries(written).every(
    ([name, value]) =>
      value === undefined || (Object.hasOwn(theirs, name) && agrees(value, theirs[name] ?? null)),
  );
}

const SECOND_MS = 1000;

/** Tokens say times in seconds since 1970, and what is written out of them in words. */
function isSameSecond(written: JsonValue, signed: JsonValue): boolean {
  const mine = parseInstant(asString(written) ?? '');
  const theirs =
    typeof signed === 'number' ? signed * SECOND_MS : parseInstant(asString(signed) ?? '');
  if (mine === undefined || theirs === undefined) return false;
  return Math.floor(mine / SECOND_MS) === Math.floor(theirs / SECOND_MS);
}

function unsigned(term: string): Finding {
  const detail = `"${term}" stands beside the token, which has no such member`;
  return {
    id: 'context-integrity',
    outcome: 'fail',
    code: 'context.undefined-term',
    params: { term },
    detail,
  };
}
