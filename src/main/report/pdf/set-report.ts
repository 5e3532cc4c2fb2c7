import { REPORT_PHRASES } from '../../../shared/messages/report.ts';
import type { ReportModel } from '../model.ts';
import { describeTime } from '../phrases.ts';
import { setAppendix } from './appendix.ts';
import { setGrids } from './grid.ts';
import { setCover, setMethod, setPeople } from './sections.ts';
import type { Sheet } from './sheet.ts';
import { MARGIN, drawLines } from './sheet.ts';
import { NOTE } from './style.ts';

/**
 * Sets a whole report, in the language of the moment; in steps, so that whoever has other work may do it
 * between them.
 *
 * @param people How many are in it, where `model` holds only the first of them.
 */
export function* setReport(
  sheet: Sheet,
  model: ReportModel,
  people = model.candidates.length,
): Generator<void, void> {
  setCover(sheet, model, people);
  yield;
  setGrids(sheet, model);
  yield;
  yield* setPeople(sheet, model);
  setMethod(sheet, model);
  yield;
  yield* setAppendix(sheet, model);
  sheet.paper.numberPages((page, count) => {
    setFooter(sheet, `${model.title}  ·  ${describeTime(model.createdAt)}`, 'start');
    setFooter(sheet, REPORT_PHRASES.page(page, count), 'end');
  });
}

function setFooter(sheet: Sheet, text: string, align: 'start' | 'end'): void {
  const { width, height } = sheet.paper;
  const lines = sheet.typesetter.breakLines(text, NOTE, width - 2 * MARGIN.side).slice(0, 1);
  const used = lines.reduce((sum, line) => sum + line.width, 0) * NOTE.size;
  const x = align === 'start' ? MARGIN.side : width - MARGIN.side - used;
  drawLines(sheet, lines, NOTE, { x, y: height - MARGIN.bottom + 22 });
}
