import { existsSync } from 'node:fs';
import type { ScopeOptions } from './arguments.ts';

/** Why a command cannot read this, as a sentence; nothing where it can. */
export function refuseScope(workspace: string, { opening }: ScopeOptions): string | undefined {
  // Opening a workspace makes one: a slip of the pen must not leave an empty one behind.
  if (!existsSync(workspace)) return `There is no workspace ${workspace}.`;
  if (opening === undefined) return undefined;
  return `There is no opening named "${opening}" in this workspace.`;
}
