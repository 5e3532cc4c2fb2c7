import { REPORT_WORDS } from '../../../shared/messages/report.ts';
import type { ReportModel } from '../model.ts';
import { hasAppendix } from '../phrases.ts';
import { setChecks } from './credential.ts';
import type { Sheet } from './sheet.ts';
import { enter, setParagraph, skip, startPage } from './sheet.ts';
import { BODY, HEADING, SUBHEADING } from './style.ts';

/** Every check of every credential, after all that a reader wants first. */
export function* setAppendix(sheet: Sheet, model: ReportModel): Generator<void, void> {
  if (!hasAppendix(model)) return;
  startPage(sheet);
  sheet.paper.addBookmark(REPORT_WORDS.appendix);
  const section = enter(sheet, 'Sect');
  setParagraph(section, REPORT_WORDS.appendix, HEADING, { tag: 'H2', keep: 60 });
  for (const { name, credentials } of model.candidates) {
    skip(section, 14);
    setParagraph(section, name, SUBHEADING, { tag: 'H3', keep: 90 });
    if (credentials.length === 0) setParagraph(section, `${REPORT_WORDS.none}.`, BODY);
    for (const credential of credentials) setChecks(section, credential);
    yield;
  }
}
