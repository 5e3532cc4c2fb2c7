import type { RecheckScope, StoredCredential } from '../../store/index.ts';
import type { CredentialChange, RecheckView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { findChange } from '../../../shared/model/change.ts';
import type { ChangeKind, VerificationChange } from '../../../shared/model/change.ts';
import type { JobHooks } from '../background/background-job.ts';
import { examineDocument } from '../importing/examine.ts';
import type { ExaminedCredential } from '../importing/examine.ts';
import { createThrottle } from '../importing/progress.ts';
import { settlePeople } from '../importing/settle.ts';
import { firmIdentities, judgeCredential } from '../judging/judging.ts';
import { matchAddresses } from '../importing/match-addresses.ts';
import { mapOrdered } from '../background/map-ordered.ts';
import { readDocumentsAgain } from '../verifying/read-documents.ts';
import type { RecheckServices } from './context.ts';

/** One credential that was checked again. */
export interface Rechecked {
  readonly stored: StoredCredential;
  /** Nothing where it could not be checked again: what was found before stands. */
  readonly after: ExaminedCredential | undefined;
  readonly change: VerificationChange | undefined;
}

export interface RecheckHooks extends JobHooks<RecheckView> {
  /** What is counted is changed in place, and holds of what is written, also where it breaks down. */
  onBegun?(progress: RecheckProgress): void;
  onCredential?(rechecked: Rechecked): Promise<void>;
}

export interface RecheckOrder {
  readonly recheckId: string;
  readonly scope: RecheckScope;
}

/** As many as keep two threads busy while one waits for documents. */
const FILES_AT_ONCE = 3;
/** Of one file: a zip may hold thousands. */
const CREDENTIALS_AT_ONCE = 4;
// The contract promises at most some ten a second.
const PROGRESS_PAUSE_MS = 100;

/**
 * Verifies the credentials of a scope again from their original bytes, writes what is found now in place
 * of what was, and keeps what changed. Each file is read once, and no more than a few are held at a time.
 * One that cannot be checked again keeps what was found before.
 *
 * @returns How it ended, which is also kept in the workspace.
 */
export async function runRecheck(
  { recheckId, scope }: RecheckOrder,
  services: RecheckServices,
  hooks: RecheckHooks,
): Promise<RecheckView> {
  const { workspace, clock } = services;
  const listed = await workspace.rechecks.list(scope);
  const progress: RecheckProgress = {
    recheckId,
    startedAt: formatInstant(clock()),
    done: 0,
    total: listed.length,
    failed: 0,
    kinds: {},
  };
  hooks.onBegun?.(progress);
  await workspace.rechecks.save(viewOf(progress, 'running'));
  hooks.onProgress(viewOf(progress, 'running'));
  const touched = new Set<string>();
  await recheckFiles(groupByFile(listed), { progress, services, hooks, touched });
  await settlePeople({ workspace, clock, touched });
  await matchAddresses(workspace);
  const state = hooks.isCancelled() ? 'cancelled' : 'finished';
  await workspace.rechecks.save(viewOf(progress, state, formatInstant(clock())));
  const view = (await workspace.rechecks.latest()) ?? viewOf(progress, state);
  hooks.onProgress(view);
  return view;
}

/** How far checking again is. */
export interface RecheckProgress {
  readonly recheckId: string;
  readonly startedAt: string;
  done: number;
  readonly total: number;
  failed: number;
  readonly kinds: Partial<Record<ChangeKind, number>>;
}

/** The view of a run without what changed, which is kept apart. */
export function viewOf(
  progress: RecheckProgress,
  state: RecheckView['state'],
  finishedAt?: string,
): RecheckView {
  const view: RecheckView = { ...structuredClone(progress), state, changes: [] };
  return finishedAt === undefined ? view : { ...view, finishedAt };
}

interface Run {
  readonly progress: RecheckProgress;
  readonly services: RecheckServices;
  readonly hooks: RecheckHooks;
  /** People of whose credentials one was checked again. */
  readonly touched: Set<string>;
}

interface FileOfSome {
  readonly sha256: string;
  readonly credentialIds: readonly string[];
}

function groupByFile(
  listed: readonly { readonly id: string; readonly sha256: string }[],
): readonly FileOfSome[] {
  return [...Map.groupBy(listed, ({ sha256 }) => sha256)].map(([sha256, own]) => ({
    sha256,
    credentialIds: own.map(({ id }) => id),
  }));
}

async function recheckFiles(files: readonly FileOfSome[], run: Run): Promise<void> {
  const { progress, hooks } = run;
  const report = createThrottle(run.services.clock, PROGRESS_PAUSE_MS, () =>
    hooks.onProgress(viewOf(progress, 'running')),
  );
  const examine = (file: FileOfSome) =>
    hooks.isCancelled() ? Promise.resolve([]) : examineAgain(file, run.services);
  for await (const examined of mapOrdered(files, FILES_AT_ONCE, examine)) {
    for (const one of examined) {
      if (hooks.isCancelled()) return;
      await write(one, run);
      report();
    }
  }
}

type Again = Pick<Rechecked, 'stored' | 'after'>;

async function examineAgain(
  { sha256, credentialIds }: FileOfSome,
  { workspace, verifyFor }: RecheckServices,
): Promise<readonly Again[]> {
  const all = await Promise.all(credentialIds.map((id) => workspace.credentials.get(id)));
  const stored = all.filter((one) => one !== undefined);
  const [first] = stored;
  const documents = first === undefined ? [] : await readDocumentsAgain(workspace, first);
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const verify = await verifyFor(sha256);
  const examine = async (one: StoredCredential): Promise<Again> => {
    const document = byPath.get(one.path);
    const found = document && (await examineDocument(document, verify));
    return { stored: one, after: found === undefined || 'code' in found ? undefined : found };
  };
  const again: Again[] = [];
  for await (const one of mapOrdered(stored, CREDENTIALS_AT_ONCE, examine)) again.push(one);
  return again;
}

async function write({ stored, after }: Again, run: Run): Promise<void> {
  const { progress, hooks } = run;
  const change = after && findChange(stored.verification, after.verification);
  if (after !== undefined) await replace(stored, after, run);
  if (change !== undefined) await keep(stored.id, change, run);
  progress.done += 1;
  if (after === undefined) progress.failed += 1;
  if (change !== undefined) {
    progress.kinds[change.kind] = (progress.kinds[change.kind] ?? 0) + 1;
  }
  await hooks.onCredential?.({ stored, after, change });
}

async function keep(credentialId: string, change: VerificationChange, run: Run): Promise<void> {
  const { workspace, clock } = run.services;
  const kept = { ...asPlain(change), changedAt: formatInstant(clock()) };
  await workspace.rechecks.addChange(run.progress.recheckId, credentialId, kept);
}

function asPlain({ checks, ...change }: VerificationChange): Omit<CredentialChange, 'changedAt'> {
  const plain = checks.map(({ id, before, after }) => ({
    id,
    before: [...before],
    after: [...after],
  }));
  return { ...change, checks: plain };
}

async function replace(
  { id, candidateId }: StoredCredential,
  after: ExaminedCredential,
  { services: { workspace, clock, judgeIssuers }, touched }: Run,
): Promise<void> {
  const held =
    candidateId === undefined ? [] : await workspace.candidates.identitiesOf(candidateId);
  const checkedAt = formatInstant(clock());
  const judged = await judgeCredential(after, firmIdentities(held), judgeIssuers, checkedAt);
  await workspace.credentials.updateVerification(id, judged);
  if (candidateId !== undefined) touched.add(candidateId);
}
