import type { Level, ScaleLevel } from '../../model/level.ts';
import { LEVEL_WORDS } from '../words.ts';
import { number } from './number.ts';
import { live } from '../live.ts';

/** Settings, Levels. */
export const LEVEL_SETTINGS = live({
  title: 'Levels',
  hint: 'Credentials word levels in many ways. Touchstone places a wording on one scale only where a rule says how; those that no rule reads come first. What you decide counts for everybody, and for what comes in later.',
  none: 'No credential here states a level yet.',
  choose: (wording: string, title: string) => `Level of “${wording}” (${title})`,
  noLevel: 'Not on the scale',
  placed: (wording: string, level: Level | undefined) =>
    `“${wording}” ${level === undefined ? 'is not on the scale' : `is ${LEVEL_WORDS[level].label}`} now.`,
  undo: 'Undo',
  undoNamed: (wording: string, title: string) => `Undo what “${wording}” is (${title})`,
  undone: (wording: string) => `“${wording}” is read by Touchstone’s own rules again.`,
  saving: 'It is being saved. Wait until that is done.',
  showAll: (count: number) => `Show all ${number(count)}`,
  cut: (count: number) => `These are the first ${number(count)}; there may be more.`,
});

interface Wording {
  readonly describedBy: string;
  readonly level?: Level | undefined;
  readonly own?: ScaleLevel | undefined;
  readonly isMapped: boolean;
  readonly credentials: number;
  readonly title: string;
  readonly issuerName: string;
}

/** Where a wording was met, and how it is read. */
export const WORDINGS = live({
  met: (credentials: number, title: string, issuer: string) =>
    credentials === 1
      ? `On “${title}” from ${issuer}.`
      : `On ${number(credentials)} credentials, “${title}” from ${issuer} among them.`,
  described: 'What you decide counts only for results that are described as there.',
  byRule: (level: string, rule: string) => `${level}, by the rule “${rule}”`,
  noRule: 'No rule of ours reads it.',
  readAs: (reading: string) => `Read as ${reading}.`,
  decided: (level: string) => `You decided: ${level}.`,
  ours: (reading: string) => `Our own reading is ${reading}.`,
});

/** Where a wording was met: `On 3 credentials, “German” from Example University among them.` */
export function describeMet({ credentials, title, issuerName, describedBy }: Wording): string {
  const where = WORDINGS.met(credentials, title, issuerName);
  return describedBy === '' ? where : `${where} ${WORDINGS.described}`;
}

/** Which level a wording was read as and who says so; `ruleName` is that of our own rule. */
export function describeReading(wording: Wording, ruleName: string | undefined): string {
  const { level, own, isMapped } = wording;
  const ours =
    own === undefined || ruleName === undefined
      ? undefined
      : WORDINGS.byRule(LEVEL_WORDS[own.level].label, ruleName);
  if (!isMapped) return ours === undefined ? WORDINGS.noRule : WORDINGS.readAs(ours);
  const decided = level === undefined ? LEVEL_SETTINGS.noLevel : LEVEL_WORDS[level].label;
  const reading = ours === undefined ? WORDINGS.noRule : WORDINGS.ours(ours);
  return `${WORDINGS.decided(decided)} ${reading}`;
}
