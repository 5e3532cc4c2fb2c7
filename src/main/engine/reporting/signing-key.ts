import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { errorCodeOf } from '../../../shared/lib/error-code.ts';
import { readSigningKey, signingKeyFileOf, writeSigningKey } from '../../vault/index.ts';
import { writeWhole } from '../write-file.ts';

/** Keeps the key with which a workspace signs its reports. */
export interface KeyVault {
  /** The key; `undefined` where none was made yet. */
  readonly find: () => Promise<KeyObject | undefined>;
  /** The key, made now where none was. */
  readonly get: () => Promise<KeyObject>;
}

/**
 * A vault that is a file beside the workspace, which only its owner may read; encrypted with the
 * workspace's own key where the workspace is encrypted, and from its next use on where it is so by now. A
 * change of the passphrase leaves it as it is, since the workspace's own key stays.
 *
 * @throws {Error} from both calls where a file is there and no key can be had from it: a new key in
 * its place would make every earlier report a stranger's.
 */
export function createFileVault(
  workspaceFile: string,
  workspaceKey: Uint8Array | undefined,
): KeyVault {
  const file = signingKeyFileOf(workspaceFile);
  const find = async () => {
    const pem = await readIfThere(file);
    if (pem === undefined) return undefined;
    const key = readSigningKey(pem, workspaceKey);
    // It may have been made before the workspace was encrypted.
    if (workspaceKey !== undefined && !pem.includes('ENCRYPTED')) {
      await writeWhole(file, Buffer.from(writeSigningKey(key, workspaceKey)));
    }
    return key;
  };
  return {
    find,
    get: async () => {
      const key = await find();
      if (key !== undefined) return key;
      const { privateKey } = generateKeyPairSync('ed25519');
      try {
        const pem = writeSigningKey(privateKey, workspaceKey);
        await writeFile(file, pem, { mode: 0o600, flag: 'wx', flush: true });
        return privateKey;
      } catch (cause) {
        // Another report was made at the same time: there is one key.
        const other = isThere(cause) ? await find() : undefined;
        if (other === undefined) throw cause;
        return other;
      }
    },
  };
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

function isThere(cause: unknown): boolean {
  return errorCodeOf(cause) === 'EEXIST';
}
