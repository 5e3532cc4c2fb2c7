import type { ErasedPeople, Workspace } from '../../store/index.ts';
import type { EventName, EventPayload } from '../../../shared/contract/contract.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { BlindService } from '../blind/blind-service.ts';
import type { AnyDocument, VerifyDocument } from '../importing/examine.ts';
import type { WithVerifier } from '../verifying/lend-verifier.ts';
import type { KeyVault } from '../reporting/signing-key.ts';
import type { SlicedWork } from '../background/in-slices.ts';
import type { JudgeIssuers } from '../judging/judge-issuers.ts';
import type { PictureServices } from '../pictures.ts';
import type { ResumeServices } from '../resumes.ts';
import type { TrustJudging } from '../judging/trust-judging.ts';
import type { TrustBook } from '../../trust/index.ts';
import type { AskAuthority, DocumentSource } from '../../verify/index.ts';
import type { RecheckServices } from '../rechecking/context.ts';
import type { Rechecker } from '../rechecking/rechecker.ts';
import type { ReadersAhead } from '../importing/readers-ahead.ts';
import type { Importer } from '../importing/importer.ts';
import type { Previews } from '../previewing/previews.ts';

/** Tells whoever shows the workspace that something has happened. */
export type Emit = <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;

/** What the handlers of every subject share. */
export interface EngineContext {
  readonly workspace: Workspace;
  /** What the blind view hides, for who searches and who writes reports. */
  readonly blind: BlindService;
  readonly openBlind: () => Promise<BlindService>;
  readonly searchBlind: BlindService['search'];
  /** Absolute path. */
  readonly workspaceFile: string;
  /** Holds `candidates/` and `documents/`. */
  readonly samplesDirectory: string;
  /** Lends what verifies strangers' files in a process of its own. */
  readonly withVerifier: WithVerifier;
  /** The same, for what may take longer. */
  readonly withReportVerifier: WithVerifier;
  /** Asked where the network is allowed and no document is to be kept. */
  readonly network: DocumentSource;
  /** Puts a question to a time stamp authority. */
  readonly askAuthority: AskAuthority;
  /** The reports that were written since the workspace was opened, as absolute paths. */
  readonly written: Set<string>;
  /** With which reports are signed. */
  readonly signingKey: KeyVault;
  readonly clock: () => Instant;
  readonly emit: Emit;
  /** Whom the rule of retention deleted when the workspace was opened. */
  readonly erasedAtStart: ErasedPeople | undefined;
  readonly previews: Previews;
  readonly importer: Importer;
  /** Files are read in the engine's own thread where not given. */
  readonly readers: ReadersAhead | undefined;
  /** Has the verifier started before anything is to be verified. */
  readonly prepareVerifier: () => void;
  /** Has the vocabulary of skills read before anybody asks for it. */
  readonly prepareMapper: () => Promise<void>;
  readonly rechecker: Rechecker;
  readonly judgeIssuers: JudgeIssuers;
  /** Whom the employer trusts and knows, as of now. */
  readonly book: () => Promise<TrustBook>;
  readonly resumes: ResumeServices;
  readonly pictures: PictureServices;
  readonly trustJudging: TrustJudging;
  /** Maps wordings to skills again, and sums up whom that concerns. */
  readonly skillMapping: SlicedWork<void>;
  /** Answers for documents as the workspace's setting allows. */
  readonly source: () => Promise<DocumentSource>;
  /** Verifies with the documents that the workspace's setting allows to be had now. */
  readonly verify: VerifyDocument<AnyDocument>;
  /** The same for one job, which asks for every document anew; the samples by their own documents. */
  readonly verifyAnew: () => RecheckServices['verifyFor'];
  /** The same, with the documents that belong to the samples, and never from the network. */
  readonly verifySample: VerifyDocument<AnyDocument>;
}
