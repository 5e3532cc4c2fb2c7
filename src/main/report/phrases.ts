import { CREDENTIAL } from '../../shared/messages/ui/candidate.ts';
import {
  describeCircumstances,
  describeSkillDetails,
  describeStack,
  PIECE_WORDS,
} from '../../shared/messages/skills.ts';
import type { Word } from '../../shared/messages/words.ts';
import { perLanguage } from '../../shared/messages/language.ts';
import { LEFT_OUT, REPORT_PHRASES, REPORT_WORDS } from '../../shared/messages/report.ts';
import type {
  ReportAnswer,
  ReportCandidate,
  ReportCheck,
  ReportCredential,
  ReportModel,
  ReportSkill,
  ReportStack,
} from './model.ts';

/** Words that more than one writer sets; plain text, to be escaped by the writer. */

const times = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
      hourCycle: 'h23',
    }),
);

/** An ISO 8601 time as people write it, in UTC; as it stands when it is no time. */
export function describeTime(text: string): string {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? text : `${times().format(milliseconds)} UTC`;
}

/** The sign and the label, so that neither colour nor sign alone carries the meaning. */
export function describeWord(word: Word): string {
  return `[${word.sign}] ${word.label}`;
}

export function describeValidity({
  validFrom,
  validUntil,
}: Pick<ReportCredential, 'validFrom' | 'validUntil'>): string {
  const from = validFrom === undefined ? '' : REPORT_PHRASES.from(describeTime(validFrom));
  const until =
    validUntil === undefined
      ? REPORT_PHRASES.withoutEnd
      : REPORT_PHRASES.until(describeTime(validUntil));
  return from === '' ? until : `${from}, ${until}`;
}

export function describeIssuer(issuer: ReportCredential['issuer']): string {
  const { listedAs } = issuer;
  if (listedAs !== undefined && listedAs !== issuer.name) {
    return `${CREDENTIAL.listedAs(listedAs, issuer.name)} (${issuer.id})`;
  }
  if (issuer.id === '' || issuer.id === issuer.name) return issuer.name || REPORT_PHRASES.noIssuer;
  return issuer.name === '' ? issuer.id : `${issuer.name} (${issuer.id})`;
}

/** The addresses; that they are left out; or that none is known. */
export function describeContact({ emails }: ReportCandidate, { people }: ReportModel): string {
  if (people !== undefined) return LEFT_OUT.contact;
  return emails.join(', ') || REPORT_PHRASES.noEmail;
}

/** When it was checked, and as of when it was judged where that is another time. */
export function describeChecked({
  checkedAt,
  judgedAt,
}: Pick<ReportCredential, 'checkedAt' | 'judgedAt'>): string {
  const [checked, judged] = [describeTime(checkedAt), describeTime(judgedAt ?? checkedAt)];
  return checked === judged ? checked : REPORT_PHRASES.judged(checked, judged);
}

export function describeFile(file: NonNullable<ReportCredential['file']>): string {
  return file.path === '' ? file.name : REPORT_PHRASES.inFile(file.name, file.path);
}

/** In the report's language, where there is room for one name only. */
export function nameOfSkill({ name, shown }: Pick<ReportSkill, 'name' | 'shown'>): string {
  return shown ?? name;
}

/** `Python 3 (ESCO S5.6.1), level B2 (intermediate)`; its own name behind that of the report's language. */
export function describeSkill(skill: ReportSkill): string {
  const code = [skill.framework, skill.code].filter((part) => part !== undefined).join(' ');
  const { level, scale } = skill;
  const { name, shown } = skill;
  const both = shown === undefined ? name : `${shown} – ${name}`;
  const named = `${both}${code === '' ? '' : ` (${code})`}`;
  return [named, ...describeSkillDetails({ level, scale })].join(', ');
}

/** `[+] Proven, stated by the issuer, issued 3 Feb 2024, fresh`. */
export function describeStanding(skill: ReportSkill): string {
  const word = skill.proven ? REPORT_PHRASES.proven : REPORT_PHRASES.notProven;
  const standing = `${signOf(skill.proven)} ${word}`;
  return [standing, skill.reached, ...describeCircumstances(skill)].join(', ');
}

/** `Nurse Assistant: 2 of 3 proven, as its issuer states. First aid: no credential; …`. */
export function describeReportStack(stack: ReportStack): string {
  const { pair } = REPORT_PHRASES;
  const pieces = stack.pieces.map(({ name, state }) => pair(name, PIECE_WORDS[state]));
  return `${pair(stack.name, describeStack(stack))}. ${pieces.join('; ')}.`;
}

export function describeEvidence(skill: ReportSkill): string {
  return skill.evidence.map((evidence) => evidence.title).join('; ') || REPORT_WORDS.none;
}

/** What an engineer wants to know of a check; its time only where it is not its credential's. */
export function describeNote(
  check: ReportCheck,
  credential: Pick<ReportCredential, 'checkedAt'>,
): string {
  const notes = [
    check.detail,
    check.source === undefined ? undefined : describeSource(check.source, check.obtainedAt),
    check.checkedAt === credential.checkedAt
      ? undefined
      : REPORT_PHRASES.checkedAt(describeTime(check.checkedAt)),
  ];
  return notes.filter((note) => note !== undefined).join(' · ');
}

function describeSource(source: string, obtainedAt: string | undefined): string {
  return obtainedAt === undefined
    ? REPORT_PHRASES.source(source)
    : REPORT_PHRASES.sourceAt(source, describeTime(obtainedAt));
}

/** A heading; where a report is on several openings, with the one that it is about. */
export function describeHeading(
  heading: string,
  { openings = [] }: ReportModel,
  place: number,
): string {
  const opening = openings[place];
  if (openings.length < 2 || opening === undefined) return heading;
  return REPORT_PHRASES.pair(heading, opening.title);
}

/** In the grid of requirements and candidates. */
export function signOf(proven: boolean): string {
  return proven ? '[+]' : '[-]';
}

/** Who answers an opening, in its order, and how. */
export function listAnswers(
  { openings = [], candidates }: ReportModel,
  place: number,
): readonly { readonly name: string; readonly answers: readonly ReportAnswer[] }[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return (openings[place]?.people ?? []).flatMap((id) => {
    const candidate = byId.get(id);
    const answers = candidate?.places?.find(({ opening }) => opening === place)?.answers;
    return candidate === undefined || answers === undefined
      ? []
      : [{ name: candidate.name, answers }];
  });
}

/** Whether each check is shown after all else. */
export function hasAppendix({ content, candidates }: ReportModel): boolean {
  return content === undefined && candidates.some(({ credentials }) => credentials.length > 0);
}

// Of more columns than these the numbers alone find room.
const NAMED_COLUMNS = 4;

/** Over a column of that grid: the requirement's number, with what it is where there is room. */
export function describeColumn(requirements: readonly string[], place: number): string {
  const number = String(place + 1);
  return requirements.length > NAMED_COLUMNS ? number : `${number}. ${requirements[place] ?? ''}`;
}
