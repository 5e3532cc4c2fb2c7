import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAmongBackups, keyFileOf, looksLikeWorkspace } from '../vault/index.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { VaultProblem } from '../../shared/model/vault.ts';
import { findWorkspaceFile, ownWorkspace } from './options.ts';
import type { Start } from './options.ts';

const ENDING = '.touchstone';

/** Looks, while the workspace in the window is still open, whether this one may take its place. */
export function checkWorkspace(file: string): Result<string, AppError> {
  const looksRight = lookAt(file);
  if (looksRight === undefined) return err({ code: 'not-found', what: 'workspace' });
  if (isAmongBackups(file)) return refused('among-backups', file);
  if (looksRight === 'unreadable') return refused('cannot-read', file);
  return looksRight ? ok(file) : refused('not-a-workspace', file);
}

function lookAt(file: string): boolean | 'unreadable' | undefined {
  try {
    return looksLikeWorkspace(file);
  } catch {
    return 'unreadable';
  }
}

/**
 * The workspace that the app begins with. One that may not be opened is passed over, as it would be later.
 *
 * @param opened The file that the system had the app open, if any.
 */
export function chooseFirstWorkspace(
  opened: string | undefined,
  start: Start,
  onRefused: (error: AppError) => void,
): string {
  const checked = opened === undefined ? undefined : checkWorkspace(opened);
  if (checked?.ok === true) return checked.value;
  if (checked !== undefined) onRefused(checked.error);
  const named = findWorkspaceFile(start);
  // It may be missing, or damaged: one is made, the other's window says what helps.
  if (!isAmongBackups(named)) return named;
  onRefused({ code: 'vault-problem', problem: 'among-backups', file: named });
  return ownWorkspace(start);
}

/**
 * Looks whether a new workspace may be made there: nothing that is there is written over, whatever a dialog
 * has asked.
 *
 * @param asked As it was typed; the ending may be missing.
 * @returns Its path.
 */
export function checkNewWorkspace(asked: string): Result<string, AppError> {
  const file = asked.toLowerCase().endsWith(ENDING) ? asked : `${asked}${ENDING}`;
  if (isAmongBackups(file)) return refused('among-backups', file);
  // Another's key would be the only one to what it opens.
  const taken = [file, keyFileOf(file)].find((path) => existsSync(path));
  if (taken !== undefined) return refused('file-exists', taken);
  return isWritable(dirname(file)) ? ok(file) : refused('cannot-write', file);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(`${folder}/`, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function refused(problem: VaultProblem, file: string): Result<never, AppError> {
  return err({ code: 'vault-problem', problem, file });
}
