import type { ReportFormat } from '../../shared/contract/report-calls.ts';
import { unreachable } from '../../shared/lib/unreachable.ts';
import { writeCsv } from './csv.ts';
import { writeHtml } from './html/html.ts';
import { writeJson } from './json.ts';
import type { ReportModel } from './model.ts';
import { writePdf } from './pdf/pdf.ts';

/** The report as a file's bytes. The same model gives the same bytes. */
export async function writeReport(model: ReportModel, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return writePdf(model);
    case 'html':
      return writeHtml(model);
    case 'csv':
      return writeCsv(model);
    case 'json':
      return writeJson(model);
    default:
      return unreachable(format);
  }
}
