import type { ResumeReading } from '../../shared/model/resume.ts';
import { decodeUtf8, detectFileKind } from '../intake/index.ts';
import { readDocx } from './docx.ts';
import { RESUME_LIMITS } from '../../shared/limits.ts';
import { readPdfText } from './pdf.ts';
import { readingOf, refused } from './reading.ts';
import { readStructured } from './structured.ts';

/**
 * Reads a résumé: JSON Resume, HR Open LER-RS, PDF, DOCX, plain text or Markdown; what it is, its
 * content decides. Run it where time and memory are bounded. Never rejects.
 */
export async function readResume(bytes: Uint8Array): Promise<ResumeReading> {
  if (bytes.length > RESUME_LIMITS.fileBytes) return refused('too-large');
  switch (detectFileKind(bytes)) {
    case 'pdf':
      return readPdfText(bytes);
    case 'zip':
      return readDocx(bytes);
    case 'text':
      return readText(decodeUtf8(bytes));
    case 'utf-16':
      return readText(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes));
    case 'png':
    case 'other-image':
      return refused('no-text');
    case 'binary':
    case 'mail':
    case 'outlook-mail':
    case 'outlook-attachments':
    case 'old-office-document':
    case 'gzip':
    case 'tar':
    case 'other-archive':
      return refused('unknown-file-type');
    default:
      return refused('unknown-file-type');
  }
}

function readText(text: string | undefined): ResumeReading {
  if (text === undefined) return refused('unknown-file-type');
  if (/^\s*[[{]/u.test(text)) return readStructured(text);
  return /^\s*</u.test(text) ? refused('unknown-file-type') : readingOf('text', text);
}
