/**
 * A file's name as it may stand in a sentence: without characters that break a line or turn the writing, which
 * would turn the rest of the sentence with it.
 */
export function toSentencePart(name: string): string {
  return name
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '');
}

const LONGEST = 80;

/** A text as a part of a file's name on any system; empty where nothing of it can be one. */
export function toFileName(text: string): string {
  const safe = text.replaceAll(/[^\p{L}\p{M}\p{N}._ ()@,'’-]+/gu, '_').replace(/^[. ]+/u, '');
  return safe.slice(0, LONGEST).trim();
}
