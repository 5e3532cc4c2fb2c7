import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { isListedName } from '../status/listed-name.ts';
import { statusFinding } from '../status/status-finding.ts';
import { readSoleId } from './assertion.ts';
import { isSameAddress, readBadgeObject } from './badge-object.ts';
import type { IssuerProfile } from './issuance.ts';

/**
 * Checks a signed badge against the list of revoked assertions that its issuer's profile names. The
 * whole list is asked for, so that nobody learns which badge is looked up.
 *
 * @param profile `undefined` when it cannot be had: then it is not known whether there is a list.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList
 */
export function checkBadgeRevocation(
  assertion: JsonObject,
  profile: IssuerProfile | undefined,
  reader: DocumentReader,
): Finding {
  if (profile === undefined) {
    const params = { where: "the issuer's profile" };
    return statusFinding('unknown', 'status.unavailable', params, { detail: 'No profile.' });
  }
  const list = profile.json['revocationList'];
  if (list === undefined) {
    return statusFinding('skipped', 'status.none', {}, { source: profile.source });
  }
  const id = readSoleId(list);
  if (id === undefined) {
    const params = { field: 'revocationList' };
    return statusFinding('unknown', 'status.malformed', params, { source: profile.source });
  }
  return checkList(assertion, id, profile, reader);
}

function checkList(
  assertion: JsonObject,
  listId: string,
  profile: IssuerProfile,
  reader: DocumentReader,
): Finding {
  const options = { purpose: 'status-list', allowHttp: true, allowNoId: true } as const;
  const read = readBadgeObject(listId, reader, options);
  if (read.outcome === 'another' || read.outcome === 'unreadable') {
    return reportInvalid('it is not the list that was asked for', read.detail, read.source);
  }
  if (read.outcome !== 'found') {
    const { detail } = read;
    return statusFinding('unknown', 'status.unavailable', { where: listId }, { detail });
  }
  const { json, source } = read;
  const revoked = json['revokedAssertions'];
  const flaw = findFlaw(json, revoked, profile);
  // Whoever is on the list is revoked, whatever else may be amiss with it.
  const entry = asEntries(revoked).find((item) => names(item, assertion));
  if (entry !== undefined && flaw !== OTHER_ISSUER) return reportRevoked(entry, source);
  if (flaw !== undefined) return reportInvalid(flaw, `${listId}: ${flaw}.`, source);
  if (!isNameable(assertion)) {
    return statusFinding('unknown', 'status.malformed', { field: 'id' }, { source });
  }
  return statusFinding('pass', 'status.current', {}, { source });
}

const OTHER_ISSUER = 'it is by another issuer';

function findFlaw(
  list: JsonObject,
  revoked: JsonValue | undefined,
  profile: IssuerProfile,
): string | undefined {
  const issuer = readSoleId(list['issuer']);
  if (
    list['issuer'] !== undefined &&
    (issuer === undefined || !isSameAddress(issuer, profile.id))
  ) {
    return OTHER_ISSUER;
  }
  if (!Array.isArray(revoked)) return 'it lists nothing';
  return asEntries(revoked).every(isReadable) ? undefined : 'a part of it cannot be read';
}

function asEntries(value: JsonValue | undefined): readonly JsonValue[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Array.isArray does not narrow a readonly array
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

// An entry that cannot be read could be the very one that is looked for.
function isReadable(item: JsonValue): boolean {
  if (typeof item === 'string') return true;
  return isJsonObject(item) && (typeof item['id'] === 'string' || typeof item['uid'] === 'string');
}

/** An entry names an assertion by its id, or by the `uid` that 1.x had. */
function names(item: JsonValue, assertion: JsonObject): boolean {
  const own = [assertion['id'], assertion['uid']].filter((id) => typeof id === 'string');
  const entry = isJsonObject(item) ? [item['id'], item['uid']] : [item];
  return entry.some((id) => typeof id === 'string' && own.some((one) => isListedName(id, one)));
}

function isNameable(assertion: JsonObject): boolean {
  return typeof assertion['id'] === 'string' || typeof assertion['uid'] === 'string';
}

function reportRevoked(entry: JsonValue, source: string): Finding {
  const reason = isJsonObject(entry) ? asString(entry['revocationReason']) : undefined;
  const detail = reason === undefined ? 'no revocationReason' : `revocationReason: ${reason}`;
  return statusFinding('fail', 'status.revoked', {}, { detail, source });
}

function reportInvalid(reason: string, detail: string, source: string): Finding {
  return statusFinding('unknown', 'status.list-invalid', { reason }, { detail, source });
}
