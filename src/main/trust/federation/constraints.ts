import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonValue } from '../../../shared/lib/json.ts';
import { hostOf } from '../subject.ts';
import type { EntityStatement } from './entity-statement.ts';

/**
 * Why a chain breaks a constraint that a superior has set; `undefined` when it breaks none.
 *
 * @param statements Those about subordinates, from the leaf's immediate superior up.
 * @param entities Every subordinate, the leaf first: `entities[0]` is who `statements[0]` is about.
 * @see https://openid.net/specs/openid-federation-1_0.html#section-6.2
 */
export function findConstraintFault(
  statements: readonly EntityStatement[],
  entities: readonly string[],
): string | undefined {
  for (const [index, { issuer, constraints }] of statements.entries()) {
    const { max_path_length: limit, naming_constraints: naming } = constraints;
    if (limit !== undefined && !isWithin(limit, index)) {
      return `§6.2.1: ${issuer} allows ${JSON.stringify(limit)} intermediates below it, not ${index}`;
    }
    const outside = entities.slice(0, index + 1).find((entity) => !mayBeNamed(entity, naming));
    if (outside !== undefined) return `§6.2.2: ${issuer} does not speak for ${outside}`;
  }
  return undefined;
}

// What is not written as a limit must be, limits to nothing.
function isWithin(limit: JsonValue, intermediates: number): boolean {
  return typeof limit === 'number' && Number.isInteger(limit) && intermediates <= limit;
}

function mayBeNamed(entity: string, naming: JsonValue | undefined): boolean {
  if (naming === undefined) return true;
  if (!isJsonObject(naming)) return false;
  const { permitted, excluded } = naming;
  const host = hostOf(entity)?.replace(/:\d+$/u, '');
  const isIn = (list: JsonValue | undefined) =>
    Array.isArray(list) && host !== undefined && list.some((name) => covers(name, host));
  if (excluded !== undefined && (!Array.isArray(excluded) || isIn(excluded))) return false;
  return permitted === undefined || isIn(permitted);
}

/** RFC 5280 §4.2.1.10: a name that begins with a point covers the hosts below it, any other only itself. */
function covers(name: JsonValue, host: string): boolean {
  if (typeof name !== 'string') return false;
  const wanted = name.toLowerCase();
  return wanted.startsWith('.') ? host.endsWith(wanted) : host === wanted;
}
