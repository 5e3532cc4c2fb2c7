export { buildReport } from './build-report.ts';
export type { ReportInput } from './build-report.ts';
export { writeReport } from './write-report.ts';
