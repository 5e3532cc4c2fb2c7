import type { CheckView, CredentialView } from '../../shared/contract/views.ts';
import { decideVerdict, isDeciding } from '../../shared/model/verdict.ts';
import type { Verdict } from '../../shared/model/verdict.ts';

const OUTCOME_THAT_DECIDES = {
  verified: 'pass',
  unconfirmed: 'unknown',
  lapsed: 'fail',
  rejected: 'fail',
} as const satisfies Record<Verdict, CheckView['outcome']>;

/** The check that a credential's verdict hangs on: for a verified one, its signature. */
export function findDecidingCheck(
  credential: Pick<CredentialView, 'verdict' | 'checks'>,
): CheckView | undefined {
  const { verdict, checks } = credential;
  if (verdict === 'verified') return checks.find((check) => check.id === 'proof');
  return checks.find(
    (check) =>
      isDeciding(check.id) &&
      check.outcome === OUTCOME_THAT_DECIDES[verdict] &&
      decideVerdict([check]) === verdict,
  );
}
