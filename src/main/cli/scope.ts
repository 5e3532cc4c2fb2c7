import { existsSync } from 'node:fs';

/** Why a command cannot read this, as a sentence; nothing where it can. */
export function refuseScope(workspace: string): string | undefined {
  // Opening a workspace makes one: a slip of the pen must not leave an empty one behind.
  return existsSync(workspace) ? undefined : `There is no workspace ${workspace}.`;
}
