/** Where the evidence of a report lies that is no PDF, which could hold it: beside it. */
export function evidenceFileOf(report: string): string {
  return `${report}.evidence.zip`;
}
