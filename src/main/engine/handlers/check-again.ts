import { randomBytes } from 'node:crypto';
import { createUuidSource } from '../../../shared/lib/uuid.ts';
import { recordIncident } from '../incident.ts';
import { runRecheck } from '../rechecking/run-recheck.ts';
import type { EngineContext } from './context.ts';

/** Checks credentials again after the employer has changed what counts, and waits for it. */
export async function checkAgain(
  { workspace, clock, judgeIssuers, verify, emit }: EngineContext,
  credentialIds: readonly string[],
): Promise<void> {
  if (credentialIds.length === 0) return;
  const recheckId = createUuidSource(clock, randomBytes)();
  const verifyFor = () => Promise.resolve(verify);
  await runRecheck(
    { recheckId, scope: { kind: 'credentials', credentialIds } },
    { workspace, clock, verifyFor, judgeIssuers, recordIncident },
    { isCancelled: () => false, onProgress: () => undefined },
  );
  emit('workspace.changed', {});
}
