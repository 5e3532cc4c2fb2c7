import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolderOf } from '../../vault/index.ts';
import { takeTurn } from '../turn.ts';
import type { EndTurn } from '../turn.ts';

/** Under which name a file is made that is to take a workspace's place. */
export function unfinishedOf(file: string): string {
  return `${file}.unfinished`;
}

/** The same with what SQLite may have put beside it. */
export function pathsOfUnfinished(file: string): readonly string[] {
  return ['', '-wal', '-shm', '-journal'].map((ending) => `${unfinishedOf(file)}${ending}`);
}

/**
 * Removes what somebody who was killed left of a file that was to take a workspace's place, and of the copy
 * made before: of a workspace that was being encrypted, neither is encrypted. Nothing while somebody is at it.
 */
export function clearUnfinished(file: string): void {
  let endTurn: EndTurn | undefined;
  try {
    if (listLeft(file).length === 0) return;
    endTurn = takeTurn(file);
    if (endTurn === undefined) return;
    for (const left of listLeft(file)) rmSync(left, { force: true });
  } catch {
    // A workspace in a folder that cannot be read or written to is opened as it is.
  } finally {
    endTurn?.();
  }
}

// These copies are made in the turn of whoever replaces the workspace; others at any time.
const COPY_LEFT = / before-(?:encryption|restore|recovery)\.touchstone\.unfinished(?:-\w+)?$/u;

function listLeft(file: string): readonly string[] {
  const folder = backupFolderOf(file);
  const copies = existsSync(folder)
    ? readdirSync(folder).filter((name) => COPY_LEFT.test(name))
    : [];
  return [
    ...pathsOfUnfinished(file).filter((path) => existsSync(path)),
    ...copies.map((name) => join(folder, name)),
  ];
}
