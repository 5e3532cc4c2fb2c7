import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonValue } from '../../../shared/lib/json.ts';
import { undefinedTerm } from './context-issue.ts';
import type { ContextIssue } from './context-issue.ts';

/**
 * Finds texts that hold half a surrogate pair. In UTF-8, which is what is signed, each becomes the
 * same replacement character: one could be put for another, and the signature would still fit.
 *
 * @param path Where `value` stands; empty for the root.
 */
export function findIllFormedTexts(
  value: JsonValue | undefined,
  path = '',
): readonly ContextIssue[] {
  if (typeof value === 'string') return judgeText(value, path);
  if (Array.isArray(value)) return value.flatMap((item) => findIllFormedTexts(item, path));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return [...judgeText(key, place), ...findIllFormedTexts(member, place)];
  });
}

function judgeText(text: string, path: string): readonly ContextIssue[] {
  return text.isWellFormed() ? [] : [undefinedTerm(path, 'it holds half a surrogate pair')];
}
