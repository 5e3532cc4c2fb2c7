import { safeStorage } from 'electron';
import type { Keychain } from '../vault/index.ts';

/**
 * The system's keychain. On Linux without one, Electron falls back to a password that stands in its source:
 * that is no keychain.
 *
 * @see https://www.electronjs.org/docs/latest/api/safe-storage
 */
export function createKeychain(): Keychain {
  return {
    wrap: (key) =>
      isUsable() ? safeStorage.encryptString(Buffer.from(key).toString('base64')) : undefined,
    unwrap(wrapped) {
      if (!isUsable()) return undefined;
      try {
        const text = safeStorage.decryptString(Buffer.from(wrapped));
        return new Uint8Array(Buffer.from(text, 'base64'));
      } catch {
        // Another user's, or another computer's.
        return undefined;
      }
    },
  };
}

function isUsable(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
