import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON object that `source` is; `undefined` when it is not UTF-8, not JSON or no object. */
export function parseJsonObject(source: string | Uint8Array): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(typeof source === 'string' ? source : UTF8.decode(source));
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
