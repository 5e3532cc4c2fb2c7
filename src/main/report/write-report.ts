import type { ReportFormat } from '../../shared/contract/report-calls.ts';
import { unreachable } from '../../shared/lib/unreachable.ts';
import { inLanguage } from '../../shared/messages/language.ts';
import { addLanguages } from '../../shared/messages/languages.ts';
import { writeCsv } from './csv.ts';
import type { EvidenceFile } from './evidence.ts';
import { writeHtml } from './html/html.ts';
import { writeJson } from './json.ts';
import { lazily } from '../../shared/lib/lazily.ts';
import type { SealedReport } from './seal/sealed-report.ts';

// Whoever writes a report, or writes one again, does so in its language.
addLanguages();

/** What draws pages and sets letters takes a while to load. */
const pdf = lazily(() => import('./pdf/pdf.ts'));

/**
 * The report as a file's bytes, in its own language. The same report gives the same bytes.
 *
 * @param files The evidence pack that the model lists; within a PDF only.
 */
export async function writeReport(
  report: SealedReport,
  format: ReportFormat,
  files: readonly EvidenceFile[] = [],
): Promise<Uint8Array> {
  const { language } = report.model;
  switch (format) {
    case 'pdf':
      return (await pdf()).writePdf(report, files);
    case 'html':
      return inLanguage(language, () => writeHtml(report));
    case 'csv':
      return inLanguage(language, () => writeCsv(report.model));
    case 'json':
      return writeJson(report);
    default:
      return unreachable(format);
  }
}
