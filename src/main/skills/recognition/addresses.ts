/** A part of a text; `end` is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Each part is bounded, so that no text makes the search go back over it again and again.
const ADDRESS =
  /https?:\/\/\S{1,2000}|www\.\S{1,500}|[\w.+-]{1,100}@[\w.-]{1,200}|(?:[\w-]{1,60}\.){1,5}(?:com|org|dev|edu|gov|de|at|ch|fr|es|eu|uk|it|nl)\b(?:\/\S{0,500})?/giu;

/** Web and mail addresses: "github.com/jane" says nothing of Git. */
export function findAddresses(text: string): readonly Span[] {
  return [...text.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
