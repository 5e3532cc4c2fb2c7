/** Shorter words are too easily another word. */
export const NEAR_MISS_LENGTH = 4;
const LONG_WORD = 8;
const JUMBLED_WORD = 6;

/**
 * Tells of words whether `typed` is the word but for a slip: one letter left out, added, changed or swapped with
 * the next; two of these in a word of eight letters and more, or of six if all its letters are
 * there ("phyton"). The beginning of a longer word
 * counts as the word, since it may still be being typed.
 */
export function nearMissesOf(typed: string): (word: string) => boolean {
  const slipsTo = createSlipCounter(typed);
  if (typed.length >= LONG_WORD) return (word) => slipsTo(word, 2) <= 2;
  const letters = typed.length < JUMBLED_WORD ? undefined : sortLetters(typed);
  return (word) => {
    const slips = slipsTo(word, word.length === typed.length ? 2 : 1);
    return slips <= 1 || (slips === 2 && sortLetters(word) === letters);
  };
}

function sortLetters(word: string): string {
  return Array.from(word).toSorted().join('');
}

/** More slips than are counted. */
const FAR = 9;

/**
 * Counts the slips (letters left out, added, changed, or swapped with a neighbour) between `typed` and a word, or,
 * where that is longer by more letters than slips are allowed, its beginning. Most words are told from it by their
 * first letters: more of them are not looked at then.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance (optimal string alignment)
 */
function createSlipCounter(typed: string): (word: string, allowed: number) => number {
  const row = () => new Uint8Array(typed.length + FAR);
  let [twoAbove, above, next] = [row(), row(), row()];
  return (word, allowed) => {
    if (word.length < typed.length - allowed) return FAR;
    // No letter further along than that is reached by so few slips.
    const columns = Math.min(word.length, typed.length + allowed);
    for (let column = 0; column <= columns; column += 1) above[column] = Math.min(column, FAR);
    for (let line = 1; line <= typed.length; line += 1) {
      if (!fillRow({ typed, word, columns, line, allowed }, { twoAbove, above, next })) return FAR;
      [twoAbove, above, next] = [above, next, twoAbove];
    }
    return word.length > typed.length + allowed
      ? Math.min(...above.subarray(0, columns + 1))
      : (above[columns] ?? FAR);
  };
}

interface Line {
  readonly typed: string;
  readonly word: string;
  readonly columns: number;
  readonly line: number;
  readonly allowed: number;
}

type Rows = Readonly<Record<'twoAbove' | 'above' | 'next', Uint8Array>>;

/** @returns Whether as few slips as are allowed may still do. */
function fillRow(
  { typed, word, columns, line, allowed }: Line,
  { twoAbove, above, next }: Rows,
): boolean {
  next.fill(FAR, 0, columns + 1);
  if (line <= allowed) next[0] = line;
  let least = next[0] ?? FAR;
  // Nothing is further from its own place than by as many letters as slips are allowed.
  const last = Math.min(columns, line + allowed);
  for (let column = Math.max(1, line - allowed); column <= last; column += 1) {
    const isSame = typed[line - 1] === word[column - 1];
    const isSwapped = typed[line - 1] === word[column - 2] && typed[line - 2] === word[column - 1];
    const slips = Math.min(
      (above[column] ?? FAR) + 1,
      (next[column - 1] ?? FAR) + 1,
      (above[column - 1] ?? FAR) + (isSame ? 0 : 1),
      isSwapped && line > 1 && column > 1 ? (twoAbove[column - 2] ?? FAR) + 1 : FAR,
      FAR,
    );
    next[column] = slips;
    least = Math.min(least, slips);
  }
  return least <= allowed;
}
