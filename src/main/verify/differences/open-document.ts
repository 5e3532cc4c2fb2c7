import { isJsonObject } from '../../../shared/lib/json.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import { parseCompactJws } from '../proofs/jose/compact-jws.ts';
import type { Opened } from './explained.ts';

/**
 * What stands in a document, whether its signature fits or not. Of a selectively disclosed token only
 * what its issuer left open is read here.
 */
export function openDocument(payload: CredentialPayload): Pick<Opened, 'json' | 'header'> {
  if (payload.kind === 'json') return { json: payload.json, header: undefined };
  const [token = ''] = payload.compact.split('~');
  const jws = parseCompactJws(token);
  if (!jws.ok) return { json: undefined, header: undefined };
  const { header, payload: claims } = jws.value;
  const inner = claims?.['vc'];
  return { json: isJsonObject(inner) ? inner : claims, header };
}
