import type { getDocumentProxy } from 'unpdf';
import type { OpenedFile } from './open-file.ts';
import { OPENED_LIMITS } from '../../shared/limits.ts';

/**
 * Reads the text of each page and the attached files. Run it where its time and memory are bounded.
 *
 * @returns `undefined` where it cannot be read, or holds more than any report.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedFile | undefined> {
  // Only loaded where a PDF is read: it is large.
  const reader = await import('unpdf');
  try {
    // The library keeps the bytes, and changes them.
    const document = await reader.getDocumentProxy(Uint8Array.from(bytes), {
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: 0,
      verbosity: 0,
    });
    if (document.numPages > OPENED_LIMITS.pages) return undefined;
    const opened = { pages: await pagesOf(document), attachments: await attachmentsOf(document) };
    await document.cleanup();
    return opened;
  } catch {
    return undefined;
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function pagesOf(document: PdfDocument): Promise<readonly string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    page.cleanup();
  }
  return pages;
}

async function attachmentsOf(document: PdfDocument): Promise<ReadonlyMap<string, Uint8Array>> {
  const found: unknown = await document.getAttachments();
  const files = new Map<string, Uint8Array>();
  let left: number = OPENED_LIMITS.attachedBytes;
  if (!(found instanceof Map)) return files;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library has it; its types are of an earlier version
  const reader = document as unknown as AttachmentReader;
  for (const [key, file] of found) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time
    const content: unknown = await reader.getAttachmentContent(key);
    left -= content instanceof Uint8Array ? content.length : 0;
    if (left < 0) throw new RangeError('More is attached than to any report.');
    if (content instanceof Uint8Array) files.set(nameOf(file) ?? String(key), content);
  }
  return files;
}

interface AttachmentReader {
  getAttachmentContent(key: unknown): Promise<unknown>;
}

/** With its folders, which the library's other name for it lacks. */
function nameOf(file: unknown): string | undefined {
  if (typeof file !== 'object' || file === null || !('rawFilename' in file)) return undefined;
  return typeof file.rawFilename === 'string' ? file.rawFilename : undefined;
}
