import { openWorkspace } from '../store/index.ts';
import type { Workspace } from '../store/index.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** The documents that a workspace keeps, for a command that uses nothing else of it. */
export type KeptDocuments = Pick<Workspace, 'documents' | 'close'>;

/** @returns A sentence for a person when the workspace cannot be opened. */
export function openKeptDocuments(
  workspaceFile: string,
  clock: () => Instant,
): Result<KeptDocuments, string> {
  const opened = openWorkspace(workspaceFile, { clock });
  return opened.ok ? ok(opened.value) : err(`${opened.error.file}: ${opened.error.reason}`);
}
