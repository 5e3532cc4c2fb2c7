import { readFields } from './fields.ts';
import { startOfMail, withoutNotes } from './mails.ts';

/** How far a header is looked at: those who pass a mail on write some kilobytes each, before who it is from. */
const LOOKED_AT_BYTES = 64 * 1024;
const NAME_BYTES = 80;

/** Beside who it is from, one of these: a text that somebody wrote has none. */
const OF_MAILS = ['date', 'message-id', 'mime-version', 'received'] as const;

/** Whether a file is an e-mail as programs keep it, which its first lines say. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, LOOKED_AT_BYTES);
  const head = withoutNotes(Buffer.from(bytes.buffer, bytes.byteOffset, length));
  const start = head.subarray(startOfMail(head));
  // Soon asked, since it is asked of every file.
  if (!/^[a-z][a-z0-9-]*[ \t]*:/iu.test(start.toString('latin1', 0, NAME_BYTES))) return false;
  const lines = start.toString('latin1').split(/\r?\n/u);
  const end = lines.indexOf('');
  const fields = readFields(end < 0 ? lines : lines.slice(0, end));
  return fields.has('from') && OF_MAILS.some((name) => fields.has(name));
}
