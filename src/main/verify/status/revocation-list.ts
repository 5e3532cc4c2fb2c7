import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import { readId } from '../credential/text.ts';
import { parseListUrl } from './entry.ts';
import { parseListText } from './list-text.ts';
import { isListedName } from './listed-name.ts';
import { reportInvalidList, reportUnavailable, statusFinding } from './status-finding.ts';
import type { StatusTools } from './status-tools.ts';

/** The property as the specification's model names it, and its plural, which issuers also write. */
const REVOKED_FIELDS = ['revokedCredential', 'revokedCredentials'] as const;

/**
 * Checks a `1EdTechRevocationList`: a plain document that names the revoked credentials by id. Nothing
 * signs it. It counts because the signed credential names its URL, the URL is HTTPS, and the document
 * names the same issuer; otherwise the status is unknown.
 *
 * @see https://purl.imsglobal.org/spec/vcrl/v1p0/
 */
export function checkRevocationList(
  entry: JsonObject,
  credential: JsonObject,
  tools: Pick<StatusTools, 'reader'>,
): Finding {
  const url = parseListUrl(entry['id']);
  if (url === undefined || !/^https:/iu.test(url)) return reportMalformed('credentialStatus.id');
  const credentialId = asString(credential['id']);
  if (credentialId === undefined) return reportMalformed('id');
  const answer = tools.reader.read({ id: url, purpose: 'status-list' });
  if (answer?.outcome !== 'found') return reportUnavailable(url, answer);
  const source = `${answer.source} ${url}`;
  const list = parseListText(answer.text);
  if (list?.kind !== 'json') return reportInvalidList('it is no list', 'No JSON object.', source);
  const flaw = findFlaw(list.json, url, readId(credential['issuer']));
  if (flaw !== undefined) return reportInvalidList(flaw, `${url}: ${flaw}.`, source);
  return isRevoked(list.json, credentialId)
    ? statusFinding('fail', 'status.revoked', {}, { source })
    : statusFinding('pass', 'status.current', {}, { source });
}

function findFlaw(list: JsonObject, url: string, issuerId: string | undefined): string | undefined {
  if (list['id'] !== undefined && parseListUrl(list['id']) !== url) {
    return 'it says that it is another list';
  }
  const listIssuer = readId(list['issuer']);
  if (listIssuer === undefined || listIssuer !== issuerId) return 'it is not by the same issuer';
  const fields = REVOKED_FIELDS.filter((field) => (list[field] ?? undefined) !== undefined);
  if (fields.length === 0) return 'it lists nothing';
  const items = fields.flatMap((field) => asArray(list[field]));
  return items.every(isReadable) ? undefined : 'a part of it cannot be read';
}

// An entry that cannot be read could be the very one that is looked for.
function isReadable(item: JsonValue): boolean {
  if (typeof item === 'string') return true;
  if (!isJsonObject(item) || typeof item['id'] !== 'string') return false;
  return item['revoked'] === undefined || typeof item['revoked'] === 'boolean';
}

// Listed and not said to be revoked means revoked: the property defaults to true.
function isRevoked(list: JsonObject, credentialId: string): boolean {
  return REVOKED_FIELDS.flatMap((field) => asArray(list[field])).some((item) =>
    isJsonObject(item)
      ? means(item['id'], credentialId) && item['revoked'] !== false
      : means(item, credentialId),
  );
}

function means(listed: JsonValue | undefined, credentialId: string): boolean {
  return typeof listed === 'string' && isListedName(listed, credentialId);
}

function reportMalformed(field: string): Finding {
  return statusFinding('unknown', 'status.malformed', { field });
}
