import { z } from 'zod';
import { call } from './call.ts';
import { rowId } from './scalars.ts';
import { candidateFilter } from './views.ts';

export const REPORT_FORMATS = ['pdf', 'html', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Whom a report, or a list, is about. */
export const reportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('candidates'), candidateIds: z.array(rowId).min(1).max(5000) }),
  z.strictObject({ kind: z.literal('filter'), filter: candidateFilter }),
  /** Everybody who answers it, in its order. */
  z.strictObject({ kind: z.literal('opening'), openingId: rowId }),
]);
export type ReportScope = z.infer<typeof reportScope>;

/** What leaves the building. */
export const reportCalls = {
  'report.export': call(
    'engine',
    z.strictObject({
      scope: reportScope,
      format: z.enum(REPORT_FORMATS),
      /** Where to write: absolute, as the save dialog gave it. */
      file: z.string().min(1).max(4096),
      /** The name of the one who makes it, as it is to stand in the report. */
      runBy: z.string().max(200).optional(),
      /** Whether the originals and the documents go with it, within a PDF. */
      evidence: z.boolean().optional(),
    }),
    z.strictObject({ file: z.string(), sha256: z.string(), candidates: z.int().min(0) }),
  ),
} as const;
