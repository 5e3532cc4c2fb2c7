import { CREDENTIAL } from '../../shared/messages/ui/candidate.ts';
import {
  describeCircumstances,
  describeSkillDetails,
  describeStack,
  PIECE_WORDS,
} from '../../shared/messages/skills.ts';
import type { Word } from '../../shared/messages/words.ts';
import { LEFT_OUT } from '../../shared/messages/report.ts';
import type {
  ReportCandidate,
  ReportCheck,
  ReportCredential,
  ReportModel,
  ReportSkill,
  ReportStack,
} from './model.ts';

/** Words that more than one writer sets; plain text, to be escaped by the writer. */

export const METHOD: readonly string[] = [
  'Each credential was read from the file in which it was handed in. The SHA-256 shown with it names that file exactly: whoever holds the file can compute it again.',
  'Touchstone checked, for each credential, that its signature fits, that the key that signed it is its issuer’s, that it is within its period of validity, and that its issuer has not withdrawn it. Every check is shown with its outcome, also where it could not be made.',
  'A skill counts as proven when its issuer stated it in a verified credential that was not issued to somebody else, and you have not blocked that issuer; or when such a credential names it in other words, in a tag or in a title, and you accepted that. How each was reached is said beside it.',
];

export const LIMITS: readonly string[] = [
  'No proof is not lack of skill. Most of what people can do stands in no credential.',
  '“Verified” says who issued a credential and that nothing was changed since. It does not say how demanding the achievement was.',
  'A valid signature by an issuer of whom nothing is known stays the signature of a stranger.',
  '“Unconfirmed” says nothing against a candidate: something needed for a check could not be had.',
  'The answers hold for the time at which each check was made. A credential can be withdrawn the day after.',
  'This report decides nothing. People do.',
];

const TIME = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
  hourCycle: 'h23',
});

/** An ISO 8601 time as people write it, in UTC; as it stands when it is no time. */
export function describeTime(text: string): string {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? text : `${TIME.format(milliseconds)} UTC`;
}

/** The sign and the label, so that neither colour nor sign alone carries the meaning. */
export function describeWord(word: Word): string {
  return `[${word.sign}] ${word.label}`;
}

export function describeValidity({
  validFrom,
  validUntil,
}: Pick<ReportCredential, 'validFrom' | 'validUntil'>): string {
  const from = validFrom === undefined ? '' : `from ${describeTime(validFrom)}`;
  const until = validUntil === undefined ? 'without end' : `until ${describeTime(validUntil)}`;
  return from === '' ? until : `${from}, ${until}`;
}

export function describeIssuer(issuer: ReportCredential['issuer']): string {
  const { listedAs } = issuer;
  if (listedAs !== undefined && listedAs !== issuer.name) {
    return `${CREDENTIAL.listedAs(listedAs, issuer.name)} (${issuer.id})`;
  }
  if (issuer.id === '' || issuer.id === issuer.name) return issuer.name || 'No issuer named';
  return issuer.name === '' ? issuer.id : `${issuer.name} (${issuer.id})`;
}

/** The addresses; that they are left out; or that none is known. */
export function describeContact({ emails }: ReportCandidate, { people }: ReportModel): string {
  if (people !== undefined) return LEFT_OUT.contact;
  return emails.join(', ') || 'No e-mail address known';
}

/** When it was checked, and as of when it was judged where that is another time. */
export function describeChecked({
  checkedAt,
  judgedAt,
}: Pick<ReportCredential, 'checkedAt' | 'judgedAt'>): string {
  const [checked, judged] = [describeTime(checkedAt), describeTime(judgedAt ?? checkedAt)];
  return checked === judged ? checked : `${checked}, judged as of ${judged}`;
}

export function describeFile(file: NonNullable<ReportCredential['file']>): string {
  return file.path === '' ? file.name : `${file.name}, in it: ${file.path}`;
}

/** `Python 3 (ESCO S5.6.1), level B2 (intermediate)`. */
export function describeSkill(skill: ReportSkill): string {
  const code = [skill.framework, skill.code].filter((part) => part !== undefined).join(' ');
  const { level, scale } = skill;
  const named = `${skill.name}${code === '' ? '' : ` (${code})`}`;
  return [named, ...describeSkillDetails({ level, scale })].join(', ');
}

/** `[+] Proven, stated by the issuer, issued 3 Feb 2024, fresh`. */
export function describeStanding(skill: ReportSkill): string {
  const standing = skill.proven ? '[+] Proven' : '[-] Not proven';
  return [standing, skill.reached, ...describeCircumstances(skill)].join(', ');
}

/** `Nurse Assistant: 2 of 3 proven, as its issuer states. First aid: no credential; …`. */
export function describeReportStack(stack: ReportStack): string {
  const pieces = stack.pieces.map(({ name, state }) => `${name}: ${PIECE_WORDS[state]}`);
  return `${stack.name}: ${describeStack(stack)}. ${pieces.join('; ')}.`;
}

export function describeEvidence(skill: ReportSkill): string {
  return skill.evidence.map((evidence) => evidence.title).join('; ') || 'None';
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
      : `Checked ${describeTime(check.checkedAt)}`,
  ];
  return notes.filter((note) => note !== undefined).join(' · ');
}

/** `3 candidates`, `1 credential`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function describeSource(source: string, obtainedAt: string | undefined): string {
  return obtainedAt === undefined
    ? `From ${source}`
    : `From ${source}, as of ${describeTime(obtainedAt)}`;
}

export function describeRunBy(name: string): string {
  return `Made by ${name}`;
}

/** In the grid of requirements and candidates. */
export function signOf(proven: boolean): string {
  return proven ? '[+]' : '[-]';
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
