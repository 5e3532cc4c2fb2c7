import PdfDocument from 'pdfkit';
import { inLanguage } from '../../../shared/messages/language.ts';
import { addLanguages } from '../../../shared/messages/languages.ts';
import type { ReportModel } from '../model.ts';
import type { DrawnPaper } from './drawn-paper.ts';
import { createDrawnPaper } from './drawn-paper.ts';
import { setReport } from './set-report.ts';
import { createSheet } from './sheet.ts';
import { createTypesetter } from './typesetter.ts';

addLanguages();

/** A report whose pages are being drawn. */
export interface Drawing extends Pick<DrawnPaper, 'count' | 'page'> {
  /** Draws on for a moment; answers whether all is drawn. */
  readonly goOn: () => boolean;
}

/** Draws the pages of a report as its PDF has them. */
export type DrawPages = (model: ReportModel, people?: number) => Drawing;

/** One that knows, from one report to the next, how wide words are. */
export function createPageDrawer(): DrawPages {
  // Nothing is written of it: it measures.
  const typesetter = createTypesetter(new PdfDocument({ font: '', autoFirstPage: false }));
  return (model, people) => {
    const paper = createDrawnPaper();
    const steps = setReport(createSheet(paper, typesetter), model, people);
    return {
      count: paper.count,
      page: paper.page,
      goOn: () => inLanguage(model.language, () => steps.next().done === true),
    };
  };
}
