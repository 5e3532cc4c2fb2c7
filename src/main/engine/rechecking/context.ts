import type { Workspace } from '../../store/index.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { RecordIncident } from '../dispatch.ts';
import type { VerifyDocument } from '../importing/examine.ts';
import type { JudgeIssuers } from '../judging/judge-issuers.ts';

/** What checking again depends on. */
export interface RecheckServices {
  readonly workspace: Workspace;
  readonly clock: () => Instant;
  /** What verifies the credentials of the file with this SHA-256. */
  readonly verifyFor: (sha256: string) => Promise<VerifyDocument>;
  readonly judgeIssuers: JudgeIssuers;
  readonly recordIncident: RecordIncident;
}
