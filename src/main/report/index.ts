export { buildReport } from './build-report.ts';
export type { ReportInput } from './build-report.ts';
export type {
  ReportCandidate,
  ReportCheck,
  ReportCredential,
  ReportModel,
  ReportSkill,
} from './model.ts';
export { writeReport } from './write-report.ts';
