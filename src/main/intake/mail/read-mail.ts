import { nameAttached, placeAttached } from '../attached.ts';
import type { IntakeResult } from '../document.ts';
import type { Place } from '../place.ts';
import { refused, together, tooLarge } from '../place.ts';
import type { ZipReading } from '../zip.ts';
import { decodePart } from './decode-part.ts';
import { findParts } from './parts.ts';
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
  const { limits } = reading;
  // A mail may lie in the innermost archive, as any file may, but mails in mails end somewhere.
  if (reading.depth > limits.zipDepth + 1) {
    return refused('unsafe-archive', place, { reason: 'nested' });
  }
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { parts, isCut } = findParts(mail, { parts: limits.mailParts, depth: limits.mailDepth });
  const results = await readParts(mail, parts.filter(isFile), place, reading);
  const all = together(isCut ? [...results, tooMany(place, limits.mailParts)] : results);
  const isEmpty = all.documents.length === 0 && all.problems.length === 0;
  return isEmpty ? refused('unknown-file-type', place, { found: 'mail' }) : all;
}

async function readParts(
  mail: Buffer,
  parts: readonly MailPart[],
  place: Place,
  reading: ZipReading,
): Promise<readonly IntakeResult[]> {
  const { limits, budget } = reading;
  const names = new Map<string, number>();
  const results: IntakeResult[] = [];
  for (const part of parts) {
    if (budget.entriesLeft <= 0) return [...results, tooMany(place, limits.zipEntries)];
    budget.entriesLeft -= 1;
    results.push(await readPart(mail, part, placeAttached(place, nameOf(part), names), reading));
    if (budget.bytesLeft < 0) break;
  }
  return results;
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
  const result = await readFile(data, place, depth + 1);
  // That the logo of a firm is no badge, nobody asked.
  return part.isOfPage && result.documents.length === 0 ? NOTHING : result;
}

const NOTHING: IntakeResult = { documents: [], problems: [] };

function tooMany(place: Place, limit: number): IntakeResult {
  return refused('too-many-files', place, { limit: String(limit) });
}

/** What is written to be read as the mail itself, or about it. */
const WRITTEN = /^(?:text|multipart|message)\//u;
const MAIL = 'message/rfc822';
const SIGNATURE = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/u;

function isFile(part: MailPart): boolean {
  const { value } = part.type;
  if (SIGNATURE.test(value)) return false;
  return statedName(part) !== '' || value === MAIL || !WRITTEN.test(value);
}

function statedName({ disposition, type }: MailPart): string {
  return disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';
}

function nameOf(part: MailPart): string {
  return nameAttached(statedName(part));
}
