import { live } from '../live.ts';

/** Going anywhere and doing anything by its name. */
export const PALETTE = live({
  title: 'Go to, or do',
  field: 'A screen, a person, an opening or an action',
  results: 'What fits',
  none: 'Nothing of that name',
  groups: {
    screens: 'Screens',
    actions: 'Actions',
    people: 'Candidates',
    openings: 'Openings',
    views: 'Views',
  },
});

/** The keys that work anywhere, and those of the lists. */
export const KEYS = live({
  title: 'Keys',
  key: 'Key',
  meaning: 'What it does',
  close: 'Close',
  open: 'Show the keys',
  list: [
    ['Ctrl K', 'Go anywhere, or do anything, by its name'],
    ['Ctrl S', 'Save the opening, or what a dialog asks for'],
    ['Ctrl Z', 'Take back the last change'],
    ['Ctrl Shift Z, Ctrl Y', 'Make it again'],
    ['/', 'Search the candidates; Enter leads to who was found'],
    ['?', 'Show these keys'],
    ['Ctrl V', 'Take in the credential, or the link to one, that was copied'],
    ['j, k or arrows', 'Move in the list of candidates, and in the inbox'],
    ['x or Space', 'Select the candidate'],
    ['Shift Space, Shift click', 'Select everybody from the one selected last to here'],
    ['Ctrl A', 'Select all who are shown'],
    ['x', 'In the inbox: dismiss the file, keep the two apart'],
    ['c', 'Compare those who are selected'],
    ['Enter', 'Open the candidate'],
    ['j, k', 'On a candidate’s page: the next in the list, the previous'],
    ['n, t', 'On a candidate’s page: write a note, add a tag; Esc leaves the field'],
    ['Ctrl Enter', 'Save the note, or the e-mail addresses, being written'],
    ['Home, End, Page up, Page down', 'Move far in the list'],
    ['Alt with an arrow', 'Move a person’s column when comparing'],
    ['Shift with an arrow', 'Bring a person to another stage in a shortlist'],
  ],
} satisfies Record<string, string | readonly (readonly [string, string])[]>);
