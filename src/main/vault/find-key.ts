import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { VaultProblem } from '../../shared/model/vault.ts';
import { inspectFile } from './inspect-file.ts';
import { keyFileOf, keyIdOf, readKeyFile, writeKeyFile } from './key-file.ts';
import type { KeyFile } from './key-file.ts';
import {
  MINIMUM_PASSPHRASE_LENGTH,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from './passphrase.ts';
import { parseRecoveryCode } from './recovery-code.ts';

/** The system's keychain; each answers nothing where there is none, or it cannot. */
export interface Keychain {
  wrap(key: Uint8Array): Uint8Array | undefined;
  unwrap(wrapped: Uint8Array): Uint8Array | undefined;
}

/** What it takes to open a workspace. */
export type KeyState =
  | { readonly state: 'missing' | 'plain' }
  | { readonly state: 'open'; readonly key: Uint8Array }
  /** Its passphrase is asked for, where it has one; its recovery code opens it in any case. */
  | { readonly state: 'locked'; readonly hasPassphrase: boolean }
  /** Encrypted, or no workspace: its key file is not beside it. */
  | { readonly state: 'keyless' };

/** Looks for the key without asking anybody; touches nothing. */
export function findKey(workspaceFile: string, keychain?: Keychain): KeyState {
  const state = inspectFile(workspaceFile);
  if (state === 'plain') return { state };
  const keyFile = readKeyFile(workspaceFile);
  if (keyFile === undefined) return { state: state === 'missing' ? state : 'keyless' };
  const key = keychain === undefined ? undefined : unwrapByKeychain(keyFile, keychain);
  if (key !== undefined) return { state: 'open', key };
  return { state: 'locked', hasPassphrase: keyFile.passphrase !== undefined };
}

function unwrapByKeychain(keyFile: KeyFile, keychain: Keychain): Uint8Array | undefined {
  if (keyFile.keychain === undefined) return undefined;
  const key = keychain.unwrap(Buffer.from(keyFile.keychain, 'base64'));
  return key !== undefined && keyIdOf(key) === keyFile.keyId ? key : undefined;
}

/** @returns `wrong-passphrase` where it is not the one, or none was set. */
export async function unlockWithPassphrase(
  workspaceFile: string,
  passphrase: string,
): Promise<Result<Uint8Array, VaultProblem>> {
  const keyFile = readKeyFile(workspaceFile);
  if (keyFile === undefined) return err('keyless');
  const { passphrase: wrap, keyId } = keyFile;
  const key = wrap === undefined ? undefined : await unwrapWithPassphrase(wrap, passphrase);
  return key !== undefined && keyIdOf(key) === keyId ? ok(key) : err('wrong-passphrase');
}

/**
 * @param opens Whether a key opens the workspace: where the key file is lost, only that tells whether the
 *   code is its own.
 */
export async function unlockWithRecoveryCode(
  workspaceFile: string,
  code: string,
  opens: (key: Uint8Array) => boolean | Promise<boolean>,
): Promise<Result<Uint8Array, VaultProblem>> {
  const key = parseRecoveryCode(code);
  if (key === undefined) return err('misread-recovery-code');
  const keyFile = readKeyFile(workspaceFile);
  const isRight = keyFile === undefined ? await opens(key) : keyIdOf(key) === keyFile.keyId;
  return isRight ? ok(key) : err('wrong-recovery-code');
}

/** By what a key is to be had from now on. */
export interface Wrapping {
  readonly keychain?: Keychain | undefined;
  readonly passphrase?: string | undefined;
}

/**
 * Writes a workspace's key file, for a key that it has or is to have. What opened the same key before still
 * does, but for a passphrase in whose place another is given here. Nothing but the key file changes.
 */
export async function keepKey(
  workspaceFile: string,
  key: Uint8Array,
  wrapping: Wrapping,
): Promise<Result<void, VaultProblem>> {
  const wrapped = await wrapKey(workspaceFile, key, wrapping);
  if (!wrapped.ok) return wrapped;
  writeKeyFile(workspaceFile, wrapped.value);
  return ok(undefined);
}

/** What `keepKey` would write; nothing is written. */
export async function wrapKey(
  workspaceFile: string,
  key: Uint8Array,
  { keychain, passphrase }: Wrapping,
): Promise<Result<KeyFile, VaultProblem>> {
  if (passphrase !== undefined && passphrase.length < MINIMUM_PASSPHRASE_LENGTH) {
    return err('short-passphrase');
  }
  const wrap = passphrase === undefined ? undefined : await wrapWithPassphrase(key, passphrase);
  const wrapped = keychain?.wrap(key);
  const keyId = keyIdOf(key);
  const known = readKeyFile(workspaceFile);
  const wraps = {
    ...(known?.keyId === keyId && wrapsOf(known)),
    ...(wrapped !== undefined && { keychain: Buffer.from(wrapped).toString('base64') }),
    ...(wrap !== undefined && { passphrase: wrap }),
  };
  if (Object.keys(wraps).length === 0) return err('no-keychain');
  return ok({ format: 'touchstone-key', version: 1, keyId, ...wraps });
}

function wrapsOf({ keychain, passphrase }: KeyFile): Pick<KeyFile, 'keychain' | 'passphrase'> {
  return {
    ...(keychain !== undefined && { keychain }),
    ...(passphrase !== undefined && { passphrase }),
  };
}

/** Takes back a key file that was written for a workspace which, after all, was not encrypted by it. */
export function dropUnusedKey(workspaceFile: string): void {
  if (inspectFile(workspaceFile) !== 'sealed') rmSync(keyFileOf(workspaceFile), { force: true });
}

/** By what the key is to be had; nothing where there is no key file. */
export function describeKey(
  workspaceFile: string,
): { readonly keychain: boolean; readonly passphrase: boolean } | undefined {
  const keyFile = readKeyFile(workspaceFile);
  if (keyFile === undefined) return undefined;
  return { keychain: keyFile.keychain !== undefined, passphrase: keyFile.passphrase !== undefined };
}

/** A data key: 256 bits that were never anybody's idea. */
export function newKey(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}
