const END = Buffer.from('PK\x05\x06', 'latin1');
const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1');
const MEMBER = Buffer.from('PK\x03\x04', 'latin1');
const END_BYTES = 22;

/**
 * The one zip in a file that has something before or behind it: what unpacks itself is a program with a zip behind
 * it, and some who pass a zip on leave bytes at its end.
 *
 * @returns `several` where there are signs of another, so that programs would unpack different things; nothing where
 *   there is none whose directory is whole.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.16
 */
export function findZip(file: Buffer): Buffer | 'several' | undefined {
  let at = file.lastIndexOf(END);
  while (at >= 0) {
    const bounds = boundsOf(file, at);
    if (bounds !== undefined) {
      const outside = [file.subarray(0, bounds.start), file.subarray(bounds.end)];
      return outside.some(hasSign) ? 'several' : file.subarray(bounds.start, bounds.end);
    }
    at = at === 0 ? -1 : file.lastIndexOf(END, at - 1);
  }
  return undefined;
}

export function beginsAsZip(file: Buffer): boolean {
  return [MEMBER, END].some((sign) => file.subarray(0, sign.length).equals(sign));
}

function hasSign(bytes: Buffer): boolean {
  return [END, DIRECTORY, MEMBER].some((sign) => bytes.includes(sign));
}

/** Where a zip begins and ends by the record of its end, if the directory that it names lies right before that. */
function boundsOf(
  file: Buffer,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  if (at + END_BYTES > file.length) return undefined;
  const end = at + END_BYTES + file.readUInt16LE(at + 20);
  const directory = at - file.readUInt32LE(at + 12);
  // Its place is counted from the zip's own beginning, or by some from that of the program before it.
  const start = directory - file.readUInt32LE(at + 16);
  if (end > file.length || start < 0) return undefined;
  const begins = file.subarray(directory, directory + DIRECTORY.length).equals(DIRECTORY);
  return begins ? { start, end } : undefined;
}
