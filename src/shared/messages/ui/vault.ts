import type { BackupView } from '../../contract/keeping-calls.ts';
import type { LostView } from '../../contract/vault-calls.ts';
import { number } from './number.ts';
import { live } from '../live.ts';

/** The system's dialogs about the workspace's file. */
export const VAULT_DIALOGS = live({
  copyName: 'Touchstone back-up.touchstone',
  saveCopy: { title: 'Back up the workspace', buttonLabel: 'Back up' },
  openBackup: { title: 'Restore a back-up', buttonLabel: 'Restore' },
});

/** What stands in place of everything while the workspace is locked, or cannot be opened. */
export const UNLOCK = live({
  opening: 'Opening the workspace…',
  openingHint: 'After an update of Touchstone this can take a while, with many candidates.',
  title: 'This workspace is locked',
  hint: 'Its key does not lie open on this computer. Nothing in it can be read until it is unlocked.',
  keylessTitle: 'The key of this workspace is missing',
  keylessHint: (file: string) =>
    `Beside the workspace there is no key file ${file}-key. Put it there and start Touchstone again, or enter the recovery code. If the file is no Touchstone workspace, nothing opens it.`,
  passphrase: 'Passphrase',
  code: 'Recovery code',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  byCode: 'Use the recovery code instead',
  byPassphrase: 'Use the passphrase instead',
  brokenTitle: 'This workspace cannot be opened',
  brokenHint:
    'You can put a back-up in its place, or have everything taken over into a new file that can still be read. In both cases the file as it is now is kept.',
  recover: 'Recover what can be read',
  recovering: 'Recovering…',
  recoveringHint:
    'What can be read is taken over into a new file. With a large workspace that takes a while. Leave the window open; the file as it is now is kept.',
  restore: 'Restore a back-up…',
  damagedHint:
    'If the workspace was never encrypted, its beginning is damaged: put a back-up in its place. The file as it is now is kept.',
  restoreNewest: (moment: string) => `Restore the newest back-up, of ${moment}`,
  recoveredTitle: 'The workspace was recovered',
  open: 'Open the workspace',
  close: 'Close',
});

/** The settings about encryption and back-ups. */
export const DATA = live({
  title: 'Encryption',
  hint: 'Whoever gets hold of the file, on a lost computer or in a back-up, can read nothing in it without its key.',
  sealed: 'Encrypted',
  plain: 'Not encrypted',
  plainHint: 'Whoever can read the file can read the people in it.',
  byKeychain: 'Opens by itself for you on this computer; its key is in the system’s keychain.',
  byPassphrase: 'Opens with its passphrase.',
  byBoth:
    'Opens by itself for you on this computer, whose keychain has its key, and elsewhere with its passphrase.',
  encrypt: 'Encrypt…',
  encryptTitle: 'Encrypt the workspace',
  encryptHint:
    'A copy of the workspace as it is now is kept among the back-ups. It is not encrypted: delete it once you have seen that all is there.',
  encrypted: 'The workspace is encrypted now',
  setPassphrase: 'Set a passphrase…',
  changePassphrase: 'Change the passphrase…',
  passphraseTitle: 'Passphrase',
  passphraseHint:
    'For other computers, for the command line, and for when this computer’s keychain is lost. Touchstone cannot tell you what it is.',
  passphrase: 'New passphrase',
  again: 'The same again',
  optional: 'Passphrase (optional here: the keychain has the key)',
  short: 'Use at least 10 characters.',
  different: 'The two are not the same.',
  passphraseSet: 'The passphrase is set',
  removePassphrase: 'Remove the passphrase',
  passphraseRemoved: 'Only this computer’s keychain opens the workspace now',
  showCode: 'Show the recovery code…',
  codeTitle: 'Recovery code',
  codeHint:
    'It opens the workspace when the passphrase is forgotten, the keychain is lost or the key file is gone. Write it down or print it, and keep it away from the computer. Whoever has it and the file can read everything.',
  copyCode: 'Copy',
  codeCopied: 'The recovery code is copied',
  codeKept: 'I have kept it',
  backups: 'Back-ups',
  backupsHint:
    'A back-up can be made while you work, and is looked through before it counts. Before an update changes the workspace, one is made by itself; the last three stay.',
  backUp: 'Back up now',
  backUpElsewhere: 'Back up elsewhere…',
  backingUp: 'Backing up…',
  backedUp: 'The workspace is backed up',
  restore: 'Restore…',
  restoreOther: 'Restore from elsewhere…',
  restoreTitle: 'Restore this back-up?',
  restoreHint:
    'Everything is as it was then. What you have now is kept as a back-up of its own, so that you can go back.',
  restoreNow: 'Restore',
  restoring: 'Restoring…',
  restored: 'The back-up is restored',
  remove: 'Delete',
  removed: 'The back-up is deleted',
  repair: 'Repair…',
  repairTitle: 'Repair the workspace?',
  repairHint:
    'Everything that can be read is taken over into a new file, which takes this one’s place; this one is kept as a back-up. What is lost is listed then. For when Touchstone says that the file is damaged.',
  repairNow: 'Repair',
  none: 'There is no back-up beside the workspace yet.',
  list: 'Back-ups beside the workspace',
  unsealed: 'Not encrypted',
});

export const REASONS = live({
  'by-hand': 'Made by you',
  'before-update': 'Before an update',
  'before-restore': 'Before a restore',
  'before-encryption': 'Before it was encrypted',
  'before-recovery': 'The damaged file, before it was recovered',
} satisfies Record<BackupView['reason'], string>);

const MEGABYTE = 1_000_000;

/** Why a back-up was made, and how large it is. */
export function describeBackup({ reason, bytes }: BackupView): string {
  const megabytes = Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10);
  return `${REASONS[reason]}, ${number(megabytes)} MB`;
}

/** What of a damaged workspace is lost. */
export const LOST = live({
  people: (count: number) => `Candidates lost: ${number(count)}.`,
  credentials: (count: number) => `Credentials lost: ${number(count)}.`,
  originals: (count: number) => `Original files lost: ${number(count)}.`,
  other: (count: number) => `Other details or places lost: ${number(count)}.`,
  nothing: 'Nothing is lost.',
  bereaved: (names: string) => `Something is missing of: ${names}. Add their files again.`,
});

const LOSSES = ['people', 'credentials', 'originals', 'other'] as const;

/** What of a damaged workspace is lost, one sentence each. */
export function describeLost(view: LostView): readonly string[] {
  const lost = LOSSES.filter((what) => view[what] > 0).map((what) => LOST[what](view[what]));
  return lost.length > 0 ? lost : [LOST.nothing];
}

/** Who is there and misses a credential. */
export function describeBereaved(names: readonly string[]): string {
  return LOST.bereaved(names.join(', '));
}
