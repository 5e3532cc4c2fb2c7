import type { ReportFormat } from '../../contract/report-calls.ts';
import { counted } from './number.ts';

/** Exporting a report. */
export const REPORT = {
  export: 'Export report',
  hint: 'It says who has which skills, what proves them, and how each credential was checked.',
  scope: 'Who is in it',
  selected: (count: number) => counted(count, 'selected candidate', 'selected candidates'),
  all: (count: number) => `All shown (${counted(count, 'candidate', 'candidates')})`,
  format: 'Format',
  formats: {
    pdf: { label: 'PDF', hint: 'To read, print and send on' },
    html: { label: 'HTML', hint: 'One page for any browser' },
    csv: { label: 'CSV', hint: 'A table for a spreadsheet' },
    json: { label: 'JSON', hint: 'For another system' },
  } satisfies Record<ReportFormat, { readonly label: string; readonly hint: string }>,
  save: 'Save report…',
  saving: 'Saving…',
  saved: 'Report saved',
  savedTo: (file: string, candidates: number) =>
    `${counted(candidates, 'candidate', 'candidates')}, in ${file}`,
  show: 'Show in folder',
  nobody: 'There is nobody to report on yet.',
} as const;
