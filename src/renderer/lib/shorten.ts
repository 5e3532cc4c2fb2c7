const ELLIPSIS = '…';

/**
 * A long identifier with its middle left out: the kind it is of stands at its beginning, and what tells
 * two of one kind apart mostly at its end.
 *
 * @param length The most characters that are shown.
 */
export function shortenMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = Math.floor(length / 3);
  return `${text.slice(0, length - tail - ELLIPSIS.length)}${ELLIPSIS}${text.slice(-tail)}`;
}
