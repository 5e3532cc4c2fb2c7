import { readFile } from 'node:fs/promises';
import { APPLICATION } from '../engine/application.ts';
import { findToday } from '../engine/credentials-today.ts';
import { createFileVault } from '../engine/signing-key.ts';
import { checkReport, didKeyOf } from '../report/index.ts';
import type { CheckedReport, ReportFinding } from '../report/index.ts';
import { REPORT_PROBLEM_WORDS } from '../../shared/messages/report-check.ts';
import { OUTCOME_WORDS } from '../../shared/messages/words.ts';
import type { CheckReportCommand } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toJsonLine } from './line.ts';
import { refuseScope } from './scope.ts';

/** `touchstone check-report`: whether a report was changed, who signed it, and what holds today. */
export async function runCheckReport(
  { file, json, offline, workspace }: CheckReportCommand,
  io: CommandIo,
): Promise<ExitStatus> {
  const refusal = workspace === undefined ? undefined : refuseScope(workspace);
  if (refusal !== undefined) return refuse(io, refusal);
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return refuse(io, `${file} cannot be read.`);
  const ownKey = await ownKeyOf(workspace, io);
  const checked = await checkReport(bytes, { ownKey, applicationVersion: APPLICATION.version });
  if (!checked.ok) {
    const message = `${file} ${REPORT_PROBLEM_WORDS[checked.error]}`;
    const line = json
      ? toJsonLine({ file, error: { code: checked.error, message } })
      : `${message}\n`;
    await io.stdout.write(line);
    return 1;
  }
  const today = await findToday(checked.value, { ...io, offline });
  const findings = [...checked.value.findings, ...today];
  await io.stdout.write(json ? jsonOf(file, checked.value, findings) : wordsOf(findings));
  return findings.every(({ outcome }) => outcome === 'pass') ? 0 : 1;
}

// A workspace that has never signed has no key that could have signed this.
async function ownKeyOf(
  workspace: string | undefined,
  { key }: CommandIo,
): Promise<string | undefined> {
  if (workspace === undefined) return undefined;
  const own = await createFileVault(workspace, key).find();
  return own === undefined ? '' : didKeyOf(own);
}

function jsonOf(
  file: string,
  { model, signer }: CheckedReport,
  findings: readonly ReportFinding[],
): string {
  const { title, createdAt, question } = model;
  return toJsonLine({ file, title, createdAt, question, signer, findings });
}

function wordsOf(findings: readonly ReportFinding[]): string {
  return findings
    .map(({ outcome, message }) => `[${OUTCOME_WORDS[outcome].sign}] ${message}\n`)
    .join('');
}
