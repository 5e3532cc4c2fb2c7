import { openWorkspace } from '../store/index.ts';
import { createAskAuthority } from '../verify/index.ts';
import type { AskAuthority } from '../verify/index.ts';
import type { TimeStampView } from '../../shared/contract/identity-calls.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { readDecidedNetwork } from './network-setting.ts';
import type { NetworkKind } from '../../shared/model/network.ts';
import { listAccepted } from './accepted-certificates.ts';
import { stampFile } from './stamp-file.ts';

export interface StampReportOptions {
  readonly workspaceFile: string;
  /** Of the workspace, where it is encrypted. */
  readonly key?: Uint8Array | undefined;
  readonly clock: () => Instant;
  /** The report; absolute. */
  readonly file: string;
  /** An HTTPS address. */
  readonly authority: string;
  /** In the place of the guarded network. */
  readonly ask?: AskAuthority | undefined;
}

/** Has a report of a workspace attested; a sentence for a person where the workspace cannot be opened. */
export async function stampReport(
  options: StampReportOptions,
): Promise<Result<TimeStampView, string>> {
  const { workspaceFile, key, clock, file, authority } = options;
  const ask = options.ask ?? createAskAuthority();
  const opened = openWorkspace(workspaceFile, { clock, key });
  if (!opened.ok) return err(`${opened.error.file}: ${opened.error.reason}`);
  const { requests: log, certificates } = opened.value;
  try {
    const accepted = await listAccepted(certificates);
    return ok(await stampFile(file, { authority, ask, log, accepted, clock }));
  } finally {
    opened.value.close();
  }
}

/** By what a workspace has reports checked. */
export interface CheckingBy {
  /** The certificates that it accepts. */
  readonly accepted: readonly string[];
  /** What it allows on the network; `undefined` where nobody has decided. */
  readonly network: readonly NetworkKind[] | undefined;
}

/** @returns Nothing accepted and nothing decided where the workspace cannot be opened. */
export async function readCheckingBy({
  workspaceFile,
  key,
  clock,
}: Pick<StampReportOptions, 'workspaceFile' | 'key' | 'clock'>): Promise<CheckingBy> {
  const opened = openWorkspace(workspaceFile, { clock, key });
  if (!opened.ok) return { accepted: [], network: undefined };
  const { certificates, settings } = opened.value;
  try {
    return {
      accepted: await listAccepted(certificates),
      network: await readDecidedNetwork(settings),
    };
  } finally {
    opened.value.close();
  }
}
