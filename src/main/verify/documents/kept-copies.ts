import { formatInstant, instantFrom, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { Check, Finding } from '../../../shared/model/check.ts';
import type { DocumentReader } from './reader.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** From this age on a copy that was kept is said to be one, where its answer may differ by now. */
const SAID_AFTER_MS = DAY_MS;

/** A list of withdrawals that is older says nothing of now. */
const RELIED_ON_MS = 30 * DAY_MS;

/**
 * A finding with when its deciding document was obtained, as a check. What a kept copy says of an issuer
 * who can change its mind is not passed off as if it were of the day judged: that nothing was withdrawn
 * is a warning after a day and unknown after 30, or as late as the list's issuer says; a withdrawal
 * stays one, whatever the copy's age. Only our own kept copies age: what was just fetched, or handed over to judge by, is as it is.
 */
export function stampOrigin(finding: Finding, reader: DocumentReader, checkedAt: string): Check {
  if (finding.source === undefined && finding.freshUntil === undefined) {
    return asCheck(finding, undefined, checkedAt);
  }
  const obtainedAt = reader.obtainedAt(finding.source);
  const judged =
    obtainedAt === undefined ? finding : judgeOrigin(finding, obtainedAt, reader.instant);
  return asCheck(judged, obtainedAt, checkedAt);
}

/** What the copy was judged by is not kept. Written member by member, which is far faster than a copy of whatever is there. */
function asCheck(
  { id, outcome, code, params, detail, source }: Finding,
  obtainedAt: string | undefined,
  checkedAt: string,
): Check {
  const check: { -readonly [Member in keyof Check]?: Check[Member] } = { id, outcome, code };
  if (params !== undefined) check.params = params;
  if (detail !== undefined) check.detail = detail;
  if (source !== undefined) check.source = source;
  if (obtainedAt !== undefined) check.obtainedAt = obtainedAt;
  // The last, as in the texts by which checks are packed.
  check.checkedAt = checkedAt;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has all that a check must have
  return check as Check;
}

function judgeOrigin(finding: Finding, obtainedAt: string, instant: Instant): Finding {
  const { source = '' } = finding;
  if (source.startsWith('directory ')) return finding;
  const ageMs = instant - (parseInstant(obtainedAt) ?? 0);
  // The clock goes on while documents are fetched for now.
  if (ageMs < -SAID_AFTER_MS) return judgeLater(finding, obtainedAt);
  return source.startsWith('cache ') ? judgeAge(finding, obtainedAt, ageMs) : finding;
}

const OF_LATER: ReadonlyMap<Finding['code'], Pick<Finding, 'outcome' | 'code'>> = new Map([
  ['key.found', { outcome: 'warn', code: 'key.later-copy' }],
  ['status.current', { outcome: 'warn', code: 'status.later-copy' }],
  ['status.revoked', { outcome: 'unknown', code: 'status.withdrawn-later' }],
  ['status.suspended', { outcome: 'unknown', code: 'status.withdrawn-later' }],
]);

/**
 * Where no document of the day judged is left, a later one is used, and said to be. It tells that
 * nothing had been withdrawn for good by then; that something was withdrawn since tells nothing of then.
 */
function judgeLater(finding: Finding, had: string): Finding {
  const later = OF_LATER.get(finding.code);
  return later === undefined ? finding : { ...finding, ...later, params: { had } };
}

function judgeAge(finding: Finding, since: string, ageMs: number): Finding {
  const { code, outcome } = finding;
  if (outcome !== 'pass' || ageMs <= SAID_AFTER_MS) return finding;
  const params = { since };
  if (code === 'key.found') return { ...finding, outcome: 'warn', code: 'key.kept-copy', params };
  if (code !== 'status.current') return finding;
  // One whose issuer's time is over was refused where it was read.
  if (ageMs <= RELIED_ON_MS || finding.freshUntil !== undefined) {
    return { ...finding, outcome: 'warn', code: 'status.kept-copy', params };
  }
  const until = formatInstant(instantFrom((parseInstant(since) ?? 0) + RELIED_ON_MS));
  const detail = `Obtained ${since}, relied on until ${until}.`;
  return { ...finding, outcome: 'unknown', code: 'status.copy-too-old', params, detail };
}
