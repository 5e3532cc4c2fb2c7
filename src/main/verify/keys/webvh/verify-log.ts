import { asArray, asString } from '../../../../shared/lib/json.ts';
import { ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { canonicaliseJson } from '../../proofs/data-integrity/jcs.ts';
import { parseDidWebvh } from '../did.ts';
import type { Failure, KeyFault } from '../fault.ts';
import { parseJsonObject } from '../json-object.ts';
import { parseLog } from './log-entry.ts';
import type { LogEntry } from './log-entry.ts';
import { broken, unauthorised } from './log-fault.ts';
import { findSigner } from './log-proof.ts';
import { multihashOf, parseMultihash } from './multihash.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** An entry that holds, with the settings as they stand with it. */
export interface Version {
  readonly entry: LogEntry;
  readonly settings: Settings;
  /** The DID as it was called then. */
  readonly did: string;
}

export interface VerifiedLog {
  readonly scid: string;
  /** From the first to the last; there is at least one. */
  readonly versions: readonly Version[];
}

/**
 * Verifies a log by itself: each entry follows from the one before and is signed by whom that one
 * allows. Its witnesses, and whose log it is, are for others to check. An entry that does not hold
 * makes all of the log worthless: which of two histories is the true one cannot be said.
 *
 * @see https://identity.foundation/didwebvh/v1.0/#read-resolve
 */
export function verifyLog(text: string): Result<VerifiedLog, KeyFault> {
  const entries = parseLog(text);
  if (!entries.ok) return entries;
  const scid = asString(entries.value[0]?.parameters['scid']) ?? '';
  const versions: Version[] = [];
  for (const entry of entries.value) {
    const version = verifyEntry(entry, scid, versions.at(-1));
    if (!version.ok) return version;
    versions.push(version.value);
  }
  return ok({ scid, versions });
}

function verifyEntry(
  entry: LogEntry,
  scid: string,
  previous: Version | undefined,
): Result<Version, KeyFault> {
  const { number, state } = entry;
  const settings = readSettings(entry, previous?.settings);
  if (!settings.ok) return settings;
  const did = asString(state['id']) ?? '';
  if (parseDidWebvh(did)?.scid !== scid) {
    return broken(number, `the DID document's id is ${did}, not one of the SCID ${scid}`);
  }
  const version = { entry, settings: settings.value, did };
  const fault =
    (previous === undefined ? findScidFault(entry, scid) : findOrderFault(version, previous)) ??
    findHashFault(entry, previous?.entry.versionId ?? scid) ??
    findRotationFault(version, previous) ??
    findProofFault(version, previous);
  return fault ?? ok(version);
}

/** @see https://identity.foundation/didwebvh/v1.0/#verify-scid */
function findScidFault({ unsigned, number }: LogEntry, scid: string): Failure | undefined {
  const text = JSON.stringify({ ...unsigned, versionId: '{SCID}' }).replaceAll(scid, '{SCID}');
  const first = canonicaliseJson(parseJsonObject(text) ?? {});
  if (first !== undefined && parseMultihash(scid) === multihashOf(first)) return undefined;
  return broken(number, `the SCID ${scid} is not the hash of the first entry`);
}

/** What may not follow the entry before: an earlier time, a life after the end, an unannounced move. */
function findOrderFault({ entry, did }: Version, previous: Version): Failure | undefined {
  const { number, versionTime, state } = entry;
  if (versionTime <= previous.entry.versionTime) {
    return broken(number, 'its versionTime is not after that of the entry before');
  }
  if (previous.settings.isDeactivated) return broken(number, 'it follows the deactivation');
  if (did === previous.did) return undefined;
  if (!previous.settings.isPortable) {
    return broken(number, `${previous.did} is not portable, and moves to ${did}`);
  }
  if (asArray(state['alsoKnownAs']).includes(previous.did)) return undefined;
  return broken(number, `${did} does not say that it was ${previous.did}`);
}

/** @see https://identity.foundation/didwebvh/v1.0/#verify-the-entry-hash */
function findHashFault(entry: LogEntry, predecessor: string): Failure | undefined {
  const text = canonicaliseJson({ ...entry.unsigned, versionId: predecessor });
  if (text !== undefined && parseMultihash(entry.hash) === multihashOf(text)) return undefined;
  return broken(entry.number, `${entry.hash} is not the hash of the entry after ${predecessor}`);
}

/** The keys that the entry before announced, by their hashes: none where it left the next ones open. */
function announcedBy(previous: Version | undefined): readonly string[] {
  return previous?.settings.nextKeyHashes ?? [];
}

/** @see https://identity.foundation/didwebvh/v1.0/#pre-rotation-key-hash-generation-and-verification */
function findRotationFault(
  { entry, settings }: Version,
  previous: Version | undefined,
): Failure | undefined {
  const hashes = announcedBy(previous);
  if (hashes.length === 0) return undefined;
  const missing = ['updateKeys', 'nextKeyHashes'].find(
    (name) => entry.parameters[name] === undefined,
  );
  if (missing !== undefined) return unauthorised(entry.number, `pre-rotation: no "${missing}"`);
  const announced = new Set(hashes.map(parseMultihash));
  const stranger = settings.updateKeys.find((key) => !announced.has(multihashOf(key)));
  if (stranger === undefined) return undefined;
  return unauthorised(entry.number, `pre-rotation: ${stranger} was not announced`);
}

/** @see https://identity.foundation/didwebvh/v1.0/#authorized-keys */
function findProofFault(
  { entry, settings }: Version,
  previous: Version | undefined,
): Failure | undefined {
  const { number, proofs, unsigned } = entry;
  const isOwn = previous === undefined || announcedBy(previous).length > 0;
  const allowed = (isOwn ? settings : previous.settings).updateKeys;
  if (proofs.length === 0) return unauthorised(number, 'nothing signs it');
  for (const proof of proofs) {
    const signer = findSigner(unsigned, proof);
    if (signer === undefined) return unauthorised(number, 'its proof does not fit');
    if (!allowed.includes(signer)) return unauthorised(number, `${signer} may not sign it`);
  }
  return undefined;
}
