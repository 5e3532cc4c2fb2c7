import { live } from '../live.ts';
import { counted, number } from './number.ts';

/** A report as it will be, before it is written. */
export const PREVIEW = live({
  title: 'Preview',
  pages: 'Pages of the preview',
  keys: 'Page Up and Page Down go through the pages; plus, minus and 0 change their size.',
  hint: 'Nothing is written or signed before you save.',
  drawing: 'Setting the first page…',
  facts: (people: number, pages: number) =>
    `${counted(people, 'candidate', 'candidates')}, ${counted(pages, 'page', 'pages')}`,
  factsSoFar: (people: number, pages: number) =>
    `${counted(people, 'candidate', 'candidates')}, ${counted(pages, 'page', 'pages')} so far…`,
  page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  pageSoFar: (page: number) => `Page ${number(page)}`,
  before: 'Page before',
  after: 'Next page',
  smaller: 'Smaller',
  larger: 'Larger',
  width: 'As wide as there is room',
  whole: 'The whole page',
  report: (place: number, count: number) => `Report ${number(place)} of ${number(count)}`,
  reportBefore: 'Report before',
  reportAfter: 'Next report',
  cutPeople: (count: number) =>
    `Only the first ${counted(count, 'candidate is', 'candidates are')} shown here; the report has all.`,
  cutPages: (count: number) =>
    `Only the first ${counted(count, 'page is', 'pages are')} shown here; the report has all.`,
  cutRows: 'Only its first rows are shown here; the file has all.',
  html: 'An HTML report says the same on one long page; here it is set as for print.',
  json: 'A JSON report says the same as data; here it is set as for print.',
  evidence:
    'The evidence goes with it, and the report then says as of when each credential was judged.',
  codes: 'The report will have other codes: they are made with the first that is written.',
  table: 'The first rows of the table',
  over: 'The preview was ended',
  overHint: 'People may be hidden by now, or it could not be drawn.',
  again: 'Show it again',
});
