import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Stands for the system's keychain: a key in a file of the user's own, which nobody else can read. Unlike a
 * keychain, it does not keep it from other programs of the same user.
 */
export const safeStorage = {
  isEncryptionAvailable: () => process.env['STAND_IN_KEYCHAIN'] !== 'none',

  getSelectedStorageBackend: () => 'unknown',

  encryptString(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', readKey(), nonce);
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  },

  decryptString(encrypted: Buffer): string {
    const nonce = encrypted.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', readKey(), nonce, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(encrypted.subarray(-TAG_BYTES));
    const text = decipher.update(encrypted.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  },
};

function readKey(): Buffer {
  const folder = app.getPath('userData');
  const file = join(folder, 'stand-in.keychain');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch {
    // It is there already.
  }
  return readFileSync(file);
}
