import { asArray, asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { INTAKE_LIMITS, parseJson } from '../../../intake/index.ts';
import { unavailableKey } from '../fault.ts';
import type { Failure } from '../fault.ts';
import { unwitnessed } from './log-fault.ts';
import { findSigner } from './log-proof.ts';
import type { Witnesses } from './settings.ts';
import type { VerifiedLog, Version } from './verify-log.ts';

/** Whether any entry of the log must have been confirmed by witnesses. */
export function asksForWitnesses({ versions }: VerifiedLog): boolean {
  return versions.some((version, index) => witnessesOf(version, versions[index - 1]) !== undefined);
}

/**
 * Finds the entry that too few of its witnesses confirmed. Who confirmed a later one confirmed all
 * before it.
 *
 * @param text `did-witness.json`.
 * @see https://identity.foundation/didwebvh/v1.0/#verifying-witness-proofs-during-resolution
 */
export function findWitnessFault({ versions }: VerifiedLog, text: string): Failure | undefined {
  const records = parseRecords(text);
  if (records === undefined) return unavailableKey('did-witness.json', 'it is no list of proofs');
  const confirmed = new Map<string, number>();
  for (const { entry } of versions) {
    const { number, versionId } = entry;
    const proofs = records.filter((record) => record['versionId'] === versionId);
    for (const proof of proofs.flatMap((record) => asArray(record['proof']))) {
      const key = isJsonObject(proof) ? findSigner({ versionId }, proof) : undefined;
      if (key === undefined) return unwitnessed(number, 'a proof of a witness does not fit');
      confirmed.set(`did:key:${key}`, number);
    }
  }
  for (const [index, version] of versions.entries()) {
    const witnesses = witnessesOf(version, versions[index - 1]);
    const { number } = version.entry;
    if (witnesses === undefined) continue;
    const count = countConfirmed(witnesses, confirmed, number);
    if (count >= witnesses.threshold) continue;
    return unwitnessed(number, `${count} of ${witnesses.threshold} witnesses confirm it`);
  }
  return undefined;
}

/** Those named before an entry count for it; where there were none, those that it names itself. */
function witnessesOf({ settings }: Version, previous: Version | undefined): Witnesses | undefined {
  return previous?.settings.witnesses ?? settings.witnesses;
}

function countConfirmed(
  { ids }: Witnesses,
  confirmed: ReadonlyMap<string, number>,
  number: number,
): number {
  return ids.filter((id) => (confirmed.get(id) ?? 0) >= number).length;
}

/** Each costs a signature. */
const MAX_PROOFS = 1000;

function parseRecords(text: string): readonly JsonObject[] | undefined {
  const parsed = parseJson(text, INTAKE_LIMITS);
  const json = parsed.outcome === 'parsed' ? parsed.value : undefined;
  if (!Array.isArray(json) || !json.every(isJsonObject)) return undefined;
  const proofs = json.flatMap((record) => asArray(record['proof']));
  const isNamed = json.every((record) => asString(record['versionId']) !== undefined);
  return isNamed && proofs.length <= MAX_PROOFS ? json : undefined;
}
