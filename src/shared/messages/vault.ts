import type { VaultProblem } from '../model/vault.ts';
import { live } from './live.ts';

export const VAULT_PROBLEMS = live({
  'wrong-passphrase': () => 'That is not the passphrase of this workspace. Nothing was changed.',
  'passphrase-needed': (file) =>
    `${file} is encrypted. Give its passphrase with --passphrase-file FILE or in TOUCHSTONE_PASSPHRASE.`,
  'short-passphrase': () => 'That passphrase is too short: use at least 10 characters.',
  'misread-recovery-code': () =>
    'That is not a recovery code: it has 56 letters and digits, and something in it was mistyped. Nothing was changed.',
  'wrong-recovery-code': () =>
    'That is the recovery code of another workspace. Nothing was changed.',
  keyless: (file) =>
    `${file} is not a Touchstone workspace, or it is encrypted and its key file ${file}-key is not beside it. Put the key file there, or open the workspace with its recovery code.`,
  'no-keychain': () =>
    'This computer keeps no keys for apps. Set a passphrase to encrypt the workspace.',
  'already-encrypted': () => 'This workspace is encrypted already.',
  'not-encrypted': () => 'This workspace is not encrypted, so there is no key.',
  'in-use': () =>
    'Another program is using this workspace. Close it there, or wait until it is done, and try again.',
  'not-a-workspace': (file) =>
    `${file} is not a Touchstone workspace, or it is encrypted with another key. Nothing was changed.`,
  'newer-version': (file) =>
    `${file} was written by a newer version of Touchstone. Update Touchstone to open it. Nothing was changed.`,
  damaged: (file) => `${file} is damaged. Nothing was changed.`,
  'file-exists': (file) => `${file} is there already. Choose another name.`,
  'among-backups': (file) =>
    `${file} lies among another workspace’s backups, which are restored and not opened. Choose another folder.`,
  'cannot-read': (file) =>
    `${file} cannot be read: it is no file, or you may not open it. Nothing was changed.`,
  'cannot-write': (file) =>
    `${file} could not be written: there is no room, or the folder cannot be written to. Nothing was changed.`,
} satisfies Record<VaultProblem, (file: string) => string>);

/** What is wrong, and what to do. */
export function describeVaultProblem(problem: VaultProblem, file: string): string {
  return VAULT_PROBLEMS[problem](file);
}

/** What the command line says besides results. */
export const VAULT_LINES = live({
  askPassphrase: (file: string) => `Passphrase of ${file}: `,
  plain: (file: string) =>
    `${file} is not encrypted: whoever can read the file can read the people in it. "touchstone key encrypt" encrypts it.`,
  sealed: (file: string) =>
    `${file} is encrypted with your passphrase. Its key file is ${file}-key: keep both together. "touchstone key recovery-code" shows the code that opens it without either.`,
  plainCopy: (file: string) =>
    `A copy of what it was before is in ${file}. It is not encrypted: delete it once you have seen that all is there.`,
  replaced: (file: string) => `What it replaced is kept in ${file}.`,
  askNewPassphrase: 'New passphrase, of at least 10 characters: ',
  needsNewPassphrase: 'Give the new passphrase with --new-passphrase-file FILE.',
  unreadable: (file: string) => `${file} cannot be read.`,
  changed: 'The passphrase was changed. Nothing else was.',
});
