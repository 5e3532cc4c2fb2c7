import { formatInstant, instantFrom, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { CredentialFacts } from '../../../shared/model/credential.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import type { SecuredCredential } from '../credential/secured-credential.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { findRecordedSince } from '../keys/recorded-since.ts';
import type { Recorded } from '../keys/resolution.ts';
import { parseCompactJws } from '../proofs/jose/compact-jws.ts';

// Days without a time zone, and clocks that differ.
const SLACK_MS = 24 * 60 * 60 * 1000;

/**
 * Finds a credential that says it was signed before its issuer's key was on record, or that has held
 * since before then and does not say when it was signed. An earlier award that was put into a credential
 * later says its own time of signing, and is in order. Most keys have no date on record: then nothing
 * is found, and nothing is said.
 */
export function checkIssueDate(
  payload: CredentialPayload,
  { provenKeys }: Pick<SecuredCredential, 'provenKeys'>,
  { validFrom }: Pick<CredentialFacts, 'validFrom'>,
  reader: DocumentReader,
): readonly Finding[] {
  if (provenKeys.length === 0) return [];
  let since: Recorded | undefined;
  for (const key of provenKeys) {
    const recorded = findRecordedSince(key, reader);
    if (since === undefined || (recorded && recorded.instant < since.instant)) since = recorded;
  }
  if (since === undefined) return [];
  const signed = readSigningTime(payload);
  const from = parseInstant(validFrom ?? '');
  const isEarly = (time: Instant | undefined) =>
    time !== undefined && time + SLACK_MS < since.instant;
  const key = formatInstant(since.instant);
  const detail = `${since.where}: ${key}`;
  if (signed !== undefined && isEarly(signed)) {
    const params = { signed: formatInstant(signed), key };
    return [{ ...WARNING, code: 'issue-date.signed-before-key', params, detail }];
  }
  if (signed === undefined && from !== undefined && isEarly(from)) {
    const params = { from: formatInstant(from), key };
    return [{ ...WARNING, code: 'issue-date.before-key', params, detail }];
  }
  return [];
}

const WARNING = { id: 'issue-date', outcome: 'warn' } as const;

/** The earliest time at which one of its signatures says that it was made. */
function readSigningTime(payload: CredentialPayload): Instant | undefined {
  const times = payload.kind === 'json' ? createdIn(payload.json) : issuedAt(payload.compact);
  return times.toSorted((one, other) => one - other)[0];
}

function createdIn(json: JsonObject): readonly Instant[] {
  return asArray(json['proof'])
    .filter(isJsonObject)
    .flatMap((proof) => parseInstant(asString(proof['created']) ?? '') ?? []);
}

const LATEST_SECOND = 253_402_300_799;

function issuedAt(compact: string): readonly Instant[] {
  const jws = parseCompactJws(compact.split('~', 1)[0] ?? '');
  const iat = jws.ok ? jws.value.payload?.['iat'] : undefined;
  const isTime = typeof iat === 'number' && iat > 0 && iat <= LATEST_SECOND;
  return isTime ? [instantFrom(Math.floor(iat) * 1000)] : [];
}
