import type { NewResume } from '../../store/index.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { containerOf } from './container.ts';
import type { Examination } from './examine.ts';
import { recogniseResume } from '../resumes.ts';
import type { ResumeServices } from '../resumes.ts';
import type { ImportRun } from './context.ts';

/** A résumé that came in, before its person is known. */
export interface FoundResume {
  /** Where in the file it stood; empty for the file itself. */
  readonly path: string;
  readonly resume: NewResume;
}

/**
 * Looks for résumés among the files without a credential; what said of them that they hold none is
 * taken back.
 */
export async function findResumes(
  name: string,
  { others, problems }: Pick<Examination, 'others' | 'problems'>,
  services: ResumeServices,
): Promise<{ readonly resumes: readonly FoundResume[]; readonly problems: readonly Problem[] }> {
  const resumes: FoundResume[] = [];
  let left = problems;
  for (const other of others) {
    const { path } = other;
    const shown = path === '' ? name : `${name}/${path}`;
    const found = await recogniseResume(shown, other, services);
    if (found === undefined) continue;
    left = left.filter((problem) => !isOf(path, problem));
    if (found.ok) resumes.push({ path, resume: found.value });
    else left = [...left, { code: 'resume-without-text', path }];
  }
  return { resumes, problems: left };
}

const HOLD_NONE: ReadonlySet<Problem['code']> = new Set([
  'document-without-badge',
  'image-without-badge',
  'not-a-credential',
  'unknown-file-type',
]);

// What is attached to a PDF stands below it; of that, what is a damaged badge stays one.
function isOf(path: string, problem: Problem): boolean {
  const isBelow = path === '' || problem.path.startsWith(`${path}/`);
  return problem.path === path || (isBelow && HOLD_NONE.has(problem.code));
}

/** Where a résumé came to: with a person, or with nobody. */
export type PlacedResume =
  | { readonly kind: 'placed'; readonly isNew: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Puts a résumé with the person in whose folder or zip it came. A résumé alone founds nobody: what
 * it says of its person is as little proven as the rest of it.
 *
 * @param labels The folders around the file, from the outermost, and its own name where it is an archive.
 */
export async function placeResume(
  { workspace }: Pick<ImportRun, 'workspace'>,
  labels: readonly string[],
  { path, resume }: FoundResume,
): Promise<PlacedResume> {
  const container = containerOf(labels, path);
  const candidateId = container === '' ? undefined : await workspace.resumes.findPerson(container);
  if (candidateId === undefined) {
    return { kind: 'problem', problem: { code: 'resume-without-person', path } };
  }
  const id = await workspace.resumes.add(candidateId, resume);
  return { kind: 'placed', isNew: id !== undefined };
}
