import { isDeepStrictEqual } from 'node:util';
import { asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { unsupportedKey } from '../fault.ts';
import type { KeyFault } from '../fault.ts';
import type { LogEntry } from './log-entry.ts';
import { broken } from './log-fault.ts';

/** Who must confirm an entry, and how many of them. */
export interface Witnesses {
  readonly threshold: number;
  /** Their DIDs, each once. */
  readonly ids: readonly string[];
}

/** A log's parameters as they stand with an entry: what it does not name stays as it was. */
export interface Settings {
  readonly updateKeys: readonly string[];
  readonly nextKeyHashes: readonly string[];
  readonly witnesses: Witnesses | undefined;
  readonly isPortable: boolean;
  readonly isDeactivated: boolean;
}

/** The one version that is checked; drafts before it had other rules for keys and witnesses. */
const METHOD = 'did:webvh:1.0';

const DEFAULTS: Settings = {
  updateKeys: [],
  nextKeyHashes: [],
  witnesses: undefined,
  isPortable: false,
  isDeactivated: false,
};

const KNOWN: ReadonlySet<string> = new Set([
  'method',
  'scid',
  'updateKeys',
  'nextKeyHashes',
  'witness',
  'watchers',
  'portable',
  'deactivated',
  'ttl',
]);

/**
 * Reads the parameters of an entry on top of those of the one before.
 *
 * @param previous `undefined` for the first entry, which must name the method and the keys.
 * @see https://identity.foundation/didwebvh/v1.0/#didwebvh-did-method-parameters
 */
export function readSettings(
  { number, parameters }: LogEntry,
  previous: Settings | undefined,
): Result<Settings, KeyFault> {
  const { method } = parameters;
  if (method !== METHOD && (method !== undefined || previous === undefined)) {
    return unsupportedKey(asString(method) ?? 'did:webvh', `only ${METHOD} is checked`);
  }
  const before = previous ?? DEFAULTS;
  const fault = findFault(parameters, before, previous === undefined);
  if (fault !== undefined) return broken(number, `parameters: ${fault}`);
  const { updateKeys, nextKeyHashes, witness, portable, deactivated } = parameters;
  const witnesses = witness === undefined ? before.witnesses : readWitnesses(witness);
  if (witnesses === 'malformed') return broken(number, 'parameters: "witness"');
  return ok({
    updateKeys: readTexts(updateKeys) ?? before.updateKeys,
    nextKeyHashes: readTexts(nextKeyHashes) ?? before.nextKeyHashes,
    witnesses,
    isPortable: portable === undefined ? before.isPortable : portable === true,
    isDeactivated: deactivated === undefined ? before.isDeactivated : deactivated === true,
  });
}

function findFault(parameters: JsonObject, before: Settings, isFirst: boolean): string | undefined {
  const unknown = Object.keys(parameters).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return `"${unknown}" is none`;
  if (Object.hasOwn(parameters, 'scid') !== isFirst) return '"scid" is in the first entry only';
  for (const name of ['updateKeys', 'nextKeyHashes']) {
    const value = parameters[name];
    if (value !== undefined && readTexts(value) === undefined)
      return `"${name}" is no list of texts`;
  }
  for (const name of ['portable', 'deactivated']) {
    const value = parameters[name];
    if (value !== undefined && typeof value !== 'boolean') return `"${name}" is no boolean`;
  }
  if (isFirst && (readTexts(parameters['updateKeys']) ?? []).length === 0) return 'no "updateKeys"';
  if (!isFirst && parameters['portable'] === true && !before.isPortable) {
    return '"portable" can only be set in the first entry';
  }
  return undefined;
}

// Drafts, and a passage of version 1.0 too, write `null` for none.
function readTexts(value: JsonValue | undefined): readonly string[] | undefined {
  if (value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const texts = value.map(asString).filter((text) => text !== undefined);
  return texts.length === value.length ? texts : undefined;
}

/** @see https://identity.foundation/didwebvh/v1.0/#the-witness-parameter */
function readWitnesses(value: JsonValue): Witnesses | undefined | 'malformed' {
  if (value === null || isDeepStrictEqual(value, {})) return undefined;
  if (!isJsonObject(value) || !Array.isArray(value['witnesses'])) return 'malformed';
  const { threshold, witnesses } = value;
  const ids = witnesses.map((witness) => (isJsonObject(witness) ? asString(witness['id']) : ''));
  const named = ids.filter((id) => id?.startsWith('did:key:')).filter((id) => id !== undefined);
  const isWhole = named.length === witnesses.length && new Set(named).size === named.length;
  if (!isWhole || !isCount(threshold) || threshold > named.length) return 'malformed';
  return { threshold, ids: named };
}

function isCount(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}
