import type { JsonValue } from '../../shared/lib/json.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** How much of a stranger's JSON is read. */
export interface JsonLimits {
  /** Brackets within brackets. */
  readonly jsonDepth: number;
  /** Members of objects and items of lists, in all. */
  readonly jsonMembers: number;
}

export type JsonRefusal = 'malformed' | 'too-deep' | 'too-many-members' | 'named-twice';

export type ParsedJson =
  | { readonly outcome: 'parsed'; readonly value: JsonValue }
  | { readonly outcome: Exclude<JsonRefusal, 'named-twice'> }
  | {
      readonly outcome: 'named-twice';
      /** With the last of each; for those only who know that it cannot matter where it happened. */
      readonly value: JsonValue;
      /** In how many brackets the names stand that are there twice. */
      readonly depths: ReadonlySet<number>;
    };

/**
 * Reads JSON within `limits`, so that no later step runs out of stack or memory on it. An object that has a
 * member twice is refused: readers differ on which of the two counts, and some refuse both, so that one could be
 * verified and the other be shown.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-4
 * @see https://www.rfc-editor.org/rfc/rfc7493#section-2.3
 */
export function parseJson(text: string, limits: JsonLimits): ParsedJson {
  const found = findNamesTwice(text, limits);
  if (!found.ok) return { outcome: found.error };
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse gives nothing else
    const value = JSON.parse(text) as JsonValue;
    const depths = found.value;
    return depths.size === 0
      ? { outcome: 'parsed', value }
      : { outcome: 'named-twice', value, depths };
  } catch {
    return { outcome: 'malformed' };
  }
}

/** An object's names so far; nothing for a list. */
type Level = Set<string> | undefined;

// One pass without backtracking: a pattern would take quadratic time on a string that never ends. Of what is
// no JSON it may say anything but that it is too deep or too much, since parsing comes before the rest.
function findNamesTwice(
  text: string,
  { jsonDepth, jsonMembers }: JsonLimits,
): Result<ReadonlySet<number>, 'too-deep' | 'too-many-members'> {
  const levels: Level[] = [];
  const depths = new Set<number>();
  let members = 0;
  // Whether a string here would be a member's name.
  let isName = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') {
      const end = endOfString(text, index + 1);
      if (isName && isAgain(levels.at(-1), text.slice(index, end + 1))) depths.add(levels.length);
      isName = false;
      index = end;
    } else if (character === '{' || character === '[') {
      levels.push(character === '{' ? new Set() : undefined);
      if (levels.length > jsonDepth) return err('too-deep');
      isName = character === '{';
      members += 1;
    } else if (character === '}' || character === ']') {
      levels.pop();
      isName = false;
    } else if (character === ',') {
      isName = levels.at(-1) !== undefined;
      members += 1;
    }
    if (members > jsonMembers) return err('too-many-members');
  }
  return ok(depths);
}

function isAgain(names: Level, quoted: string): boolean {
  if (names === undefined) return false;
  const name = quoted.includes('\\') ? unescapeText(quoted) : quoted.slice(1, -1);
  if (names.has(name)) return true;
  names.add(name);
  return false;
}

// Two ways to write one name are one name.
function unescapeText(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

// Brackets inside strings do not nest, so strings are stepped over whole.
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (!isEscaped(text, at, from)) return at;
  }
  return text.length;
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(text: string, at: number, from: number): boolean {
  let start = at;
  while (start > from && text[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}
