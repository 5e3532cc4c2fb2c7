import { formatInstant } from '../../../../shared/lib/instant.ts';
import type { Instant } from '../../../../shared/lib/instant.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { DocumentAnswer } from '../../documents/answer.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import type { WebvhLocation } from '../did.ts';
import { malformedKey, refused, unavailableKey } from '../fault.ts';
import type { KeyFault } from '../fault.ts';
import { verifyLog } from './verify-log.ts';
import type { VerifiedLog } from './verify-log.ts';
import { asksForWitnesses, findWitnessFault } from './witness-proofs.ts';

type FoundAnswer = Extract<DocumentAnswer, { outcome: 'found' }>;

/**
 * The DID document of a did:webvh as it was at the reader's instant, out of the log that its host
 * gives. Entries from after that instant were not written yet then; they must hold all the same.
 *
 * A DID that has moved to another host is not answered for by its old one any more: `unknown`.
 *
 * @see https://identity.foundation/didwebvh/v1.0/#read-resolve
 */
export function resolveWebvh(
  did: string,
  { scid, witnessUrl }: WebvhLocation,
  answer: FoundAnswer,
  reader: DocumentReader,
): Result<JsonObject, KeyFault> {
  const log = verifyOnce(answer);
  if (!log.ok) return log;
  if (log.value.scid !== scid) {
    return malformedKey(did, `the log is that of ${log.value.versions.at(-1)?.did}, not of ${did}`);
  }
  const fault = asksForWitnesses(log.value)
    ? findUnconfirmed(log.value, witnessUrl, reader)
    : undefined;
  return fault ?? documentAt(did, log.value, reader.instant);
}

const VERIFIED = new WeakMap<FoundAnswer, Result<VerifiedLog, KeyFault>>();

/** A log is looked at for each key that is asked for, and costs a signature an entry. */
function verifyOnce(answer: FoundAnswer): Result<VerifiedLog, KeyFault> {
  const verified = VERIFIED.get(answer) ?? verifyLog(answer.text);
  VERIFIED.set(answer, verified);
  return verified;
}

/** When the log begins; `undefined` where it does not hold. */
export function beginningOf(answer: FoundAnswer): Instant | undefined {
  const log = verifyOnce(answer);
  return log.ok ? log.value.versions[0]?.entry.versionTime : undefined;
}

/** A DID document of before, and from when on it was no more. */
export interface FormerState {
  readonly state: JsonObject;
  readonly until: Instant;
}

/**
 * The documents of a DID before the one that it has at `instant`, the last one first; none where its log
 * does not hold. Witnesses are asked for where the present document is resolved.
 */
export function formerStates(
  did: string,
  answer: FoundAnswer,
  instant: Instant,
): readonly FormerState[] {
  const log = verifyOnce(answer);
  const versions = log.ok ? log.value.versions : [];
  const present = versions.findLastIndex(({ entry }) => entry.versionTime <= instant);
  return versions
    .slice(0, Math.max(0, present))
    .flatMap(({ entry: { state }, did: name }, index) => {
      const next = versions[index + 1];
      return next === undefined || name !== did ? [] : [{ state, until: next.entry.versionTime }];
    })
    .toReversed();
}

function findUnconfirmed(log: VerifiedLog, witnessUrl: string, reader: DocumentReader) {
  const answer = reader.read({ id: witnessUrl, purpose: 'issuer-key' });
  if (answer?.outcome === 'found') return findWitnessFault(log, answer.text);
  const detail = answer === undefined ? 'not gathered' : `${answer.reason}: ${answer.detail}`;
  return unavailableKey(witnessUrl, `the proofs of the log's witnesses: ${detail}`);
}

function documentAt(
  did: string,
  { versions }: VerifiedLog,
  instant: Instant,
): Result<JsonObject, KeyFault> {
  const version = versions.findLast(({ entry }) => entry.versionTime <= instant);
  if (version === undefined) {
    return unavailableKey(did, `it was not there yet at ${formatInstant(instant)}`);
  }
  const { entry, settings } = version;
  if (settings.isDeactivated) {
    const until = formatInstant(entry.versionTime);
    return refused('key.deactivated', { until }, `${did}: deactivated in entry ${entry.number}`);
  }
  if (version.did === did) return ok(entry.state);
  return versions.some((other) => other.did === did)
    ? unavailableKey(did, `the DID is kept at ${version.did} at this time`)
    : malformedKey(did, `the log is that of ${version.did}, not of ${did}`);
}
