import { createDecipheriv } from 'node:crypto';

const PAGE = 4096;
const SALT = 16;
const IV = 16;
const RESERVED = IV + 64;
const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * Every byte of the pages of an encrypted workspace's file, read without SQLite: SQLCipher 4 encrypts each by
 * AES-256 in CBC mode, and puts its initialisation vector and an HMAC behind it.
 *
 * @see https://www.zetetic.net/sqlcipher/design/
 */
export function decryptFile(bytes: Buffer, key: Uint8Array): Buffer {
  const pages = Array.from({ length: Math.floor(bytes.length / PAGE) }, (_, place) =>
    decryptPage(bytes.subarray(place * PAGE, (place + 1) * PAGE), place === 0, key),
  );
  return Buffer.concat(pages);
}

/** The same of its log, of which every frame holds a page. @see https://www.sqlite.org/fileformat.html#walformat */
export function decryptLog(bytes: Buffer, key: Uint8Array): Buffer {
  const pages: Buffer[] = [];
  for (let at = LOG_HEADER; at + FRAME_HEADER + PAGE <= bytes.length; at += FRAME_HEADER + PAGE) {
    const isFirst = bytes.readUInt32BE(at) === 1;
    const page = bytes.subarray(at + FRAME_HEADER, at + FRAME_HEADER + PAGE);
    pages.push(decryptPage(page, isFirst, key));
  }
  return Buffer.concat(pages);
}

function decryptPage(page: Buffer, isFirst: boolean, key: Uint8Array): Buffer {
  const end = PAGE - RESERVED;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + IV));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(isFirst ? SALT : 0, end)), decipher.final()]);
}
