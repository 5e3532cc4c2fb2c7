import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { parseListUrl } from './entry.ts';

/** Where in which status list token a token's status stands. */
export interface TokenEntry {
  readonly index: number;
  /** As written: the list's `sub` must be the very same. */
  readonly uri: string;
  /** The address of the list: `uri` without its fragment. */
  readonly listUrl: string;
}

/** How `credentialStatus` says that it stands for the claim `status.status_list`. */
export const TOKEN_STATUS_LIST = 'TokenStatusList';

/**
 * The `status` claim of a JWT as status entries: its `status_list` is one; what else it may hold is of
 * a kind that is not known here, which its type then says.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ §6.1
 */
export function readStatusClaim(credential: JsonObject): readonly JsonObject[] {
  const { status } = credential;
  if (!isJsonObject(status)) return [];
  const list = status['status_list'];
  if (isJsonObject(list)) return [{ ...list, type: TOKEN_STATUS_LIST }];
  return [{ type: Object.keys(status).join(', ') || 'status' }];
}

/**
 * Reads the `idx` and `uri` of a `status_list`.
 *
 * @returns The name of the field that is not as it must be, when there is one.
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ §6.2
 */
export function parseTokenEntry(entry: JsonObject): Result<TokenEntry, string> {
  const index = entry['idx'];
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) return err('idx');
  const uri = asString(entry['uri']);
  const listUrl = parseListUrl(uri);
  return uri === undefined || listUrl === undefined ? err('uri') : ok({ index, uri, listUrl });
}
