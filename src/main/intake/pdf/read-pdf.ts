import { unreachable } from '../../../shared/lib/unreachable.ts';
import { readAttached } from '../attached.ts';
import type { IntakeResult } from '../document.ts';
import type { IntakeLimits } from '../../../shared/limits.ts';
import type { Place } from '../place.ts';
import { refused, together } from '../place.ts';
import type { ZipReading } from '../zip.ts';
import type { Attachment } from './attachments.ts';
import { findAttachments } from './attachments.ts';
import type { PdfBudget } from './budget.ts';
import { isSpent, pdfBudget } from './budget.ts';
import type { CrossReferences } from './cross-reference.ts';
import { readCrossReferences } from './cross-reference.ts';
import type { PdfObjects } from './objects.ts';
import { openObjects } from './objects.ts';
import { scanObjects } from './scan.ts';
import { readStream } from './stream.ts';
import type { PdfArray } from './value.ts';
import { asDictionary, getEntry } from './value.ts';

interface OpenedPdf {
  readonly file: Buffer;
  readonly objects: PdfObjects;
  readonly attachments: readonly Attachment[];
  readonly isEncrypted: boolean;
  /** Its objects were not where it says, so that some may be lost. */
  readonly isDamaged: boolean;
}

/**
 * Reads the files that are attached to a PDF, each as if it had been dropped itself. What is drawn
 * on its pages is never a credential: a picture there is pixels only, without what was baked into it.
 * Nothing in the file is run or fetched.
 */
export async function readPdf(
  bytes: Uint8Array,
  place: Place,
  reading: ZipReading,
): Promise<IntakeResult> {
  const { limits, budget: shared } = reading;
  // A PDF may lie in the innermost archive, as any file may, but PDFs in PDFs end somewhere.
  if (reading.depth > limits.zipDepth + 1) {
    return refused('unsafe-archive', place, { reason: 'nested' });
  }
  const budget = pdfBudget(limits, shared.bytesLeft);
  const before = budget.bytesLeft;
  const pdf = openPdf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), budget);
  const results = pdf.isEncrypted ? [] : await readAttachments(pdf, place, reading, budget);
  shared.bytesLeft -= before - Math.max(budget.bytesLeft, 0);
  return together([...results, sayWhatLacks(pdf, place, limits, budget)]);
}

const NO_REFERENCES: CrossReferences = {
  locations: new Map(),
  root: undefined,
  isEncrypted: false,
};

function openPdf(file: Buffer, budget: PdfBudget): OpenedPdf {
  const references = readCrossReferences(file, budget);
  const opened = openWith(file, references ?? NO_REFERENCES, budget);
  if (!opened.isDamaged || opened.isEncrypted || isSpent(budget)) return opened;
  const scanned = openWith(file, scanObjects(file, budget), budget);
  // With its references lost altogether, the file may well be cut off.
  return { ...scanned, isDamaged: scanned.isDamaged || references === undefined };
}

function openWith(file: Buffer, references: CrossReferences, budget: PdfBudget): OpenedPdf {
  const { isEncrypted, locations } = references;
  const objects = openObjects(file, references, budget);
  const root = references.root && getEntry(references.root, 'Root');
  const hasRoot = asDictionary(objects.resolve(root)) !== undefined;
  const start = hasRoot && root !== undefined ? root : allOf(locations);
  // What is locked is not gone through: its names are not readable either.
  const attachments = isEncrypted ? [] : findAttachments(start, objects, budget);
  const isDamaged = !hasRoot || objects.isDamaged();
  return { file, objects, attachments, isEncrypted, isDamaged };
}

/** Where the beginning of the document is lost, whatever is left of it. */
function allOf(locations: CrossReferences['locations']): PdfArray {
  const items = [...locations.keys()].map((number) => ({ kind: 'reference', number }) as const);
  return { kind: 'array', items };
}

function readAttachments(
  pdf: OpenedPdf,
  place: Place,
  reading: ZipReading,
  budget: PdfBudget,
): Promise<readonly IntakeResult[]> {
  return readAttached(pdf.attachments, place, reading, {
    nameOf: ({ name }) => name,
    read: (attachment, inner) =>
      readAttachment(pdf, attachment, inner, { ...reading, pdfBudget: budget }),
    isSpent: () => isSpent(budget),
  });
}

async function readAttachment(
  { file, objects }: OpenedPdf,
  attachment: Attachment,
  place: Place,
  reading: ZipReading & { readonly pdfBudget: PdfBudget },
): Promise<IntakeResult> {
  const object = objects.get(attachment.object);
  const data = object
    ? readStream(file, object, objects.resolve, reading.pdfBudget)
    : ('damaged' as const);
  if (typeof data !== 'string') return reading.readFile(data, place, reading.depth + 1);
  switch (data) {
    case 'damaged':
      return refused('damaged-document', place, { reason: 'attachment' });
    case 'encrypted':
      return refused('encrypted-document', place);
    case 'too-large':
      return tooIntricate(place, reading.limits);
    default:
      return unreachable(data);
  }
}

function sayWhatLacks(
  pdf: OpenedPdf,
  place: Place,
  limits: IntakeLimits,
  budget: PdfBudget,
): IntakeResult {
  if (pdf.isEncrypted) return refused('encrypted-document', place);
  if (isSpent(budget)) return tooIntricate(place, limits);
  if (pdf.attachments.length > 0) return NOTHING;
  return refused(pdf.isDamaged ? 'damaged-document' : 'document-without-badge', place);
}

const NOTHING: IntakeResult = { documents: [], problems: [] };

function tooIntricate(place: Place, limits: IntakeLimits): IntakeResult {
  return refused('too-large', place, { limitBytes: String(limits.pdfTotalBytes) });
}
