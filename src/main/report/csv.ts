import { describeSuperseded } from '../../shared/messages/skills.ts';
import type { CheckId } from '../../shared/model/verdict.ts';
import { CHECK_IDS } from '../../shared/model/verdict.ts';
import {
  CHECK_NAMES,
  OUTCOME_WORDS,
  RECIPIENT_WORDS,
  TRUST_WORDS,
  VERDICT_WORDS,
} from '../../shared/messages/words.ts';
import type { ReportCandidate, ReportCredential, ReportModel } from './model.ts';
import { describeNote, describeReportStack, describeSkill, describeStanding } from './phrases.ts';

interface Row {
  readonly model: ReportModel;
  readonly candidate: ReportCandidate;
  /** Absent for a person without credentials, who is in the report all the same. */
  readonly credential: ReportCredential | undefined;
}

type Column = readonly [heading: string, cell: (row: Row) => string];

const COLUMNS: readonly Column[] = [
  ['Candidate', (row) => row.candidate.name],
  ['E-mail addresses', (row) => row.candidate.emails.join('; ')],
  ['Credential', (row) => row.credential?.title ?? ''],
  ['Verdict', (row) => (row.credential ? VERDICT_WORDS[row.credential.verdict].label : '')],
  ['Issuer', (row) => row.credential?.issuer.name ?? ''],
  ['Issuer, as a registry calls it', (row) => row.credential?.issuer.listedAs ?? ''],
  ['Issuer id', (row) => row.credential?.issuer.id ?? ''],
  ['Issuer trust', (row) => (row.credential ? TRUST_WORDS[row.credential.issuer.trust].label : '')],
  ['Recipient', (row) => (row.credential ? RECIPIENT_WORDS[row.credential.recipient].label : '')],
  ['Skills proven by it', (row) => skillsOf(row, true)],
  ['Other skills it names', (row) => skillsOf(row, false)],
  ['Counts once, with', ({ credential }) => supersededOf(credential)],
  [
    'Credentials that build on one another',
    (row) => row.candidate.stacks.map(describeReportStack).join(' | '),
  ],
  ['Valid from', (row) => row.credential?.validFrom ?? ''],
  ['Valid until', (row) => row.credential?.validUntil ?? ''],
  ['Checked at', (row) => row.credential?.checkedAt ?? ''],
  ['Judged as of', (row) => row.credential?.judgedAt ?? ''],
  ['File', (row) => row.credential?.file?.name ?? ''],
  ['Place in the file', (row) => row.credential?.file?.path ?? ''],
  ['SHA-256 of the file', (row) => row.credential?.file?.sha256 ?? ''],
  ...CHECK_IDS.map((id): Column => [CHECK_NAMES[id], (row) => checksOf(row, id)]),
  ['Credential format', (row) => row.credential?.format ?? ''],
  ['Credential id', (row) => row.credential?.id ?? ''],
  ['Candidate id', (row) => row.candidate.id],
  ['Why here', (row) => whyOf(row)],
  ['Question', (row) => row.model.question],
  ['What the opening asks for', ({ model }) => openingOf(model)],
  ['Report', (row) => row.model.title],
  ['Report made by', ({ model }) => model.runBy ?? ''],
  ['Report created at', (row) => row.model.createdAt],
];

/**
 * One row a credential, for a spreadsheet: UTF-8 with a byte order mark, which Excel needs.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(model: ReportModel): Uint8Array {
  const rows = model.candidates.flatMap((candidate): readonly Row[] =>
    candidate.credentials.length === 0
      ? [{ model, candidate, credential: undefined }]
      : candidate.credentials.map((credential) => ({ model, candidate, credential })),
  );
  const lines = [
    COLUMNS.map(([heading]) => heading),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  ];
  const text = lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\uFEFF${text}`);
}

/** Requirement by requirement; on every row of the person, since a row may be all that is looked at. */
function whyOf({ candidate: { why = [] } }: Row): string {
  return why.map(({ requirement, answer }) => `${requirement}. ${answer}`).join(' | ');
}

function openingOf({ opening }: ReportModel): string {
  if (opening === undefined) return '';
  const { note, requirements, order } = opening;
  return [...requirements, note, order].filter((part) => part !== '').join(' | ');
}

function supersededOf(credential: ReportCredential | undefined): string {
  return credential?.superseded === undefined ? '' : describeSuperseded(credential.superseded);
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
      const finding = `${OUTCOME_WORDS[check.outcome].label}: ${check.message}`;
      return note === '' ? finding : `${finding} (${note})`;
    })
    .join(' | ');
}

// Spreadsheets run what, but for white space, starts with these as a formula; names come from strangers' files.
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function quote(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
