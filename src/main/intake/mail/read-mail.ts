import { nameAttached, readAttached } from '../attached.ts';
import type { IntakeResult } from '../document.ts';
import type { Place } from '../place.ts';
import { refused, together, tooLarge } from '../place.ts';
import type { ZipReading } from '../zip.ts';
import { decodePart } from './decode-part.ts';
import { MAIL, findParts } from './parts.ts';
import type { MailPart } from './parts.ts';

/**
 * Reads the files that are attached to an e-mail (.eml), and to e-mails within it, each as if it had been
 * dropped itself. Who a mail says it is from proves nothing of whose the files are, and is not read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322
 */
export async function readMail(
  bytes: Uint8Array,
  place: Place,
  reading: ZipReading,
): Promise<IntakeResult> {
  const { limits, budget } = reading;
  // A mail may lie in the innermost archive, as any file may, but mails in mails end somewhere.
  if (reading.depth > limits.zipDepth + 1) {
    return refused('unsafe-archive', place, { reason: 'nested' });
  }
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { parts, isCut } = findParts(mail, { parts: limits.mailParts, depth: limits.mailDepth });
  const results = await readAttached(parts.filter(isFile), place, reading, {
    nameOf: (part) => nameAttached(statedName(part)),
    read: (part, inner) => readPart(mail, part, inner, reading),
    isSpent: () => budget.bytesLeft < 0,
  });
  const left = refused('too-many-files', place, { limit: String(limits.mailParts) });
  const all = together(isCut ? [...results, left] : results);
  const isEmpty = all.documents.length === 0 && all.problems.length === 0;
  return isEmpty ? refused('unknown-file-type', place, { found: 'mail' }) : all;
}

async function readPart(
  mail: Buffer,
  part: MailPart,
  place: Place,
  { limits, budget, depth, readFile }: ZipReading,
): Promise<IntakeResult> {
  const data = decodePart(mail.subarray(part.start, part.end), part.transferEncoding);
  budget.bytesLeft -= data.length;
  if (budget.bytesLeft < 0) return tooLarge(place, data.length, limits.zipTotalBytes);
  if (isLocked(part, data)) return refused('unknown-file-type', place, { found: 'locked-mail' });
  const result = await readFile(data, place, depth + 1);
  // That the logo of a firm is no badge, nobody asked.
  return part.isOfPage && result.documents.length === 0 ? NOTHING : result;
}

/** A whole mail in a form that only mail programs open: encrypted, or signed around what it holds. */
function isLocked({ type }: MailPart, data: Uint8Array): boolean {
  const start = Buffer.from(data.subarray(0, PGP_MESSAGE.length)).toString('latin1');
  return SEALED.test(type.value) || start === PGP_MESSAGE;
}

/** @see https://www.rfc-editor.org/rfc/rfc8551#section-3.2 */
const SEALED = /^application\/(?:x-)?pkcs7-mime$/u;
/** @see https://www.rfc-editor.org/rfc/rfc9580#section-6.2 */
const PGP_MESSAGE = '-----BEGIN PGP MESSAGE-----';

const NOTHING: IntakeResult = { documents: [], problems: [] };

/** What is written to be read as the mail itself, or about it. */
const WRITTEN = /^(?:text|multipart|message)\//u;
/** What says but how the rest is signed, or that it is encrypted. */
const SIGNATURE = /^application\/(?:pgp-signature|pgp-encrypted|(?:x-)?pkcs7-signature)$/u;

function isFile(part: MailPart): boolean {
  const { value } = part.type;
  if (SIGNATURE.test(value)) return false;
  return statedName(part) !== '' || MAIL.test(value) || !WRITTEN.test(value);
}

function statedName({ disposition, type }: MailPart): string {
  return disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';
}
