export { doAside } from './aside.ts';
export { backupFolderOf, isAmongBackups, keepLatest, listBackups, nameBackup } from './backups.ts';
export type { BackupReason } from './backups.ts';
export {
  describeKey,
  dropUnusedKey,
  findKey,
  keepKey,
  newKey,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  wrapKey,
} from './find-key.ts';
export type { Keychain, Wrapping } from './find-key.ts';
export { inspectFile, isReadable, looksLikeWorkspace } from './inspect-file.ts';
export { copyKeyFile, keyFileOf, writeKeyFile } from './key-file.ts';
export type { KeyFile } from './key-file.ts';
export { writeRecoveryCode } from './recovery-code.ts';
export {
  carrySigningKey,
  dropCarriedSigningKey,
  hasOtherSigningKey,
  readSigningKey,
  signingKeyFileOf,
  writeSigningKey,
} from './signing-key-file.ts';
export type { VaultTask } from './task.ts';
