import type { Finding } from '../../../shared/model/check.ts';
import type { CheckId } from '../../../shared/model/verdict.ts';

/**
 * Runs a check. One that throws, which is a bug of ours or a document made to provoke one, becomes
 * an `unknown`: it neither passes nor hides the other checks.
 */
export async function guarded(
  id: CheckId,
  check: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await check();
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
