import { mapSkillsAgain } from '../mapping/map-again.ts';
import { openSkillMapper } from '../mapping/read-vocabulary.ts';
import { parseQuery, searchCandidates } from '../../screening/index.ts';
import type { QueryError } from '../../screening/index.ts';
import { skillsAskedBy } from '../../store/index.ts';
import type { ScreeningSource, Workspace } from '../../store/index.ts';
import type { CandidateFilter, CandidateRow } from '../../../shared/contract/views.ts';
import type {
  ReportChoices,
  ReportFormat,
  ReportScope,
} from '../../../shared/contract/report-calls.ts';
import type { OpeningView, RankedCandidate } from '../../../shared/contract/openings.ts';
import type { SkillView } from '../../../shared/contract/skill-views.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { describeAppError } from '../../../shared/messages/ui/app-error.ts';
import { createBlindService } from '../blind/blind-service.ts';
import { openPseudonyms } from '../blind/pseudonym.ts';
import { exportReport } from '../reporting/export-report.ts';
import { inWorkspace } from './in-workspace.ts';
import { lendVerifier } from '../verifying/lend-verifier.ts';
import { createFileVault } from '../reporting/signing-key.ts';
import { findOpening, rankAll } from './read-opening.ts';

/** What a command reads of a workspace that is there. */
export interface ReadOptions {
  readonly workspaceFile: string;
  /** Of the workspace, where it is encrypted. */
  readonly key?: Uint8Array | undefined;
  /** As `parseQuery` reads it; everybody where not given. */
  readonly query: string | undefined;
  readonly clock: () => Instant;
}

/** A person who fits the query, and the skills for which. */
export interface ScreenedCandidate {
  readonly row: CandidateRow;
  readonly why: readonly SkillView[];
}

const PAGE = 500;

/**
 * Hands on everybody who fits the query, best first, in pages.
 *
 * @param onPage `false` ends it.
 * @returns How many fit, or a sentence for a person.
 */
export async function screenWorkspace(
  options: ReadOptions,
  onPage: (candidates: readonly ScreenedCandidate[]) => Promise<boolean>,
): Promise<Result<number, string>> {
  return readWorkspace(options, async (workspace, filter) => {
    const asked = new Set(filter.skills);
    const source = noteSkills(workspace.screening, asked);
    for (let offset = 0; ; offset += PAGE) {
      const page = await searchCandidates(source, { filter, offset, limit: PAGE });
      const rows = await source.getRows(page.rows.map(({ id }) => id));
      const goesOn = await onPage(rows.map((row) => ({ row, why: whyOf(row, asked) })));
      if (!goesOn || offset + page.rows.length >= page.total) return ok(page.total);
    }
  });
}

// Which skills a word stands for, screening finds out and tells the store: here it is overheard.
function noteSkills(source: ScreeningSource, asked: Set<string>): ScreeningSource {
  return {
    ...source,
    findCandidates(query) {
      const { terms, condition } = query;
      const further = condition === undefined ? [] : skillsAskedBy(condition);
      for (const key of [...terms.flatMap((term) => term.skillKeys), ...further]) asked.add(key);
      return source.findCandidates(query);
    },
  };
}

function whyOf(row: CandidateRow, asked: ReadonlySet<string>): readonly SkillView[] {
  return row.skills.filter((skill) => asked.has(skill.key));
}

/** Hands on everybody who answers an opening, in order, in pages. */
export async function rankWorkspace(
  options: ReadOptions & { readonly opening: string },
  onPage: (people: readonly RankedCandidate[], opening: OpeningView) => Promise<boolean>,
): Promise<Result<number, string>> {
  return readWorkspace(options, async (workspace) => {
    const opening = await findOpening(workspace, options.opening);
    if (!opening.ok) return opening;
    const { value } = opening;
    return ok(await rankAll(workspace, value, options.clock, (people) => onPage(people, value)));
  });
}

/** Writes a report on everybody who fits the query, or answers one of the openings. */
export async function reportOnWorkspace(
  options: ReadOptions & {
    /** By title, or by id. */
    readonly openings: readonly string[];
    readonly file: string;
    readonly format: ReportFormat;
    readonly choices?: ReportChoices;
    readonly verifierEntry: URL;
  },
): Promise<Result<{ readonly file: string; readonly candidates: number }, string>> {
  const { workspaceFile, clock, file, format, openings } = options;
  return readWorkspace(options, async (workspace, filter) => {
    const scope = await scopeOf(workspace, filter, openings);
    if (!scope.ok) return scope;
    const signingKey = createFileVault(workspaceFile, options.key);
    const withVerifier = lendVerifier(options.verifierEntry);
    const openBlind = async () =>
      createBlindService(workspace, await openPseudonyms(workspace.settings));
    const source = { workspace, workspaceFile, clock, signingKey, withVerifier, openBlind };
    const asked = { ...options.choices, scope: scope.value, format, file };
    return described(await exportReport(source, asked));
  });
}

/** Whom a command is about. */
async function scopeOf(
  workspace: Workspace,
  filter: CandidateFilter,
  openings: readonly string[],
): Promise<Result<ReportScope, string>> {
  if (openings.length === 0) return ok({ kind: 'filter', filter });
  const openingIds: string[] = [];
  for (const name of openings) {
    // oxlint-disable-next-line no-await-in-loop -- the first that is not there is the one to be told of
    const found = await findOpening(workspace, name);
    if (!found.ok) return found;
    openingIds.push(found.value.id);
  }
  return ok({ kind: 'openings', openingIds });
}

function described<Value>(result: Result<Value, AppError>): Result<Value, string> {
  return result.ok ? result : err(describeAppError(result.error));
}

/** The query with a sign under what is wrong, and below it the sentence. */
function describeQueryError(query: string, { position, length, message }: QueryError): string {
  const line = query.replaceAll(/[\s\p{Cc}]/gu, ' ');
  const signs = '^'.repeat(Math.max(length, 1));
  return `  ${line}\n  ${' '.repeat(position)}${signs}\n${message}`;
}

/** Opens a workspace, reads the query, and closes the workspace in the end. */
export async function readWorkspace<Value>(
  { workspaceFile, key, query, clock }: ReadOptions,
  read: (workspace: Workspace, filter: CandidateFilter) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const filter = parseQuery(query ?? '');
  if (!filter.ok) return err(describeQueryError(query ?? '', filter.error));
  const mapper = await openSkillMapper();
  const work = async (workspace: Workspace) => {
    await mapSkillsAgain(workspace);
    return read(workspace, filter.value);
  };
  return inWorkspace({ workspaceFile, key, clock }, work, mapper);
}
