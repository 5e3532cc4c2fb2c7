import { inflateSync } from 'node:zlib';
import { NETWORK_LIMITS } from '../../../shared/limits.ts';
import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { decodeBase64url } from '../keys/base64url.ts';

/** A status list, taken out of its token. */
export interface TokenList {
  readonly bytes: Uint8Array;
  /** Bits an entry: 1, 2, 4 or 8, so that none goes over the end of its byte. */
  readonly bits: number;
}

/**
 * Expands the `status_list` of a status list token: `lst` is base64url of a ZLIB stream.
 *
 * @returns The error is a sentence for an engineer.
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ §4.2
 */
export function expandTokenList(list: JsonValue | undefined): Result<TokenList, string> {
  if (!isJsonObject(list)) return err('status_list is no object.');
  const bits = parseBits(list);
  if (bits === undefined) return err('bits is not 1, 2, 4 or 8.');
  const compressed = decodeBase64url(asString(list['lst']) ?? '!');
  if (compressed === undefined) return err('lst is no base64url without padding.');
  try {
    return ok({
      bytes: inflateSync(compressed, { maxOutputLength: NETWORK_LIMITS.unpackedListBytes }),
      bits,
    });
  } catch (cause) {
    return err(`lst does not expand: ${cause instanceof Error ? cause.message : 'unknown'}`);
  }
}

function parseBits(list: JsonObject): number | undefined {
  const { bits } = list;
  return typeof bits === 'number' && [1, 2, 4, 8].includes(bits) ? bits : undefined;
}

/**
 * The status at `index`. Entries fill each byte from its least significant bit, unlike those of W3C's
 * bitstrings.
 *
 * @returns `undefined` when the list holds no such entry.
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ §4.1
 */
export function readTokenStatus({ bytes, bits }: TokenList, index: number): number | undefined {
  const perByte = 8 / bits;
  const byte = bytes[Math.floor(index / perByte)];
  if (byte === undefined) return undefined;
  return (byte >> ((index % perByte) * bits)) & (2 ** bits - 1);
}
