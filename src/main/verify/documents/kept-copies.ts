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
 * is a warning after a day and unknown after 30; a withdrawal stays one, whatever the copy's age. Only
 * our own kept copies age: what was just fetched, or handed over to judge by, is as it is.
 */
export function stampOrigin(finding: Finding, reader: DocumentReader, checkedAt: string): Check {
  const obtainedAt = reader.obtainedAt(finding.source);
  if (obtainedAt === undefined) return { ...finding, checkedAt };
  const isKept = finding.source?.startsWith('cache ') === true;
  const aged = isKept ? judgeAge(finding, obtainedAt, reader.instant) : finding;
  return { ...aged, obtainedAt, checkedAt };
}

function judgeAge(finding: Finding, since: string, instant: Instant): Finding {
  const { code, outcome } = finding;
  const ageMs = instant - (parseInstant(since) ?? 0);
  if (outcome !== 'pass' || ageMs <= SAID_AFTER_MS) return finding;
  const params = { since };
  if (code === 'key.found') return { ...finding, outcome: 'warn', code: 'key.kept-copy', params };
  if (code !== 'status.current') return finding;
  if (ageMs <= RELIED_ON_MS) {
    return { ...finding, outcome: 'warn', code: 'status.kept-copy', params };
  }
  const until = formatInstant(instantFrom((parseInstant(since) ?? 0) + RELIED_ON_MS));
  const detail = `Obtained ${since}, relied on until ${until}.`;
  return { ...finding, outcome: 'unknown', code: 'status.copy-too-old', params, detail };
}
