import type { Stage } from '../../model/stage.ts';
import { counted, number } from './number.ts';
import { live } from '../live.ts';

/** What each stage is called. */
export const STAGE_WORDS = live({
  new: 'New',
  screening: 'Screening',
  interview: 'Interview',
  offer: 'Offer',
  hired: 'Hired',
  declined: 'Declined',
} satisfies Record<Stage, string>);

/** Notes, tags and stages. */
export const DESK = live({
  notes: 'Notes',
  addNote: 'Add a note',
  noteHint: 'Candidates may ask to read what is kept about them.',
  editNote: 'Change this note',
  removeNote: 'Remove this note',
  noteRemoved: 'Note removed',
  noteAdded: 'Note added',
  noteChanged: 'Note changed',
  changed: (moment: string) => `changed ${moment}`,
  tags: 'Tags',
  noTags: 'No tags',
  addTag: 'Add a tag',
  removeTag: (tag: string) => `Remove tag ${tag}`,
  tagsChanged: 'Tags changed',
  stages: 'Openings',
  stageIn: (opening: string) => `Stage in ${opening}`,
  stageOf: (name: string) => `Stage of ${name}`,
  notShortlisted: 'Not on the shortlist',
  moved: (name: string, stage: Stage) => `${name}: ${STAGE_WORDS[stage]}`,
  left: (name: string) => `${name} is off the shortlist`,
  shortlist: 'Put on a shortlist…',
  shortlistTitle: (count: number) =>
    `Put ${counted(count, 'candidate', 'candidates')} on a shortlist`,
  shortlistSubmit: 'Put on the shortlist',
  shortlistOf: 'Opening',
  shortlistAt: 'Stage',
  alreadyOn: (count: number) =>
    count === 1
      ? 'One of them is on it already and comes to this stage, too.'
      : `${number(count)} of them are on it already and come to this stage, too.`,
  shortlisted: (count: number, opening: string, stage: Stage) =>
    `${counted(count, 'candidate', 'candidates')} on the shortlist of “${opening}”: ${STAGE_WORDS[stage]}`,
  noOpening: 'Make an opening first: a shortlist belongs to one.',
});

/** An opening's shortlist by stages. */
export const PIPELINE = live({
  views: 'What is shown',
  ranking: 'Who answers',
  pipeline: 'Shortlist',
  board: 'Shortlist by stages',
  column: (stage: Stage, count: number) => `${STAGE_WORDS[stage]}, ${number(count)}`,
  empty: 'Nobody is on the shortlist yet',
  emptyHint: 'Give somebody under “Who answers” a stage, and they stand here.',
  saveFirst: 'Save the opening first',
  saveFirstHint: 'A shortlist belongs to an opening that is saved.',
  keys: 'Drag a person to another stage, or press Shift with an arrow key on the name.',
});

/** Taking back the last change, and making it again. */
export const UNDO = live({
  undo: 'Undo',
  undone: (change: string) => `Taken back: ${change}`,
  undoneAlone: 'Taken back',
  nothing: 'There is nothing to take back',
  redo: 'Redo',
  redone: (change: string) => `Done again: ${change}`,
  redoneAlone: 'Done again',
  nothingAgain: 'There is nothing to do again',
});
