const LONGEST = 80;

/** A text as a part of a file's name on any system; empty where nothing of it can be one. */
export function toFileName(text: string): string {
  const safe = text.replaceAll(/[^\p{L}\p{M}\p{N}._ ()@,'’-]+/gu, '_').replace(/^[. ]+/u, '');
  return safe.slice(0, LONGEST).trim();
}
