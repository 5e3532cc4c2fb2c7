import { createHmac } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * Of what the codes in blind reports are made. The workspace's own key goes in, so that who has another
 * report on the same people, but not the workspace, cannot put the two side by side.
 */
export function secretOf(key: KeyObject): Uint8Array {
  return createHmac('sha256', key.export({ format: 'der', type: 'pkcs8' }))
    .update('touchstone: pseudonyms in blind reports')
    .digest();
}

/** Makes of a person's or a credential's id what stands in its place, the same each time. */
export function pseudonymsBy(secret: Uint8Array): (id: string) => string {
  return (id) => createHmac('sha256', secret).update(id).digest('hex').slice(0, 32);
}
