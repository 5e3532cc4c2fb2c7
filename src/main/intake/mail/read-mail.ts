import { nameAttached, readAttachedToMail } from '../attached.ts';
import type { IntakeResult } from '../document.ts';
import type { Place } from '../place.ts';
import { refused, tooLarge } from '../place.ts';
import type { ZipReading } from '../zip.ts';
import { latin1Of } from '../text.ts';
import { decodePart } from './decode-part.ts';
import { mailsIn } from './mails.ts';
import { MAIL, findParts } from './parts.ts';
import type { FoundParts, MailPart } from './parts.ts';
import type { IntakeLimits } from '../../../shared/limits.ts';

/**
 * Reads the files that are attached to an e-mail (.eml) or to those of a mailbox (.mbox), and to e-mails within
 * them, each as if it had been dropped itself. Who a mail says it is from proves nothing of whose the files are, and is not read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322
 */
export async function readMail(
  file: Buffer,
  place: Place,
  reading: ZipReading,
): Promise<IntakeResult> {
  const { limits, budget } = reading;
  const { parts, isCut } = findAll(file, limits);
  return readAttachedToMail({ files: parts.filter(isFile), isCut }, place, reading, {
    nameOf: (part) => nameAttached(statedName(part)),
    read: (part, inner) => readPart(part, inner, reading),
    isSpent: () => budget.bytesLeft < 0,
  });
}

interface PartOfMail extends MailPart {
  readonly mail: Buffer;
}

/** The parts of all mails in a file. */
function findAll(
  file: Buffer,
  { mailParts, mailDepth }: IntakeLimits,
): Pick<FoundParts, 'isCut'> & { readonly parts: readonly PartOfMail[] } {
  const all: PartOfMail[] = [];
  let isAnyCut = false;
  let left = mailParts;
  for (const mail of mailsIn(file)) {
    if (left <= 0) return { parts: all, isCut: true };
    const { parts, isCut } = findParts(mail, { parts: left, depth: mailDepth });
    all.push(...parts.map((part) => ({ ...part, mail })));
    isAnyCut ||= isCut;
    // One that has none took time as well.
    left -= Math.max(parts.length, 1);
  }
  return { parts: all, isCut: isAnyCut };
}

async function readPart(
  part: PartOfMail,
  place: Place,
  { limits, budget, depth, readFile }: ZipReading,
): Promise<IntakeResult> {
  const data = decodePart(part.mail.subarray(part.start, part.end), part.transferEncoding);
  budget.bytesLeft -= data.length;
  if (budget.bytesLeft < 0) return tooLarge(place, data.length, limits.zipTotalBytes);
  if (isLocked(part, data)) return refused('unknown-file-type', place, { found: 'locked-mail' });
  const result = await readFile(data, place, depth + 1);
  // That the logo of a firm is no badge, nobody asked.
  return part.isOfPage && result.documents.length === 0 ? NOTHING : result;
}

/** A whole mail in a form that only mail programs open: encrypted, or signed around what it holds. */
function isLocked({ type }: MailPart, data: Uint8Array): boolean {
  const start = latin1Of(data, 0, PGP_MESSAGE.length);
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
