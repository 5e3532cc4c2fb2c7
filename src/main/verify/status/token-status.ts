import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { formatInstant, instantFrom } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import type { Finding } from '../../../shared/model/check.ts';
import { readId } from '../credential/text.ts';
import { parseCompactJws } from '../proofs/jose/compact-jws.ts';
import type { CompactJws } from '../proofs/jose/compact-jws.ts';
import { findFreshUntil } from './list-age.ts';
import {
  reportExpiredList,
  reportInvalidList,
  reportUnavailable,
  stateFreshness,
  statusFinding,
} from './status-finding.ts';
import type { StatusTools } from './status-tools.ts';
import { parseTokenEntry } from './token-entry.ts';
import type { TokenEntry } from './token-entry.ts';
import { expandTokenList, readTokenStatus } from './token-list.ts';
import { checkTokenSignature } from './token-signature.ts';

type Tools = Pick<StatusTools, 'reader' | 'issuerKeys'>;

/**
 * Checks a status in an IETF Token Status List, whose token is itself verified first: it must be
 * signed by the credential's issuer, be about the very list that the credential names, and be valid now.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ §8.3
 */
export async function checkTokenStatus(
  entryJson: JsonObject,
  credential: JsonObject,
  tools: Tools,
): Promise<Finding> {
  const parsed = parseTokenEntry(entryJson);
  if (!parsed.ok) return statusFinding('unknown', 'status.malformed', { field: parsed.error });
  const entry = parsed.value;
  const answer = tools.reader.read({ id: entry.listUrl, purpose: 'status-list' });
  if (answer?.outcome !== 'found') return reportUnavailable(entry.listUrl, answer);
  const source = `${answer.source} ${entry.listUrl}`;
  const compact = answer.text.trim();
  const token = parseToken(compact);
  if (!token.ok) return reportInvalidList('it is no list', token.error, source);
  const { header, payload } = token.value;
  const flaw = findFlaw(payload, entry, tools);
  if (flaw !== undefined) return { ...flaw, source };
  const ttl = readNumber(payload['ttl']);
  const until = findFreshUntil(answer, ttl && ttl * 1000);
  const freshUntil = until === undefined ? undefined : formatInstant(until);
  if (freshUntil !== undefined && until !== undefined && until < tools.reader.instant) {
    return reportExpiredList(freshUntil, source);
  }
  const signer = { issuerId: readId(credential['issuer']), listIssuer: payload['iss'] };
  const fault = checkTokenSignature(compact, header, signer, tools);
  if (fault !== undefined) return reportUnsigned(fault, source);
  return stateFreshness(judgeEntry(payload['status_list'], entry, source), freshUntil);
}

type Token = Pick<CompactJws, 'header'> & { readonly payload: JsonObject };

/** The type keeps any other token of the issuer's from passing for a list (RFC 8725 §3.11). */
function parseToken(compact: string): Result<Token, string> {
  const jws = parseCompactJws(compact);
  if (!jws.ok) return err(`No status list token: ${jws.error.field} ${jws.error.detail}.`);
  const { header, payload } = jws.value;
  if (!/^(?:application\/)?statuslist\+jwt$/iu.test(asString(header['typ']) ?? '')) {
    return err(`typ is ${JSON.stringify(header['typ']) ?? 'missing'}, not "statuslist+jwt".`);
  }
  return payload === undefined ? err('Its payload is no JSON object.') : ok({ header, payload });
}

/** @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ §5.1 */
function findFlaw(payload: JsonObject, entry: TokenEntry, { reader }: Tools): Finding | undefined {
  const { sub, iat, exp, nbf, ttl } = payload;
  if (sub !== entry.uri) {
    const detail = `sub is ${JSON.stringify(sub) ?? 'missing'}, not ${entry.uri}.`;
    return reportInvalidList('it says that it is another list', detail, '');
  }
  const untimely = Object.entries({ iat: iat ?? '', exp: exp ?? 0, nbf: nbf ?? 0, ttl: ttl ?? 0 })
    .filter(([, value]) => readNumber(value) === undefined)
    .map(([name]) => name);
  if (untimely.length > 0) {
    return reportInvalidList('it cannot be read', `No number: ${untimely.join(', ')}.`, '');
  }
  const until = readNumber(exp);
  if (until !== undefined && reader.instant >= until * 1000) {
    return reportExpiredList(formatInstant(instantFrom(until * 1000)), '');
  }
  const from = readNumber(nbf);
  if (from === undefined || reader.instant >= from * 1000) return undefined;
  return reportInvalidList('it is not valid yet', `nbf is ${from}.`, '');
}

const LATEST_SECOND = 8.64e12;

/** Seconds, as a NumericDate or a `ttl` has them; what no calendar can hold is none. */
function readNumber(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Math.abs(value) <= LATEST_SECOND ? value : undefined;
}

function reportUnsigned(fault: Finding, source: string): Finding {
  const reason = describeCheck(fault).replace(/\.$/u, '');
  return reportInvalidList(reason, `${fault.code}: ${fault.detail ?? reason}`, source);
}

function judgeEntry(list: JsonValue | undefined, entry: TokenEntry, source: string): Finding {
  const expanded = expandTokenList(list);
  if (!expanded.ok) return reportInvalidList('it cannot be read', expanded.error, source);
  const status = readTokenStatus(expanded.value, entry.index);
  if (status === undefined) {
    const detail = `idx ${entry.index} is beyond its ${expanded.value.bytes.length} bytes.`;
    return reportInvalidList('it has no such entry', detail, source);
  }
  return judgeStatus(status, { detail: `idx ${entry.index} is ${status}.`, source });
}

/** @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ §7.1 */
function judgeStatus(status: number, more: Pick<Finding, 'detail' | 'source'>): Finding {
  if (status === 0) return statusFinding('pass', 'status.current', {}, more);
  if (status === 1) return statusFinding('fail', 'status.revoked', {}, more);
  if (status === 2) return statusFinding('fail', 'status.suspended', {}, more);
  // Only its issuer knows what the others mean: it could be as bad as the two above.
  const message = `status ${status}, of which only the issuer can say what it means`;
  return statusFinding('unknown', 'status.message', { message }, more);
}
