import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { errorCodeOf } from '../../shared/lib/error-code.ts';

/** A workspace's file and the key that it has; `undefined` where it is not encrypted. */
interface KeyedFile {
  readonly file: string;
  readonly key: Uint8Array | undefined;
}

/** Where the key lies with which a workspace signs its reports: beside it, as its key file does. */
export function signingKeyFileOf(workspaceFile: string): string {
  return `${workspaceFile}-signing-key.pem`;
}

/** @throws {Error} where `pem` is no key, or is encrypted with another than the workspace's. */
export function readSigningKey(pem: string, workspaceKey: Uint8Array | undefined): KeyObject {
  if (!pem.includes('ENCRYPTED')) return createPrivateKey(pem);
  return createPrivateKey({ key: pem, passphrase: passphraseOf(workspaceKey) });
}

/** Encrypted where the workspace is. */
export function writeSigningKey(key: KeyObject, workspaceKey: Uint8Array | undefined): string {
  const plain = { type: 'pkcs8', format: 'pem' } as const;
  const passphrase = passphraseOf(workspaceKey);
  const sealed = { ...plain, cipher: 'aes-256-cbc', passphrase };
  return key.export(passphrase === undefined ? plain : sealed).toString();
}

function passphraseOf(workspaceKey: Uint8Array | undefined): string | undefined {
  return workspaceKey && Buffer.from(workspaceKey).toString('hex');
}

/**
 * Puts the key with which a workspace signs beside another that is or becomes its copy, encrypted as that one
 * is. One that lies there already is left: with it reports were signed that are known as that workspace's own.
 *
 * @returns Whether it was put there.
 * @throws {Error} where the key cannot be read; nothing is written then.
 */
export function carrySigningKey(from: KeyedFile, to: KeyedFile): boolean {
  const [source, target] = [signingKeyFileOf(from.file), signingKeyFileOf(to.file)];
  if (!existsSync(source) || existsSync(target)) return false;
  const key = readSigningKey(readFileSync(source, 'utf8'), from.key);
  const pem = writeSigningKey(key, to.key);
  try {
    writeFileSync(target, pem, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    // Half a key would be taken for another's the next time.
    if (errorCodeOf(cause) !== 'EEXIST') rmSync(target, { force: true });
    throw cause;
  }
  return true;
}

/**
 * Whether another key than that of `from` lies where the one of its copy belongs. The same one may lie there of a
 * copy that was not finished.
 */
export function hasOtherSigningKey(from: KeyedFile, to: KeyedFile): boolean {
  const [source, target] = [signingKeyFileOf(from.file), signingKeyFileOf(to.file)];
  if (!existsSync(target)) return false;
  try {
    const own = readSigningKey(readFileSync(source, 'utf8'), from.key);
    return !own.equals(readSigningKey(readFileSync(target, 'utf8'), to.key));
  } catch {
    return true;
  }
}

/** Takes away again what `carrySigningKey` has put there. */
export function dropCarriedSigningKey(workspaceFile: string): void {
  rmSync(signingKeyFileOf(workspaceFile), { force: true });
}
