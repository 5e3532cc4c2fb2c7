import { decideVerdict, isDeciding } from './verdict.ts';
import type { CheckId, CheckOutcome, Verdict } from './verdict.ts';

/**
 * The check that says best why a credential is not `verified`: the first that alone would have led
 * to its verdict.
 *
 * @returns `undefined` for `verified`, which needs no reason.
 */
export function findReason<
  Checked extends { readonly id: CheckId; readonly outcome: CheckOutcome },
>(verdict: Verdict, checks: readonly Checked[]): Checked | undefined {
  if (verdict === 'verified') return undefined;
  const wanted = verdict === 'unconfirmed' ? 'unknown' : 'fail';
  const deciding = checks.filter(
    (check) =>
      isDeciding(check.id) && check.outcome === wanted && decideVerdict([check]) === verdict,
  );
  const [first] = deciding;
  if (first?.id !== 'proof' || wanted === 'fail') return first;
  // A signature could not be checked for want of its key: then the key is the reason.
  return deciding.find((check) => check.id === 'key-resolution') ?? first;
}
