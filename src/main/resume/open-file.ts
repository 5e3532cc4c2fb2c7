import type { Entry } from 'yauzl';
import type { OpenedZip } from '../intake/index.ts';
import { INTAKE_LIMITS, isBomb, nameApart, openWholeZip, unpack } from '../intake/index.ts';
import { OPENED_LIMITS } from '../../shared/limits.ts';
import { openPdf } from './open-pdf.ts';

/** What is in a file that holds others. */
export interface OpenedFile {
  /** The text of each page of a PDF; of a zip none. */
  readonly pages: readonly string[];
  /** By name, with folders. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** Opens a stranger's PDF or zip. Run it where its time and memory are bounded. */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile | undefined> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return openPdf(bytes);
  // Exactly as it was written: nobody is to put anything before or behind it unseen.
  const archive = await openWholeZip(bytes);
  return archive === undefined ? undefined : readEntries(archive);
}

async function readEntries(archive: OpenedZip): Promise<OpenedFile | undefined> {
  const attachments = new Map<string, Uint8Array>();
  const names = new Map<string, number>();
  let left: number = OPENED_LIMITS.attachedBytes;
  try {
    for await (const entry of archive.zip.eachEntry()) {
      left -= entry.uncompressedSize;
      const bytes = left < 0 ? undefined : await readEntry(archive, entry);
      if (bytes === undefined) return undefined;
      // Of two of one name another program gives the other.
      attachments.set(nameApart(entry.fileNameRaw.toString('utf8'), names), bytes);
    }
    return { pages: [], attachments };
  } catch {
    return undefined;
  }
}

async function readEntry(archive: OpenedZip, entry: Entry): Promise<Uint8Array | undefined> {
  return entry.isEncrypted() || isBomb(entry, INTAKE_LIMITS) ? undefined : unpack(archive, entry);
}
