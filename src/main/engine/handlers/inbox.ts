import { basename } from 'node:path';
import { RESUME_LIMITS } from '../../resume/index.ts';
import type { FoundDouble, FoundGroup, UnreadFile } from '../../store/index.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type {
  DoubleGroupView,
  DoubleView,
  UnreadFileView,
} from '../../../shared/contract/inbox-calls.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { changeAndSettle } from '../importing/settle.ts';
import { matchAddresses } from '../importing/match-addresses.ts';
import { readBytes } from '../importing/read-bytes.ts';
import { takeResume } from '../resumes.ts';
import type { EngineContext } from './context.ts';
import { startImport } from './imports.ts';

const UNREAD_SHOWN = 200;
const DOUBLES_SHOWN = 50;
const GROUPED_SHOWN = 200;
const MERGED_SHOWN = 20;

const DONE = { ok: true, value: { done: true } } as const;
const NO_CANDIDATE = { ok: false, error: { code: 'not-found', what: 'candidate' } } as const;
const NO_FILE: AppError = { code: 'not-found', what: 'file' };

/** What waits for a person: what could not be read, and who may be one. */
export function inboxHandlers(context: EngineContext): HandlersOf<'inbox'> & HandlersOf<'doubles'> {
  const { workspace, emit } = context;
  const { unread, doubles } = workspace;
  return {
    'inbox.get': async () => ok(await readInbox(context)),
    'inbox.dismiss': async ({ unreadIds, isDismissed }) => {
      await unread.close(unreadIds, isDismissed);
      emit('workspace.changed', {});
      return DONE;
    },
    'inbox.tryAgain': ({ unreadIds }) => tryAgain(context, unreadIds),
    'inbox.placeResume': ({ unreadId, candidateId }) => placeResume(context, unreadId, candidateId),
    'doubles.merge': async ({ keptId, goneId }) => {
      if (keptId === goneId) return err({ code: 'same-person' });
      const merge = () => doubles.merge(keptId, goneId);
      const mergeId = await changeAndSettle(context, merge, (id) =>
        id === undefined ? [] : [keptId],
      );
      if (mergeId === undefined) return NO_CANDIDATE;
      await matchAgain(context);
      return ok({ mergeId });
    },
    'doubles.takeApart': async ({ mergeId }) => {
      const takeApart = () => doubles.takeApart(mergeId);
      const people = await changeAndSettle(context, takeApart, (both) => both ?? []);
      if (people === undefined) return err({ code: 'not-found', what: 'merge' });
      await matchAgain(context);
      return DONE;
    },
    'doubles.keepApart': async ({ pairs, isApart }) => {
      if (!(await doubles.keepApart(pairs, isApart))) return NO_CANDIDATE;
      emit('workspace.changed', {});
      return DONE;
    },
  };
}

/** By what one person is known by now, or two are again. */
async function matchAgain({ workspace, emit }: EngineContext): Promise<void> {
  await matchAddresses(workspace);
  emit('workspace.changed', {});
}

async function readInbox({ workspace }: EngineContext): Promise<CallOutput<'inbox.get'>> {
  const { unread, doubles, credentials, findings } = workspace;
  const { unassigned } = await credentials.countByVerdict();
  return {
    unread: (await unread.list(UNREAD_SHOWN)).map(viewUnread),
    unreadTotal: await unread.count(),
    unassigned,
    toLookAt: await findings.countToLookAt(),
    doubleGroups: await viewGroups(workspace, await doubles.listGroups(GROUPED_SHOWN)),
    doubles: await viewDoubles(workspace, await doubles.list(DOUBLES_SHOWN)),
    doublesTotal: await doubles.count(),
    merged: (await doubles.listMerged(MERGED_SHOWN)).map(({ emails, keptEmails, ...merged }) => ({
      ...merged,
      emails: [...emails],
      keptEmails: [...keptEmails],
    })),
  };
}

/** As many as the inbox has lines for: what waits in another screen is one of them, however much it is. */
export async function countInbox({
  unread,
  doubles,
  credentials,
  findings,
}: EngineContext['workspace']): Promise<number> {
  const { unassigned } = await credentials.countByVerdict();
  const elsewhere = [unassigned, await findings.countToLookAt()];
  return (
    (await unread.count()) + (await doubles.count()) + elsewhere.filter((one) => one > 0).length
  );
}

function viewUnread({ source, ...file }: UnreadFile): UnreadFileView {
  const { params, ...others } = file;
  return {
    ...others,
    ...(params !== undefined && { params }),
    isWithinReach: source !== undefined,
  };
}

type People = Pick<EngineContext['workspace'], 'candidates'>;

async function viewDoubles(
  { candidates }: People,
  found: readonly FoundDouble[],
): Promise<DoubleView[]> {
  const rows = await rowsOf(candidates, found);
  return found.flatMap(({ candidateIds: [one, other], reasons }) => {
    const [first, second] = [rows.get(one), rows.get(other)];
    if (first === undefined || second === undefined) return [];
    return [{ people: [first, second], reasons: [...reasons] }];
  });
}

async function viewGroups(
  { candidates }: People,
  found: readonly FoundGroup[],
): Promise<DoubleGroupView[]> {
  const rows = await rowsOf(candidates, found);
  return found.flatMap(({ candidateIds, pairs, reasons }) => {
    const people = candidateIds.flatMap((id) => rows.get(id) ?? []);
    // Whoever was deleted meanwhile would put the others out of their places.
    if (people.length < candidateIds.length) return [];
    return [{ people, pairs: pairs.map(([one, other]) => [one, other]), reasons: [...reasons] }];
  });
}

async function rowsOf(
  candidates: People['candidates'],
  found: readonly { readonly candidateIds: readonly string[] }[],
) {
  const ids = [...new Set(found.flatMap(({ candidateIds }) => candidateIds))];
  return new Map((await candidates.getRows(ids)).map((row) => [row.id, row] as const));
}

async function tryAgain(
  context: EngineContext,
  unreadIds: readonly string[],
): Promise<Result<{ importId: string }, AppError>> {
  const files = await context.workspace.unread.get(unreadIds);
  const paths = new Set(files.map(({ source }) => source).filter((path) => path !== undefined));
  if (paths.size === 0) return err(NO_FILE);
  // They stay until that import has something else to say of them: it may be broken off.
  return startImport(context, { paths: [...paths], tellsAgain: true }, context.verify);
}

async function placeResume(
  { workspace, resumes, emit }: EngineContext,
  unreadId: string,
  candidateId: string,
): Promise<Result<CallOutput<'inbox.placeResume'>, AppError>> {
  const [file] = await workspace.unread.get([unreadId]);
  if (file?.source === undefined || file.path !== '') return err(NO_FILE);
  if ((await workspace.candidates.get(candidateId)) === undefined) return NO_CANDIDATE;
  const read = await readBytes(file.source, RESUME_LIMITS.fileBytes);
  if (!read.ok) return err(NO_FILE);
  const taken = await takeResume(basename(file.source), read.value, resumes);
  if (!taken.ok) return err(NO_FILE);
  const { looksLikeResume: _, ...resume } = taken.value;
  const isNew = (await workspace.resumes.add(candidateId, resume)) !== undefined;
  await workspace.unread.close([unreadId], true);
  emit('workspace.changed', {});
  const held = await workspace.resumes.list(candidateId);
  const added = isNew ? held.find(({ sha256 }) => sha256 === resume.sha256) : undefined;
  return ok(added === undefined ? {} : { resumeId: added.id });
}
