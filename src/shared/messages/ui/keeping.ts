import type { ErasurePreview } from '../../model/erasure.ts';
import type { RetentionRule } from '../../model/retention.ts';
import { number } from './number.ts';

/** Deleting a person for good, and what protects from it. */
export const ERASURE = {
  more: 'More',
  erase: 'Delete for good…',
  title: (name: string) => `Delete ${name} for good?`,
  hint: 'This cannot be undone. What is deleted is overwritten in the file, not only hidden.',
  goes: 'What goes',
  stays: 'What stays',
  confirm: 'Delete for good',
  deleting: 'Deleting…',
  done: (name: string) => `${name} was deleted for good`,
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
} as const;

/** What goes with a person, one line each. */
export function describeErasure(preview: ErasurePreview): readonly string[] {
  const { credentials, waiting, resumes, files, identities } = preview;
  const some = waiting === 0 ? '' : `, ${number(waiting)} of them in “Unassigned”`;
  return [
    'The name, and by what the person is found',
    identities > 0 ? `E-mail addresses and identifiers: ${number(identities)}` : '',
    credentials > 0 ? `Credentials with all that was found: ${number(credentials)}${some}` : '',
    resumes > 0 ? `Résumés: ${number(resumes)}` : '',
    files > 0 ? `Original files: ${number(files)}` : '',
    'Documents fetched about the person, and findings',
  ].filter((line) => line !== '');
}

/** What of a person cannot go. */
export function describeShared(count: number): string {
  return `Original files with other people’s credentials too, without this person’s folder name: ${number(count)}`;
}

/** The settings about how long people are kept. */
export const RETENTION = {
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
} as const;

/** The rule that is followed, as a sentence. */
export function describeRule({ from, days }: RetentionRule): string {
  const after =
    from === 'import' ? 'after they were handed in' : 'after the last opening was closed';
  return `People are deleted ${number(days)} days ${after}.`;
}
