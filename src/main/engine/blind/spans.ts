/** A word, and where in its text it stands. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** @param word Of a word, with the flag `g`. */
export function tokensIn(text: string, word: RegExp): readonly Token[] {
  return [...text.matchAll(word)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A part of a text, and what stands in its place. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** @param spans In the order of the text; none begins before the one before has ended. */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  let told = '';
  let at = 0;
  for (const { start, end, by } of spans) {
    told += text.slice(at, start) + by;
    at = end;
  }
  return told + text.slice(at);
}
