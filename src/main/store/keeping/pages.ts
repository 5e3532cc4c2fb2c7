import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The pages of a workspace's file as they lie on the disk, without what stands in its log. */
export interface Pages {
  readonly count: number;
  /** How many bytes of a page may hold something. */
  readonly usable: number;
  /** @returns Nothing for a page that is not there, or that is not what was written. */
  readonly read: (no: number) => Buffer | undefined;
  readonly close: () => void;
}

/** As SQLite writes a new file, encrypted or not. */
const PAGE_BYTES = 4096;
/** @see https://www.sqlite.org/fileformat.html#the_database_header */
const SALT_BYTES = 16;

// At the end of each page. https://www.zetetic.net/sqlcipher/design/
const IV_BYTES = 16;
const MAC_BYTES = 64;
const CIPHER = { name: 'aes-256-cbc', mac: 'sha512', macSaltMask: 0x3a, macRounds: 2 } as const;

/** Opens a file page by page, which SQLite gives no way to do. */
export function openPages(path: string, key: Uint8Array | undefined): Pages {
  const file = openSync(path, 'r');
  const page = Buffer.alloc(PAGE_BYTES);
  const readRaw = (no: number) => readSync(file, page, 0, PAGE_BYTES, (no - 1) * PAGE_BYTES);
  const decrypt = key === undefined ? undefined : createDecrypt(key, readSalt(file));
  return {
    count: Math.floor(fstatSync(file).size / PAGE_BYTES),
    usable: PAGE_BYTES - (key === undefined ? 0 : IV_BYTES + MAC_BYTES),
    read(no) {
      if (no < 1 || readRaw(no) < PAGE_BYTES) return undefined;
      return decrypt === undefined ? Buffer.from(page) : decrypt(page, no);
    },
    close: () => closeSync(file),
  };
}

function readSalt(file: number): Buffer {
  const salt = Buffer.alloc(SALT_BYTES);
  readSync(file, salt, 0, SALT_BYTES, 0);
  return salt;
}

function createDecrypt(key: Uint8Array, salt: Buffer) {
  const macSalt = salt.map((byte) => byte ^ CIPHER.macSaltMask);
  const macKey = pbkdf2Sync(key, macSalt, CIPHER.macRounds, key.length, CIPHER.mac);
  return (page: Buffer, no: number): Buffer | undefined => {
    // The first page begins with the salt, in the open.
    const start = no === 1 ? SALT_BYTES : 0;
    const [macAt, ivAt] = [PAGE_BYTES - MAC_BYTES, PAGE_BYTES - MAC_BYTES - IV_BYTES];
    const number = Buffer.alloc(4);
    number.writeUInt32LE(no);
    const mac = createHmac(CIPHER.mac, macKey).update(page.subarray(start, macAt)).update(number);
    if (!timingSafeEqual(mac.digest(), page.subarray(macAt))) return undefined;
    const decipher = createDecipheriv(CIPHER.name, key, page.subarray(ivAt, macAt));
    decipher.setAutoPadding(false);
    const plain = Buffer.alloc(PAGE_BYTES);
    decipher.update(page.subarray(start, ivAt)).copy(plain, start);
    return plain;
  };
}
