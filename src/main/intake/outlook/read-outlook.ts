import { nameAttached, readAttachedToMail } from '../attached.ts';
import type { MailFiles } from '../attached.ts';
import type { IntakeResult } from '../document.ts';
import type { IntakeLimits } from '../../../shared/limits.ts';
import type { Place } from '../place.ts';
import { refused, tooLarge } from '../place.ts';
import type { ZipReading } from '../zip.ts';
import type { CompoundEntry, CompoundFile } from './compound-file.ts';
import { openCompoundFile } from './compound-file.ts';

/** Storages and streams are called by the number of what they hold, and its type. MS-OXMSG 2.1 */
const ATTACHMENT = '__attach_version1.0_#';
const DATA = '__substg1.0_37010102';
const MAIL = '__substg1.0_3701000D';
const NAMES = ['3707', '3704'] as const;
/** What a page refers to a picture by. */
const OF_PAGE = ['__substg1.0_3712001F', '__substg1.0_3712001E'] as const;

/** Of a name; a longer one is none. */
const NAME_BYTES = 2000;

interface AttachedFile {
  readonly name: string;
  readonly data: CompoundEntry;
  readonly isOfPage: boolean;
}

/**
 * Reads the files that are attached to an e-mail as Outlook keeps it (.msg), and to e-mails within it, each as
 * if it had been dropped itself. Who it says it is from is not read, as of any mail.
 *
 * @see https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxmsg
 */
export async function readOutlook(
  bytes: Buffer,
  place: Place,
  reading: ZipReading,
): Promise<IntakeResult> {
  const { limits, budget } = reading;
  const file = openCompoundFile(bytes);
  if (file === undefined) return refused('unknown-file-type', place, { found: 'outlook-mail' });
  return readAttachedToMail(findFiles(file, limits), place, reading, {
    nameOf: ({ name }) => nameAttached(name),
    read: (attached, inner) => readOne(file, attached, inner, reading),
    isSpent: () => budget.bytesLeft < 0,
  });
}

/** What is attached to a mail and to the mails within it. */
function findFiles(
  file: CompoundFile,
  { mailParts, mailDepth }: IntakeLimits,
): MailFiles<AttachedFile> {
  const files: AttachedFile[] = [];
  const mails = [{ storage: file.root, depth: 1 }];
  let isCut = false;
  let left = mailParts;
  for (const { storage, depth } of mails) {
    for (const [name, attachment] of [...file.list(storage)].toSorted(byName)) {
      if (!name.startsWith(ATTACHMENT)) continue;
      if (left <= 0) return { files, isCut: true };
      left -= 1;
      const parts = file.list(attachment);
      const [mail, data] = [parts.get(MAIL), parts.get(DATA)];
      const isOfPage = OF_PAGE.some((part) => parts.has(part));
      if (data !== undefined) files.push({ name: nameOf(file, parts), data, isOfPage });
      else if (mail?.isStorage === true && depth < mailDepth) {
        mails.push({ storage: mail, depth: depth + 1 });
      } else isCut ||= mail?.isStorage === true;
    }
  }
  return { files, isCut };
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** The long name, else that of eight characters; each in Unicode or in an alphabet that nothing says. */
function nameOf(file: CompoundFile, parts: ReadonlyMap<string, CompoundEntry>): string {
  for (const tag of NAMES) {
    const [wide, narrow] = [
      parts.get(`__substg1.0_${tag}001F`),
      parts.get(`__substg1.0_${tag}001E`),
    ];
    const stream = wide ?? narrow;
    const bytes = stream === undefined || stream.bytes > NAME_BYTES ? undefined : file.read(stream);
    if (bytes !== undefined) return bytes.toString(wide === undefined ? 'latin1' : 'utf16le');
  }
  return '';
}

async function readOne(
  file: CompoundFile,
  { data, isOfPage }: AttachedFile,
  place: Place,
  { limits, budget, depth, readFile }: ZipReading,
): Promise<IntakeResult> {
  budget.bytesLeft -= data.bytes;
  if (budget.bytesLeft < 0) return tooLarge(place, data.bytes, limits.zipTotalBytes);
  const bytes = file.read(data);
  if (bytes === undefined) return refused('damaged-document', place, { reason: 'attachment' });
  const result = await readFile(bytes, place, depth + 1);
  // That the logo of a firm is no badge, nobody asked.
  const isLogo = isOfPage && result.problems.every(({ code }) => code === 'image-without-badge');
  return isLogo && result.documents.length === 0 ? { documents: [], problems: [] } : result;
}
