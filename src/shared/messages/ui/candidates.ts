import type { CompletionView } from '../../contract/query-views.ts';
import type { Age } from '../../model/age.ts';
import { number } from './number.ts';
import { live } from '../live.ts';

/** The list of candidates. */
export const CANDIDATES = live({
  title: 'Candidates',
  shown: (shown: number, all: number) =>
    shown === all ? number(all) : `${number(shown)} of ${number(all)}`,
  search: 'Search candidates and skills',
  searchHint: 'Search names, e-mails and skills',
  searchHintBlind: 'Search codes and skills',
  suggestions: 'Suggestions',
  grid: 'Candidates',
  columns: {
    select: 'Selected',
    name: 'Name',
    verdicts: 'Credentials',
    skills: 'Proven skills',
    issuers: 'Issuers',
    issued: 'Last issued',
  },
  select: (name: string) => `Select ${name}`,
  selectAll: 'Select all who are shown',
  selectFirst: (count: number) => `Select the first ${number(count)} of those shown`,
  noEmail: 'No e-mail known',
  noProvenSkills: 'None proven',
  noneYet: 'Nobody is here yet',
  noneYetReading: 'People appear here as their files are read.',
  noneYetUnassigned:
    'What was read names nobody. Under Unassigned you say whose each credential is.',
  noneFound: 'No candidate fits',
  noneFoundHint: 'Try fewer words, or take a filter away.',
  noneFoundBlind:
    'In the blind view nobody is found by a name or an address. Search for skills or for somebody’s code, or take a filter away.',
  selected: (count: number) => `${number(count)} selected`,
  clearSelection: 'Clear selection',
  moreForSelected: 'More for those selected',
  keys: 'Arrow keys move, Enter opens, Space selects, with Shift up to here, Ctrl A all; / searches.',
});

/** What is suggested in the search, by what it is. */
export const SUGGESTED = live({
  skill: 'Skills',
  issuer: 'Issuers',
  level: 'Levels',
  state: 'How a credential stands',
  verdict: 'Verdicts',
  trust: 'Trust in the issuer',
  recipient: 'Whether it is theirs',
  fresh: 'How fresh a proof is',
  field: 'Search by',
} satisfies Record<CompletionView['kind'], string>);

/** How long ago the newest credential was issued. */
export const AGE_WORDS = live({
  year: 'Within a year',
  'three-years': 'One to three years ago',
  older: 'More than three years ago',
  undated: 'No date',
} satisfies Record<Age, string>);

/** Columns, their order, and views that are kept. */
export const LIST_VIEWS = live({
  columns: 'Columns',
  shownColumns: 'Columns shown',
  sortBy: (column: string) => `Sort by ${column}`,
  widthOf: (column: string) => `Width of the column ${column}`,
  views: 'Views',
  save: 'Save this view…',
  saveTitle: 'Save this view',
  saveHint:
    'The search, the filters, the columns and their order. One of the same name is replaced.',
  name: 'Name of the view',
  saved: (name: string) => `View saved: ${name}`,
  remove: (name: string) => `Remove view ${name}`,
  removed: (name: string) => `View removed: ${name}`,
  undated: 'No date',
});

/** Narrowing the list. */
export const FILTERS = live({
  filters: 'Filters',
  active: 'Active filters',
  clear: 'Clear filters',
  skill: 'Skill',
  issuer: 'Issuer',
  verdict: 'Verdict',
  trust: 'Trust in the issuer',
  age: 'Newest credential',
  opening: 'On the shortlist of',
  stage: 'Stage',
  tag: 'Tag',
  findings: 'Findings',
  toLookAt: 'Needs a look',
  toLookAtMeaning:
    'Something about a credential is for you to judge: it was handed in by somebody else too, say.',
  remove: (label: string) => `Remove filter ${label}`,
  showAll: (count: number) => `Show all ${number(count)}`,
  showFewer: 'Show fewer',
  none: 'None',
});

/** Why "Compare" cannot be used. */
export const NO_COMPARE = live({
  tooFew: 'Select two to eight candidates to compare them.',
  tooMany: 'Eight candidates at most can be compared. Select fewer.',
});

/** Why "Compare" cannot be used, or nothing where it can. */
export function whyNoCompare(selected: number): string | undefined {
  return whyNotTogether(selected, NO_COMPARE);
}

/** Why so many people cannot be looked at or changed together; two to eight can. */
export function whyNotTogether(
  selected: number,
  words: { readonly tooFew: string; readonly tooMany: string },
): string | undefined {
  if (selected < 2) return words.tooFew;
  return selected > 8 ? words.tooMany : undefined;
}
