import { writeCsvText } from '../../shared/lib/spreadsheet.ts';
import { LANGUAGES, inLanguage } from '../../shared/messages/language.ts';
import { describeSuperseded } from '../../shared/messages/skills.ts';
import type { CheckId } from '../../shared/model/verdict.ts';
import { CHECK_IDS } from '../../shared/model/verdict.ts';
import {
  CHECK_NAMES,
  OUTCOME_WORDS,
  RECIPIENT_WORDS,
  TRUST_WORDS,
  VERDICT_WORDS,
  answerRecipient,
} from '../../shared/messages/words.ts';
import { REPORT_COLUMNS, REPORT_PHRASES, REPORT_WORDS } from '../../shared/messages/report.ts';
import type { ReportCandidate, ReportCredential, ReportModel } from './model.ts';
import { describeNote, describeReportStack, describeSkill, describeStanding } from './phrases.ts';

interface Row {
  readonly model: ReportModel;
  readonly candidate: ReportCandidate;
  /** Absent for a person without credentials, who is in the report all the same. */
  readonly credential: ReportCredential | undefined;
}

/** Whether a text begins as a report that is a table, in whichever language it is worded. */
export function isReportTable(head: string): boolean {
  return LANGUAGES.some((language) => {
    const [first, second] = inLanguage(language, columnsOf);
    const start = writeCsvText([[first?.[0] ?? '', second?.[0] ?? '']]).trim();
    return head.replace(/^\uFEFF/u, '').startsWith(`${start.replace(/^\uFEFF/u, '')},`);
  });
}

type Column = readonly [heading: string, cell: (row: Row) => string];

function columnsOf(): readonly Column[] {
  return [
    [REPORT_WORDS.candidate, (row) => row.candidate.name],
    [REPORT_COLUMNS.emails, (row) => row.candidate.emails.join('; ')],
    ...credentialColumns(),
    ...CHECK_IDS.map((id): Column => [CHECK_NAMES[id], (row) => checksOf(row, id)]),
    [REPORT_COLUMNS.format, (row) => row.credential?.format ?? ''],
    [REPORT_COLUMNS.credentialId, (row) => row.credential?.id ?? ''],
    [REPORT_COLUMNS.candidateId, (row) => row.candidate.id],
    [REPORT_WORDS.why, (row) => whyOf(row)],
    [REPORT_COLUMNS.question, (row) => row.model.question],
    [REPORT_WORDS.asks, ({ model }) => openingsOf(model)],
    [REPORT_COLUMNS.report, (row) => row.model.title],
    [REPORT_COLUMNS.madeBy, ({ model }) => model.runBy ?? ''],
    [REPORT_COLUMNS.createdAt, (row) => row.model.createdAt],
  ];
}

function credentialColumns(): readonly Column[] {
  const { verdict, issuer, recipient, stacks, file } = REPORT_WORDS;
  const { trust, listedAs, issuerId, provenBy, otherSkills, countsWith } = REPORT_COLUMNS;
  return [
    [REPORT_COLUMNS.credential, of(({ title }) => title)],
    [verdict, of((credential) => VERDICT_WORDS[credential.verdict].label)],
    [issuer, of((credential) => credential.issuer.name)],
    [listedAs, of((credential) => credential.issuer.listedAs)],
    [issuerId, of((credential) => credential.issuer.id)],
    [trust, of((credential) => TRUST_WORDS[credential.issuer.trust].label)],
    [recipient, of((credential) => RECIPIENT_WORDS[answerRecipient(credential)].label)],
    [provenBy, (row) => skillsOf(row, true)],
    [otherSkills, (row) => skillsOf(row, false)],
    [countsWith, of(({ superseded }) => superseded && describeSuperseded(superseded))],
    [stacks, (row) => row.candidate.stacks.map(describeReportStack).join(' | ')],
    [REPORT_COLUMNS.validFrom, of(({ validFrom }) => validFrom)],
    [REPORT_COLUMNS.validUntil, of(({ validUntil }) => validUntil)],
    [REPORT_COLUMNS.checkedAt, of(({ checkedAt }) => checkedAt)],
    [REPORT_COLUMNS.judgedAt, of(({ judgedAt }) => judgedAt)],
    [file, of((credential) => credential.file?.name)],
    [REPORT_COLUMNS.path, of((credential) => credential.file?.path)],
    [REPORT_COLUMNS.sha256, of((credential) => credential.file?.sha256)],
  ];
}

/** What is said of a credential; nothing in the row of a person who has none. */
function of(say: (credential: ReportCredential) => string | undefined): Column[1] {
  return ({ credential }) => (credential === undefined ? '' : (say(credential) ?? ''));
}

/**
 * One row a credential, for a spreadsheet: UTF-8 with a byte order mark, which Excel needs.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(model: ReportModel): Uint8Array {
  return new TextEncoder().encode(writeCsvText(listRows(model)));
}

/** The rows of that table, headings first, as they are read: nothing is guarded against spreadsheets yet. */
export function listRows(model: ReportModel): readonly (readonly string[])[] {
  const rows = model.candidates.flatMap((candidate): readonly Row[] =>
    candidate.credentials.length === 0
      ? [{ model, candidate, credential: undefined }]
      : candidate.credentials.map((credential) => ({ model, candidate, credential })),
  );
  const columns = columnsOf();
  return [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ];
}

/** Requirement by requirement; on every row of the person, since a row may be all that is looked at. */
function whyOf({ model, candidate: { places = [] } }: Row): string {
  return places
    .map(({ opening, answers }) =>
      ofOpening(
        model,
        opening,
        answers.map(({ requirement, answer }) => `${requirement}. ${answer}`),
      ),
    )
    .join(' || ');
}

function openingsOf(model: ReportModel): string {
  const { openings = [] } = model;
  return openings
    .map(({ note, requirements, order }, place) =>
      ofOpening(
        model,
        place,
        [...requirements, note, order].filter((part) => part !== ''),
      ),
    )
    .join(' || ');
}

/** Of several openings each is named with what is said of it. */
function ofOpening(
  { openings = [] }: ReportModel,
  place: number,
  parts: readonly string[],
): string {
  const said = parts.join(' | ');
  return openings.length < 2 ? said : REPORT_PHRASES.pair(openings[place]?.title ?? '', said);
}

function skillsOf({ candidate, credential }: Row, proven: boolean): string {
  if (credential === undefined) return '';
  return candidate.skills
    .filter((skill) => skill.proven === proven)
    .filter((skill) => skill.evidence.some((item) => item.credentialId === credential.id))
    .map((skill) => `${describeSkill(skill)} (${describeStanding(skill)})`)
    .join('; ');
}

function checksOf({ credential }: Row, id: CheckId): string {
  if (credential === undefined) return '';
  return credential.checks
    .filter((check) => check.id === id)
    .map((check) => {
      const note = describeNote(check, credential);
      const finding = REPORT_PHRASES.pair(OUTCOME_WORDS[check.outcome].label, check.message);
      return note === '' ? finding : `${finding} (${note})`;
    })
    .join(' | ');
}
