import { describeSuperseded } from '../../../shared/messages/skills.ts';
import {
  CHECK_NAMES,
  OUTCOME_WORDS,
  RECIPIENT_WORDS,
  TRUST_WORDS,
  VERDICT_WORDS,
  answerRecipient,
  explainVerdict,
} from '../../../shared/messages/words.ts';
import { REPORT_PHRASES, REPORT_WORDS } from '../../../shared/messages/report.ts';
import type { ReportCheck, ReportCredential } from '../model.ts';
import {
  describeChecked,
  describeFile,
  describeIssuer,
  describeNote,
  describeValidity,
  describeWord,
} from '../phrases.ts';
import type { InkStyle } from './paper.ts';
import type { Sheet } from './sheet.ts';
import {
  MARGIN,
  contentWidth,
  drawLines,
  enter,
  ensureRoom,
  lineHeight,
  setParagraph,
  skip,
} from './sheet.ts';
import { BODY, BOLD, CREDENTIAL, LABEL, NOTE, OUTCOME_INK, VERDICT_INK } from './style.ts';
import type { Cell, Column } from './table.ts';
import { setTable } from './table.ts';

const LABEL_WIDTH = 62;

/** One credential: the three answers and where it came from. */
export function setCredential(sheet: Sheet, credential: ReportCredential): void {
  const section = enter(sheet, 'Sect');
  skip(section, 12);
  // The title and the facts stay together.
  setParagraph(section, credential.title, CREDENTIAL, { tag: 'H4', keep: 130 });
  skip(section, 2);
  for (const [label, value, style] of factsOf(credential)) setFact(section, label, value, style);
}

/** Each check of one credential, for the appendix. */
export function setChecks(sheet: Sheet, credential: ReportCredential): void {
  const section = enter(sheet, 'Sect');
  skip(section, 8);
  setParagraph(section, credential.title, CREDENTIAL, { tag: 'H4', keep: 60 });
  skip(section, 2);
  setTable(
    section,
    checkColumns(),
    credential.checks.map((check) => checkRow(check, credential)),
  );
  skip(section, 8);
}

type Fact = readonly [label: string, value: string, style: InkStyle];

function factsOf(credential: ReportCredential): readonly Fact[] {
  const { verdict, issuer, file, superseded } = credential;
  const word = VERDICT_WORDS[verdict];
  const words = REPORT_WORDS;
  const { pair } = REPORT_PHRASES;
  return [
    [
      words.verdict,
      `${describeWord(word)}. ${explainVerdict(verdict, credential.checks)}`,
      { ...BOLD, color: VERDICT_INK[verdict] },
    ],
    ...(superseded === undefined
      ? []
      : [[words.countsOnce, describeSuperseded(superseded), BODY] as const]),
    [words.issuer, pair(describeIssuer(issuer), describeWord(TRUST_WORDS[issuer.trust])), BODY],
    [words.recipient, describeWord(RECIPIENT_WORDS[answerRecipient(credential)]), BODY],
    [words.valid, describeValidity(credential), BODY],
    [words.checked, describeChecked(credential), BODY],
    ...(file === undefined
      ? []
      : [[words.file, describeFile(file), BODY] as const, ['SHA-256', file.sha256, BODY] as const]),
    [words.format, credential.format, BODY],
  ];
}

/** The label in its own column, the value beside it; one paragraph to a reader. */
function setFact(sheet: Sheet, label: string, value: string, style: InkStyle): void {
  const { typesetter, paper, cursor } = sheet;
  const names = typesetter.breakLines(label, LABEL, LABEL_WIDTH);
  const lines = typesetter.breakLines(value, style, contentWidth(sheet) - LABEL_WIDTH);
  const height = Math.max(names.length * lineHeight(LABEL), lines.length * lineHeight(style));
  ensureRoom(sheet, height);
  const element = paper.createElement('P');
  sheet.parent.add(element);
  element.add(() => {
    drawLines(sheet, names, LABEL, { x: MARGIN.side, y: cursor.y });
    drawLines(sheet, lines, style, { x: MARGIN.side + LABEL_WIDTH, y: cursor.y });
  });
  skip(sheet, height);
}

function checkColumns(): readonly Column[] {
  return [
    { heading: REPORT_WORDS.check, share: 0.275 },
    { heading: REPORT_WORDS.outcome, share: 0.245 },
    { heading: REPORT_WORDS.finding, share: 0.48 },
  ];
}

function checkRow(check: ReportCheck, credential: ReportCredential): readonly Cell[] {
  const note = describeNote(check, credential);
  return [
    [{ text: CHECK_NAMES[check.id], style: BODY }],
    [
      {
        text: describeWord(OUTCOME_WORDS[check.outcome]),
        style: { ...BODY, color: OUTCOME_INK[check.outcome] },
      },
    ],
    [{ text: check.message, style: BODY }, ...(note === '' ? [] : [{ text: note, style: NOTE }])],
  ];
}
