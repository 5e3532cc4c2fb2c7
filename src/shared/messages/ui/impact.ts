import { live } from '../live.ts';
import { counted, number } from './number.ts';

/** How groups fared in a selection. */
export const IMPACT = live({
  title: 'Adverse impact',
  hint: 'Whether people of some groups come further in a selection than others. Off until you turn it on. What people say of their groups is kept apart: nothing that finds, orders or reports people reads it, and nobody’s own answer is shown anywhere.',
  turnOn: 'Measure it',
  turnOff: 'Stop, and forget the answers',
  turnedOn: 'Adverse impact is measured from now on',
  turnedOff: 'Adverse impact is not measured any more, and the answers are forgotten',
  answers: (people: number) =>
    `There are answers of ${counted(people, 'person', 'people')} in this workspace.`,
  import: 'Take in a table…',
  importHint:
    'A CSV table: a column “email” (or “id”) and one for each category, such as Sex or Race/Ethnicity. Empty cells are “not stated”.',
  takenIn: (known: number, rows: number) =>
    `Taken in for ${number(known)} of ${counted(rows, 'row', 'rows')}`,
  problems: {
    'no-table':
      'That is no such table: its first line must name a column “email” or “id”, and one to six categories.',
    unreadable: 'That file cannot be read.',
  },
  step: 'Up to which step',
  none: 'Nobody on this shortlist has stated a group yet.',
  unstated: (count: number) =>
    count === 0
      ? 'Everybody on the shortlist has stated one.'
      : `${counted(count, 'person', 'people')} on the shortlist stated none, and ${count === 1 ? 'is' : 'are'} in no rate.`,
  group: 'Group',
  people: 'People',
  selected: 'Came so far',
  rate: 'Rate',
  ratio: 'Impact ratio',
  chance: 'By chance',
  tooSmall: 'under 2%',
  below: 'Below four fifths',
  few: 'Few people: a single decision changes much',
  method:
    'Rate: who came to the step or further, of everybody of the group on the shortlist. Impact ratio: that rate over the rate of the group most selected (New York City Local Law 144; groups under 2% have none). Below 0.8 is a sign to look into, by the rule of four fifths, and no finding. By chance: how often so large a difference comes about by accident (Fisher’s exact test).',
});
