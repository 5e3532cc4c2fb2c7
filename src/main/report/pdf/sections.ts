import { VERDICTS } from '../../../shared/model/verdict.ts';
import { REPORT_PHRASES, REPORT_WORDS } from '../../../shared/messages/report.ts';
import { VERDICT_WORDS } from '../../../shared/messages/words.ts';
import type {
  ReportAnswer,
  ReportCandidate,
  ReportLogo,
  ReportModel,
  ReportOpening,
  ReportSkill,
  ReportStack,
} from '../model.ts';
import {
  describeContact,
  describeEvidence,
  describeHeading,
  describeReportStack,
  describeSkill,
  describeStanding,
  describeTime,
  describeWord,
  nameOfSkill,
} from '../phrases.ts';
import { readableInk } from '../ink.ts';
import { setCredential } from './credential.ts';
import type { Sheet } from './sheet.ts';
import { MARGIN, enter, setParagraph, skip, startPage } from './sheet.ts';
import { BODY, BOLD, HEADING, LABEL, LEAD, SUBHEADING, TITLE, VERDICT_INK } from './style.ts';
import type { Cell, Column } from './table.ts';
import { setTable, shareOf } from './table.ts';

/** What the report is, what was asked, and the table of everyone in it. */
export function setCover(sheet: Sheet, model: ReportModel, people: number): void {
  const section = enter(sheet, 'Sect');
  const { application, employer } = model;
  if (employer?.colour !== undefined) drawBand(section, employer.colour);
  skip(section, 24);
  if (employer?.logo !== undefined) setLogo(section, employer.name, employer.logo);
  if (employer !== undefined) setParagraph(section, REPORT_PHRASES.by(employer.name), LEAD);
  const ink = employer?.colour === undefined ? TITLE.color : readableInk(employer.colour);
  setParagraph(section, model.title, { ...TITLE, color: ink }, { tag: 'H1' });
  skip(section, 6);
  setParagraph(section, `${REPORT_WORDS.askedFor} ${model.question}`, LEAD);
  skip(section, 4);
  const facts = [
    REPORT_PHRASES.candidates(people),
    describeTime(model.createdAt),
    model.workspaceName,
    model.runBy === undefined ? undefined : REPORT_PHRASES.madeBy(model.runBy),
    `${application.name} ${application.version}`,
  ];
  setParagraph(section, facts.filter((fact) => fact !== undefined).join('  ·  '), LABEL);
  skip(section, 22);
  setParagraph(section, REPORT_WORDS.summary, HEADING, { tag: 'H2', keep: 60 });
  setParagraph(section, REPORT_WORDS.summaryHint, LABEL);
  skip(section, 4);
  setTable(section, summaryColumns(section), model.candidates.map(summaryRow));
  (model.openings ?? []).forEach((opening, place) => {
    setOpening(section, opening, describeHeading(REPORT_WORDS.asks, model, place));
  });
}

/** Points in which a mark has room. */
const LOGO_ROOM = { width: 160, height: 48 } as const;

/** An employer's mark, which a reader is told by their name. */
function setLogo(sheet: Sheet, name: string, { png, width, height }: ReportLogo): void {
  const scale = Math.min(LOGO_ROOM.width / width, LOGO_ROOM.height / height, 0.5);
  const { paper, cursor } = sheet;
  const figure = paper.createElement('Figure', { alt: name });
  sheet.parent.add(figure);
  figure.add(() => {
    paper.drawPicture(Buffer.from(png, 'base64'), {
      x: MARGIN.side,
      y: cursor.y,
      width: width * scale,
      height: height * scale,
    });
  });
  skip(sheet, height * scale + 10);
}

// For the eye alone: to a reader it is no content.
function drawBand({ paper }: Sheet, colour: string): void {
  paper.drawArtifact(() => paper.fillBox({ x: 0, y: 0, width: paper.width, height: 10 }, colour));
}

/** What people are held against, and by what they are in this order. */
function setOpening(
  sheet: Sheet,
  { note, requirements, order }: ReportOpening,
  heading: string,
): void {
  skip(sheet, 16);
  const numbered = requirements.map((requirement, place) => `${place + 1}. ${requirement}`);
  const lines = [note, ...numbered, order].filter((line) => line !== '');
  setSentences(sheet, heading, lines);
}

function setWhy(sheet: Sheet, answers: readonly ReportAnswer[], heading: string): void {
  setParagraph(sheet, heading, SUBHEADING, { tag: 'H3', keep: 60 });
  skip(sheet, 2);
  setTable(
    sheet,
    [
      { heading: REPORT_WORDS.requirement, share: 0.34 },
      { heading: REPORT_WORDS.answer, share: 0.66 },
    ],
    answers.map(({ requirement, proven, answer }) => [
      [{ text: requirement, style: BOLD }],
      [{ text: answer, style: proven ? { ...BODY, color: VERDICT_INK.verified } : BODY }],
    ]),
  );
  skip(sheet, 16);
}

function summaryColumns(sheet: Sheet): readonly Column[] {
  const verdicts = VERDICTS.map((verdict): Column => {
    const heading = VERDICT_WORDS[verdict].label;
    return { heading, share: shareOf(sheet, heading), align: 'end' };
  });
  const left = verdicts.reduce((rest, { share }) => rest - share, 1);
  return [
    { heading: REPORT_WORDS.candidate, share: left * 0.43 },
    { heading: REPORT_WORDS.provenSkills, share: left * 0.57 },
    ...verdicts,
  ];
}

function summaryRow(candidate: ReportCandidate): readonly Cell[] {
  const proven = candidate.skills.filter((skill) => skill.proven).map(nameOfSkill);
  return [
    [{ text: candidate.name, style: BOLD }],
    [{ text: proven.join(', ') || REPORT_WORDS.none, style: BODY }],
    ...VERDICTS.map((verdict): Cell => [
      { text: String(candidate.verdicts[verdict]), style: BODY },
    ]),
  ];
}

/** Everybody on pages of their own, but in a comparison. */
export function* setPeople(sheet: Sheet, model: ReportModel): Generator<void, void> {
  if (model.content === 'comparison') return;
  for (const candidate of model.candidates) {
    setCandidate(sheet, candidate, model);
    yield;
  }
}

/** A person on a page of their own: skills, then each credential. */
function setCandidate(sheet: Sheet, candidate: ReportCandidate, model: ReportModel): void {
  startPage(sheet);
  sheet.paper.addBookmark(candidate.name);
  const section = enter(sheet, 'Sect');
  setParagraph(section, candidate.name, HEADING, { tag: 'H2' });
  setParagraph(section, describeContact(candidate, model), LABEL);
  skip(section, 14);
  for (const { opening, answers } of candidate.places ?? []) {
    setWhy(section, answers, describeHeading(REPORT_WORDS.why, model, opening));
  }
  setParagraph(section, REPORT_WORDS.skills, SUBHEADING, { tag: 'H3', keep: 60 });
  skip(section, 2);
  if (candidate.skills.length === 0) setParagraph(section, REPORT_WORDS.noSkills, BODY);
  else setTable(section, skillColumns(), candidate.skills.map(skillRow));
  setStacks(section, candidate.stacks);
  skip(section, 16);
  setParagraph(section, REPORT_WORDS.credentials, SUBHEADING, { tag: 'H3', keep: 120 });
  if (candidate.credentials.length === 0) setParagraph(section, `${REPORT_WORDS.none}.`, BODY);
  for (const credential of candidate.credentials) setCredential(section, credential);
}

function setStacks(sheet: Sheet, stacks: readonly ReportStack[]): void {
  if (stacks.length === 0) return;
  skip(sheet, 16);
  setParagraph(sheet, REPORT_WORDS.stacks, SUBHEADING, { tag: 'H3', keep: 60 });
  for (const stack of stacks) setParagraph(sheet, describeReportStack(stack), BODY);
}

function skillColumns(): readonly Column[] {
  return [
    { heading: REPORT_WORDS.skill, share: 0.34 },
    { heading: REPORT_WORDS.standing, share: 0.34 },
    { heading: REPORT_WORDS.behind, share: 0.32 },
  ];
}

function skillRow(skill: ReportSkill): readonly Cell[] {
  const ink = skill.proven ? { ...BODY, color: VERDICT_INK.verified } : LABEL;
  return [
    [{ text: describeSkill(skill), style: BOLD }],
    [{ text: describeStanding(skill), style: ink }],
    [{ text: describeEvidence(skill), style: BODY }],
  ];
}

/** How it was found out, what it does not say, and what the verdicts mean. */
export function setMethod(sheet: Sheet, model: ReportModel): void {
  startPage(sheet);
  const section = enter(sheet, 'Sect');
  setSentences(section, REPORT_WORDS.method, model.method);
  setSentences(section, REPORT_WORDS.limits, model.limits);
  setSentences(
    section,
    REPORT_WORDS.verdicts,
    VERDICTS.map((verdict) => {
      const word = VERDICT_WORDS[verdict];
      return REPORT_PHRASES.pair(describeWord(word), word.meaning);
    }),
  );
  setParagraph(section, REPORT_WORDS.lacking, LABEL);
}

function setSentences(sheet: Sheet, heading: string, lines: readonly string[]): void {
  setParagraph(sheet, heading, HEADING, { tag: 'H2', keep: 40 });
  skip(sheet, 4);
  for (const line of lines) {
    setParagraph(sheet, line, BODY);
    skip(sheet, 5);
  }
  skip(sheet, 14);
}
