import { openWorkspace } from '../../store/index.ts';
import type { DocumentCache, RequestLog, ScaleOf } from '../../store/index.ts';
import type { KeptRegistry } from '../../trust/index.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { NetworkKind } from '../../../shared/model/network.ts';
import type { HalfLives } from '../../../shared/model/freshness.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { listAccepted } from './accepted-certificates.ts';
import { readDecidedNetwork } from '../workspaces/network-setting.ts';
import { isWholeOnly } from '../workspaces/disclosure-setting.ts';

/** By what a workspace judges, for a command that uses nothing else of it. */
export interface KeptJudging {
  /** Those that are asked for go in, too. */
  readonly documents: DocumentCache;
  /** Where what is asked for on the network is written down. */
  readonly requests: RequestLog;
  /** What may be asked for on the network; `undefined` where nobody has decided. */
  readonly network: readonly NetworkKind[] | undefined;
  /** As a verification takes them. */
  readonly certificates: readonly string[];
  readonly decisions: ReadonlyMap<string, 'trusted' | 'blocked'>;
  readonly registries: readonly KeptRegistry[];
  readonly trustedNames: ReadonlyMap<string, string>;
  /** Whether a credential shown in part proves nothing. */
  readonly wholeOnly: boolean;
  /** How fast skills age, and what levels are on the scale, as the employer has it. */
  readonly halfLives: HalfLives;
  readonly scaleOf: ScaleOf;
  close(): void;
}

/** @returns A sentence for a person when the workspace cannot be opened. */
export async function openKeptJudging(
  workspaceFile: string,
  options: { readonly clock: () => Instant; readonly key?: Uint8Array | undefined },
): Promise<Result<KeptJudging, string>> {
  const opened = openWorkspace(workspaceFile, options);
  if (!opened.ok) return err(`${opened.error.file}: ${opened.error.reason}`);
  const workspace = opened.value;
  const { documents, requests, certificates, issuers, registries, settings, freshness, levels } =
    workspace;
  return ok({
    documents,
    requests,
    network: await readDecidedNetwork(settings),
    certificates: await listAccepted(certificates),
    decisions: await issuers.decisions(),
    registries: await registries.load(),
    trustedNames: await issuers.trustedNames(),
    wholeOnly: await isWholeOnly(settings),
    halfLives: await freshness.get(),
    scaleOf: await levels.readScales(),
    close: () => workspace.close(),
  });
}
