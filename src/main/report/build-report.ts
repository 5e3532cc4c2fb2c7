import type { CandidateView, CheckView, CredentialView } from '../../shared/contract/views.ts';
import type { OpeningView, RankedCandidate } from '../../shared/contract/openings.ts';
import {
  describeAnswer,
  describeRequirement,
  OPENINGS,
} from '../../shared/messages/ui/openings.ts';
import type { SkillView, StackView } from '../../shared/contract/skill-views.ts';
import { describeReach } from '../../shared/messages/ui/mapping.ts';
import { describeCheck } from '../../shared/messages/checks/index.ts';
import type {
  ReportAnswer,
  ReportOpening,
  ReportPlace,
  ReportCandidate,
  ReportCheck,
  ReportCredential,
  ReportEvidence,
  ReportModel,
  ReportSkill,
  ReportStack,
} from './model.ts';
import { REPORT_PHRASES, REPORT_SENTENCES, REPORT_WORDS } from '../../shared/messages/report.ts';
import { inLanguage } from '../../shared/messages/language.ts';
import { shownSkill } from '../../shared/messages/skill-names.ts';
import type { Language } from '../../shared/messages/language.ts';

export interface RankedOpening {
  readonly opening: OpeningView;
  readonly ranked: readonly RankedCandidate[];
}

export interface ReportInput {
  /** In the order in which they are to stand. */
  readonly candidates: readonly CandidateView[];
  /** The openings that people answer, each with who does, in order, and how. */
  readonly openings?: readonly RankedOpening[] | undefined;
  /** What was asked for, in words; empty when nothing was. */
  readonly question: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** English where it is not given. */
  readonly language?: Language | undefined;
  readonly workspaceName?: string;
  /** Who makes the report, as that person gave it. */
  readonly runBy?: string | undefined;
  readonly auditHead?: string | undefined;
  /** What goes with it, where that is asked for. */
  readonly evidence?: readonly ReportEvidence[] | undefined;
  /** As of when each credential was judged, by its id; and what the evidence does not lead to. */
  readonly judgedAt?: ReadonlyMap<string, string> | undefined;
  readonly differing?: readonly string[] | undefined;
  readonly strictDisclosure?: true | undefined;
  readonly employer?: ReportModel['employer'];
  readonly application: { readonly name: string; readonly version: string };
}

/** Gathers what the screen shows of these people, and computes nothing that it does not show. */
export function buildReport(input: ReportInput): ReportModel {
  const { language = 'en' } = input;
  return inLanguage(language, () => gather(input, language));
}

function gather(input: ReportInput, language: Language): ReportModel {
  const { openings = [] } = input;
  return {
    title: REPORT_WORDS.title,
    createdAt: input.createdAt,
    question: questionOf(input),
    ...(openings.length === 0 ? {} : { openings: openings.map(reportOpening) }),
    language,
    ...stated({
      workspaceName: input.workspaceName,
      runBy: input.runBy,
      auditHead: input.auditHead,
      evidence: input.evidence,
      strictDisclosure: input.strictDisclosure,
      employer: input.employer,
    }),
    application: { name: input.application.name, version: input.application.version },
    candidates: input.candidates.map((candidate) => reportCandidate(candidate, input)),
    method: methodOf(input),
    limits: [...REPORT_SENTENCES.limits, ...differing(input)],
  };
}

function methodOf({ auditHead }: ReportInput): readonly string[] {
  const { method, head } = REPORT_SENTENCES;
  return auditHead === undefined ? method : [...method, head(auditHead)];
}

/** Whose verdicts the evidence does not lead to is said with the other limits. */
function differing({ candidates, differing: ids = [] }: ReportInput): readonly string[] {
  const wanted = new Set(ids);
  const titles = candidates.flatMap(({ credentials }) =>
    credentials.flatMap(({ id, title }) => (wanted.has(id) ? [title] : [])),
  );
  return titles.length === 0 ? [] : [REPORT_SENTENCES.differing(titles)];
}

function questionOf({ openings = [], question }: ReportInput): string {
  const titles = openings.map(({ opening }) => opening.title);
  const [first] = titles;
  if (first !== undefined) {
    return titles.length === 1 ? REPORT_PHRASES.opening(first) : REPORT_PHRASES.openings(titles);
  }
  return question.trim() === '' ? REPORT_WORDS.everybody : question.trim();
}

function reportOpening({ opening, ranked }: RankedOpening): ReportOpening {
  const { title, note, requirements } = opening;
  return {
    title,
    note,
    requirements: requirements.map(describeRequirement),
    order: OPENINGS.order,
    people: ranked.map(({ candidateId }) => candidateId),
  };
}

/** Where a person answers an opening, what answers it. */
function placesOf({ openings = [] }: ReportInput, candidateId: string): readonly ReportPlace[] {
  return openings.flatMap(({ opening, ranked }, place) => {
    const row = ranked.find((one) => one.candidateId === candidateId);
    return row === undefined ? [] : [{ opening: place, answers: reportAnswers(opening, row) }];
  });
}

function reportAnswers(
  { requirements }: OpeningView,
  { answers }: RankedCandidate,
): readonly ReportAnswer[] {
  return requirements.map((requirement, place): ReportAnswer => {
    const answer = answers[place] ?? { key: requirement.key, proven: false, shortfalls: [] };
    const credentialId = answer.evidence?.credentialId;
    return {
      requirement: describeRequirement(requirement),
      proven: answer.proven,
      answer: describeAnswer(answer),
      ...(credentialId === undefined ? {} : { credentialId }),
    };
  });
}

function reportCandidate(candidate: CandidateView, input: ReportInput): ReportCandidate {
  const { judgedAt } = input;
  const places = placesOf(input, candidate.id);
  const titles = new Map(candidate.credentials.map(({ id, title }) => [id, title]));
  return {
    id: candidate.id,
    name: candidate.name,
    emails: candidate.emails,
    ...(places.length === 0 ? {} : { places }),
    verdicts: candidate.verdicts,
    skills: candidate.skills.map((skill) => reportSkill(skill, titles)),
    stacks: candidate.stacks.map(reportStack),
    credentials: candidate.credentials.map((credential) =>
      reportCredential(credential, judgedAt?.get(credential.id)),
    ),
  };
}

function reportStack({ name, basis, pieces, isComplete, isOpenEnded }: StackView): ReportStack {
  const shown = pieces.map((piece) => ({ name: piece.name, state: piece.state }));
  return { name, basis, pieces: shown, isComplete, isOpenEnded };
}

/** Without what is not known: a report has no empty fields. */
function stated<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same fields, but for those that are undefined
  return Object.fromEntries(entries) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}

function reportSkill(skill: SkillView, titles: ReadonlyMap<string, string>): ReportSkill {
  const { how, state, from } = skill.mapping;
  const shown = shownSkill(skill.key, skill.name);
  return {
    name: skill.name,
    ...(shown === skill.name ? {} : { shown }),
    ...(skill.framework === undefined ? {} : { framework: skill.framework }),
    ...(skill.code === undefined ? {} : { code: skill.code }),
    ...stated({
      level: skill.level,
      scale: skill.scale,
      requirement: skill.requirement,
      issued: skill.issued,
      freshness: skill.freshness,
      learning: skill.learning,
    }),
    proven: skill.proven,
    source: skill.source,
    mapping: { how, state, from },
    reached: describeReach(skill.source, skill.mapping),
    evidence: skill.credentialIds.map((credentialId) => ({
      credentialId,
      // An id that leads to none of the credentials shown is shown itself: never nothing.
      title: titles.get(credentialId) ?? credentialId,
    })),
  };
}

function reportCredential(
  credential: CredentialView,
  judgedAt: string | undefined,
): ReportCredential {
  return {
    id: credential.id,
    title: credential.title,
    format: credential.format,
    issuer: credential.issuer,
    verdict: credential.verdict,
    recipient: credential.recipient.match,
    ...stated({ superseded: credential.superseded }),
    ...(credential.validFrom === undefined ? {} : { validFrom: credential.validFrom }),
    ...(credential.validUntil === undefined ? {} : { validUntil: credential.validUntil }),
    checkedAt: credential.checkedAt,
    ...stated({ judgedAt }),
    file: credential.file,
    checks: credential.checks.map(reportCheck),
  };
}

function reportCheck(check: CheckView): ReportCheck {
  return {
    id: check.id,
    outcome: check.outcome,
    message: describeCheck({ code: check.code, params: check.params }),
    ...(check.detail === undefined ? {} : { detail: check.detail }),
    ...(check.source === undefined ? {} : { source: check.source }),
    ...(check.obtainedAt === undefined ? {} : { obtainedAt: check.obtainedAt }),
    checkedAt: check.checkedAt,
  };
}
