import { calculateJwkThumbprint } from 'jose';
import type { JsonObject } from '../../../shared/lib/json.ts';

/**
 * What tells a key from others, short enough to be compared by eye.
 *
 * @returns `undefined` for a key of a kind that has none.
 * @see https://www.rfc-editor.org/rfc/rfc7638
 */
export async function thumbprintOf(jwk: JsonObject): Promise<string | undefined> {
  try {
    return await calculateJwkThumbprint(jwk, 'sha256');
  } catch {
    return undefined;
  }
}
