// What a reader takes for one character may be several code points.
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `text` in exactly `width` of a terminal's columns: cut with an ellipsis, or filled up with spaces. */
export function toColumn(text: string, width: number): string {
  const characters = Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
  const whole = widthOfAll(characters);
  if (whole <= width) return text + ' '.repeat(width - whole);
  const kept = [...characters];
  while (widthOfAll(kept) > width - 1) kept.pop();
  return `${kept.join('')}…${' '.repeat(width - 1 - widthOfAll(kept))}`;
}

/** How many of a terminal's columns `text` takes. @see https://www.unicode.org/reports/tr11/ */
export function widthOf(text: string): number {
  return widthOfAll(Array.from(GRAPHEMES.segment(text), ({ segment }) => segment));
}

/** A picture, which takes two columns however many code points draw it. */
const PICTURE = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[#*0-9]\uFE0F?\u20E3/u;
/** What is put over, under or around the letter before it; the vowels and ends of a Hangul syllable are part of it. */
const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF]/u;
/** Written in squares; the half forms (U+FF61 to U+FFDC) are not, whatever script they are of. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303E\u3190-\u33FF\u30FB\u30FC\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const HALF = /[\uFF61-\uFFDC]/u;

function widthOfAll(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + widthOfOne(character), 0);
}

function widthOfOne(character: string): number {
  if (PICTURE.test(character)) return 2;
  let width = 0;
  for (const point of character) {
    if (NO_COLUMN.test(point)) continue;
    width += SQUARE.test(point) && !HALF.test(point) ? 2 : 1;
  }
  return width;
}
