import type { getDocumentProxy } from 'unpdf';
import type { ResumeReading } from '../../shared/model/resume.ts';
import { RESUME_LIMITS } from '../../shared/limits.ts';
import { readingOf, refused } from './reading.ts';

/**
 * Reads the text of a PDF, page by page. Run it where its time and memory are bounded: a PDF can
 * ask for any amount of both.
 */
export async function readPdfText(bytes: Uint8Array): Promise<ResumeReading> {
  // Only loaded where a PDF is read: it is large.
  const reader = await import('unpdf');
  try {
    // The library keeps the bytes, and changes them.
    const document = await reader.getDocumentProxy(Uint8Array.from(bytes), {
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      maxImageSize: 0,
      verbosity: 0,
    });
    try {
      return readingOf('pdf', await textOf(document));
    } finally {
      // What it has read of the fonts and pages stays in memory until then.
      await document.loadingTask.destroy();
    }
  } catch (cause) {
    return refused(isPasswordNeeded(cause) ? 'encrypted' : 'damaged');
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function textOf(document: PdfDocument): Promise<string> {
  const pages: string[] = [];
  let length = 0;
  const last = Math.min(document.numPages, RESUME_LIMITS.pages);
  for (let number = 1; number <= last && length < RESUME_LIMITS.textLength; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
    pages.push(text);
    length += text.length;
    page.cleanup();
  }
  return pages.join('\n\n');
}

function isPasswordNeeded(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'PasswordException';
}
