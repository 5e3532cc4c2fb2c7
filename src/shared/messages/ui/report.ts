import type { ReportFormat } from '../../contract/report-calls.ts';
import { counted } from './number.ts';
import { live } from '../live.ts';

/** Exporting a report. */
export const REPORT = live({
  export: 'Export report',
  hint: 'It says who has which skills, what proves them, and how each credential was checked.',
  scope: 'Who is in it',
  selected: (count: number) => counted(count, 'selected candidate', 'selected candidates'),
  all: (count: number) => `All shown (${counted(count, 'candidate', 'candidates')})`,
  format: 'Format',
  formats: {
    pdf: { label: 'PDF', hint: 'To read, print and send on' },
    html: { label: 'HTML', hint: 'One page for any browser' },
    csv: { label: 'CSV', hint: 'A table for a spreadsheet' },
    json: { label: 'JSON', hint: 'For another system' },
  } satisfies Record<ReportFormat, { readonly label: string; readonly hint: string }>,
  people: 'Who may be recognised',
  hides: 'What else is hidden',
  hiddenByWindow: 'Hidden in this window, and so here too',
  hidings: {
    dates: { label: 'Dates', hint: 'An age can be read from them' },
    gender: {
      label: 'Gendered words',
      hint: 'The same word for everybody, as far as a list knows it',
    },
    schools: {
      label: 'Schools',
      hint: 'Issuers by codes, and no school in texts whose name says so',
    },
  },
  peopleChoices: {
    named: { label: 'By name', hint: 'With names and addresses' },
    'without-contact': { label: 'Without contact data', hint: 'Names, and no addresses' },
    blind: { label: 'Blind', hint: 'A code for each person; the workspace tells who it is' },
  },
  content: 'How much',
  contents: {
    full: { label: 'Everything', hint: 'Skills, credentials and every check: many pages a person' },
    brief: { label: 'Brief', hint: 'Skills and credentials: a few pages a person' },
    comparison: { label: 'Comparison only', hint: 'Summary and requirements, nobody’s page' },
  },
  evidence: 'Evidence',
  evidenceChoices: {
    without: { label: 'Without evidence', hint: 'The report alone' },
    with: { label: 'With evidence', hint: 'Originals and documents, to verify again' },
  },
  noEvidence: 'Evidence cannot go with it: the originals name people and hold their addresses.',
  noEvidenceInTable: 'A table holds no evidence.',
  colour: 'Colour of the band and title, as #17643a',
  badColour: 'A colour is # and six of 0 to 9 and a to f.',
  logo: 'Choose a logo…',
  noLogo: 'Without the logo',
  logoTooLarge: 'That file is too large. Choose a PNG of at most 2 MB.',
  files: 'How many files',
  filesChoices: {
    one: { label: 'One report', hint: 'Everybody in it' },
    apart: { label: 'One for each person', hint: 'Nobody else in it; together in a zip' },
  },
  noEvidenceApart: 'Evidence cannot go with it: an original may hold what is somebody else’s.',
  language: 'Language',
  employer: 'Made for',
  save: 'Save report…',
  saving: 'Saving…',
  saved: 'Report saved',
  savedTo: (file: string, candidates: number) =>
    `${counted(candidates, 'candidate', 'candidates')}, in ${file}`,
  show: 'Show in folder',
  nobody: 'There is nobody to report on yet.',
});

/** A report that came back. */
export const CHECKED_REPORT = live({
  title: 'Report',
  none: 'This is not a report that can be checked',
  what: 'What the report is',
  asked: (question: string) => `Asked for: ${question}`,
  facts: (candidates: number, moment: string) =>
    `${counted(candidates, 'candidate', 'candidates')}, made ${moment}`,
  fine: 'It is as it was signed, and everything in it still holds.',
  borneOut:
    'It is as it was signed, and its evidence bears it out. Nobody was asked what holds today.',
  unchanged:
    'It is as it was signed. Whether what it says still holds cannot be told: it came without its evidence.',
  open: 'Nothing in it is other than it was, as far as that could be told. What could not, is said below.',
  notFine: 'Not everything is as it was. What, is said below.',
  changed: 'Was it changed?',
  signed: 'Who signed it?',
  evidence: 'Do its originals lead to what it says?',
  today: 'What holds today?',
  nothing: 'There is nothing in it by which that could be said.',
  offline:
    'You work offline: nobody was asked what holds today. It was judged by the documents in the report.',
});
