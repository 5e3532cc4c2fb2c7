import { isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { createPartMemo } from '../../../../shared/lib/kept-parts.ts';
import { createMemo } from '../../../../shared/lib/memo.ts';

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
  if (Array.isArray(value)) return PARTS(value, canonicaliseArray);
  if (!isJsonObject(value)) return JSON.stringify(value);
  return PARTS(value, canonicaliseObject);
}

/** The same of an object as if it had no member of that name. */
export function canonicaliseWithout(name: string, object: JsonObject): string | undefined {
  return canonicaliseMembers(object, name);
}

const PARTS = createPartMemo<string | undefined>();

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
  return canonicaliseMembers(object);
}

function canonicaliseMembers(object: JsonObject, leftOut?: string): string | undefined {
  let written = '';
  for (const key of inOrder(Object.keys(object))) {
    if (key === leftOut) continue;
    const member = object[key];
    const name = NAMES(key, canonicaliseText);
    const value = member === undefined ? undefined : canonicaliseJson(member);
    if (name === undefined || value === undefined) return undefined;
    written += written === '' ? `${name}:${value}` : `,${name}:${value}`;
  }
  return `{${written}}`;
}

/** Documents have the same few keys. */
const NAMES = createMemo<string | undefined>({ entries: 500, keyCharacters: 60 });

/** So few are sorted faster by hand. */
const FEW = 16;

/** By code unit; may sort `keys` themselves. */
function inOrder(keys: string[]): readonly string[] {
  // oxlint-disable-next-line unicorn/require-array-sort-compare -- by code unit, as it is without
  if (keys.length > FEW) return keys.toSorted();
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    let place = index;
    for (; place > 0 && (keys[place - 1] ?? '') > key; place -= 1)
      keys[place] = keys[place - 1] ?? '';
    keys[place] = key;
  }
  return keys;
}
