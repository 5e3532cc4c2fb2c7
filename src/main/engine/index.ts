import { randomBytes } from 'node:crypto';
import { openWorkspace } from '../store/index.ts';
import type { ErasedPeople, Workspace } from '../store/index.ts';
import {
  allowKinds,
  createAskAuthority,
  createNetworkSource,
  createOfflineSource,
  logRequests,
  rememberAnswers,
  withCache,
} from '../verify/index.ts';
import type { AskAuthority, DocumentSource, VerifierProcess } from '../verify/index.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { EventPayload } from '../../shared/contract/contract.ts';
import { formatInstant } from '../../shared/lib/instant.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { createUuidSource } from '../../shared/lib/uuid.ts';
import { createBlindService } from './blind/blind-service.ts';
import type { BlindService } from './blind/blind-service.ts';
import { veilDispatch, veilEmit } from './blind/dispatch.ts';
import { openPseudonyms } from './blind/pseudonym.ts';
import type { ReportSource } from './reporting/export-report.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch, Handlers } from './dispatch.ts';
import { candidateHandlers } from './handlers/candidates.ts';
import { certificateHandlers } from './handlers/certificates.ts';
import type { EngineContext, Emit } from './handlers/context.ts';
import { credentialHandlers } from './handlers/credentials.ts';
import { findingHandlers } from './handlers/findings.ts';
import { deskHandlers } from './handlers/desk.ts';
import { inboxHandlers } from './handlers/inbox.ts';
import { importHandlers } from './handlers/imports.ts';
import { frameworkHandlers } from './handlers/frameworks.ts';
import { keepingHandlers } from './handlers/keeping.ts';
import { insightsHandlers } from './handlers/insights.ts';
import { issuerHandlers } from './handlers/issuers.ts';
import { openingHandlers } from './handlers/openings.ts';
import { queryHandlers } from './handlers/query.ts';
import { levelHandlers } from './handlers/levels.ts';
import { registryHandlers } from './handlers/registries.ts';
import { recheckHandlers } from './handlers/rechecks.ts';
import { resumeHandlers } from './handlers/resumes.ts';
import { impactHandlers } from './handlers/impact.ts';
import { identityHandlers } from './handlers/identity.ts';
import { reportHandlers } from './handlers/report.ts';
import { savedViewHandlers } from './handlers/saved-views.ts';
import { skillHandlers } from './handlers/skills.ts';
import { workspaceHandlers } from './handlers/workspace.ts';
import { createImporter } from './importing/importer.ts';
import { createReadersAhead } from './importing/readers-ahead.ts';
import { readAside } from './importing/read-aside.ts';
import { createThrottle } from './importing/progress.ts';
import { drawAside, drawHere } from './previewing/aside.ts';
import type { PreviewDrawer } from './previewing/aside.ts';
import { createPreviews } from './previewing/previews.ts';
import { createRechecker } from './rechecking/rechecker.ts';
import { createSampleTest, openSampleDocuments } from './importing/sample-files.ts';
import { recordIncident } from './incident.ts';
import { isWholeOnly } from './workspaces/disclosure-setting.ts';
import { followInTurn } from './keeping/retention.ts';
import type { Followed } from './keeping/retention.ts';
import { readNetwork } from './workspaces/network-setting.ts';
import { listAccepted } from './judging/accepted-certificates.ts';
import { noting } from './verifying/documents.ts';
import { lendVerifier, REPORT_TIME_LIMIT_MS } from './verifying/lend-verifier.ts';
import type { WithVerifier } from './verifying/lend-verifier.ts';
import { createBookKeeper } from './background/book-keeper.ts';
import { createJudgeIssuers } from './judging/judge-issuers.ts';
import { createTrustJudging } from './judging/trust-judging.ts';
import { createDoubleFinder, wakeOnChange } from './find-doubles.ts';
import { createSkillMapping } from './mapping/map-again.ts';
import { createLazyMapper } from './mapping/read-vocabulary.ts';
import type { LazyMapper } from './mapping/read-vocabulary.ts';
import { createPictureServices } from './pictures.ts';
import { createResumeServices } from './resumes.ts';
import { createFileVault } from './reporting/signing-key.ts';
import { createVerify } from './verifying/verifying.ts';

export type { Emit } from './handlers/context.ts';

export interface EngineOptions {
  readonly workspaceFile: string;
  /** Of the workspace, where it is encrypted. */
  readonly key?: Uint8Array | undefined;
  /** Holds `candidates/` and `documents/`. */
  readonly samplesDirectory: string;
  readonly clock: () => Instant;
  /** See `WorkspaceOptions`. */
  readonly checkpointEntry?: URL;
  /** See `readAside`; an import reads in the engine's own thread where not given. */
  readonly readerEntry?: URL;
  /** Of the thread that draws reports; they are drawn in the engine's own where not given. */
  readonly previewEntry?: URL;
  /** Of a verifier process, for work that may take longer; the one given does it where not given. */
  readonly verifierEntry?: URL;
  /** Belongs to the engine from here on, which closes it. */
  readonly verifier: VerifierProcess;
  /** Asked when the workspace's setting allows the network; the guarded network where not given. */
  readonly network?: DocumentSource;
  /** Puts questions to time stamp authorities, in the place of the guarded network. */
  readonly askAuthority?: AskAuthority;
  readonly emit: Emit;
}

/** The store and the services, behind the contract. */
export interface Engine {
  readonly dispatch: Dispatch;
  /** Lets the file in hand be written, then closes the workspace. */
  close(): Promise<void>;
}

/**
 * Opens a workspace and wires the steps.
 *
 * @returns `workspace-unavailable` when the file cannot be opened as a workspace.
 */
export async function openEngine(options: EngineOptions): Promise<Result<Engine, AppError>> {
  const { workspaceFile, key, clock, verifier, checkpointEntry } = options;
  const mapper = createLazyMapper();
  const opened = openWorkspace(workspaceFile, { clock, mapper, checkpointEntry, key });
  if (!opened.ok) {
    verifier.close();
    const { file, reason } = opened.error;
    return err({ code: 'workspace-unavailable', file, reason });
  }
  const workspace = opened.value;
  const now = formatInstant(clock());
  await workspace.imports.closeAbandoned(now);
  await workspace.rechecks.closeAbandoned(now);
  const followed = await followInTurn(workspace, clock());
  const blind = createBlindService(workspace, await openPseudonyms(workspace.settings));
  const events = veilEmit(options.emit, () => blind.current(), recordIncident);
  const emit = wakeOnChange(events.emit, () => {
    doubles.wake();
    context.previews.forget();
  });
  const erasedAtStart = erasedBy(followed);
  const context = createContext({ ...options, emit, erasedAtStart }, workspace, blind, mapper);
  const isImporting = () => context.importer.isRunning();
  const doubles = createDoubleFinder(workspace, isImporting, emit, recordIncident);
  doubles.wake();
  // One that is still plain beside an encrypted workspace is encrypted; that it cannot be read, a report says.
  await context.signingKey.find().catch(() => undefined);
  return ok({
    dispatch: veilDispatch(
      createDispatch(createHandlers(context), recordIncident),
      workspace,
      blind,
      recordIncident,
    ),
    async close() {
      const { importer, rechecker, trustJudging, skillMapping } = context;
      const services = [importer, rechecker, trustJudging, skillMapping, doubles];
      context.previews.end();
      context.readers?.close();
      await Promise.all(services.map((service) => service.close()));
      verifier.close();
      await events.settle();
      workspace.close();
    },
  });
}

function erasedBy(followed: Followed | undefined): ErasedPeople | undefined {
  if (followed?.state !== 'followed' || followed.erased === 0) return undefined;
  const { erased, isPurged } = followed;
  return { erased, isPurged };
}

function createContext(
  options: EngineOptions & Pick<EngineContext, 'erasedAtStart'>,
  workspace: Workspace,
  blind: BlindService,
  mapper: LazyMapper,
): EngineContext {
  const { samplesDirectory, clock, verifier, readerEntry, emit } = options;
  const network = options.network ?? createNetworkSource({ clock });
  const web = logRequests(network, workspace.requests, clock);
  const offline = withCache(createOfflineSource(), workspace.documents);
  const openBySetting = () => {
    const online = rememberAnswers(noting(web, workspace.documents, clock), clock);
    return async () =>
      withCache(allowKinds(online, await readNetwork(workspace.settings)), workspace.documents);
  };
  const bySetting = openBySetting();
  const certificates = () => listAccepted(workspace.certificates);
  const wholeOnly = () => isWholeOnly(workspace.settings);
  const verifyBy = (source: () => Promise<DocumentSource>) =>
    createVerify({ verifier, source, certificates, wholeOnly, clock });
  const samples = openSampleDocuments(samplesDirectory, offline, clock, workspace.documents);
  const newId = createUuidSource(clock, randomBytes);
  const isSample = createSampleTest(samplesDirectory);
  const book = createBookKeeper(workspace);
  const judgeIssuers = createJudgeIssuers({ book, source: bySetting });
  const onResumed = () => emit('workspace.changed', {});
  const verifySample = verifyBy(samples);
  const reports = openReports(options, workspace, blind);
  const prepareMapper = () => mapper.prepare();
  return {
    ...reports,
    blind,
    erasedAtStart: options.erasedAtStart,
    samplesDirectory,
    withReportVerifier: lendReportVerifier(options),
    network: web,
    askAuthority: options.askAuthority ?? createAskAuthority(),
    written: new Set(),
    emit,
    previews: createPreviews(reports, () => openDrawer(options)),
    importer: createImporter(newId, emitProgress('imports.progressed', emit, clock)),
    prepareVerifier: () => verifier.prepare(),
    readers: readerEntry && createReadersAhead(() => readAside(readerEntry)),
    prepareMapper,
    rechecker: createRechecker(newId, emitProgress('rechecks.progressed', emit, clock)),
    judgeIssuers,
    book,
    resumes: createResumeServices(verifier),
    pictures: createPictureServices(workspace, (bytes) => verifier.readPicture(bytes)),
    trustJudging: createTrustJudging({ workspace, judgeIssuers, clock }, recordIncident, onResumed),
    skillMapping: createSkillMapping(workspace, prepareMapper, recordIncident, onResumed),
    source: bySetting,
    verify: verifyBy(bySetting),
    verifyAnew: () => {
      const verify = verifyBy(openBySetting());
      return async (sha256) => ((await isSample(sha256)) ? verifySample : verify);
    },
    verifySample,
  };
}

function openReports(
  options: EngineOptions,
  workspace: Workspace,
  blind: BlindService,
): ReportSource & Pick<EngineContext, 'searchBlind'> {
  const { workspaceFile, key, clock, verifier } = options;
  return {
    workspace,
    workspaceFile,
    clock,
    withVerifier: (work) => work(verifier),
    openBlind: async () => blind,
    searchBlind: () => blind.search(),
    signingKey: createFileVault(workspaceFile, key),
  };
}

function openDrawer({ previewEntry }: EngineOptions): PreviewDrawer {
  return previewEntry === undefined ? drawHere() : drawAside(previewEntry);
}

// The lists are asked for anew at every change; while files come in, once a second is enough.
const CHANGE_PAUSE_MS = 1000;

function emitProgress<Name extends 'imports.progressed' | 'rechecks.progressed'>(
  event: Name,
  emit: Emit,
  clock: () => Instant,
): (view: EventPayload<Name>) => void {
  const change = () => emit('workspace.changed', {});
  const changeNowAndThen = createThrottle(clock, CHANGE_PAUSE_MS, change);
  return (view) => {
    emit(event, view);
    if (view.state === 'running') changeNowAndThen();
    else change();
  };
}

function lendReportVerifier({ verifierEntry, verifier }: EngineOptions): WithVerifier {
  if (verifierEntry === undefined) return (work) => work(verifier);
  return lendVerifier(verifierEntry, REPORT_TIME_LIMIT_MS);
}

function createHandlers(context: EngineContext): Handlers {
  return {
    ...workspaceHandlers(context),
    ...importHandlers(context),
    ...inboxHandlers(context),
    ...recheckHandlers(context),
    ...candidateHandlers(context),
    ...credentialHandlers(context),
    ...findingHandlers(context),
    ...resumeHandlers(context),
    ...certificateHandlers(context),
    ...issuerHandlers(context),
    ...registryHandlers(context),
    ...openingHandlers(context),
    ...insightsHandlers(context),
    ...impactHandlers(context),
    ...deskHandlers(context),
    ...savedViewHandlers(context),
    ...keepingHandlers(context),
    ...queryHandlers(context),
    ...skillHandlers(context),
    ...frameworkHandlers(context),
    ...levelHandlers(context),
    ...reportHandlers(context),
    ...identityHandlers(context),
  };
}
