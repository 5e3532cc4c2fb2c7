import { openWorkspace } from '../store/index.ts';
import { createAskAuthority } from '../verify/index.ts';
import type { AskAuthority } from '../verify/index.ts';
import type { TimeStampView } from '../../shared/contract/identity-calls.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
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

/** The certificates that a workspace accepts; none where it cannot be opened. */
export async function acceptedBy({
  workspaceFile,
  key,
  clock,
}: Pick<StampReportOptions, 'workspaceFile' | 'key' | 'clock'>): Promise<readonly string[]> {
  const opened = openWorkspace(workspaceFile, { clock, key });
  if (!opened.ok) return [];
  try {
    return await listAccepted(opened.value.certificates);
  } finally {
    opened.value.close();
  }
}
