import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import { asArray, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { joinLists } from '../../../shared/lib/join-lists.ts';
import { allOf } from '../../../shared/lib/pending.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import type { Finding } from '../../../shared/model/check.ts';
import { isEuropean } from '../credential/european.ts';
import { readObjects, readTypes } from '../credential/text.ts';
import { checkBitstringStatus } from './bitstring-status.ts';
import { checkRevocationList } from './revocation-list.ts';
import { statusFinding } from './status-finding.ts';
import type { StatusTools } from './status-tools.ts';
import { TOKEN_STATUS_LIST, readStatusClaim } from './token-entry.ts';
import { checkTokenStatus } from './token-status.ts';

/**
 * Checks every status entry of a credential; each gives its own finding, and the worst counts. A list
 * that cannot be had, read or relied on makes the status unknown, never good.
 *
 * @param credential Only the part that its proof covers.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#status
 */
export function checkStatus(
  credential: JsonObject,
  tools: StatusTools,
): Pending<readonly Finding[]> {
  const entries = joinLists([
    asArray(credential['credentialStatus']),
    readOtherEntries(credential),
  ]);
  if (entries.length === 0) return [statusFinding('skipped', 'status.none', {})];
  if (entries.length > CREDENTIAL_LIMITS.statusEntries) {
    const params = { field: 'credentialStatus' };
    const detail = `${entries.length} entries; at most ${CREDENTIAL_LIMITS.statusEntries} are looked at.`;
    return [statusFinding('unknown', 'status.malformed', params, { detail })];
  }
  return allOf(entries.map((entry) => checkEntry(entry, credential, tools)));
}

function readOtherEntries(credential: JsonObject): readonly JsonObject[] {
  if (credential['status'] === undefined) return [];
  return isEuropean(credential) ? readMisplacedEntries(credential) : readStatusClaim(credential);
}

/**
 * Some issuers of European Digital Credentials write `status` for `credentialStatus`, and mean it. A
 * status claim of a token may stand there too.
 */
function readMisplacedEntries(credential: JsonObject): readonly JsonObject[] {
  const entries = readObjects(credential['status']);
  const isEntry = entries.some((entry) => entry['statusListCredential'] !== undefined);
  return isEntry ? entries : readStatusClaim(credential);
}

function checkEntry(
  entry: JsonValue,
  credential: JsonObject,
  tools: StatusTools,
): Pending<Finding> {
  if (!isJsonObject(entry)) {
    return statusFinding('unknown', 'status.malformed', { field: 'credentialStatus' });
  }
  const types = readTypes(entry);
  if (types.includes('BitstringStatusListEntry')) {
    return checkBitstringStatus(entry, { credential, dialect: 'bitstring' }, tools);
  }
  if (types.includes('StatusList2021Entry')) {
    return checkBitstringStatus(entry, { credential, dialect: 'status-list-2021' }, tools);
  }
  if (types.includes('RevocationList2020Status')) {
    return checkBitstringStatus(entry, { credential, dialect: 'revocation-list-2020' }, tools);
  }
  if (types.includes(TOKEN_STATUS_LIST)) return checkTokenStatus(entry, credential, tools);
  if (types.includes('1EdTechRevocationList')) return checkRevocationList(entry, credential, tools);
  if (types.length === 0) {
    return statusFinding('unknown', 'status.malformed', { field: 'credentialStatus.type' });
  }
  return statusFinding('unknown', 'status.unsupported', { type: types.join(', ') });
}
