import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checkTimeStamp, writeTimeStampRequest } from '../../verify/index.ts';
import type { AskAuthority, RequestNoter, StampAnswer } from '../../verify/index.ts';
import type { TimeStampView } from '../../../shared/contract/identity-calls.ts';
import type { ReportFinding } from '../../../shared/contract/report-calls.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { REPORT_CHECK } from '../../../shared/messages/report-check.ts';
import { NETWORK_LIMITS } from '../../../shared/limits.ts';
import { readBytes } from '../importing/read-bytes.ts';
import { writeWhole } from '../write-file.ts';

/** Where the time stamp of a file lies: beside it. */
export function stampFileOf(file: string): string {
  return `${file}.tsr`;
}

export interface StampOptions {
  /** An HTTPS address. */
  readonly authority: string;
  readonly ask: AskAuthority;
  readonly log: RequestNoter;
  /** The certificates that are believed, as the base64 of their DER. */
  readonly accepted: readonly string[];
  readonly clock: () => Instant;
}

const NONCE_BYTES = 16;

/**
 * Has an authority attest that a file is there as it is now, and writes down what it says beside the
 * file, so that anybody's tool can check it. What does not fit is not written.
 */
export async function stampFile(file: string, options: StampOptions): Promise<TimeStampView> {
  const { authority, ask, accepted } = options;
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest();
  const nonce = randomBytes(NONCE_BYTES);
  const start = options.clock();
  const answered = await ask(authority, writeTimeStampRequest({ sha256, nonce }));
  await noteDown(start, answered, options);
  if (!answered.ok) return { outcome: 'none', why: 'no-answer' };
  const stamp = checkTimeStamp(answered.value, { sha256, nonce, accepted });
  if (stamp.outcome === 'refused') return { outcome: 'none', why: stamp.why };
  await writeWhole(stampFileOf(file), answered.value);
  const { outcome, time, authority: name } = stamp;
  return { outcome, at: formatInstant(time), authority: name };
}

async function noteDown(
  start: Instant,
  answered: Awaited<ReturnType<AskAuthority>>,
  { authority, log, clock }: StampOptions,
): Promise<void> {
  if (!URL.canParse(authority)) return;
  const { host, pathname } = new URL(authority);
  await log.append({
    at: formatInstant(start),
    kind: 'time-stamps',
    host,
    path: pathname.slice(0, 300),
    outcome: answered.ok ? 'found' : outcomeOf(answered.error.reason),
    bytes: answered.ok ? answered.value.length : 0,
    ms: Math.max(0, clock() - start),
  });
}

type Reason = Extract<Awaited<ReturnType<AskAuthority>>, { ok: false }>['error']['reason'];

function outcomeOf(reason: Reason) {
  return reason === 'offline' ? 'failed' : reason;
}

/** What is said of the time stamp that lies beside a file; nothing where none does. */
export async function findStamp(
  file: string,
  bytes: Uint8Array,
  accepted: readonly string[],
): Promise<ReportFinding | undefined> {
  const read = await readBytes(stampFileOf(file), NETWORK_LIMITS.timeStampBytes);
  if (!read.ok) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest();
  return describeStamp(checkTimeStamp(read.value, { sha256, accepted }));
}

function describeStamp(answer: StampAnswer): ReportFinding {
  const id = 'time';
  if (answer.outcome === 'refused') {
    return { id, outcome: 'fail', message: REPORT_CHECK.stampRefused[answer.why] };
  }
  const { time, authority } = answer;
  const at = formatInstant(time);
  return answer.outcome === 'attested'
    ? { id, outcome: 'pass', message: REPORT_CHECK.stamped(at, authority) }
    : { id, outcome: 'unknown', message: REPORT_CHECK.stampUnknown(at, authority) };
}
