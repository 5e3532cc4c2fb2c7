import type { CheckParams, Finding } from '../../../shared/model/check.ts';
import type { CheckOutcome } from '../../../shared/model/verdict.ts';
import type { DocumentAnswer } from '../documents/answer.ts';

type StatusCode = Extract<Finding['code'], `status.${string}`>;

export function statusFinding(
  outcome: CheckOutcome,
  code: StatusCode,
  params: CheckParams,
  more: Pick<Finding, 'detail' | 'source'> = {},
): Finding {
  return { id: 'status', outcome, code, params, ...more };
}

/** That a list could not be had; `answer` is `undefined` when it was not asked for yet. */
export function reportUnavailable(
  url: string,
  answer: Extract<DocumentAnswer, { outcome: 'unavailable' }> | undefined,
): Finding {
  const detail = answer === undefined ? 'Not gathered.' : `${answer.reason}: ${answer.detail}`;
  return statusFinding('unknown', 'status.unavailable', { where: url }, { detail });
}

/** That a list was had, but says nothing that can be relied on. */
export function reportInvalidList(reason: string, detail: string, source: string): Finding {
  return statusFinding('unknown', 'status.list-invalid', { reason }, { detail, source });
}

/** That a list was had, but is older than its issuer lets it be relied on; `until` is ISO 8601. */
export function reportExpiredList(until: string, source: string): Finding {
  return statusFinding('unknown', 'status.list-expired', { until }, { source });
}

/** Adds until when the list's issuer lets a kept copy be relied on (ISO 8601), where it says so. */
export function stateFreshness(finding: Finding, freshUntil: string | undefined): Finding {
  return freshUntil === undefined ? finding : { ...finding, freshUntil };
}
