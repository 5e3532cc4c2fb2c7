import { INTAKE_LIMITS, readAll } from '../../intake/index.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { UNEXAMINED } from '../../../shared/model/problem.ts';
import type { Problem, ProblemCode } from '../../../shared/model/problem.ts';
import type { TakenFile } from '../../store/index.ts';
import { isArchiveName } from './collect-files.ts';
import type { Collected, CollectedFile } from './collect-files.ts';
import { chooseContainer, containerOf } from './container.ts';
import { examineContent } from './examine.ts';
import type { FileContent } from './examine.ts';
import type { ExaminedSource, JudgedAhead } from './commit-file.ts';
import type { ImportRun } from './context.ts';
import type { ReadFile } from './read-aside.ts';
import { findResumes } from './resumes.ts';
import type { FoundResume } from './resumes.ts';
import { withoutStatusLists } from './status-lists.ts';

/** A file as far as it can be taken without the order of the files mattering. */
export type Prepared =
  | { readonly outcome: 'held'; readonly file: CollectedFile }
  | { readonly outcome: 'not-read'; readonly file: Collected; readonly problem: Problem }
  | {
      readonly outcome: 'examined';
      readonly file: CollectedFile;
      readonly source: ExaminedSource;
      readonly resumes: readonly FoundResume[];
      /** What came of the same bytes when they came from this place before. */
      readonly before: TakenFile | undefined;
    };

/** Reads a file, and examines and judges what is in it. Never rejects. */
export async function prepareFile(run: ImportRun, file: CollectedFile): Promise<Prepared> {
  const limitBytes = isArchiveName(file.name)
    ? INTAKE_LIMITS.archiveBytes
    : INTAKE_LIMITS.fileBytes;
  try {
    const { name, labels, absolutePath } = file;
    const read: Result<ReadFile, Problem> =
      file.content === undefined
        ? await run.reader.read({ file: absolutePath, name, limitBytes })
        : ok(file.content);
    if (!read.ok) return { outcome: 'not-read', file, problem: read.error };
    const { bytes, sha256, content } = read.value;
    const before = await findTaken(run, file, sha256);
    if (before?.problems.length === 0) return { outcome: 'held', file };
    await run.breathe();
    const found = content ?? (await readAll(name, bytes));
    const left = await leftToExamine(run, { labels, sha256 }, found);
    const examination = withoutStatusLists(await examineContent(left, run.verify));
    await run.breathe();
    const at = formatInstant(run.clock());
    const credentials: readonly JudgedAhead[] = await Promise.all(
      examination.credentials.map(async (one) => ({
        ...one,
        ...(await run.judgeIssuers(one, at)),
      })),
    );
    const { resumes, problems } = await findResumes(name, examination, run.resumes);
    const source = { name, labels, sha256, bytes, credentials, problems };
    const isAsBefore = credentials.length === 0 && saysTheSame(run, before, problems);
    if (isAsBefore) return { outcome: 'held', file };
    return { outcome: 'examined', file, source, resumes, before };
  } catch (cause) {
    return giveUp(run, file, cause);
  }
}

/** A bug of ours met on one file is written down, and must not cost the rest of the batch. */
export function giveUp(run: ImportRun, file: Collected, cause: unknown) {
  run.recordIncident('imports.start', cause);
  const problem: Problem = { code: 'unreadable-file', path: '' };
  return { outcome: 'not-read', file, problem } as const;
}

/** What is in a file, without what was taken in when it came from this place before and not all was read. */
async function leftToExamine(
  run: ImportRun,
  { labels, sha256 }: Pick<ExaminedSource, 'labels' | 'sha256'>,
  content: FileContent,
): Promise<FileContent> {
  const written = await run.workspace.files.listExamined(sha256, chooseContainer(labels));
  if (written.length === 0) return content;
  const keys = new Set(written.map(({ container, path }) => JSON.stringify([container, path])));
  const documents = content.documents.filter(
    ({ path }) => !keys.has(JSON.stringify([containerOf(labels, path), path])),
  );
  return { ...content, documents };
}

/** What came of these bytes when they came from this place before. */
export function findTaken(
  { workspace }: Pick<ImportRun, 'workspace'>,
  { labels }: Pick<CollectedFile, 'labels'>,
  sha256: string,
): Promise<TakenFile | undefined> {
  return workspace.files.findTaken(sha256, chooseContainer(labels));
}

const LEFT_OPEN: ReadonlySet<ProblemCode> = new Set(UNEXAMINED);

/** Whether something was not examined: it is told of each time, since it may be another time. */
export function isLeftOpen(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => LEFT_OPEN.has(code));
}

/**
 * Whether what could not be read of a file is what was told of it before. A file of which not all could be read is
 * read again whenever it comes, since this version may read what the one before did not.
 */
export function saysTheSame(
  { tellsAgain }: Pick<ImportRun, 'tellsAgain'>,
  before: TakenFile | undefined,
  problems: readonly Problem[],
): boolean {
  if (tellsAgain || before?.isTold !== true) return false;
  if (isLeftOpen(problems)) return false;
  return textOf(problems) === textOf(before.problems);
}

function textOf(problems: readonly Problem[]): string {
  const texts = problems.map(({ code, path, params = {} }) => {
    const named = Object.entries(params).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([code, path, named]);
  });
  return texts.toSorted().join();
}
