import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { ScryptOptions } from 'node:crypto';
import type { PassphraseWrap } from './key-file.ts';

/** Shorter ones are guessed in an afternoon, whatever the function that stretches them. */
export const MINIMUM_PASSPHRASE_LENGTH = 10;

// RFC 7914. 128 MB and about half a second a guess.
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
// What a file may ask for: a hostile one must not take all memory.
const LIMITS = { N: 2 ** 20, r: 16, p: 4 } as const;
const ALGORITHM = 'aes-256-gcm';
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/** Encrypts a data key under a passphrase. What it was stretched with is stored beside it. */
export async function wrapWithPassphrase(
  key: Uint8Array,
  passphrase: string,
): Promise<PassphraseWrap> {
  const salt = randomBytes(32);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, await stretch(passphrase, salt, COST), nonce);
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return {
    kdf: 'scrypt',
    ...COST,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

/** @returns Nothing where the passphrase is wrong, or the wrap was changed. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const { N, r, p } = wrap;
  if (N > LIMITS.N || r > LIMITS.r || p > LIMITS.p) return undefined;
  const stretched = await stretch(passphrase, Buffer.from(wrap.salt, 'base64'), { N, r, p });
  const sealed = Buffer.from(wrap.sealed, 'base64');
  try {
    const nonce = Buffer.from(wrap.nonce, 'base64');
    const decipher = createDecipheriv(ALGORITHM, stretched, nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const opened = [decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()];
    return new Uint8Array(Buffer.concat(opened));
  } catch {
    return undefined;
  }
}

function stretch(
  passphrase: string,
  salt: Uint8Array,
  { N, r, p }: { readonly N: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    // Keyboards write the same letter in several ways. @see https://www.unicode.org/reports/tr15/
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (cause, stretched) =>
      cause === null ? resolve(stretched) : reject(cause),
    );
  });
}
