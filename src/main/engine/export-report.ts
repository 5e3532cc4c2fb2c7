import { createHash, createHmac } from 'node:crypto';
import { basename, extname } from 'node:path';
import {
  applyChoices,
  buildReport,
  packEvidence,
  signReport,
  writeReport,
  zipEvidence,
} from '../report/index.ts';
import type { ReportModel } from '../report/index.ts';
import { searchCandidates } from '../screening/index.ts';
import type { Workspace } from '../store/index.ts';
import type { Verifier } from '../verify/index.ts';
import type { CallOutput, ParsedInput } from '../../shared/contract/contract.ts';
import type { ReportScope } from '../../shared/contract/report-calls.ts';
import type { OpeningView, RankedCandidate } from '../../shared/contract/openings.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { CandidateFilter, CandidateView } from '../../shared/contract/views.ts';
import { formatInstant } from '../../shared/lib/instant.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { inLanguage } from '../../shared/messages/language.ts';
import type { Language } from '../../shared/messages/language.ts';
import { REPORT_PHRASES, REPORT_WORDS } from '../../shared/messages/report.ts';
import { STAGE_WORDS } from '../../shared/messages/ui/desk.ts';
import { AGE_WORDS, FILTERS } from '../../shared/messages/ui/candidates.ts';
import { TRUST_WORDS, VERDICT_WORDS } from '../../shared/messages/words.ts';
import { APPLICATION } from './application.ts';
import { rankAll } from './read-opening.ts';
import { getCandidate } from './with-findings.ts';
import { evidenceFileOf } from './evidence-file.ts';
import { gatherEvidence } from './gather-evidence.ts';
import type { WithVerifier } from './lend-verifier.ts';
import { readSigningDid } from './signing-identity.ts';
import type { KeyVault } from './signing-key.ts';
import { writeWhole } from './write-file.ts';

type Exported = Result<CallOutput<'report.export'>, AppError>;

/** The workspace that a report is about. */
export interface ReportSource {
  readonly workspace: Workspace;
  readonly workspaceFile: string;
  readonly clock: () => Instant;
  /** Of the workspace, with which the report is signed. */
  readonly signingKey: KeyVault;
  /** Lends what verifies strangers' files in a process of its own. */
  readonly withVerifier: WithVerifier;
}

/** Writes a report on the people in `scope`, whole or not at all. */
export async function exportReport(
  source: ReportSource,
  { scope, format, file, ...choices }: ParsedInput<'report.export'>,
): Promise<Exported> {
  const { workspace, workspaceFile, clock } = source;
  const { people, content, employer, language = 'en' } = choices;
  if (people !== undefined && choices.evidence === true) {
    return err({ code: 'evidence-tells', people });
  }
  const opening = await readOpening({ workspace, clock }, scope);
  if (opening === undefined) return err({ code: 'not-found', what: 'opening' });
  const ids = opening.ranked?.map((one) => one.candidateId) ?? (await listIds(workspace, scope));
  const candidates = await readCandidates({ workspace, clock }, ids);
  if (candidates === undefined) return err({ code: 'not-found', what: 'candidate' });
  const evidence =
    choices.evidence === true ? await source.withVerifier(gatherOf(source, candidates)) : undefined;
  const files = evidence === undefined ? [] : inLanguage(language, () => packEvidence(evidence));
  const whole = buildReport({
    candidates,
    ...opening,
    question: await describeScope(workspace, scope, language),
    language,
    createdAt: formatInstant(clock()),
    workspaceName: basename(workspaceFile, extname(workspaceFile)),
    auditHead: await workspace.audit.head(),
    runBy: choices.runBy?.trim() === '' ? undefined : choices.runBy?.trim(),
    evidence: files.length === 0 ? undefined : files.map(({ entry }) => entry),
    ...(evidence === undefined
      ? {}
      : {
          judgedAt: evidence.judgedAt,
          differing: evidence.differing,
          strictDisclosure: evidence.wholeOnly ? true : undefined,
        }),
    employer,
    application: APPLICATION,
  });
  const model = applyChoices(whole, { people, content }, await openPseudonyms(source, people));
  try {
    const sealed = format === 'csv' ? { model } : await seal(model, source);
    const bytes = await writeReport(sealed, format, files);
    if (files.length > 0 && format !== 'pdf') {
      await writeWhole(evidenceFileOf(file), await zipEvidence(files, model.createdAt));
    }
    await writeWhole(file, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const counts = {
      candidates: candidates.length,
      evidence: files.length > 0,
      people: people ?? 'named',
      content: content ?? 'full',
    };
    await workspace.audit.append('export', { format, sha256, ...counts });
    return ok({ file, sha256, candidates: candidates.length });
  } catch (cause) {
    return err({ code: 'file-not-written', file, reason: describeFailure(cause) });
  }
}

// The workspace's own key goes in, so that who has another report on the same people, but not the
// workspace, cannot put the two side by side.
async function openPseudonyms(
  { signingKey }: ReportSource,
  people: ReportModel['people'],
): Promise<(id: string) => string> {
  if (people !== 'blind') return (id) => id;
  const key = await signingKey.get();
  const secret = createHmac('sha256', key.export({ format: 'der', type: 'pkcs8' }))
    .update('touchstone: pseudonyms in blind reports')
    .digest();
  return (id) => createHmac('sha256', secret).update(id).digest('hex').slice(0, 32);
}

async function seal(model: ReportModel, { signingKey, workspace }: ReportSource) {
  const key = await signingKey.get();
  return signReport(model, { key, did: await readSigningDid(workspace.settings) });
}

function gatherOf({ workspace, clock }: ReportSource, candidates: readonly CandidateView[]) {
  return (verifier: Verifier) => gatherEvidence({ workspace, verifier, clock }, candidates);
}

interface ReadOpening {
  readonly opening?: OpeningView;
  readonly ranked?: readonly RankedCandidate[];
}

/** The opening that a report is about, with everybody who answers it; `undefined` where it is gone. */
async function readOpening(
  { workspace, clock }: Pick<ReportSource, 'workspace' | 'clock'>,
  scope: ReportScope,
): Promise<ReadOpening | undefined> {
  if (scope.kind !== 'opening') return {};
  const opening = await workspace.openings.get(scope.openingId);
  if (opening === undefined) return undefined;
  const ranked: RankedCandidate[] = [];
  await rankAll(workspace, opening, clock, async (people) => {
    ranked.push(...people);
    return true;
  });
  return { opening, ranked };
}

// As the contract's own limit of people in one call.
const PAGE = 500;

async function listIds(workspace: Workspace, scope: ReportScope): Promise<readonly string[]> {
  if (scope.kind !== 'filter') return scope.kind === 'candidates' ? scope.candidateIds : [];
  const ids: string[] = [];
  for (let total = 1; ids.length < total;) {
    const input = { filter: scope.filter, offset: ids.length, limit: PAGE };
    const page = await searchCandidates(workspace.screening, input);
    if (page.rows.length === 0) break;
    ids.push(...page.rows.map((row) => row.id));
    total = page.total;
  }
  return ids;
}

async function readCandidates(
  looking: Pick<ReportSource, 'workspace' | 'clock'>,
  ids: readonly string[],
): Promise<readonly CandidateView[] | undefined> {
  const views = await Promise.all(ids.map((id) => getCandidate(looking, id)));
  const found = views.filter((view) => view !== undefined);
  return found.length === views.length ? found : undefined;
}

/** What was asked for, in words that the reader of the report knows. */
async function describeScope(
  workspace: Workspace,
  scope: ReportScope,
  language: Language,
): Promise<string> {
  if (scope.kind === 'candidates') return inLanguage(language, () => REPORT_WORDS.chosen);
  // The report names an opening itself.
  if (scope.kind === 'opening') return '';
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

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOENT: 'the folder is not there',
  ENOTDIR: 'the folder is not there',
  EISDIR: 'a folder has this name',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program is using the file',
};

/** Why the system did not take a file, in words. */
export function describeFailure(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? `the system refused it${code === '' ? '' : ` (${code})`}`;
}
