import { createMemo } from '../../../shared/lib/memo.ts';

/** Pixels, in the type of a chip. They need not be exact: a chip that is a little too wide is cut short. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’|! ]/u, 3.2],
  [/[frt()/1-]/u, 4.4],
  [/[mwMW]/u, 10.3],
  [/[\p{Lu}]/u, 8],
  // Chinese, Japanese and Korean, whose letters are squares.
  [/[\u{2E80}-\u{FFEF}\u{20000}-\u{3FFFF}]/u, 11],
];
const OTHER_WIDTH = 6.7;

// A chip's edge, padding and tick, and the gap behind it.
const AROUND = 36;

/** "+12", after the last one. */
const MORE = 22;

// The rows of one list have the same few hundred skills.
const widthOf = createMemo<number>({ entries: 2000, keyCharacters: 200 });

/** How wide a skill's chip is with the gap behind it, in pixels. */
export function chipWidth(name: string): number {
  return widthOf(name, measure);
}

function measure(name: string): number {
  const letters = Array.from(
    name,
    (letter) => WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER_WIDTH,
  );
  return letters.reduce((sum, one) => sum + one, AROUND);
}

/** How many of the names can be shown whole; at least one, which is then cut short. */
export function countFitting(names: readonly string[], widthPx: number): number {
  let used = 0;
  let count = 0;
  for (const name of names) {
    used += chipWidth(name);
    const isLast = count + 1 === names.length;
    if (used + (isLast ? 0 : MORE) > widthPx) break;
    count += 1;
  }
  return Math.min(Math.max(count, 1), names.length);
}
