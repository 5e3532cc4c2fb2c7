import type { ErasurePreview } from '../../model/erasure.ts';
import type { RetentionRule } from '../../model/retention.ts';
import { number } from './number.ts';
import { live } from '../live.ts';

/** Deleting a person for good, and what protects from it. */
export const ERASURE = live({
  more: 'More',
  erase: 'Delete for good…',
  title: (name: string) => `Delete ${name} for good?`,
  hint: 'This cannot be undone. What is deleted is overwritten in the file, not only hidden.',
  goes: 'What goes',
  stays: 'What stays',
  confirm: 'Delete for good',
  deleting: 'Deleting…',
  done: (name: string) => `${name} was deleted for good`,
  unpurgeable:
    'Copies that the database has left within its file: it is larger than 512 MB and encrypted, and this computer has too little memory free to write it anew. Close other programs first, or back up and restore afterwards.',
  unpurged:
    'Something may be left in the file: another program has the workspace open, or there is no room to write it anew. Close other programs and delete somebody again, or back up and restore.',
  backups: (count: number) =>
    `${number(count)} ${count === 1 ? 'back-up still holds' : 'back-ups still hold'} what was deleted. Delete them in Settings when they are no longer needed.`,
  proof: 'That somebody was deleted, and when, without the name.',
  hold: 'Protect from deletion',
  held: (name: string) => `${name} is protected from deletion`,
  release: 'No longer protect from deletion',
  released: (name: string) => `${name} is no longer protected from deletion`,
  isHeld: 'Protected from deletion. Lift that first.',
});

/** What goes with a person, and what cannot, one line each. */
export const ERASED = live({
  name: 'The name, and by what the person is found',
  identities: (count: number) => `E-mail addresses and identifiers: ${number(count)}`,
  credentials: (count: number, waiting: number) =>
    `Credentials with all that was found: ${number(count)}${waiting === 0 ? '' : `, ${number(waiting)} of them in “Unassigned”`}`,
  resumes: (count: number) => `Résumés: ${number(count)}`,
  files: (count: number) => `Original files: ${number(count)}`,
  documents: 'Documents fetched about the person, and findings',
  shared: (count: number) =>
    `Original files with other people’s credentials too, without this person’s folder name: ${number(count)}`,
});

/** What goes with a person, one line each. */
export function describeErasure(preview: ErasurePreview): readonly string[] {
  const { credentials, waiting, resumes, files, identities } = preview;
  return [
    ERASED.name,
    identities > 0 ? ERASED.identities(identities) : '',
    credentials > 0 ? ERASED.credentials(credentials, waiting) : '',
    resumes > 0 ? ERASED.resumes(resumes) : '',
    files > 0 ? ERASED.files(files) : '',
    ERASED.documents,
  ].filter((line) => line !== '');
}

/** What of a person cannot go. */
export function describeShared(count: number): string {
  return ERASED.shared(count);
}

/** What is left of who was deleted for good, and what to do about it; nothing where nothing is. */
export function describeLeft({
  isPurged,
  backups,
}: {
  readonly isPurged: boolean;
  readonly backups: readonly unknown[];
}): string | undefined {
  const sentences = [
    ...(isPurged ? [] : [ERASURE.unpurged]),
    ...(backups.length > 0 ? [ERASURE.backups(backups.length)] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** The settings about how long people are kept. */
export const RETENTION = live({
  title: 'Retention',
  hint: 'People can be deleted for good by themselves once a time has passed. You see whom a rule would delete before it is followed; it is followed each time the workspace is opened.',
  rule: 'When people are deleted',
  choices: {
    never: { label: 'Only by hand', hint: 'Nobody is deleted by itself.' },
    import: {
      label: 'After they were handed in',
      hint: 'It counts from the last file or résumé of the person.',
    },
    closing: {
      label: 'After openings are closed',
      hint: 'It counts from the last opening that was closed. While one is open, nobody is deleted.',
    },
  },
  days: 'Days',
  daysProblem: (most: number) => `Write a whole number of days, from 1 to ${number(most)}.`,
  preview: 'See whom that concerns',
  confirm: 'Follow this rule',
  stop: 'Stop deleting by rule',
  stopped: 'Nobody is deleted by itself any more',
  nobody: 'Nobody would be deleted now.',
  paused:
    'The clock went back, or moved by more than two weeks since the workspace was last open. Nobody was deleted: look at the rule and confirm it again.',
  total: (count: number) =>
    count === 1
      ? '1 person would be deleted now:'
      : `${number(count)} people would be deleted now:`,
  more: (count: number) => `and ${number(count)} more`,
  due: (day: string) => `due since ${day}`,
  followed: (count: number) =>
    count === 0
      ? 'The rule is followed from now on'
      : `The rule is followed: ${number(count)} deleted`,
  soFar: (count: number) => `Deleted for good so far: ${number(count)}`,
});

/** The rule that is followed, as a sentence. */
export const RULES = live({
  import: (days: number) => `People are deleted ${number(days)} days after they were handed in.`,
  closing: (days: number) =>
    `People are deleted ${number(days)} days after the last opening was closed.`,
} satisfies Record<RetentionRule['from'], (days: number) => string>);

/** The rule that is followed, as a sentence. */
export function describeRule({ from, days }: RetentionRule): string {
  return RULES[from](days);
}
