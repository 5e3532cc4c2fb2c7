/** Shorter words are too easily another word. */
export const NEAR_MISS_LENGTH = 4;
const LONG_WORD = 8;
const JUMBLED_WORD = 6;

/**
 * Whether `typed` is `word` but for a slip: one letter left out, added, changed or swapped with
 * the next; two of these in a word of eight letters and more, or of six if all its letters are
 * there ("phyton"). The beginning of a longer word
 * counts as the word, since it may still be being typed.
 */
export function isNearMiss(typed: string, word: string): boolean {
  const isJumbled = typed.length >= JUMBLED_WORD && sortLetters(typed) === sortLetters(word);
  const allowed = typed.length >= LONG_WORD || isJumbled ? 2 : 1;
  if (word.length < typed.length - allowed) return false;
  return editDistance(typed, word, allowed) <= allowed;
}

function sortLetters(word: string): string {
  return Array.from(word).toSorted().join('');
}

/**
 * How many slips (letters left out, added, changed, or swapped with a neighbour) lie between
 * `typed` and `word`, or, where `word` is more than `slack` letters longer, its beginning.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance (optimal string alignment)
 */
function editDistance(typed: string, word: string, slack: number): number {
  const rows: number[][] = [Array.from({ length: word.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= typed.length; row += 1) {
    rows.push(nextRow(typed, word, rows));
  }
  const last = rows.at(-1) ?? [];
  return word.length > typed.length + slack ? Math.min(...last) : (last.at(-1) ?? Infinity);
}

function nextRow(typed: string, word: string, rows: readonly (readonly number[])[]): number[] {
  const row = rows.length;
  const above = rows[row - 1] ?? [];
  const twoAbove = rows[row - 2] ?? [];
  const next = [row];
  for (let column = 1; column <= word.length; column += 1) {
    const same = typed[row - 1] === word[column - 1];
    const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
    next.push(
      Math.min(
        at(above, column) + 1,
        at(next, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(twoAbove, column - 2) + 1 : Infinity,
      ),
    );
  }
  return next;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
