import { REPORT_WORDS } from '../../../shared/messages/report.ts';
import type { ReportModel } from '../model.ts';
import { describeColumn, describeHeading, listAnswers, signOf } from '../phrases.ts';
import type { Sheet } from './sheet.ts';
import { enter, setParagraph, skip, startPage } from './sheet.ts';
import { BODY, BOLD, HEADING, LABEL, VERDICT_INK } from './style.ts';
import type { Cell, Column } from './table.ts';
import { setTable } from './table.ts';

/** More columns than these could not be read; there are as many tables as it takes. */
const COLUMNS_AT_ONCE = 12;
const NAME_SHARE = 0.28;

/** Who answers which requirement, at a glance. */
export function setGrids(sheet: Sheet, model: ReportModel): void {
  (model.openings ?? []).forEach(({ requirements }, place) => {
    const rows = listAnswers(model, place);
    if (requirements.length > 0 && rows.length > 0) setGrid(sheet, model, place);
  });
}

function setGrid(sheet: Sheet, model: ReportModel, place: number): void {
  const requirements = model.openings?.[place]?.requirements ?? [];
  const count = requirements.length;
  startPage(sheet);
  const section = enter(sheet, 'Sect');
  setParagraph(section, describeHeading(REPORT_WORDS.grid, model, place), HEADING, {
    tag: 'H2',
    keep: 60,
  });
  setParagraph(section, REPORT_WORDS.gridHint, LABEL);
  for (let from = 0; from < count; from += COLUMNS_AT_ONCE) {
    skip(section, 10);
    const until = Math.min(count, from + COLUMNS_AT_ONCE);
    setTable(
      section,
      columnsOf(requirements, from, until),
      rowsOf(listAnswers(model, place), from, until),
    );
  }
}

function columnsOf(
  requirements: readonly string[],
  from: number,
  until: number,
): readonly Column[] {
  const share = (1 - NAME_SHARE) / (until - from);
  const numbered = Array.from({ length: until - from }, (_, place): Column => ({
    heading: describeColumn(requirements, from + place),
    share,
  }));
  return [{ heading: REPORT_WORDS.candidate, share: NAME_SHARE }, ...numbered];
}

function rowsOf(
  people: ReturnType<typeof listAnswers>,
  from: number,
  until: number,
): readonly Cell[][] {
  return people.map(({ name, answers }) => [
    [{ text: name, style: BOLD }],
    ...answers.slice(from, until).map(({ proven }): Cell => [
      {
        text: signOf(proven),
        style: proven ? { ...BODY, color: VERDICT_INK.verified } : LABEL,
      },
    ]),
  ]);
}
