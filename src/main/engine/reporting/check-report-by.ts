import type { ReportProblem } from '../../report/index.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { ok } from '../../../shared/lib/result.ts';
import { listAccepted } from '../judging/accepted-certificates.ts';
import { checkReportFile } from './check-report-file.ts';
import type { CheckedReportFile, CheckReportFileOptions } from './check-report-file.ts';
import { inWorkspace } from '../workspaces/in-workspace.ts';
import { readDecidedNetwork } from '../workspaces/network-setting.ts';
import { createFileVault } from './signing-key.ts';

export interface CheckReportByOptions extends CheckReportFileOptions {
  /** Of the workspace, where it is encrypted. */
  readonly key?: Uint8Array | undefined;
}

/**
 * Checks a report as `checkReportFile` does, by a workspace's own key, the certificates that it accepts and what it
 * allows on the network; what is asked for there is written down in it.
 *
 * @returns A sentence for a person where the workspace cannot be opened; then nobody is asked.
 */
export function checkReportBy(
  workspaceFile: string,
  file: string,
  { key, ...options }: CheckReportByOptions,
): Promise<Result<Result<CheckedReportFile, ReportProblem | 'unreadable'>, string>> {
  const { clock, accepted = [] } = options;
  return inWorkspace({ workspaceFile, key, clock }, async ({ certificates, settings, requests }) =>
    ok(
      await checkReportFile(file, {
        ...options,
        signingKey: createFileVault(workspaceFile, key),
        accepted: [...accepted, ...(await listAccepted(certificates))],
        kinds: await readDecidedNetwork(settings),
        log: requests,
      }),
    ),
  );
}
