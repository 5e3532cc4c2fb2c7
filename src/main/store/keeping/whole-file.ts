import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { errorCodeOf } from '../../../shared/lib/error-code.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Lost, Recovered, VaultProblem } from '../../../shared/model/vault.ts';
import { dropUnusedKey, inspectFile, nameBackup, writeKeyFile } from '../../vault/index.ts';
import type { BackupReason, KeyFile } from '../../vault/index.ts';
import { changeKey, openConnection } from '../connection.ts';
import { checkFile, syncFile, writeCopy } from './copy.ts';
import { takeTurn } from '../turn.ts';
import { recoverInto } from './recover.ts';
import { pathsOfUnfinished, unfinishedOf } from './unfinished.ts';

/** A workspace's file and the key that it has; `undefined` where it is not encrypted. */
export interface KeyedFile {
  readonly file: string;
  readonly key: Uint8Array | undefined;
}

/**
 * Writes a copy of a workspace, which may be open meanwhile.
 *
 * @param to `undefined`: beside the workspace, among its back-ups.
 * @returns Where it is.
 */
export function backUp(
  { file, key }: KeyedFile,
  to: string | undefined,
  now: string,
): Result<string, VaultProblem> {
  if (to !== undefined && existsSync(to)) return err('file-exists');
  return guarded(() => {
    const path = to ?? nameBackup(file, 'by-hand', now);
    const written = withConnection({ file, key }, (database) => writeCopy(database, key, path));
    return written.ok ? ok(path) : written;
  });
}

/**
 * Puts a copy in a workspace's place, under the key that the workspace has. What it replaces is kept among
 * the back-ups; a workspace that others have open, and a copy that is not whole, change nothing.
 *
 * @returns Where what was replaced is kept; nothing where there was nothing.
 */
export function restore(
  workspace: KeyedFile,
  from: KeyedFile,
  now: string,
): Result<string | undefined, VaultProblem> {
  const problem = checkFile(from.file, from.key, 'whole');
  if (problem !== undefined) return err(problem);
  return inTurn(workspace.file, () =>
    replace(workspace, {
      reason: 'before-restore',
      now,
      key: workspace.key,
      make(unfinished) {
        copyFileSync(from.file, unfinished);
        changeKeyOf({ file: unfinished, key: from.key }, workspace.key);
      },
    }),
  );
}

/** A workspace that is not encrypted, and the key that it is to have, as its key file has it wrapped. */
export interface ToSeal {
  readonly file: string;
  readonly key: Uint8Array;
  readonly keyFile: KeyFile;
}

/**
 * Encrypts a workspace that is not, after a copy of it, which is not encrypted either, was put among its
 * back-ups. Its key file is written first: whatever happens in between, the workspace opens with what lies
 * beside it. Of several who encrypt it at once one does; for the others it is `in-use`, or
 * `already-encrypted`.
 *
 * @returns Where that copy is.
 */
export function seal(
  { file, key, keyFile }: ToSeal,
  now: string,
): Result<string | undefined, VaultProblem> {
  return inTurn(file, () => {
    if (inspectFile(file) !== 'plain') return err('already-encrypted');
    writeKeyFile(file, keyFile);
    const sealed = replace(
      { file, key: undefined },
      {
        reason: 'before-encryption',
        now,
        key,
        make(unfinished, backup) {
          copyFileSync(backup ?? file, unfinished);
          changeKeyOf({ file: unfinished, key: undefined }, key);
        },
      },
    );
    if (!sealed.ok) dropUnusedKey(file);
    return sealed;
  });
}

/** Puts what can be read of a damaged workspace in its place; the damaged one is kept as it is. */
export function recover(workspace: KeyedFile, now: string): Result<Recovered, VaultProblem> {
  let lost: Lost | undefined;
  let problem: VaultProblem | undefined;
  const replaced = inTurn(workspace.file, () =>
    replace(workspace, {
      reason: 'before-recovery',
      now,
      key: workspace.key,
      make(unfinished) {
        const recovered = recoverInto(workspace, unfinished);
        if (recovered.ok) lost = recovered.value;
        else problem = recovered.error;
      },
    }),
  );
  if (!replaced.ok) return err(problem ?? replaced.error);
  return lost === undefined ? err('damaged') : ok({ lost, kept: replaced.value });
}

interface Replacement {
  readonly reason: BackupReason;
  readonly now: string;
  /** Of the new file. */
  readonly key: Uint8Array | undefined;
  readonly make: (unfinished: string, backup: string | undefined) => void;
}

/** Whoever puts another file in a workspace's place is the only one who does, and nobody takes files in. */
function inTurn<Value>(
  file: string,
  work: () => Result<Value, VaultProblem>,
): Result<Value, VaultProblem> {
  const endTurn = takeTurn(file);
  if (endTurn === undefined) return err('in-use');
  try {
    return guarded(work);
  } finally {
    endTurn();
  }
}

/** Makes another file and puts it in the workspace's place in one step, which is the last. */
function replace(
  workspace: KeyedFile,
  { reason, now, key, make }: Replacement,
): Result<string | undefined, VaultProblem> {
  const { file } = workspace;
  const unfinished = unfinishedOf(file);
  return guarded<string | undefined>(() => {
    try {
      const kept =
        inspectFile(file) === 'missing' ? ok(undefined) : setAside(workspace, reason, now);
      if (!kept.ok) return kept;
      rmSync(unfinished, { force: true });
      make(unfinished, kept.value);
      if (!existsSync(unfinished)) return err('damaged');
      chmodSync(unfinished, 0o600);
      const problem = checkFile(unfinished, key, 'whole');
      if (problem !== undefined) return err(problem);
      syncFile(unfinished);
      // A log that stayed would be taken for the new file's own.
      for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
      renameSync(unfinished, file);
      return kept;
    } finally {
      for (const left of pathsOfUnfinished(file)) rmSync(left, { force: true });
    }
  });
}

/** Keeps a copy of what is about to be replaced; of one that is damaged, its bytes as they are. */
function setAside(
  { file, key }: KeyedFile,
  reason: BackupReason,
  now: string,
): Result<string, VaultProblem> {
  const path = nameBackup(file, reason, now);
  if (reason === 'before-recovery') return ok(copyBytes(file, path));
  try {
    return withConnection({ file, key }, (database) => {
      // All of the log goes into the file, and the log away: whoever has the file open prevents it.
      database.pragma('journal_mode = DELETE');
      const written = writeCopy(database, key, path);
      return written.ok ? ok(path) : written;
    });
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    return ok(copyBytes(file, path));
  }
}

function copyBytes(file: string, path: string): string {
  copyFileSync(file, path);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${path}-wal`);
  return path;
}

function changeKeyOf({ file, key }: KeyedFile, to: Uint8Array | undefined): void {
  if (key === to) return;
  withConnection({ file, key }, (database) => {
    database.pragma('journal_mode = DELETE');
    changeKey(database, to);
  });
}

function withConnection<Value>(
  { file, key }: KeyedFile,
  work: (database: BetterSqlite3.Database) => Value,
): Value {
  const database = openConnection(file, { key, mustExist: true, timeoutMs: 1000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function guarded<Value>(work: () => Result<Value, VaultProblem>): Result<Value, VaultProblem> {
  try {
    return work();
  } catch (cause) {
    const code = errorCodeOf(cause);
    if (/^SQLITE_(?:BUSY|LOCKED)/u.test(code)) return err('in-use');
    if (isDamage(cause)) return err('damaged');
    if (
      /^(?:SQLITE_(?:FULL|CANTOPEN|READONLY|IOERR)|ENOSPC|EACCES|EROFS|EPERM|ENOENT|ENOTDIR)/u.test(
        code,
      )
    ) {
      return err('cannot-write');
    }
    throw cause;
  }
}

function isDamage(cause: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/u.test(errorCodeOf(cause));
}
