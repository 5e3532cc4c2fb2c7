import { VERDICT_WORDS } from '../../shared/messages/words.ts';
import { findReason } from '../../shared/model/reason.ts';
import { VERDICTS } from '../../shared/model/verdict.ts';
import type { Verdict } from '../../shared/model/verdict.ts';
import type { CredentialLine, Line, ProblemLine, ResumeLine } from './line.ts';
import { toColumn } from './columns.ts';
import { toTerminalText } from './output.ts';

/** How the credentials of a run are counted. */
export interface Tally {
  readonly verdicts: Record<Verdict, number>;
  problems: number;
}

// Lines are printed as they come, so the widths are fixed beforehand.
const LABEL_WIDTH = Math.max(...VERDICTS.map((verdict) => VERDICT_WORDS[verdict].label.length));
const TITLE_WIDTH = 36;
const ISSUER_WIDTH = 28;
const INDENT = ' '.repeat(LABEL_WIDTH + 4);

export function createTally(): Tally {
  return { verdicts: { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0 }, problems: 0 };
}

export function countLine(tally: Tally, line: Line): void {
  if ('error' in line) tally.problems += 1;
  else if ('verdict' in line) tally.verdicts[line.verdict] += 1;
}

/** DESIGN.md: 0 all verified, 1 something was not. */
export function exitStatusOf({ verdicts, problems }: Tally): 0 | 1 {
  const { lapsed, unconfirmed, rejected } = verdicts;
  return lapsed + unconfirmed + rejected + problems === 0 ? 0 : 1;
}

/** A line for a person at a terminal, and below it the reason where it is not verified. */
export function readableLine(line: Line): string {
  if ('resume' in line) return readableResume(line);
  return 'error' in line ? readableProblem(line) : readableCredential(line);
}

function readableCredential(line: CredentialLine): string {
  const word = VERDICT_WORDS[line.verdict];
  const { id = '', name = id } = line.issuer;
  const columns = [
    `${word.sign} ${toColumn(word.label, LABEL_WIDTH)}`,
    toColumn(toTerminalText(line.achievement.name ?? '(no title)'), TITLE_WIDTH),
    toColumn(toTerminalText(name === '' ? '(no issuer)' : name), ISSUER_WIDTH),
    toTerminalText(placeOf(line)),
  ];
  const reason = findReason(line.verdict, line.checks)?.message;
  const differences = (line.differences ?? []).map(({ message }) => `≠ ${message}`);
  const below = [...(reason === undefined ? [] : [reason]), ...differences]
    .map((sentence) => `${INDENT}${toTerminalText(sentence)}\n`)
    .join('');
  return `${columns.join('  ')}\n${below}`;
}

function readableProblem(line: ProblemLine): string {
  const label = toColumn('No badge', LABEL_WIDTH);
  return `- ${label}  ${toTerminalText(placeOf(line))}\n${INDENT}${toTerminalText(line.error.message)}\n`;
}

function readableResume(line: ResumeLine): string {
  const label = toColumn('Résumé', LABEL_WIDTH);
  const claims = counted(line.resume.claims.length, 'skill');
  return `- ${label}  ${toTerminalText(placeOf(line))}\n${INDENT}It claims ${claims}. Claims prove nothing.\n`;
}

function placeOf({ file, path }: Line): string {
  return path === '' ? file : `${file}: ${path}`;
}

/** The closing sentence: `12 credentials: 10 verified, 2 rejected. 1 file without a credential.` */
export function readableSummary({ verdicts, problems }: Tally): string {
  const total = VERDICTS.reduce((sum, verdict) => sum + verdicts[verdict], 0);
  const parts = VERDICTS.filter((verdict) => verdicts[verdict] > 0).map(
    (verdict) => `${String(verdicts[verdict])} ${VERDICT_WORDS[verdict].label.toLowerCase()}`,
  );
  if (total + problems === 0) return 'Nothing new.';
  const found =
    total === 0 ? 'No credentials' : `${counted(total, 'credential')}: ${parts.join(', ')}`;
  return problems === 0
    ? `${found}.`
    : `${found}. Nothing could be read from ${counted(problems, 'place')}.`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
