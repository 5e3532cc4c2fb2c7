import createBidi from 'bidi-js';

/** A piece of a line that is drawn in one go. */
export interface Piece {
  readonly text: string;
  /** Where in the line it is read. */
  readonly at: number;
}

const bidi = createBidi();

// Every letter that is read from right to left stands in one of these blocks.
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export type Direction = 'ltr' | 'rtl';

/** In which direction a paragraph is read: as its first letter is. */
export function directionOf(paragraph: string): Direction {
  if (!RIGHT_TO_LEFT.test(paragraph)) return 'ltr';
  const [first] = bidi.getEmbeddingLevels(paragraph).paragraphs;
  return first !== undefined && first.level % 2 === 1 ? 'rtl' : 'ltr';
}

/**
 * The pieces of a line from left to right, as the eye meets them; each a word at most where it is read
 * from right to left, for its font to turn. Text without such letters is one piece.
 *
 * @param line Without characters that turn others: what a stranger turned would be read otherwise.
 * @see https://www.unicode.org/reports/tr9/ L2 (reordering), L4 (mirroring)
 */
export function orderForEye(line: string, direction: Direction): readonly Piece[] {
  if (!RIGHT_TO_LEFT.test(line)) return [{ text: line, at: 0 }];
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  return reorder(readRuns(line, levels)).flatMap((run) =>
    run.level % 2 === 0 ? [run] : turn(run),
  );
}

interface LevelRun extends Piece {
  readonly level: number;
}

function readRuns(line: string, levels: Uint8Array): readonly LevelRun[] {
  const runs: { text: string; at: number; level: number }[] = [];
  let at = 0;
  for (const character of line) {
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level) last.text += character;
    else runs.push({ text: character, at, level });
    at += character.length;
  }
  return runs;
}

function reorder(runs: readonly LevelRun[]): readonly LevelRun[] {
  let ordered = [...runs];
  for (let level = Math.max(...runs.map((run) => run.level)); level > 0; level -= 1) {
    const next: LevelRun[] = [];
    let turned: LevelRun[] = [];
    for (const run of ordered) {
      if (run.level >= level) turned.unshift(run);
      else {
        next.push(...turned, run);
        turned = [];
      }
    }
    ordered = [...next, ...turned];
  }
  return ordered;
}

/** Words stay whole, for their letters join; what stands between them is turned, and mirrored. */
function turn({ text, at: start }: LevelRun): readonly Piece[] {
  const pieces = [...text.matchAll(/[\p{L}\p{M}\u200C\u200D]+|[^]/gu)];
  return pieces.toReversed().map(({ 0: piece, index }) => ({
    text: RIGHT_TO_LEFT.test(piece) ? piece : (bidi.getMirroredCharacter(piece) ?? piece),
    at: start + index,
  }));
}
