import { isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';

/**
 * Serialises JSON canonically: no white space, keys in the order of their UTF-16 code units, numbers
 * and strings as ECMAScript writes them.
 *
 * @returns `undefined` when a string holds half a surrogate pair or a number is not finite.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicaliseJson(value: JsonValue): string | undefined {
  if (typeof value === 'string') return canonicaliseText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined;
  if (Array.isArray(value)) return canonicaliseArray(value);
  return isJsonObject(value) ? canonicaliseObject(value) : JSON.stringify(value);
}

/** Texts with nothing in them to escape, as nearly all are. */
const PLAIN = /^[ !#-[\]-~]*$/u;

function canonicaliseText(text: string): string | undefined {
  if (PLAIN.test(text)) return `"${text}"`;
  return text.isWellFormed() ? JSON.stringify(text) : undefined;
}

function canonicaliseArray(items: readonly JsonValue[]): string | undefined {
  let written = '';
  for (const item of items) {
    const value = canonicaliseJson(item);
    if (value === undefined) return undefined;
    written += written === '' ? value : `,${value}`;
  }
  return `[${written}]`;
}

function canonicaliseObject(object: JsonObject): string | undefined {
  let written = '';
  // oxlint-disable-next-line unicorn/require-array-sort-compare -- by code unit, as it is without
  for (const key of Object.keys(object).toSorted()) {
    const member = object[key];
    const name = canonicaliseText(key);
    const value = member === undefined ? undefined : canonicaliseJson(member);
    if (name === undefined || value === undefined) return undefined;
    written += written === '' ? `${name}:${value}` : `,${name}:${value}`;
  }
  return `{${written}}`;
}
