import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { readObjects, readText } from '../credential/text.ts';
import { createMemo } from '../../../shared/lib/memo.ts';

/** Where in which list a credential's status stands. */
export interface BitstringEntry {
  readonly purpose: string;
  readonly index: number;
  /** Bits an entry. */
  readonly size: number;
  /** HTTPS or other absolute URL, without fragment. */
  readonly listUrl: string;
  /** What each value means, by value; only for the purpose `message`. */
  readonly messages: ReadonlyMap<number, string>;
}

const MAX_SIZE_BITS = 16;
const DECIMAL = /^(?:0|[1-9]\d{0,14})$/u;

/**
 * Reads a `BitstringStatusListEntry`, or its forerunner `StatusList2021Entry`.
 *
 * @returns The name of the field that is not as it must be, when there is one.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry
 */
export function parseBitstringEntry(entry: JsonObject): Result<BitstringEntry, string> {
  const purpose = asString(entry['statusPurpose']);
  if (purpose === undefined || purpose === '') return err('statusPurpose');
  const index = parseIndex(entry['statusListIndex']);
  if (index === undefined) return err('statusListIndex');
  const size = parseSize(entry['statusSize']);
  if (size === undefined) return err('statusSize');
  const listUrl = parseListUrl(entry['statusListCredential']);
  if (listUrl === undefined) return err('statusListCredential');
  return ok({ purpose, index, size, listUrl, messages: readMessages(entry['statusMessage']) });
}

/**
 * Reads a `RevocationList2020Status`: one bit, for revocation.
 *
 * @see https://w3c-ccg.github.io/vc-status-rl-2020/#revocationlist2020status
 */
export function parseRevocationEntry(entry: JsonObject): Result<BitstringEntry, string> {
  const index = parseIndex(entry['revocationListIndex']);
  if (index === undefined) return err('revocationListIndex');
  const listUrl = parseListUrl(entry['revocationListCredential']);
  if (listUrl === undefined) return err('revocationListCredential');
  return ok({ purpose: 'revocation', index, size: 1, listUrl, messages: new Map() });
}

/** The credentials of an issuer name one list. */
const URLS = createMemo<string | undefined>({ entries: 200, keyCharacters: 2000 });

/** A document's absolute URL without its fragment; `undefined` when it is none. */
export function parseListUrl(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? URLS(value, withoutFragment) : undefined;
}

function withoutFragment(value: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/iu.test(value)) return undefined;
  const [url = ''] = value.split('#');
  return URL.canParse(url) ? url : undefined;
}

// The specification wants a string; numbers are written by real issuers and leave no doubt.
function parseIndex(value: JsonValue | undefined): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return DECIMAL.test(String(value)) ? Number(value) : undefined;
}

/** The bits of an entry; one where nothing is said, and `undefined` for what is no size. */
export function parseSize(value: JsonValue | undefined): number | undefined {
  if (value === undefined) return 1;
  const size = parseIndex(value);
  return size !== undefined && size >= 1 && size <= MAX_SIZE_BITS ? size : undefined;
}

const NO_MESSAGES: ReadonlyMap<number, string> = new Map();

function readMessages(value: JsonValue | undefined): ReadonlyMap<number, string> {
  if (value === undefined) return NO_MESSAGES;
  const messages = readObjects(value).flatMap((item) => {
    const status = parseStatusValue(item['status'] ?? item['value']);
    const message = readText(item['message']);
    return status === undefined || message === undefined ? [] : [[status, message] as const];
  });
  return new Map(messages);
}

/** Reads `0x2`, the form the specification gives a status value in. */
function parseStatusValue(value: JsonValue | undefined): number | undefined {
  if (typeof value !== 'string' || !/^0x[0-9a-f]{1,8}$/iu.test(value)) return undefined;
  return Number.parseInt(value, 16);
}
