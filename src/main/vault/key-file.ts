import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const passphraseWrap = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z.int().positive(),
  r: z.int().positive(),
  p: z.int().positive(),
  /** Base64, as the next two. */
  salt: z.string(),
  nonce: z.string(),
  sealed: z.string(),
});

const keyFile = z.strictObject({
  format: z.literal('touchstone-key'),
  version: z.literal(1),
  /** A hash by which a key is known to be the right one before the workspace is touched. */
  keyId: z.string(),
  /** As the system's keychain wrapped it, in base64. */
  keychain: z.string().optional(),
  passphrase: passphraseWrap.optional(),
});

export type PassphraseWrap = z.output<typeof passphraseWrap>;

/** The data key of a workspace, wrapped: by the system's keychain, by a passphrase, or by both. */
export type KeyFile = z.output<typeof keyFile>;

/** Where a workspace's key lies: beside it, under a name that goes with it when files are copied. */
export function keyFileOf(workspaceFile: string): string {
  return `${workspaceFile}-key`;
}

/** @returns Nothing where there is none, or it is not one. */
export function readKeyFile(workspaceFile: string): KeyFile | undefined {
  try {
    return keyFile.parse(JSON.parse(readFileSync(keyFileOf(workspaceFile), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all: what stood there before is replaced only by what is on the disk. */
export function writeKeyFile(workspaceFile: string, contents: KeyFile): void {
  const path = keyFileOf(workspaceFile);
  const unfinished = `${path}.new`;
  const file = openSync(unfinished, 'w', 0o600);
  writeSync(file, `${JSON.stringify(contents, undefined, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, path);
  syncFolder(dirname(path));
}

/**
 * Puts a workspace's key file beside a copy of it.
 *
 * @returns False where another key's lies there already, which is left: what it opens may be elsewhere.
 */
export function copyKeyFile(workspaceFile: string, to: string): boolean {
  const own = readKeyFile(workspaceFile);
  if (own === undefined) return true;
  if (existsSync(keyFileOf(to)) && readKeyFile(to)?.keyId !== own.keyId) return false;
  writeKeyFile(to, own);
  return true;
}

// On Windows a folder cannot be opened; there a rename is written through.
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // What could be done was done.
  }
}

/** Says nothing about the key but whether another is the same. */
export function keyIdOf(key: Uint8Array): string {
  return createHash('sha256').update('touchstone key id').update(key).digest('hex').slice(0, 32);
}
