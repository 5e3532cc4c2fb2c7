import { parseInstant } from '../../../shared/lib/instant.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { Cause } from './explained.ts';
import { listMembers, shorten } from './walk.ts';

const DATES: ReadonlySet<string> = new Set([
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'issuedOn',
  'expires',
  'created',
  'awardedDate',
  'activityStartDate',
  'activityEndDate',
]);

/**
 * Dates in a form that only some verifiers accept; the others refuse the credential, or read another
 * instant.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#representing-time
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#dateTime
 */
export const explainDates: Cause = ({ json }) => {
  const odd = listMembers(json).flatMap(({ path, name, value }) => {
    if (!DATES.has(name) || (typeof value !== 'string' && typeof value !== 'number')) return [];
    const code = judgeForm(String(value), typeof value);
    return code === undefined ? [] : [{ code, path, value: String(value) }];
  });
  const first = new Map(odd.toReversed().map((one) => [one.code, one]));
  return [...first.values()].map(({ code, path, value }): Difference => {
    const params = { field: path, value: shorten(value) };
    return { code, params, detail: `${path} is ${shorten(value)}; dateTimeStamp is expected` };
  });
};

function judgeForm(text: string, kind: string): Difference['code'] | undefined {
  if (kind === 'string' && parseInstant(text) !== undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return 'date.day-only';
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u.test(text)) return 'date.no-zone';
  return 'date.other-form';
}
