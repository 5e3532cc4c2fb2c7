import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { createPartMemo } from '../../../shared/lib/kept-parts.ts';
import { undefinedTerm } from './context-issue.ts';
import type { ContextIssue } from './context-issue.ts';

/**
 * Finds texts that hold half a surrogate pair. In UTF-8, which is what is signed, each becomes the
 * same replacement character: one could be put for another, and the signature would still fit.
 */
export function findIllFormedTexts(value: JsonValue): readonly ContextIssue[] {
  return isWellFormed(value) ? [] : listIllFormed(value, '');
}

/** @param path Where `value` stands; empty for the root. */
function listIllFormed(value: JsonValue | undefined, path: string): readonly ContextIssue[] {
  if (typeof value === 'string') return judgeText(value, path);
  if (Array.isArray(value)) return value.flatMap((item) => listIllFormed(item, path));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return [...judgeText(key, place), ...listIllFormed(member, place)];
  });
}

/** Without a list of places, which nearly no document needs. */
function isWellFormed(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isWellFormed);
  return isJsonObject(value) ? PARTS(value, isWellFormedObject) : true;
}

const PARTS = createPartMemo<boolean>();

function isWellFormedObject(object: JsonObject): boolean {
  for (const key in object) if (!key.isWellFormed() || !isWellFormed(object[key])) return false;
  return true;
}

function judgeText(text: string, path: string): readonly ContextIssue[] {
  return text.isWellFormed() ? [] : [undefinedTerm(path, 'it holds half a surrogate pair')];
}
