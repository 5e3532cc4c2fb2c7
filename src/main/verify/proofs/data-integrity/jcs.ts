import { isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonValue } from '../../../../shared/lib/json.ts';

/**
 * Serialises JSON canonically: no white space, keys in the order of their UTF-16 code units, numbers
 * and strings as ECMAScript writes them.
 *
 * @returns `undefined` when a string holds half a surrogate pair or a number is not finite.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicaliseJson(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined;
  if (Array.isArray(value)) return joined(value.map(canonicaliseJson), ['[', ']']);
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value)
    // oxlint-disable-next-line unicorn/require-array-sort-compare -- keys differ, so this orders by code unit
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => canonicaliseMember(key, member));
  return joined(members, ['{', '}']);
}

function canonicaliseMember(key: string, member: JsonValue | undefined): string | undefined {
  const name = canonicaliseJson(key);
  const value = member === undefined ? undefined : canonicaliseJson(member);
  return name === undefined || value === undefined ? undefined : `${name}:${value}`;
}

function joined(
  parts: readonly (string | undefined)[],
  [open, close]: readonly [string, string],
): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;
}
