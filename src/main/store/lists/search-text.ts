/**
 * Text as words that can be searched by their beginnings: lower case, without accents, every other
 * sign a space, and a space before each word: `José O'Neill` is ` jose o neill`.
 *
 * @returns The empty string when there is no letter and no digit in it.
 */
export function foldWords(text: string): string {
  const words = foldAccents(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? '' : ` ${words}`;
}

/** Lower case, without accents; signs stay. */
export function foldAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
