import { isJudgingDue, judgeIssuersAgain } from './judge-again.ts';
import type { JudgingAgain } from './judge-again.ts';
import type { RecordIncident } from './dispatch.ts';

/** Judges what is held again whenever the employer decides otherwise, one decision after the other. */
export interface TrustJudging {
  /** @param issuerIds As `judgeIssuersAgain` takes them. */
  judge(issuerIds?: readonly string[]): Promise<void>;
  /** Ends after the slice in hand. */
  close(): Promise<void>;
}

/**
 * Starts with what was still to be judged when the workspace was closed last, if anything was.
 *
 * @param onResumed Called when that is done.
 */
export function createTrustJudging(
  services: Omit<JudgingAgain, 'isClosed'>,
  recordIncident: RecordIncident,
  onResumed: () => void,
): TrustJudging {
  let isClosed = false;
  const judging = { ...services, isClosed: () => isClosed };
  let last: Promise<unknown> = resume(judging, onResumed).catch((cause: unknown) => {
    // It stays due, and is tried again when the workspace is opened next.
    recordIncident('issuers.setTrust', cause);
  });
  return {
    async judge(issuerIds) {
      const own = last.then(() => judgeIssuersAgain(judging, issuerIds));
      last = own.catch(() => undefined);
      await own;
    },
    async close() {
      isClosed = true;
      await last;
    },
  };
}

async function resume(judging: JudgingAgain, onResumed: () => void): Promise<void> {
  if (!(await isJudgingDue(judging.workspace))) return;
  await judgeIssuersAgain(judging);
  onResumed();
}
