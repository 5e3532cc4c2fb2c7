import type { JsonObject } from '../../../shared/lib/json.ts';
import { andThen } from '../../../shared/lib/pending.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import { unreachable } from '../../../shared/lib/unreachable.ts';
import type { Finding } from '../../../shared/model/check.ts';
import { readEntry, readReversedBit } from './bitstring.ts';
import { parseBitstringEntry, parseRevocationEntry } from './entry.ts';
import type { BitstringEntry } from './entry.ts';
import { readStatusList } from './list-credential.ts';
import type { ListDialect } from './list-credential.ts';
import { readMeaning } from './message-meaning.ts';
import {
  reportInvalidList,
  reportUnavailable,
  stateFreshness,
  statusFinding,
} from './status-finding.ts';
import type { StatusTools } from './status-tools.ts';

/** The least length of a list: a shorter one would tell its host whose credential is looked at. */
const MIN_ENTRIES = 131_072;

/**
 * Checks one `BitstringStatusListEntry`, or one of its forerunners `StatusList2021Entry` and
 * `RevocationList2020Status`, against its list, which is itself verified first.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export function checkBitstringStatus(
  entryJson: JsonObject,
  subject: { readonly credential: JsonObject; readonly dialect: ListDialect },
  tools: StatusTools,
): Pending<Finding> {
  const isOf2020 = subject.dialect === 'revocation-list-2020';
  const parsed = isOf2020 ? parseRevocationEntry(entryJson) : parseBitstringEntry(entryJson);
  if (!parsed.ok) return statusFinding('unknown', 'status.malformed', { field: parsed.error });
  const entry = parsed.value;
  const answer = tools.reader.read({ id: entry.listUrl, purpose: 'status-list' });
  if (answer?.outcome !== 'found') return reportUnavailable(entry.listUrl, answer);
  return andThen(readStatusList(answer, { ...subject, entry }, tools), (list) => {
    if (!list.ok) return list.error;
    const { bits, source, freshUntil } = list.value;
    return isOf2020 && isAmbiguous(entry, bits)
      ? reportInvalidList('its order is not certain', AMBIGUOUS, source)
      : stateFreshness(judgeEntry(entry, bits, source), freshUntil);
  });
}

const AMBIGUOUS = 'Read from the left and from the right of its byte, the entry differs.';

// The draft of 2020 did not say from which end a byte is filled, and its implementations differed:
// only where both readings agree is anything known.
function isAmbiguous(entry: BitstringEntry, bits: Uint8Array): boolean {
  return readEntry(bits, entry.index, 1) !== readReversedBit(bits, entry.index);
}

function judgeEntry(entry: BitstringEntry, bits: Uint8Array, source: string): Finding {
  const entries = Math.floor((bits.length * 8) / entry.size);
  if (entries < MIN_ENTRIES) {
    const detail = `${entries} entries; at least ${MIN_ENTRIES} are required.`;
    return reportInvalidList('it is too short', detail, source);
  }
  const value = readEntry(bits, entry.index, entry.size);
  if (value === undefined) {
    const detail = `statusListIndex ${entry.index} is beyond its ${entries} entries.`;
    return reportInvalidList('it has no such entry', detail, source);
  }
  return judgeValue(entry, value, source);
}

/** @see https://www.w3.org/TR/vc-bitstring-status-list/#statuspurpose */
function judgeValue(entry: BitstringEntry, value: number, source: string): Finding {
  const detail = `${entry.purpose}: entry ${entry.index} is ${value}.`;
  const more = { detail, source };
  switch (entry.purpose) {
    case 'revocation':
      if (value !== 0) return statusFinding('fail', 'status.revoked', {}, more);
      return statusFinding('pass', 'status.current', {}, more);
    case 'suspension':
      if (value !== 0) return statusFinding('fail', 'status.suspended', {}, more);
      return statusFinding('pass', 'status.current', {}, more);
    case 'refresh':
      if (value !== 0) return reportMessage('a newer version of it is available', more);
      return statusFinding('pass', 'status.current', {}, more);
    case 'message':
      return judgeMessage(entry, value, more);
    default:
      return statusFinding('unknown', 'status.unsupported', { type: entry.purpose }, more);
  }
}

function judgeMessage(
  entry: BitstringEntry,
  value: number,
  more: Pick<Finding, 'detail' | 'source'>,
): Finding {
  const message = entry.messages.get(value);
  if (message !== undefined) return judgeWords(message, more);
  if (value === 0) return statusFinding('pass', 'status.current', {}, more);
  return statusFinding('unknown', 'status.malformed', { field: 'statusMessage' }, more);
}

// Beyond these words, what an issuer's message means for the credential only a person can say.
function judgeWords(message: string, more: Pick<Finding, 'detail' | 'source'>): Finding {
  const meaning = readMeaning(message);
  switch (meaning) {
    case 'revoked':
      return statusFinding('fail', 'status.revoked', {}, more);
    case 'suspended':
      return statusFinding('fail', 'status.suspended', {}, more);
    case 'doubtful':
      return statusFinding('unknown', 'status.message', { message }, more);
    case undefined:
      return reportMessage(message, more);
    default:
      return unreachable(meaning);
  }
}

function reportMessage(message: string, more: Pick<Finding, 'detail' | 'source'>): Finding {
  return statusFinding('warn', 'status.message', { message }, more);
}
