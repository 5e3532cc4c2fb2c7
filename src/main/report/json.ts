import { writeMember } from './seal/sealed-report.ts';
import type { SealedReport } from './seal/sealed-report.ts';

/**
 * The model as JSON: two spaces, keys in alphabetical order at every depth, so that equal reports
 * are equal byte for byte.
 */
export function writeJson(report: SealedReport): Uint8Array {
  return new TextEncoder().encode(`${writeMember(report)}\n`);
}
