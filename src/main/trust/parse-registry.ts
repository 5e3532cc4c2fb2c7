import { asString, isJsonObject } from '../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { REGISTRY_LIMITS } from '../../shared/limits.ts';
import { formatInstant } from '../../shared/lib/instant.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import type { Registry, RegistryKind, RegistryProblem } from '../../shared/model/registry.ts';
import { parseJson } from '../intake/index.ts';
import type { JsonRefusal, ParsedJson } from '../intake/index.ts';
import { asHttpsUrl } from './federation/entity-id.ts';
import { federationText, parseEntityStatement } from './federation/entity-statement.ts';
import { findOwnFault, verifyChain } from './federation/verify-chain.ts';
import { readCsvList } from './formats/csv-list.ts';
import { readDccRegistry } from './formats/dcc-registry.ts';
import type { CollectedEntries } from './formats/entries.ts';
import { readJsonList } from './formats/json-list.ts';
import { isKnownRegistries, readKnownRegistries } from './formats/known-registries.ts';
import type { RegistryReference } from './formats/known-registries.ts';
import { asEntitySubject } from './subject.ts';

/** A file with one registry in it, or one that only says where several are. */
export type ParsedRegistry =
  | { readonly kind: 'registry'; readonly registry: Registry }
  | {
      readonly kind: 'references';
      /** `undefined` in the place of an item that names no registry. */
      readonly references: readonly (RegistryReference | undefined)[];
    };

type Parsed = Result<ParsedRegistry, RegistryProblem>;

const PROBLEMS = {
  malformed: 'not-a-registry',
  'too-deep': 'not-a-registry',
  'too-many-members': 'too-large',
  'named-twice': 'named-twice',
} as const satisfies Record<JsonRefusal, RegistryProblem['code']>;

const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

/**
 * Reads a file as a registry of issuers, of whatever kind its content shows it to be. Of a federation
 * it is the trust anchor's own entity configuration, or a whole trust chain: that the employer hands
 * the file in is what makes the anchor's keys accepted.
 *
 * @param fileName What the registry is called where the file itself does not say.
 * @param instant At which statements must hold.
 */
export async function parseRegistry(
  fileName: string,
  text: string,
  instant: Instant,
): Promise<Parsed> {
  const source = text.replace(/^\uFEFF/u, '').trim();
  const name = fileName.replace(/\.[^.]+$/u, '') || fileName;
  if (source === '') return refuse('empty', 'the file is empty');
  if (COMPACT_JWS.test(source)) return readAnchor(source, name, instant);
  if (!/^[[{]/u.test(source)) return wrap(name, 'list', readCsvList(source));
  const json = parseJson(source, REGISTRY_LIMITS);
  const isRead = json.outcome === 'parsed' || isListedTwice(json);
  if (!isRead) return refuse(PROBLEMS[json.outcome], `JSON: ${json.outcome}`);
  if (Array.isArray(json.value)) return readArray(json.value, name, instant);
  return isJsonObject(json.value)
    ? readObject(json.value, name, instant)
    : refuse('not-a-registry', 'no JSON object or list');
}

/** In the consortium’s map of issuers, one that stands there twice is listed by any reader. */
function isListedTwice(json: ParsedJson): json is Extract<ParsedJson, { value: JsonValue }> {
  if (json.outcome !== 'named-twice' || !isJsonObject(json.value)) return false;
  return isJsonObject(json.value['registry']) && [...json.depths].every((depth) => depth === 2);
}

function readObject(
  json: JsonObject,
  fileName: string,
  instant: Instant,
): Parsed | Promise<Parsed> {
  const name = asString(json['name']) ?? fileName;
  if (isJsonObject(json['registry'])) {
    // The consortium calls every one of its files that, which tells nobody anything.
    const shown = name === 'registry' ? 'DCC registry' : name;
    return wrap(shown, 'dcc', readDccRegistry(json['registry']));
  }
  const list = LISTS.map((member) => json[member]).find(Array.isArray);
  const blocked = BLOCKED_LISTS.flatMap((member) => {
    const value = json[member];
    return Array.isArray(value) ? value.map(asBlocked) : [];
  });
  if (blocked.length > 0) return wrap(name, 'list', readJsonList([...(list ?? []), ...blocked]));
  return list === undefined
    ? refuse('not-a-registry', 'a JSON object without "registry", "issuers" or "registries"')
    : readArray(list, name, instant);
}

const LISTS = [
  'issuers',
  'entries',
  'trusted',
  'registries',
  'trust_chain',
  'knownDidRegistries',
] as const;
const BLOCKED_LISTS = ['blocked', 'blocklist', 'denied'] as const;

/** Whoever stands in a list of the blocked is, whatever else stands beside. */
function asBlocked(item: JsonValue): JsonValue {
  if (typeof item === 'string') return { id: item, blocked: true };
  return isJsonObject(item) ? { ...item, blocked: true } : item;
}

function readArray(
  items: readonly JsonValue[],
  name: string,
  instant: Instant,
): Parsed | Promise<Parsed> {
  if (isKnownRegistries(items)) {
    return ok({ kind: 'references', references: readKnownRegistries(items) });
  }
  const isChain = items.length > 0 && items.every((item) => COMPACT_JWS.test(asString(item) ?? ''));
  if (isChain) return readChain(items.map(String), name, instant);
  return wrap(name, 'list', readJsonList(items));
}

function wrap(name: string, kind: RegistryKind, collected: CollectedEntries): Parsed {
  const { entries, flaws } = collected;
  if (entries.length === 0)
    return refuse('not-a-registry', 'names no issuer by DID, URL or domain');
  return ok({ kind: 'registry', registry: { name, kind, entries, flaws, anchor: undefined } });
}

async function readAnchor(compact: string, fileName: string, instant: Instant): Promise<Parsed> {
  const read = await readAnchorConfiguration(compact, instant);
  if (!read.ok) return refuse('invalid-statement', read.error);
  const { name = fileName, anchor } = read.value;
  const registry = { name, kind: 'federation', entries: [], flaws: [], anchor } as const;
  return ok({ kind: 'registry', registry });
}

/**
 * Reads a trust anchor's own entity configuration, which must be signed with a key that it lists.
 *
 * @returns Why it cannot be relied on, for an engineer.
 */
export async function readAnchorConfiguration(
  compact: string,
  instant: Instant,
): Promise<
  Result<
    { readonly name: string | undefined; readonly anchor: NonNullable<Registry['anchor']> },
    string
  >
> {
  const statement = parseEntityStatement(compact);
  if (!statement.ok) return statement;
  const fault = await findOwnFault(statement.value, instant);
  if (fault !== undefined) return err(fault);
  const { subject: id, keys, metadata } = statement.value;
  if (asHttpsUrl(id) === undefined) return err(`§1.2: ${id} is no entity identifier`);
  const fetchEndpoint = asHttpsUrl(federationText(metadata, 'federation_fetch_endpoint'));
  const name = federationText(metadata, 'organization_name');
  return ok({ name, anchor: { id, keys, fetchEndpoint } });
}

/** A chain that is handed in speaks for its leaf alone, and for as long as all of it holds. */
async function readChain(
  items: readonly string[],
  name: string,
  instant: Instant,
): Promise<Parsed> {
  const read = items.map(parseEntityStatement);
  const bad = read.find((one) => !one.ok);
  if (bad?.ok === false) return refuse('invalid-statement', bad.error);
  const chain = read.flatMap((one) => (one.ok ? [one.value] : []));
  const top = chain.at(-1);
  if (top === undefined) return refuse('empty', 'the chain is empty');
  const verified = await verifyChain(chain, { id: top.subject, keys: top.keys }, instant);
  if (!verified.ok) return refuse('invalid-statement', verified.error);
  const { subject, name: memberName, until } = verified.value;
  const entry = {
    subject: asEntitySubject(subject),
    name: memberName,
    note: undefined,
    blocked: false,
    until: formatInstant(until),
  };
  const anchor = { id: top.subject, keys: top.keys, fetchEndpoint: undefined };
  return ok({
    kind: 'registry',
    registry: { name, kind: 'chain', entries: [entry], flaws: [], anchor },
  });
}

function refuse(code: RegistryProblem['code'], detail: string): Parsed {
  return err({ code, detail });
}
