import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inspectFile } from './inspect-file.ts';

/** Why a copy was made; it stands in its name. */
export type BackupReason =
  | 'by-hand'
  | 'before-update'
  | 'before-restore'
  | 'before-encryption'
  | 'before-recovery';

/** A copy beside the workspace, as far as its name tells. */
export interface Backup {
  readonly file: string;
  readonly reason: BackupReason;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly bytes: number;
  /** By the workspace's own key; one that is not can be read by whoever can read the file. */
  readonly isEncrypted: boolean;
}

const ENDING = '.touchstone';
const NAME =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z (by-hand|before-[a-z]+)\.touchstone$/u;

/** Where the copies lie that were given no other place. */
export function backupFolderOf(workspaceFile: string): string {
  return `${workspaceFile}-backups`;
}

/** Whether a path lies among the copies of a workspace that is there. */
export function isAmongBackups(path: string): boolean {
  const folder = dirname(path);
  if (folder === path) return false;
  const [, workspace] = /^(.+)-backups$/u.exec(folder) ?? [];
  return (workspace !== undefined && existsSync(workspace)) || isAmongBackups(folder);
}

/** A new copy's path, in a folder that only its owner can look into. */
export function nameBackup(workspaceFile: string, reason: BackupReason, now: string): string {
  const folder = backupFolderOf(workspaceFile);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${now.replaceAll(/[:.]/gu, '-')} ${reason}${ENDING}`);
}

/** Those that lie beside a workspace, the newest first. */
export function listBackups(workspaceFile: string): readonly Backup[] {
  const folder = backupFolderOf(workspaceFile);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .toReversed()
    .flatMap((name) => {
      const [, day, hour, minute, second, ms, reason] = NAME.exec(name) ?? [];
      if (day === undefined || reason === undefined) return [];
      const file = join(folder, basename(name));
      return [
        {
          file,
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `nameBackup` wrote it
          reason: reason as BackupReason,
          madeAt: `${day}T${hour}:${minute}:${second}.${ms}Z`,
          bytes: statSync(file).size,
          isEncrypted: inspectFile(file) === 'sealed',
        },
      ];
    });
}

/** Leaves the newest of one kind and removes the others. */
export function keepLatest(workspaceFile: string, reason: BackupReason, count: number): void {
  const older = listBackups(workspaceFile)
    .filter((backup) => backup.reason === reason)
    .slice(count);
  for (const { file } of older) rmSync(file, { force: true });
}
