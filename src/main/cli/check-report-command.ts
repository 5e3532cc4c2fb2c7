import { checkReportBy } from '../engine/reporting/check-report-by.ts';
import { checkReportFile } from '../engine/reporting/check-report-file.ts';
import type { CheckedReportFile } from '../engine/reporting/check-report-file.ts';
import { lendVerifier, REPORT_TIME_LIMIT_MS } from '../engine/verifying/lend-verifier.ts';
import { openCertificates, toBase64 } from '../engine/judging/accepted-certificates.ts';
import { ok } from '../../shared/lib/result.ts';
import { REPORT_PROBLEM_WORDS } from '../../shared/messages/report-check.ts';
import { OUTCOME_WORDS } from '../../shared/messages/words.ts';
import type { CheckReportCommand } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toJsonLine } from './line.ts';
import { toTerminalText } from './output.ts';
import { refuseScope } from './scope.ts';

/** `touchstone check-report`: whether a report was changed, who signed it, and what holds today. */
export async function runCheckReport(
  { file, json, offline, workspace, certificates }: CheckReportCommand,
  io: CommandIo,
): Promise<ExitStatus> {
  const refusal = workspace === undefined ? undefined : refuseScope(workspace);
  if (refusal !== undefined) return refuse(io, refusal);
  const { clock, verifierEntry, key } = io;
  const withVerifier = lendVerifier(verifierEntry, REPORT_TIME_LIMIT_MS);
  const named = await openCertificates(certificates);
  if (!named.ok) return refuse(io, named.error);
  const options = { clock, withVerifier, offline, accepted: toBase64(named.value) };
  const opened =
    workspace === undefined
      ? ok(await checkReportFile(file, options))
      : await checkReportBy(workspace, file, { ...options, key });
  if (!opened.ok) return refuse(io, opened.error);
  const checked = opened.value;
  if (!checked.ok) {
    const message = `${file} ${REPORT_PROBLEM_WORDS[checked.error]}`;
    if (checked.error === 'unreadable') return refuse(io, message);
    const line = json
      ? toJsonLine({ file, error: { code: checked.error, message } })
      : `${toTerminalText(message)}\n`;
    await io.stdout.write(line);
    return 1;
  }
  await io.stdout.write(json ? jsonOf(file, checked.value) : wordsOf(checked.value));
  return checked.value.findings.every(({ outcome }) => outcome === 'pass') ? 0 : 1;
}

function jsonOf(file: string, { report, findings }: CheckedReportFile): string {
  const { title, createdAt, question } = report.model;
  return toJsonLine({ file, title, createdAt, question, signer: report.signer, findings });
}

function wordsOf({ findings }: CheckedReportFile): string {
  return findings
    .map(({ outcome, message }) => `[${OUTCOME_WORDS[outcome].sign}] ${toTerminalText(message)}\n`)
    .join('');
}
