const MARK = Buffer.of(0xef, 0xbb, 0xbf);
const FEED = 0x0a;

/** What a mailbox (mbox) has before each mail, with when it came. */
const ENVELOPE = /^>?From \S.* \d\d:\d\d/u;
/** An envelope is a line of some eighty characters. */
const ENVELOPE_BYTES = 400;
/** How far down a header may begin. */
const BLANK_BYTES = 1024;
const BLANK = /^\s+/u;

/** What Apple's Mail has before each mail that it keeps (.emlx): how many bytes the mail has. What it notes of it follows. */
const LENGTH = /^(?<bytes>\d{1,12})[ \t]*\r?\n/u;
const LENGTH_BYTES = 40;

/** The mail, without what Apple's Mail has written before and behind it; any other file as it is. */
export function withoutNotes(file: Buffer): Buffer {
  const { 0: line = '', groups } = LENGTH.exec(file.toString('latin1', 0, LENGTH_BYTES)) ?? {};
  return line === '' ? file : file.subarray(line.length, line.length + Number(groups?.['bytes']));
}

/** Where the header of the first mail begins: behind a byte order mark, blank lines and an envelope. */
export function startOfMail(file: Buffer): number {
  const marked = file.indexOf(MARK) === 0 ? MARK.length : 0;
  const blank = BLANK.exec(file.toString('latin1', marked, marked + BLANK_BYTES))?.[0].length ?? 0;
  const start = marked + blank;
  return isEnvelope(file, start) ? nextLine(file, start) : start;
}

/**
 * The mails in a file, each from its header on: the one that it is, or those of a mailbox.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4155
 */
export function* mailsIn(whole: Buffer): Generator<Buffer> {
  const file = withoutNotes(whole);
  let start = startOfMail(file);
  // Only behind an envelope are there further ones: in a mail by itself such a line was written by somebody.
  if (start > 0 && isEnvelope(file, lineBefore(file, start))) {
    for (let next = nextEnvelope(file, start); next >= 0; next = nextEnvelope(file, start)) {
      yield file.subarray(start, next);
      start = nextLine(file, next);
    }
  }
  yield file.subarray(start);
}

function nextEnvelope(file: Buffer, from: number): number {
  for (let at = file.indexOf('\nFrom ', from); at >= 0; at = file.indexOf('\nFrom ', at + 1)) {
    if (isBlankBefore(file, at) && isEnvelope(file, at + 1)) return at + 1;
  }
  return -1;
}

/** Whether the line that ends at `feed` is empty. */
function isBlankBefore(file: Buffer, feed: number): boolean {
  const end = file[feed - 1] === 0x0d ? feed - 1 : feed;
  return file[end - 1] === FEED;
}

function isEnvelope(file: Buffer, start: number): boolean {
  const [line = ''] = file.toString('latin1', start, start + ENVELOPE_BYTES).split('\n', 1);
  return ENVELOPE.test(line);
}

function nextLine(file: Buffer, start: number): number {
  const feed = file.indexOf(FEED, start);
  return feed < 0 ? file.length : feed + 1;
}

function lineBefore(file: Buffer, start: number): number {
  return file.lastIndexOf(FEED, start - 2) + 1;
}
