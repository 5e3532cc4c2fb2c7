import { basename } from 'node:path';
import { REPORT_PROBLEM_WORDS } from '../../../shared/messages/report-check.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { checkReportFile } from '../reporting/check-report-file.ts';
import type { HandlersOf } from '../dispatch.ts';
import { exportReport } from '../reporting/export-report.ts';
import { allowKinds } from '../../verify/index.ts';
import { listAccepted } from '../judging/accepted-certificates.ts';
import { readNetwork } from '../workspaces/network-setting.ts';
import { recogniseReports } from '../reporting/recognise-reports.ts';
import { saveTable } from '../reporting/save-table.ts';
import { speakIn } from '../workspaces/speak-in.ts';
import type { EngineContext } from './context.ts';

export function reportHandlers(context: EngineContext): HandlersOf<'report'> {
  return {
    'report.export': async (input) => {
      const written = await exportReport(context, input);
      if (written.ok) context.written.add(written.value.file);
      return written;
    },
    'report.saveTable': (input) => saveTable(context.workspace, input),
    'report.preview': (input) => context.previews.begin(input),
    'report.previewPage': async ({ previewId, page }) =>
      ok(await context.previews.page(previewId, page)),
    'report.previewTable': async ({ previewId }) => ok(await context.previews.table(previewId)),
    'report.endPreview': async () => {
      context.previews.end();
      return ok({ done: true });
    },
    'report.recognise': async ({ paths }) => ok({ reports: [...(await recogniseReports(paths))] }),
    'report.check': async ({ file, language = 'en' }) =>
      ok(await speakIn(language, () => check(context, file))),
  };
}

async function check(
  { workspace, clock, signingKey, network, withReportVerifier }: EngineContext,
  file: string,
): Promise<CallOutput<'report.check'>> {
  const kinds = await readNetwork(workspace.settings);
  const offline = kinds.length === 0;
  const options = {
    clock,
    offline,
    signingKey,
    network: allowKinds(network, kinds),
    withVerifier: withReportVerifier,
    accepted: await listAccepted(workspace.certificates),
  };
  const checked = await checkReportFile(file, options);
  if (!checked.ok) {
    const reason = `${basename(file)} ${REPORT_PROBLEM_WORDS[checked.error]}`;
    return { kind: 'no-report', reason };
  }
  const { report, findings } = checked.value;
  const { title, createdAt, question, candidates } = report.model;
  return {
    kind: 'report',
    title,
    createdAt,
    question,
    candidates: candidates.length,
    ...(report.signer === undefined ? {} : { signer: report.signer }),
    isOffline: offline,
    findings: [...findings],
  };
}
