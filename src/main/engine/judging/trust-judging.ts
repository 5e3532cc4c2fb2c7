import { isJudgingDue, judgeIssuersAgain } from './judge-again.ts';
import type { JudgingAgain } from './judge-again.ts';
import type { RecordIncident } from '../dispatch.ts';
import { createSlicedWork } from '../background/in-slices.ts';

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
  const { run, close } = createSlicedWork<readonly string[] | undefined>({
    async resume(isClosed) {
      if (!(await isJudgingDue(services.workspace))) return false;
      await judgeIssuersAgain({ ...services, isClosed });
      return true;
    },
    run: (issuerIds, isClosed) => judgeIssuersAgain({ ...services, isClosed }, issuerIds),
    onResumed,
    onResumeFailed: (cause) => void recordIncident('issuers.setTrust', cause),
  });
  return { judge: run, close };
}
