import { isUtf8 } from 'node:buffer';
import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';

/** The JSON object that `source` is; `undefined` when it is not UTF-8, not JSON or no object. */
export function parseJsonObject(source: string | Uint8Array): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(typeof source === 'string' ? source : decode(source));
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What `TextDecoder` makes of it, which for a text of this length takes as long as parsing it. */
function decode(bytes: Uint8Array): string {
  const isPlain = bytes[0] !== BYTE_ORDER_MARK && isUtf8(bytes);
  if (!isPlain) return UTF8.decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** The first byte of one, which `TextDecoder` leaves out. */
const BYTE_ORDER_MARK = 0xef;
