import type { SettingStore } from '../../store/index.ts';
import { createAskAuthority } from '../../verify/index.ts';
import type { AskAuthority } from '../../verify/index.ts';
import type { TimeStampView } from '../../../shared/contract/identity-calls.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { inWorkspace } from '../workspaces/in-workspace.ts';
import type { WorkspaceFile } from '../workspaces/in-workspace.ts';
import { readDecidedNetwork } from '../workspaces/network-setting.ts';
import { listAccepted } from '../judging/accepted-certificates.ts';
import { stampFile } from './stamp-file.ts';

export interface StampReportOptions extends WorkspaceFile {
  /** The report; absolute. */
  readonly file: string;
  /** An HTTPS address. */
  readonly authority: string;
  /** In the place of the guarded network. */
  readonly ask?: AskAuthority | undefined;
}

/**
 * Has a report of a workspace attested.
 *
 * @returns A sentence for a person where the workspace cannot be opened, or does not allow asking.
 */
export function stampReport(options: StampReportOptions): Promise<Result<TimeStampView, string>> {
  const { clock, file, authority } = options;
  const ask = options.ask ?? createAskAuthority();
  return inWorkspace(options, async ({ requests: log, certificates, settings }) => {
    if (!(await allowsStamps(settings))) return err(NOT_ALLOWED);
    const accepted = await listAccepted(certificates);
    return ok(await stampFile(file, { authority, ask, log, accepted, clock }));
  });
}

/** Whether a workspace's reports may be attested; else a sentence for a person. */
export function mayStamp(workspace: WorkspaceFile): Promise<Result<true, string>> {
  return inWorkspace(workspace, async ({ settings }) =>
    (await allowsStamps(settings)) ? ok(true) : err(NOT_ALLOWED),
  );
}

const NOT_ALLOWED =
  'This workspace does not allow asking for time stamps. Allow them in its settings, under Network, or leave out --time-stamp.';

/** As with all that a command asks for: where nobody has decided, the command does. */
async function allowsStamps(settings: SettingStore): Promise<boolean> {
  return (await readDecidedNetwork(settings))?.includes('time-stamps') ?? true;
}
