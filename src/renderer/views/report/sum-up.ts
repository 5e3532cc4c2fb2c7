import type { ReportFinding } from '../../../shared/contract/report-calls.ts';
import { REPORT_CHECK } from '../../../shared/messages/report-check.ts';
import { CHECKED_REPORT } from '../../../shared/messages/ui/report.ts';

interface CheckedFindings {
  readonly findings: readonly ReportFinding[];
  /** Nobody was asked what holds today. */
  readonly isOffline: boolean;
}

/** Whether all of it stood the check; see `sumUp` for how far that goes. */
export function isFine({ findings }: Pick<CheckedFindings, 'findings'>): boolean {
  return findings.every(({ outcome }) => outcome === 'pass');
}

/** All that was found out of a report, in a sentence that says no more than was asked. */
export function sumUp({ findings, isOffline }: CheckedFindings): string {
  if (findings.some(isOther)) return CHECKED_REPORT.notFine;
  if (findings.some(({ id, outcome }) => id === 'signature' && outcome !== 'pass')) {
    return REPORT_CHECK.unsigned;
  }
  if (!isFine({ findings })) return CHECKED_REPORT.open;
  if (findings.every(({ id }) => id !== 'credential')) return CHECKED_REPORT.unchanged;
  return isOffline ? CHECKED_REPORT.borneOut : CHECKED_REPORT.fine;
}

/** Something was changed, or holds no more; who signed it, and what could not be looked up, only leaves things open. */
function isOther({ id, outcome }: ReportFinding): boolean {
  return outcome === 'fail' || (outcome === 'warn' && id !== 'signer');
}
