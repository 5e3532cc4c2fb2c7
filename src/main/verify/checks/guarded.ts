import type { Pending } from '../../../shared/lib/pending.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { CheckId } from '../../../shared/model/verdict.ts';

/**
 * Runs a check. One that throws, which is a bug of ours or a document made to provoke one, becomes
 * an `unknown`: it neither passes nor hides the other checks.
 */
export function guarded(
  id: CheckId,
  check: () => Pending<readonly Finding[]>,
): Pending<readonly Finding[]> {
  try {
    const findings = check();
    if (!(findings instanceof Promise)) return findings;
    return findings.catch((cause: unknown) => [crashed(id, cause)]);
  } catch (cause) {
    return [crashed(id, cause)];
  }
}

/** The same for a check that waits for nothing. */
export function guardedNow(id: CheckId, check: () => readonly Finding[]): readonly Finding[] {
  try {
    return check();
  } catch (cause) {
    return [crashed(id, cause)];
  }
}

function crashed(id: CheckId, cause: unknown): Finding {
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return { id, outcome: 'unknown', code: 'check.crashed', detail };
}
