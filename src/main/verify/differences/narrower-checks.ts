import type { CheckId, CheckOutcome } from '../../../shared/model/verdict.ts';
import type { Check } from '../../../shared/model/check.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { Cause } from './explained.ts';

/**
 * What decided here and what verifiers that ask less do not ask: a signature that fits is all that
 * many look at, and what could not be had some take for good.
 */
export const explainNarrowerChecks: Cause = ({ verification: { checks } }) => {
  const isSigned =
    checks.some(({ id }) => id === 'proof') &&
    checks.every(({ id, outcome }) => id !== 'proof' || outcome === 'pass' || outcome === 'warn');
  const unsigned = checks.find(({ code }) => code === 'context.undefined-term');
  const found: Difference[] = unsigned === undefined ? [] : [describeUnsigned(unsigned)];
  const unavailable = checks.find(({ code }) => code === 'key.unavailable');
  if (unavailable !== undefined) {
    found.push({ code: 'asked.key', detail: describe(unavailable) });
  }
  if (!isSigned) return found;
  const narrower = NARROWER.flatMap(({ id, outcome, code }): readonly Difference[] => {
    const check = checks.find((one) => one.id === id && one.outcome === outcome);
    return check === undefined ? [] : [{ code, detail: describe(check) }];
  });
  return [...found, ...narrower];
};

interface Narrower {
  readonly id: CheckId;
  readonly outcome: CheckOutcome;
  readonly code: Difference['code'];
}

const NARROWER: readonly Narrower[] = [
  { id: 'issuer-binding', outcome: 'fail', code: 'asked.issuer' },
  { id: 'issuer-binding', outcome: 'unknown', code: 'asked.issuer-unconfirmed' },
  { id: 'validity-period', outcome: 'fail', code: 'asked.period' },
  { id: 'status', outcome: 'fail', code: 'asked.status' },
  { id: 'status', outcome: 'unknown', code: 'asked.status-unanswered' },
  { id: 'nested-credentials', outcome: 'fail', code: 'asked.nested' },
  { id: 'endorsements', outcome: 'fail', code: 'asked.endorsements' },
];

/** A member that the signature does not cover: who reads the text only shows it as signed. */
function describeUnsigned(check: Check): Difference {
  const params = { term: check.params?.['term'] ?? '' };
  return { code: 'field.unsigned', params, detail: describe(check) };
}

function describe({ id, code, detail }: Check): string {
  return `${id}: ${code}${detail === undefined ? '' : ` (${detail})`}`;
}
