import { resolve as absolute } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { INTAKE_LIMITS } from '../../intake/index.ts';
import type { EndTurn } from '../../store/index.ts';
import type { ImportView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { createBreather } from '../background/breathe.ts';
import type { Collected, CollectedFile, CollectedProblem } from './collect-files.ts';
import { areEnough } from './enough.ts';
import { chooseContainer } from './container.ts';
import { groupReady } from './group-ready.ts';
import { judgeIssuersAgain } from '../judging/judge-again.ts';
import { matchAddresses } from './match-addresses.ts';
import { mapOrdered } from '../background/map-ordered.ts';
import { takeAhead } from '../background/take-ahead.ts';
import { refusalOf } from '../write-refusal.ts';
import { writeInSlices } from './write-in-slices.ts';
import { commitFile } from './commit-file.ts';
import type { Committed } from './commit-file.ts';
import { findTaken, giveUp, isLeftOpen, prepareFile, saysTheSame } from './prepare-file.ts';
import type { Prepared } from './prepare-file.ts';
import { placeResume } from './resumes.ts';
import type { FoundResume } from './resumes.ts';
import type { ImportRun, ImportServices } from './context.ts';
import { createCheckpoints } from './checkpoints.ts';
import { openDirectory } from './open-directory.ts';
import { createProgress, createThrottle, viewEnded, viewRunning } from './progress.ts';
import type { Progress } from './progress.ts';
import { READ_HERE } from './read-aside.ts';
import { placeWaiting, settleImported, settlePeople } from './settle.ts';

/** What came of one file, in the order of the files. */
export type ImportedFile =
  | { readonly outcome: 'held'; readonly file: CollectedFile }
  | {
      readonly outcome: 'read';
      readonly file: CollectedFile;
      readonly committed: Committed;
      readonly problems: readonly Problem[];
    }
  | { readonly outcome: 'resume'; readonly file: CollectedFile; readonly resume: FoundResume }
  | {
      readonly outcome: 'not-read';
      readonly file: CollectedFile | CollectedProblem;
      readonly problem: Problem;
    };

export interface ImportHooks {
  /** It has its turn; what is counted is changed in place, and holds of what is written, also where it breaks down. */
  onBegun?(progress: Progress): void;
  /** At most some ten a second, and once at the end. */
  onProgress(view: ImportView): void;
  onFile?(imported: ImportedFile): Promise<void>;
  /** Another process takes files in, and this waits for it. */
  onWaiting?(): Promise<void>;
  isCancelled(): boolean;
}

export interface ImportOrder {
  readonly importId: string;
  readonly paths: readonly string[];
  /** Taken in before what is at the paths. */
  readonly given?: readonly CollectedFile[];
  /** Somebody asks what comes of it now: what could not be read is told, though it was told before. */
  readonly tellsAgain?: boolean;
}

/** Files in one import; more are left out, and said to be. */
export const FILES_IN_ONE_RUN = 10_000;
// So that enough are verified while groups of others are written: whoever writes must not wait for them.
const FILES_AT_ONCE = 320;
// Written together, unless they are large: about what one transaction takes. A group waits so long for more.
const FILES_IN_A_GROUP = 128;
const BYTES_IN_A_GROUP = 16 * 1024 * 1024;
const GROUP_PAUSE_MS = 100;
// Files are read, and credentials verified, by others, and many come from there at once.
const PREPARING_MS = 8;
// The contract promises at most some ten a second.
const PROGRESS_PAUSE_MS = 100;

/**
 * Takes in what is at and below the order's paths: each file is read, examined, placed and
 * written in the order of the paths. What is held already is passed over, so an import that was
 * broken off is taken up by starting it again. No file can stop it.
 *
 * @returns How it ended, which is also kept in the workspace.
 */
export async function runImport(
  order: ImportOrder,
  services: ImportServices,
  hooks: ImportHooks,
): Promise<ImportView> {
  const endTurn = await waitForTurn(order, services, hooks);
  if (endTurn === undefined) return viewGivenUp(order, services);
  const checkpoints = createCheckpoints(services.workspace);
  const reader = services.openReader?.() ?? READ_HERE;
  try {
    return await importAll(order, { ...services, reader, checkpoints }, hooks);
  } finally {
    reader.close();
    await checkpoints.end();
    endTurn();
  }
}

const TURN_PAUSE_MS = 250;

/** Another process may be taking files in. @returns Nothing where it was not worth the wait. */
async function waitForTurn(
  { importId }: ImportOrder,
  { workspace, clock }: ImportServices,
  hooks: ImportHooks,
): Promise<EndTurn | undefined> {
  let turn = workspace.takeTurn();
  if (turn === undefined) {
    const waiting = createProgress(importId, formatInstant(clock()));
    hooks.onProgress({ ...viewRunning(waiting), waitsForTurn: true });
    await hooks.onWaiting?.();
  }
  while (turn === undefined && !hooks.isCancelled()) {
    await pause(TURN_PAUSE_MS);
    turn = workspace.takeTurn();
  }
  return turn;
}

// Nothing was begun, so nothing of it is kept.
function viewGivenUp({ importId }: ImportOrder, { clock }: ImportServices): ImportView {
  const now = formatInstant(clock());
  return viewEnded(createProgress(importId, now), 'cancelled', now);
}

async function importAll(
  order: ImportOrder,
  services: ImportServices & Pick<ImportRun, 'reader' | 'checkpoints'>,
  hooks: ImportHooks,
): Promise<ImportView> {
  const { workspace, clock } = services;
  const { importId } = order;
  const progress = createProgress(importId, formatInstant(clock()));
  hooks.onBegun?.(progress);
  const isTakenUp = isBrokenOff(await workspace.imports.latest());
  // One whose end could not be written, since the disk was full.
  if (isTakenUp) await workspace.imports.closeAbandoned(progress.startedAt);
  await workspace.imports.start(importId, progress.startedAt);
  const revision = await workspace.registries.revision();
  const { directory, people } = await openDirectory(workspace);
  // What a crash broke off has settled nobody: everybody of whom anything is known is settled now.
  const touched = new Set(isTakenUp ? people : []);
  const run: ImportRun = {
    ...services,
    importId,
    directory,
    isApart: false,
    touched,
    firm: new Map(),
    written: new Set(),
    tellsAgain: order.tellsAgain === true,
    tellsFiles: hooks.onFile !== undefined,
    breathe: createBreather(PREPARING_MS),
  };
  const report = createThrottle(clock, PROGRESS_PAUSE_MS, () =>
    hooks.onProgress(viewRunning(progress)),
  );
  const found = collect(run, order, { progress, report, hooks });
  const resumes = await takeIn(run, found, { progress, report, hooks });
  await placeResumes(run, resumes, { progress, report, hooks });
  progress.unassigned -= await placeWaiting(run);
  await (isTakenUp ? settlePeople(run) : settleImported(run));
  await matchAddresses(workspace);
  // A decision that fell while a file was in hand was not heard on that file.
  if ((await workspace.registries.revision()) !== revision) await judgeAgain(services);
  const state = hooks.isCancelled() ? 'cancelled' : 'finished';
  const view = viewEnded(progress, state, formatInstant(clock()));
  await workspace.imports.save(view, progress.unread, progress.read);
  hooks.onProgress(view);
  return view;
}

async function judgeAgain({ workspace, judgeIssuers, clock }: ImportServices): Promise<void> {
  await judgeIssuersAgain({ workspace, judgeIssuers, clock });
}

// Nobody else imports into this workspace now: one that still runs was broken off like one that failed.
function isBrokenOff(latest: ImportView | undefined): boolean {
  return latest?.state === 'failed' || latest?.state === 'running';
}

interface Reporting {
  readonly progress: Progress;
  readonly report: () => void;
  readonly hooks: ImportHooks;
}

/** All that is found, while some of it is taken in already: on a slow disk the last file is found late. */
function collect(
  { reader }: Pick<ImportRun, 'reader'>,
  { paths, given = [] }: ImportOrder,
  { progress, report, hooks }: Reporting,
): AsyncIterable<Collected> {
  const { fileBytes, archiveBytes } = INTAKE_LIMITS;
  const limits = { files: FILES_IN_ONE_RUN, fileBytes, archiveBytes };
  const all = async function* (): AsyncGenerator<Collected> {
    yield* given;
    for await (const item of reader.collect({ paths, limits })) {
      if (hooks.isCancelled()) return;
      yield item;
    }
  };
  return takeAhead(all(), ({ kind }) => {
    if (kind === 'file') progress.total += 1;
    report();
  });
}

/** A résumé that waits until the credentials have said who there is. */
interface WaitingResume {
  readonly file: CollectedFile;
  readonly found: FoundResume;
}

async function takeIn(
  run: ImportRun,
  found: AsyncIterable<Collected>,
  { progress, report, hooks }: Reporting,
): Promise<readonly WaitingResume[]> {
  const waiting: WaitingResume[] = [];
  const prepare = (item: Collected) => prepareFound(run, item);
  const prepared = mapOrdered(found, (inHand) => areEnough(inHand, FILES_AT_ONCE), prepare);
  const apart = {
    isDue: () => run.isApart,
    onTakenBack: () => takeBack(run),
    write: (one: Prepared) =>
      write(run, one).catch((cause: unknown) => {
        // No fault of the file: no other could be written either.
        if (refusalOf(cause) !== undefined) throw cause;
        return giveUp(run, one.file, cause);
      }),
  };
  const tell = async (written: readonly (ImportedFile | Waits)[]) => {
    // From here on others may write.
    run.firm.clear();
    for (const imported of written) {
      progress.currentFile = imported.file.name;
      count(progress, imported);
      if (imported.outcome !== 'waits') await hooks.onFile?.(imported);
      report();
    }
    return !hooks.isCancelled();
  };
  for await (const group of groupReady(prepared, isFullGroup, pauseForGroup)) {
    if (hooks.isCancelled()) return waiting;
    // Whoever ends the import at once is heard after its first file.
    const isFirstAlone = progress.done === 0;
    if (progress.done >= FILES_AT_ONCE) run.checkpoints.begin();
    const commit = (one: Prepared) => write(run, one);
    await writeInSlices(run.workspace, group, commit, { onWritten: tell, isFirstAlone, apart });
    waiting.push(...group.flatMap(resumesOf));
  }
  return waiting;
}

async function prepareFound(run: ImportRun, item: Collected): Promise<Prepared> {
  if (item.kind === 'file') return prepareFile(run, item);
  return { outcome: 'not-read', file: item, problem: item.problem };
}

// As if nobody had written anything of the slice: what was learned of it would name people who are not there.
async function takeBack(run: ImportRun): Promise<void> {
  run.isApart = true;
  run.firm.clear();
  run.directory = (await openDirectory(run.workspace)).directory;
}

function resumesOf(prepared: Prepared): readonly WaitingResume[] {
  if (prepared.outcome !== 'examined') return [];
  return prepared.resumes.map((found) => ({ file: prepared.file, found }));
}

async function placeResumes(
  run: ImportRun,
  resumes: readonly WaitingResume[],
  { progress, hooks }: Reporting,
): Promise<void> {
  for (const { file, found } of resumes) {
    const placed = await placeResume(run, file.labels, found);
    if (placed.kind === 'problem') {
      const { problem } = placed;
      addProblem(progress, file, problem);
      await hooks.onFile?.({ outcome: 'not-read', file, problem });
    } else if (placed.isNew) {
      progress.resumes += 1;
      await hooks.onFile?.({ outcome: 'resume', file, resume: found });
    }
  }
}

function isFullGroup(group: readonly Prepared[]): boolean {
  const sizes = group.map((one) => (one.outcome === 'examined' ? one.source.bytes.byteLength : 0));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return group.length >= FILES_IN_A_GROUP || bytes >= BYTES_IN_A_GROUP;
}

function pauseForGroup(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, GROUP_PAUSE_MS);
  });
}

/** A file that is a résumé and nothing else is kept with its person, and not as a file of credentials. */
interface Waits {
  readonly outcome: 'waits';
  readonly file: CollectedFile;
}

async function write(run: ImportRun, prepared: Prepared): Promise<ImportedFile | Waits> {
  if (prepared.outcome !== 'examined') return prepared;
  const { file, source, before } = prepared;
  const { sha256, problems } = source;
  // Asked once more where the same bytes have come since, from another place.
  const since = run.written.has(sha256) ? await findTaken(run, file, sha256) : undefined;
  if (since !== undefined && !isLeftOpen(since.problems)) {
    if (before === undefined) return { outcome: 'held', file };
    return { outcome: 'read', file, committed: NOTHING_NEW, problems };
  }
  const isResume = prepared.resumes.length > 0;
  const isResumeOnly = isResume && source.credentials.length + problems.length === 0;
  if (isResumeOnly && (before === undefined || (await forget(run, file, sha256)))) {
    return { outcome: 'waits', file };
  }
  run.written.add(sha256);
  const committed = await commitFile(run, source);
  const isAsBefore = committed.written.length === 0 && saysTheSame(run, before, problems);
  return isAsBefore ? { outcome: 'held', file } : { outcome: 'read', file, committed, problems };
}

// An older version took it for a file in which nothing stands.
function forget(run: ImportRun, { labels }: CollectedFile, sha256: string): Promise<boolean> {
  return run.workspace.files.forget(sha256, chooseContainer(labels));
}

const NOTHING_NEW: Committed = { records: [], written: [] };

function count(progress: Progress, imported: ImportedFile | Waits): void {
  const { file, outcome } = imported;
  if (outcome !== 'held' && isOnDisk(file)) progress.read.push(absolute(file.givenPath));
  // A place that is no file is none of the total either.
  if (file.kind === 'file') progress.done += 1;
  if (imported.outcome === 'held') progress.alreadyHeld += 1;
  if (imported.outcome === 'not-read') addProblem(progress, file, imported.problem);
  if (imported.outcome !== 'read') return;
  for (const problem of imported.problems) addProblem(progress, file, problem);
  const { records, written } = imported.committed;
  progress.credentials += written.length;
  progress.unassigned += written.filter((row) => row.candidateId === undefined).length;
  for (const { verification } of records) progress.verdicts[verification.verdict] += 1;
}

function addProblem(
  progress: Progress,
  met: CollectedFile | CollectedProblem,
  { path, code, params }: Problem,
): void {
  const { name: file } = met;
  const problem = { file, path, code, ...(params !== undefined && { params }) };
  progress.problems.push(problem);
  progress.unread.push({ ...problem, source: isOnDisk(met) ? absolute(met.givenPath) : undefined });
}

function isOnDisk(met: CollectedFile | CollectedProblem): boolean {
  return !('content' in met);
}
