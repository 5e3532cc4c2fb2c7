import type { JsonValue } from '../../shared/lib/json.ts';

export type ParsedJson =
  | { readonly outcome: 'parsed'; readonly value: JsonValue }
  | { readonly outcome: 'malformed' }
  | { readonly outcome: 'too-deep' };

/** Reads JSON of at most `depth` brackets within brackets, so that no later step runs out of stack on it. */
export function parseJson(text: string, depth: number): ParsedJson {
  if (isDeeper(text, depth)) return { outcome: 'too-deep' };
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse gives nothing else
    return { outcome: 'parsed', value: JSON.parse(text) as JsonValue };
  } catch {
    return { outcome: 'malformed' };
  }
}

// One pass without backtracking: a pattern would take quadratic time on a string that never ends.
function isDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index + 1);
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

// Brackets inside strings do not nest, so strings are stepped over whole.
function endOfString(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') return index;
    if (character === '\\') index += 1;
  }
  return text.length;
}
