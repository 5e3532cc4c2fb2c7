import { openWorkspace } from '../../store/index.ts';
import type { Workspace } from '../../store/index.ts';
import type { SkillMapper } from '../../../shared/model/mapping.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { err } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';

/** A workspace that is opened for one piece of work. */
export interface WorkspaceFile {
  readonly workspaceFile: string;
  /** Of the workspace, where it is encrypted. */
  readonly key?: Uint8Array | undefined;
  readonly clock: () => Instant;
}

/**
 * Opens a workspace, works with it, and closes it in the end.
 *
 * @param mapper Where what is written names skills.
 * @returns A sentence for a person where it cannot be opened.
 */
export async function inWorkspace<Value>(
  { workspaceFile, key, clock }: WorkspaceFile,
  work: (workspace: Workspace) => Promise<Result<Value, string>>,
  mapper?: SkillMapper,
): Promise<Result<Value, string>> {
  const opened = openWorkspace(workspaceFile, {
    clock,
    key,
    ...(mapper === undefined ? {} : { mapper }),
  });
  if (!opened.ok) return err(`${opened.error.file}: ${opened.error.reason}`);
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}
