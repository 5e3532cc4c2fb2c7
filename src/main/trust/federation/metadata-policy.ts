import { isDeepStrictEqual } from 'node:util';
import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { EntityStatement } from './entity-statement.ts';

type Policy = Readonly<Record<string, JsonValue>>;
type Merge = (above: JsonValue, below: JsonValue) => JsonValue | undefined;

const same: Merge = (above, below) => (isDeepStrictEqual(above, below) ? above : undefined);
const union: Merge = (above, below) => {
  const list = listOf(above);
  return [...list, ...listOf(below).filter((item) => !has(list, item))];
};
const intersection = (above: JsonValue, below: JsonValue): readonly JsonValue[] =>
  listOf(above).filter((item) => has(listOf(below), item));
// Values of which one must be had cannot be none.
const commonValues: Merge = (above, below) => {
  const common = intersection(above, below);
  return common.length === 0 ? undefined : common;
};

/** How what a superior says of a parameter is put together with what one below it says (§6.1.3.1). */
const MERGES: Readonly<Record<string, Merge>> = {
  value: same,
  default: same,
  add: union,
  one_of: commonValues,
  subset_of: intersection,
  superset_of: union,
  essential: (above, below) => above === true || below === true,
};

/**
 * Applies to an entity's metadata what its superiors lay down: the immediate superior's own
 * `metadata` first, then the policies of all of them, put together from the top.
 *
 * @param statements Those about subordinates, from the leaf's immediate superior up.
 * @returns Why the metadata are not allowed, or the policies contradict each other.
 * @see https://openid.net/specs/openid-federation-1_0.html#section-6.1
 */
export function applyPolicies(
  metadata: JsonObject,
  statements: readonly EntityStatement[],
): Result<JsonObject, string> {
  const unknown = statements
    .flatMap(({ policyCritical }) => policyCritical)
    .find((operator) => typeof operator !== 'string' || !Object.hasOwn(MERGES, operator));
  if (unknown !== undefined)
    return err(`§6.1.3: the operator ${JSON.stringify(unknown)} is unknown`);
  const own = overlay(metadata, statements[0]?.metadata ?? {});
  const result: Record<string, JsonValue | undefined> = { ...own };
  for (const [type, values] of Object.entries(own)) {
    const policies = statements.map((statement) => statement.metadataPolicy[type]);
    const applied = applyToType(isJsonObject(values) ? values : {}, policies.toReversed());
    if (!applied.ok) return err(`§6.1: ${type}: ${applied.error}`);
    result[type] = applied.value;
  }
  return ok(result);
}

function overlay(metadata: JsonObject, superior: JsonObject): JsonObject {
  const result: Record<string, JsonValue | undefined> = { ...metadata };
  for (const [type, values] of Object.entries(superior)) {
    const below = result[type];
    if (isJsonObject(values)) result[type] = { ...(isJsonObject(below) ? below : {}), ...values };
  }
  return result;
}

/** @param policies From the top. */
function applyToType(
  values: JsonObject,
  policies: readonly (JsonValue | undefined)[],
): Result<JsonObject, string> {
  const result: Record<string, JsonValue | undefined> = { ...values };
  const objects = policies.filter(isJsonObject);
  for (const parameter of new Set(objects.flatMap((policy) => Object.keys(policy)))) {
    const merged = mergePolicies(objects.map((policy) => policy[parameter]).filter(isJsonObject));
    if (!merged.ok) return err(`${parameter}: ${merged.error}`);
    const applied = applyPolicy(result[parameter], merged.value);
    if (!applied.ok) return err(`${parameter}: ${applied.error}`);
    if (applied.value === undefined) delete result[parameter];
    else result[parameter] = applied.value;
  }
  return ok(result);
}

function mergePolicies(policies: readonly JsonObject[]): Result<Policy, string> {
  const merged: Record<string, JsonValue> = {};
  for (const [operator, value] of policies.flatMap((policy) => Object.entries(policy))) {
    const merge = Object.hasOwn(MERGES, operator) ? MERGES[operator] : undefined;
    if (merge === undefined || value === undefined) continue;
    const above = merged[operator];
    const both = above === undefined ? value : merge(above, value);
    if (both === undefined) return err(`the superiors contradict each other about "${operator}"`);
    merged[operator] = both;
  }
  return ok(merged);
}

/** The operators in their order (§6.1.3.1). */
function applyPolicy(
  value: JsonValue | undefined,
  policy: Policy,
): Result<JsonValue | undefined, string> {
  const fixed = Object.hasOwn(policy, 'value') ? (policy['value'] ?? undefined) : value;
  const added = policy['add'] === undefined ? fixed : union(fixed ?? [], policy['add']);
  const present = added ?? policy['default'];
  if (present === undefined) {
    return policy['essential'] === true ? err('"essential" and missing') : ok(undefined);
  }
  const { one_of: oneOf, subset_of: subset, superset_of: superset } = policy;
  if (oneOf !== undefined && !has(listOf(oneOf), present)) return err('not in "one_of"');
  const kept = subset === undefined ? present : intersection(present, subset);
  if (superset !== undefined && !listOf(superset).every((item) => has(listOf(kept ?? []), item))) {
    return err('lacks values of "superset_of"');
  }
  return ok(kept);
}

function listOf(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [value];
}

function has(list: readonly JsonValue[], value: JsonValue): boolean {
  return list.some((item) => isDeepStrictEqual(item, value));
}
