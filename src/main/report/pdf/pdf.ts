import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
import type { EvidenceFile } from '../evidence.ts';
import type { EvidenceRole, ReportModel } from '../model.ts';
import { inLanguage } from '../../../shared/messages/language.ts';
import { REPORT_WORDS } from '../../../shared/messages/report.ts';
import { REPORT_ATTACHMENT, writeMember } from '../seal/sealed-report.ts';
import type { SealedReport } from '../seal/sealed-report.ts';
import { declareAccessibility } from './conformance.ts';
import { createPdfPaper } from './pdf-paper.ts';
import { setReport } from './set-report.ts';
import { MARGIN, createSheet } from './sheet.ts';
import { createTypesetter } from './typesetter.ts';

/**
 * A tagged PDF 1.7, written as PDF/A-3b and PDF/UA-1 ask; every font is embedded. The published model
 * with its signature is attached, and the evidence pack where there is one.
 */
export async function writePdf(
  report: SealedReport,
  files: readonly EvidenceFile[],
): Promise<Uint8Array> {
  const { model } = report;
  const document = new PdfDocument(optionsFor(model));
  // Read while it is written: a page that is done need not wait in memory twice.
  const bytes = buffer(document);
  const sheet = createSheet(createPdfPaper(document), createTypesetter(document));
  inLanguage(model.language, () => {
    const steps = setReport(sheet, model);
    while (steps.next().done !== true);
    attach(document, report, files);
  });
  declareAccessibility(document);
  document.end();
  return bytes;
}

function optionsFor(model: ReportModel): PDFKit.PDFDocumentOptions {
  const created = new Date(model.createdAt);
  return {
    size: 'A4',
    margins: { top: MARGIN.top, bottom: MARGIN.bottom, left: MARGIN.side, right: MARGIN.side },
    // None to begin with: the default would be Helvetica, which is not embedded.
    font: '',
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: model.language,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    info: {
      Title: model.title,
      Subject: model.question,
      Creator: `${model.application.name} ${model.application.version}`,
      Producer: model.application.name,
      // Given, so that the same model gives the same bytes.
      CreationDate: created,
    },
  };
}

function attach(
  document: PDFKit.PDFDocument,
  report: SealedReport,
  files: readonly EvidenceFile[],
): void {
  const date = new Date(report.model.createdAt);
  const dates = { creationDate: date, modifiedDate: date };
  document.file(Buffer.from(writeMember(report)), {
    ...dates,
    name: REPORT_ATTACHMENT,
    type: 'application/json',
    description: REPORT_WORDS.attached,
    ...relationship('Source'),
  });
  for (const { entry, bytes } of files) {
    document.file(Buffer.from(bytes), {
      ...dates,
      name: entry.name,
      type: MEDIA_TYPES[entry.role],
      description: entry.id ?? entry.role,
      ...relationship('Supplement'),
    });
  }
}

const MEDIA_TYPES: Readonly<Record<EvidenceRole, string>> = {
  original: 'application/octet-stream',
  document: 'application/json',
  context: 'application/json',
  certificate: 'application/x-pem-file',
  index: 'application/json',
  guide: 'text/plain',
};

// pdfkit takes it since 0.13; its types do not say so.
function relationship(name: 'Source' | 'Supplement'): object {
  return { relationship: name };
}
