export type { ReportModel } from './model.ts';
export { buildReport } from './build-report.ts';
export type { RankedOpening, ReportInput } from './build-report.ts';
export { applyChoices } from './choices.ts';

export { writeReport } from './write-report.ts';
export { pseudonymsBy, secretOf } from './pseudonyms.ts';

/** A report before it is written; see `preview/preview-thread.ts`. */
export { FIRST_PEOPLE } from './preview/preview-messages.ts';
export { openPreviewDesk } from './preview/preview-desk.ts';
export type {
  PreviewOrder,
  PreviewReply,
  PreviewRequest,
  PreviewedPage,
  PreviewedTable,
} from './preview/preview-messages.ts';

/** What goes with a report, so that everything in it can be verified again. */
export { packEvidence } from './evidence.ts';
export type {
  EvidenceContext,
  EvidenceDocument,
  EvidenceFile,
  EvidenceOriginal,
} from './evidence.ts';

export { zipEvidence, zipFiles } from './evidence-zip.ts';

/** What a person is told of what is held about them. */
export { writeSubjectPage } from './html/subject-page.ts';
export type { SubjectPage } from './html/subject-page.ts';

/** The workspace's word for a report. */
export { signReport, signTrial } from './seal/sign-report.ts';
export { controllerDocumentOf, didWebAt, placeOfDidWeb } from './seal/did-web.ts';
export { didKeyOf } from './seal/did-key.ts';

/** A report that comes back. */
export { REPORT_JSON_BEGINNING, REPORT_MARKS } from './seal/sealed-report.ts';
export type { SealedReport } from './seal/sealed-report.ts';
export { checkReport } from './check/check-report.ts';
export type { CheckedReport } from './check/check-report.ts';
export type { ReportProblem } from './check/read-report.ts';
