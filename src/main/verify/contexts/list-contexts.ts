import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { isJsonObject } from '../../../shared/lib/json.ts';
import { BUNDLED_CONTEXTS } from './bundled-contexts.ts';

/**
 * Every context of ours that `documents` name, and those that these name in turn, each with all the
 * contents that it was published with, newest first.
 */
export function listContexts(
  documents: readonly JsonValue[],
): readonly { readonly url: string; readonly contents: readonly JsonObject[] }[] {
  const found = new Map<string, readonly JsonObject[]>();
  const waiting: JsonValue[] = [...documents];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const url of findNamed(value)) {
      const contents = BUNDLED_CONTEXTS.get(url);
      if (contents === undefined || found.has(url)) continue;
      found.set(url, contents);
      waiting.push(...contents);
    }
  }
  return [...found].map(([url, contents]) => ({ url, contents }));
}

/** Texts that are a context's address: in `@context`, in `@import`, alone or in a list. */
function findNamed(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return BUNDLED_CONTEXTS.has(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(findNamed);
  return isJsonObject(value) ? Object.values(value).flatMap((one) => findNamed(one ?? null)) : [];
}
