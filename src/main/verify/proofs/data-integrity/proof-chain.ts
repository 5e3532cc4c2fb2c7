import { asArray, asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';

/**
 * Finds the proofs that one in a chain was added to: its signature covers them beside the document.
 *
 * @param all Every proof of the document.
 * @returns None for a proof that is not in a chain; an error, for an engineer, when one that is named
 *   is missing or stands there twice, or when the chain leads back to where it began.
 * @see https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains
 */
export function findPreviousProofs(
  proof: JsonObject,
  all: readonly JsonValue[],
): Result<readonly JsonObject[], string> {
  const direct = previousOf(proof, all);
  if (!direct.ok || direct.value.length === 0) return direct;
  const reached = new Set(direct.value);
  // A set is walked in the order of insertion, so that what is added on the way is met too.
  for (const earlier of reached) {
    const next = previousOf(earlier, all);
    if (!next.ok) return next;
    for (const found of next.value) reached.add(found);
  }
  return reached.has(proof) ? err('the chain of proofs leads back to this one') : direct;
}

function previousOf(
  { previousProof }: JsonObject,
  all: readonly JsonValue[],
): Result<readonly JsonObject[], string> {
  if (previousProof === undefined) return ok([]);
  const ids = asArray(previousProof).map(asString);
  if (ids.length === 0) return err('previousProof names none');
  const previous = ids.map((id) => (id === undefined ? undefined : findOnly(id, all)));
  const missing = previous.indexOf(undefined);
  if (missing >= 0) return err(`not exactly one proof has the id ${ids[missing] ?? 'missing'}`);
  const found = previous.filter((entry) => entry !== undefined);
  return new Set(found).size === found.length ? ok(found) : err('previousProof names one twice');
}

function findOnly(id: string, all: readonly JsonValue[]): JsonObject | undefined {
  const [only, ...more] = all.filter(isJsonObject).filter((proof) => proof['id'] === id);
  return more.length === 0 ? only : undefined;
}
