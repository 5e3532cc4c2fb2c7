import { parseInstant } from '../../../../shared/lib/instant.ts';
import type { Instant } from '../../../../shared/lib/instant.ts';
import { asArray, asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { unavailableKey } from '../fault.ts';
import type { KeyFault } from '../fault.ts';
import { parseJsonObject } from '../json-object.ts';
import { broken } from './log-fault.ts';

/** One version of a DID, as its log has it; nothing of it is believed yet. */
export interface LogEntry {
  /** Its place in the log, from 1. */
  readonly number: number;
  readonly versionId: string;
  /** The part of `versionId` after the number. */
  readonly hash: string;
  readonly versionTime: Instant;
  readonly parameters: JsonObject;
  /** The DID document. */
  readonly state: JsonObject;
  readonly proofs: readonly JsonObject[];
  /** The entry without its proofs, as these cover it. */
  readonly unsigned: JsonObject;
}

/** Each costs two hashes and a signature; honest DIDs change a few times a year. */
const MAX_ENTRIES = 1000;

const MEMBERS: ReadonlySet<string> = new Set([
  'versionId',
  'versionTime',
  'parameters',
  'state',
  'proof',
]);

/**
 * Reads a log: one JSON object a line.
 *
 * @see https://identity.foundation/didwebvh/v1.0/#the-did-log-file
 */
export function parseLog(text: string): Result<readonly LogEntry[], KeyFault> {
  const lines = text.replace(/(?:\r?\n)+$/u, '').split(/\r?\n/u);
  if (lines.length > MAX_ENTRIES) {
    const detail = `its log has ${lines.length} entries; at most ${MAX_ENTRIES} are read`;
    return unavailableKey('did:webvh', detail);
  }
  const entries: LogEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const json = parseJsonObject(line);
    // What is no JSON at all (a log-in page, say) says as little about keys as no answer.
    if (json === undefined && index === 0) {
      return unavailableKey('did:webvh', 'its log does not begin with a line of JSON');
    }
    const entry = json === undefined ? undefined : parseEntry(json, index + 1);
    if (entry === undefined) return broken(index + 1, 'not the members that an entry has');
    entries.push(entry);
  }
  return ok(entries);
}

function parseEntry(json: JsonObject, number: number): LogEntry | undefined {
  const { proof, ...unsigned } = json;
  const { parameters, state } = unsigned;
  const versionId = asString(unsigned['versionId']) ?? '';
  const versionTime = parseUtc(asString(unsigned['versionTime']) ?? '');
  const hash = new RegExp(`^${number}-(?<hash>\\w+)$`, 'u').exec(versionId)?.groups?.['hash'];
  if (versionTime === undefined || hash === undefined) return undefined;
  if (!isJsonObject(parameters) || !isJsonObject(state)) return undefined;
  if (!Object.keys(json).every((member) => MEMBERS.has(member))) return undefined;
  const proofs = asArray(proof);
  if (!proofs.every(isJsonObject)) return undefined;
  return { number, versionId, hash, versionTime, parameters, state, proofs, unsigned };
}

function parseUtc(text: string): Instant | undefined {
  return /(?:Z|[+-]00:00)$/u.test(text) ? parseInstant(text) : undefined;
}
