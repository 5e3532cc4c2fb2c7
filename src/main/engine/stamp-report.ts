import { createAskAuthority } from '../verify/index.ts';
import type { AskAuthority } from '../verify/index.ts';
import type { TimeStampView } from '../../shared/contract/identity-calls.ts';
import { ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { inWorkspace } from './in-workspace.ts';
import type { WorkspaceFile } from './in-workspace.ts';
import { readDecidedNetwork } from './network-setting.ts';
import type { NetworkKind } from '../../shared/model/network.ts';
import { listAccepted } from './accepted-certificates.ts';
import { stampFile } from './stamp-file.ts';

export interface StampReportOptions extends WorkspaceFile {
  /** The report; absolute. */
  readonly file: string;
  /** An HTTPS address. */
  readonly authority: string;
  /** In the place of the guarded network. */
  readonly ask?: AskAuthority | undefined;
}

/** Has a report of a workspace attested; a sentence for a person where the workspace cannot be opened. */
export function stampReport(options: StampReportOptions): Promise<Result<TimeStampView, string>> {
  const { clock, file, authority } = options;
  const ask = options.ask ?? createAskAuthority();
  return inWorkspace(options, async ({ requests: log, certificates }) => {
    const accepted = await listAccepted(certificates);
    return ok(await stampFile(file, { authority, ask, log, accepted, clock }));
  });
}

/** By what a workspace has reports checked. */
export interface CheckingBy {
  /** The certificates that it accepts. */
  readonly accepted: readonly string[];
  /** What it allows on the network; `undefined` where nobody has decided. */
  readonly network: readonly NetworkKind[] | undefined;
}

/** @returns Nothing accepted and nothing decided where the workspace cannot be opened. */
export async function readCheckingBy(workspaceFile: WorkspaceFile): Promise<CheckingBy> {
  const read = await inWorkspace(workspaceFile, async ({ certificates, settings }) =>
    ok({
      accepted: await listAccepted(certificates),
      network: await readDecidedNetwork(settings),
    }),
  );
  return read.ok ? read.value : { accepted: [], network: undefined };
}
