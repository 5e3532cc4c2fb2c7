import { isUtf8 } from 'node:buffer';
import { INTAKE_LIMITS, parseJson } from '../../intake/index.ts';
import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';

/**
 * The JSON object that `source` is; `undefined` when it is not UTF-8, not JSON, no object, names a member twice,
 * or has more in it than any honest document.
 */
export function parseJsonObject(source: string | Uint8Array): JsonObject | undefined {
  try {
    const parsed = parseJson(typeof source === 'string' ? source : decode(source), INTAKE_LIMITS);
    return parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined;
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
