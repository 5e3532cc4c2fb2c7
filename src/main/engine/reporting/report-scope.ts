import { searchCandidates } from '../../screening/index.ts';
import type { RankedOpening, ReportInput } from '../../report/index.ts';
import type { Workspace } from '../../store/index.ts';
import type { RankedCandidate } from '../../../shared/contract/openings.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { ReportScope } from '../../../shared/contract/report-calls.ts';
import type { CandidateFilter, CandidateView } from '../../../shared/contract/views.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { inLanguage } from '../../../shared/messages/language.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { REPORT_PHRASES, REPORT_WORDS } from '../../../shared/messages/report.ts';
import { AGE_WORDS, FILTERS } from '../../../shared/messages/ui/candidates.ts';
import { STAGE_WORDS } from '../../../shared/messages/ui/desk.ts';
import { TRUST_WORDS, VERDICT_WORDS } from '../../../shared/messages/words.ts';
import type { BlindSearch } from '../blind/blind-service.ts';
import { rankAll } from '../workspaces/read-opening.ts';
import { getCandidate } from '../judging/with-findings.ts';

/** Where the people of a report are looked for, and as of when. */
export interface ScopeSource {
  readonly workspace: Workspace;
  readonly clock: () => Instant;
  /** How people are found while the blind view is on; whoever asks from outside the window sees all. */
  readonly searchBlind?: (() => Promise<BlindSearch | undefined>) | undefined;
}

/** Everybody whom a report is about, with the openings that they answer. */
export async function findPeople(
  source: ScopeSource,
  scope: ReportScope,
): Promise<Result<Required<Pick<ReportInput, 'candidates' | 'openings'>>, AppError>> {
  const listed = await listPeople(source, scope);
  if (!listed.ok) return listed;
  const candidates = await readCandidates(source, listed.value.ids);
  if (candidates === undefined) return err({ code: 'not-found', what: 'candidate' });
  return ok({ candidates, openings: listed.value.openings });
}

/** Whom a report is about, in the order in which they stand in it. */
export interface ListedPeople {
  readonly ids: readonly string[];
  readonly openings: readonly RankedOpening[];
  /** Whether there are more than were asked for. */
  readonly isCut: boolean;
}

/** @param limit Of the people; all of them where not given. */
export async function listPeople(
  source: ScopeSource,
  scope: ReportScope,
  limit = Number.POSITIVE_INFINITY,
): Promise<Result<ListedPeople, AppError>> {
  const openings = await readOpenings(source, scope, limit);
  if (openings === undefined) return err({ code: 'not-found', what: 'opening' });
  const answering = openings.flatMap(({ ranked }) => ranked.map((one) => one.candidateId));
  const listed = await listIds(source, scope, limit);
  const ids = [...new Set([...answering, ...listed])];
  return ok({ ids: ids.slice(0, limit), openings, isCut: ids.length > limit });
}

/** The openings that a report is about, with everybody who answers each; `undefined` where one is gone. */
async function readOpenings(
  { workspace, clock }: ScopeSource,
  scope: ReportScope,
  limit: number,
): Promise<readonly RankedOpening[] | undefined> {
  if (scope.kind !== 'openings') return [];
  const read: RankedOpening[] = [];
  for (const openingId of scope.openingIds) {
    // oxlint-disable-next-line no-await-in-loop -- one opening after the other
    const opening = await workspace.openings.get(openingId);
    if (opening === undefined) return undefined;
    const ranked: RankedCandidate[] = [];
    // oxlint-disable-next-line no-await-in-loop -- as above
    await rankAll(workspace, opening, clock, async (people) => {
      ranked.push(...people);
      return ranked.length <= limit;
    });
    read.push({ opening, ranked });
  }
  return read;
}

// As the contract's own limit of people in one call.
const PAGE = 500;

async function listIds(
  { workspace, searchBlind }: ScopeSource,
  scope: ReportScope,
  limit: number,
): Promise<readonly string[]> {
  if (scope.kind !== 'filter') return scope.kind === 'candidates' ? scope.candidateIds : [];
  const { source = workspace.screening, veil } = (await searchBlind?.()) ?? {};
  const ids: string[] = [];
  for (let total = 1; ids.length < total && ids.length <= limit;) {
    const input = { filter: scope.filter, offset: ids.length, limit: PAGE, veil };
    const page = await searchCandidates(source, input);
    if (page.rows.length === 0) break;
    ids.push(...page.rows.map((row) => row.id));
    total = page.total;
  }
  return ids;
}

/** People as shown; `undefined` where one is gone. */
export async function readCandidates(
  looking: ScopeSource,
  ids: readonly string[],
): Promise<readonly CandidateView[] | undefined> {
  const views = await Promise.all(ids.map((id) => getCandidate(looking, id)));
  const found = views.filter((view) => view !== undefined);
  return found.length === views.length ? found : undefined;
}

/** What was asked for, in words that the reader of the report knows. */
export async function describeScope(
  workspace: Workspace,
  scope: ReportScope,
  language: Language,
): Promise<string> {
  if (scope.kind === 'candidates') return inLanguage(language, () => REPORT_WORDS.chosen);
  // The report names openings itself.
  if (scope.kind === 'openings') return '';
  const openings = await workspace.openings.list();
  const skills = await workspace.screening.listSkills();
  const known = {
    openings: new Map(openings.map(({ id, title }) => [id, title])),
    skills: new Map(skills.map(({ key, name }) => [key, name])),
  };
  return inLanguage(language, () => describeFilter(scope.filter, known));
}

interface KnownNames {
  readonly openings: ReadonlyMap<string, string>;
  readonly skills: ReadonlyMap<string, string>;
}

function describeFilter(filter: CandidateFilter, known: KnownNames): string {
  const { text, skills, issuers, verdicts, isToLookAt } = filter;
  const { trusts = [], ages = [], openings = [], stages = [], tags = [] } = filter;
  const { skill, issuer, verdict } = REPORT_WORDS;
  const named: readonly (readonly [string, readonly string[]])[] = [
    [skill, skills.map((key) => known.skills.get(key) ?? key)],
    [issuer, issuers],
    [verdict, verdicts.map((one) => VERDICT_WORDS[one].label)],
    [FILTERS.trust, trusts.map((one) => TRUST_WORDS[one].label)],
    [FILTERS.age, ages.map((one) => AGE_WORDS[one])],
    [FILTERS.opening, openings.map((id) => known.openings.get(id) ?? id)],
    [FILTERS.stage, stages.map((one) => STAGE_WORDS[one])],
    [FILTERS.tag, tags],
  ];
  return [
    text.trim() === '' ? '' : `“${text.trim()}”`,
    ...named.map(([heading, values]) =>
      values.length === 0 ? '' : REPORT_PHRASES.pair(heading, values.join(', ')),
    ),
    isToLookAt === true ? FILTERS.toLookAt : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
