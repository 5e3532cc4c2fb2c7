import type { GrowingIdentityDirectory } from '../../candidates/index.ts';
import type { Workspace } from '../../store/index.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { KnownIdentity } from '../../../shared/model/credential.ts';
import type { RecordIncident } from '../dispatch.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { AnyDocument, VerifyDocument } from './examine.ts';
import type { JudgeIssuers } from '../judging/judge-issuers.ts';
import type { ResumeServices } from '../resumes.ts';
import type { FileReader } from './read-aside.ts';

/** What taking files in depends on. */
export interface ImportServices {
  readonly workspace: Workspace;
  readonly clock: () => Instant;
  readonly verify: VerifyDocument<AnyDocument>;
  readonly judgeIssuers: JudgeIssuers;
  readonly resumes: ResumeServices;
  readonly recordIncident: RecordIncident;
  /** A thread that reads files; in the import's own thread where not given. */
  readonly openReader?: (() => FileReader) | undefined;
}

/** One run: its services, and what it has learned so far. */
export interface ImportRun extends ImportServices {
  readonly importId: string;
  readonly reader: FileReader;
  readonly checkpoints: Checkpoints;
  /** Read anew where what it had learned was taken back. */
  directory: GrowingIdentityDirectory;
  /** Whether writing a slice has failed: from then on files are written so that each can fail for itself. */
  isApart: boolean;
  /** See `createBreather`: awaited before each file's own work. */
  readonly breathe: () => Promise<void>;
  /** Whether somebody is told of each file. */
  readonly tellsFiles: boolean;
  /** What others than credentials say of people, as of the slice in hand: see `firmIdentities`. */
  readonly firm: Map<string, readonly KnownIdentity[]>;
  /** See `ImportOrder`. */
  readonly tellsAgain: boolean;
  /** The SHA-256 of what this run has written. */
  readonly written: Set<string>;
  /** People with whom this run has put credentials. */
  readonly touched: Set<string>;
}
