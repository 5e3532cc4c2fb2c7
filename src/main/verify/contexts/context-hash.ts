import { createHash } from 'node:crypto';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { canonicaliseJson } from '../proofs/data-integrity/jcs.ts';

/**
 * The SHA-256 of a context's content in its canonical form (RFC 8785), lower-case hex: however a copy
 * is laid out, the same content has the same hash.
 */
export function hashContext(content: JsonObject): string {
  return createHash('sha256')
    .update(canonicaliseJson(content) ?? '')
    .digest('hex');
}
