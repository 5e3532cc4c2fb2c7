import { rankCandidates, readOpeningFile } from '../../screening/index.ts';
import type { Workspace } from '../../store/index.ts';
import type { OpeningView, RankedCandidate } from '../../../shared/contract/openings.ts';
import { INTAKE_LIMITS } from '../../../shared/limits.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { inWorkspace } from './in-workspace.ts';
import type { WorkspaceFile } from './in-workspace.ts';
import { readNamed } from '../importing/read-bytes.ts';

/** Finds an opening by its title, or by its id. */
export async function findOpening(
  { openings }: Pick<Workspace, 'openings'>,
  name: string,
): Promise<Result<OpeningView, string>> {
  const all = await openings.list();
  const byId = all.find(({ id }) => id === name);
  const called = all.filter(({ title }) => title.toLowerCase() === name.trim().toLowerCase());
  const [opening = byId] = called;
  if (opening === undefined) return err(`There is no opening named "${name}" in this workspace.`);
  if (called.length < 2) return ok(opening);
  const ids = called.map(({ id }) => id).join(', ');
  return err(`There are several openings named "${name}". Name one by its id: ${ids}.`);
}

const PAGE = 500;

/** Hands on everybody who answers an opening, in order, in pages; `false` ends it. */
export async function rankAll(
  { screening }: Pick<Workspace, 'screening'>,
  { requirements }: Pick<OpeningView, 'requirements'>,
  clock: () => Instant,
  onPage: (people: readonly RankedCandidate[]) => Promise<boolean>,
): Promise<number> {
  const today = formatInstant(clock()).slice(0, 10);
  for (let offset = 0; ; offset += PAGE) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const page = await rankCandidates(screening, { requirements, today, offset, limit: PAGE });
    // oxlint-disable-next-line no-await-in-loop -- the reader decides whether there is a next one
    const goesOn = await onPage(page.rows);
    if (!goesOn || offset + page.rows.length >= page.total) return page.total;
  }
}

export interface OpeningFiles extends WorkspaceFile {
  readonly files: readonly string[];
}

/** Takes openings in from files; all or none. */
export async function importOpenings(
  options: OpeningFiles,
): Promise<Result<readonly string[], string>> {
  const read = await Promise.all(options.files.map(readOpening));
  const failed = read.find((one) => !one.ok);
  if (failed?.ok === false) return failed;
  const drafts = read.flatMap((one) => (one.ok ? [one.value] : []));
  return inWorkspace(options, async ({ openings }) => {
    await Promise.all(drafts.map((draft) => openings.save(draft)));
    return ok(drafts.map(({ title }) => title));
  });
}

async function readOpening(file: string): ReturnType<typeof parseOpening> {
  const read = await readNamed(file, INTAKE_LIMITS.jsonBytes);
  if (read.ok) return parseOpening(file, new TextDecoder().decode(read.value));
  return err(
    read.error.code === 'too-large'
      ? `${file} is larger than any opening.`
      : `${file} cannot be read.`,
  );
}

async function parseOpening(file: string, text: string) {
  const opening = readOpeningFile(text);
  return opening.ok ? opening : err(`${file} is no opening: ${opening.error}.`);
}
