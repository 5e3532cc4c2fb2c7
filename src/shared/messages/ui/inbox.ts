import { live } from '../live.ts';
import type { DoubleReason, DoubleReasonCode } from '../../model/double.ts';
import { whyNotTogether } from './candidates.ts';
import { shownDay } from './date.ts';
import { counted, number } from './number.ts';

/** What waits for a person. */
export const INBOX = live({
  empty: 'Nothing waits for you',
  emptyHint:
    'Files that could not be read, credentials without a person and people who may be one stand here as they come.',
  keys: 'j and k move, Enter opens, c compares, x dismisses or keeps apart.',
  unread: 'Could not be read',
  unreadHint: 'Nothing of these was taken in. Each says what can be done.',
  more: (count: number) =>
    `${counted(count, 'further one', 'further ones')}, once these are seen to`,
  ofImport: (moment: string) => `Import of ${moment}`,
  tryAgain: 'Try again',
  tryAgainOf: (file: string) => `Try again: ${file}`,
  outOfReach: 'It is not known any more where this file is. Add it again.',
  tryAllAgain: 'Try all again',
  dismiss: 'Dismiss',
  dismissOf: (file: string) => `Dismiss: ${file}`,
  dismissAll: 'Dismiss all',
  dismissed: (file: string) => `${file} dismissed`,
  dismissedAll: (count: number) => counted(count, 'file dismissed', 'files dismissed'),
  files: (count: number) => counted(count, 'file', 'files'),
  alike: (count: number) => `And ${counted(count, 'further file', 'further files')} of this kind`,
  showEach: 'Show each',
  waiting: 'Waits for you',
  unassigned: (count: number) =>
    `${counted(count, 'credential waits', 'credentials wait')} for somebody to say whose ${count === 1 ? 'it is' : 'they are'}`,
  showUnassigned: 'Choose the person',
  toLookAt: (count: number) =>
    `Of ${counted(count, 'candidate', 'candidates')} something was found that you should judge`,
  showToLookAt: 'Show them',
  placeResume: 'Whose is it?',
  placeResumeOf: (file: string) => `Whose is it? ${file}`,
  resumePlaced: (file: string, name: string) => `${file} put with ${name}`,
  cameIn: 'What came in',
  cameInHint: 'The last imports, the newest first.',
  nothingCameIn: 'Nothing was imported yet.',
});

/** Dates before an issuer's key was on record, each issuer's together. */
export const DATES = live({
  title: 'Ask the issuer once',
  hint: 'What an issuer answers of its dates holds for all that it dated so. Whose each credential is, and whether it holds, is not decided by this.',
  signed: (issuer: string, count: number, since: string) =>
    `${counted(count, 'credential', 'credentials')} of ${issuer} say that they were signed before ${shownDay(since)}, since when its key is on record`,
  dated: (issuer: string, count: number, since: string) =>
    `${counted(count, 'credential', 'credentials')} of ${issuer} are dated before ${shownDay(since)}, since when its key is on record, and do not say when they were signed`,
  each: 'Credentials',
  findAllInOrder: (count: number) => `The dates of all ${number(count)} are in order`,
  judged: (count: number) => `${counted(count, 'date', 'dates')} found in order`,
});

/** People who may be one. */
export const DOUBLES = live({
  title: 'May be the same person',
  hint: 'Touchstone never merges anybody by itself. A name alone is no reason.',
  pair: (one: string, other: string) => `${one} and ${other}`,
  reasons: 'Why',
  merge: 'Merge…',
  mergeOf: (one: string, other: string) => `Merge: ${one} and ${other}`,
  keepApart: 'Keep apart',
  keepApartOf: (one: string, other: string) => `Keep apart: ${one} and ${other}`,
  keptApart: (one: string, other: string) => `${one} and ${other} are kept apart`,
  anyTwo: (count: number) => `Any two of these ${number(count)} people`,
  aroundOne: (name: string, count: number) => `${name} with each of the ${number(count)} others`,
  people: 'People',
  mergeGroup: (count: number) => `Merge ${number(count)} people…`,
  compareGroup: (count: number) => `Compare ${number(count)} people`,
  pairs: (count: number) => counted(count, 'pair', 'pairs'),
  mergeAll: (count: number) => `Merge ${counted(count, 'pair', 'pairs')}…`,
  keepAllApart: (count: number) => `Keep ${counted(count, 'pair', 'pairs')} apart`,
  keptAllApart: (count: number) => `${counted(count, 'pair is', 'pairs are')} kept apart`,
  mergedAll: (count: number) => counted(count, 'pair merged', 'pairs merged'),
  dialogAll: 'Make one person of each two?',
  dialogAllHint:
    'Credentials, résumés, e-mail addresses, notes, tags and stages of both are kept with the one of whom more is verified. This can be taken back.',
  becomes: (gone: string, kept: string) => `${gone} becomes a part of ${kept}`,
  merging: 'They are being merged.',
  dialog: 'Make one person of two?',
  dialogHint:
    'Credentials, résumés, e-mail addresses, notes, tags and stages of both are kept with one of them. This can be taken back.',
  keep: 'Which name stays?',
  submit: 'Merge',
  merged: (gone: string, kept: string) => `${gone} merged into ${kept}`,
  mergedTitle: 'Merged',
  mergedOne: (gone: string, kept: string) => `${gone}, now a part of ${kept}`,
  takeApart: 'Take apart',
  takeApartOf: (gone: string, kept: string) => `Take apart: ${gone} and ${kept}`,
  takenApart: (gone: string, kept: string) => `${gone} and ${kept} are two again`,
  mergeWith: 'Merge with somebody…',
  compareOf: (one: string, other: string) => `Compare: ${one} and ${other}`,
  dialogOf: (count: number) => `Make one person of ${number(count)}?`,
  dialogHintOf:
    'Credentials, résumés, e-mail addresses, notes, tags and stages of all are kept with one of them. This can be taken back.',
  stays: (kept: string) => `${kept} stays, and keeps this name.`,
  becomesOf: (gone: string) => `${gone} becomes a part of that person.`,
  heldOf: (name: string) => `${name} is protected from deletion: whoever stays will be, too.`,
  mergedMany: (count: number, kept: string) =>
    `${counted(count, 'person', 'people')} merged into ${kept}`,
  same: 'That is the same person. Choose somebody else.',
  notMerged: 'Nobody to merge',
  withBlind:
    'In the blind view people are found by the code that they are shown by, not by their name.',
});

/** Why "Merge" cannot be used. */
export const NO_MERGE = live({
  tooFew: 'Select two to eight candidates to make one person of them.',
  tooMany: 'Eight candidates at most can be merged at once. Select fewer.',
});

/** Why "Merge" cannot be used, or nothing where it can. */
export function whyNoMerge(selected: number): string | undefined {
  return whyNotTogether(selected, NO_MERGE);
}

/** Why two people may be one. */
export const DOUBLE_REASONS_WORDED = live({
  identifier: 'Issuers know both by the same identifier',
  email: 'Both are known by the same e-mail address',
  'scrambled-email':
    'Credentials of both were issued to the same e-mail address, which they keep scrambled',
  addressed: 'A credential of one was issued to an e-mail address of the other',
  'resume-email': 'A résumé of one names an e-mail address of the other, or both name the same',
  resume: 'Both handed in the same résumé',
  credential: 'Both handed in the same credential: it is one person, or one has the other’s',
  'name-and-issuer': 'Both have the same name, and credentials of the same issuer',
  name: 'Both have the same name',
} satisfies Record<DoubleReasonCode, string>);

/** The same with what both are known by, where that is told. */
export function describeDoubleReason({ code, value }: DoubleReason): string {
  const words = DOUBLE_REASONS_WORDED[code];
  return value === undefined ? words : `${words}: ${value}`;
}
