import { existsSync } from 'node:fs';
import {
  carrySigningKey,
  copyKeyFile,
  dropCarriedSigningKey,
  dropUnusedKey,
  hasOtherSigningKey,
  inspectFile,
  keepKey,
  keyFileOf,
  newKey,
  unlockWithPassphrase,
  wrapKey,
} from '../../vault/index.ts';
import type { Wrapping } from '../../vault/index.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { VaultProblem } from '../../../shared/model/vault.ts';
import { checkFile, opensWith } from './copy.ts';
import { backUp, restore, seal } from './whole-file.ts';

/** A workspace that is open to whoever has this. */
export interface OpenWorkspaceFile {
  readonly file: string;
  readonly key: Uint8Array | undefined;
}

/**
 * Copies a workspace, which may be open meanwhile; with its key file and the key that signs its
 * reports, where the copy is put elsewhere. These are written first, so that no copy is ever there without them.
 *
 * @returns Where the copy is.
 */
export function backUpWorkspace(
  workspace: OpenWorkspaceFile,
  to: string | undefined,
  now: string,
): Result<string, VaultProblem> {
  if (to === undefined) return backUp(workspace, to, now);
  if (existsSync(to)) return err('file-exists');
  const copy = { file: to, key: workspace.key };
  if (hasOtherSigningKey(workspace, copy)) return err('file-exists');
  let isCarried = false;
  try {
    if (!copyKeyFile(workspace.file, to)) return err('file-exists');
    isCarried = carrySigningKey(workspace, copy);
  } catch {
    dropUnusedKey(to);
    return err('cannot-write');
  }
  const copied = backUp(workspace, to, now);
  if (copied.ok) return copied;
  dropUnusedKey(to);
  if (isCarried) dropCarriedSigningKey(to);
  return copied;
}

/**
 * Puts a copy in a workspace's place, or makes the workspace of it. A workspace that is there keeps its
 * key. A new one has a new key where a passphrase is given, which is to be had by that passphrase; it opens
 * the copy too, where that is encrypted. A workspace that has signed nothing yet signs as the copied one did.
 *
 * @returns Where what was replaced is kept.
 */
export async function restoreWorkspace(
  workspace: OpenWorkspaceFile,
  from: string,
  passphrase: string | undefined,
  now: string,
): Promise<Result<string | undefined, VaultProblem>> {
  const key = await keyOfCopy(workspace, from, passphrase);
  if (!key.ok) return key;
  const { file } = workspace;
  const isNew = inspectFile(file) === 'missing' && workspace.key === undefined;
  const copy = { file: from, key: key.value };
  if (!isNew || passphrase === undefined) return restoreWithSigningKey(workspace, copy, now);
  const fresh = newKey();
  const kept = await keepKey(file, fresh, { passphrase });
  if (!kept.ok) return kept;
  const restored = restoreWithSigningKey({ file, key: fresh }, copy, now);
  if (!restored.ok) dropUnusedKey(file);
  return restored;
}

/** The signing key goes first: if it cannot be read, nothing is replaced. */
function restoreWithSigningKey(
  workspace: OpenWorkspaceFile,
  copy: OpenWorkspaceFile,
  now: string,
): Result<string | undefined, VaultProblem> {
  let isCarried = false;
  try {
    isCarried = carrySigningKey(copy, workspace);
  } catch {
    return err('damaged');
  }
  const restored = restore(workspace, copy, now);
  if (!restored.ok && isCarried) dropCarriedSigningKey(workspace.file);
  return restored;
}

async function keyOfCopy(
  { key }: OpenWorkspaceFile,
  from: string,
  passphrase: string | undefined,
): Promise<Result<Uint8Array | undefined, VaultProblem>> {
  const state = inspectFile(from);
  if (state === 'missing') return err('not-a-workspace');
  if (state === 'plain') return ok(undefined);
  if (key !== undefined && opensWith(from, key)) return ok(key);
  if (!existsSync(keyFileOf(from))) return err('not-a-workspace');
  return passphrase === undefined
    ? err('passphrase-needed')
    : unlockWithPassphrase(from, passphrase);
}

/**
 * Encrypts a workspace that is not; see `seal`.
 *
 * @returns The key, and where the copy of what it was before is kept.
 */
export async function encryptWorkspace(
  file: string,
  wrapping: Wrapping,
  now: string,
): Promise<
  Result<{ readonly key: Uint8Array; readonly backup: string | undefined }, VaultProblem>
> {
  if (inspectFile(file) !== 'plain') return err('already-encrypted');
  const problem = checkFile(file, undefined, 'quick');
  if (problem !== undefined) return err(problem);
  const key = newKey();
  const keyFile = await wrapKey(file, key, wrapping);
  if (!keyFile.ok) return keyFile;
  const sealed = seal({ file, key, keyFile: keyFile.value }, now);
  return sealed.ok ? ok({ key, backup: sealed.value }) : sealed;
}
