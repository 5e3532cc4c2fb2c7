export { doAside } from './aside.ts';
export { keepLatest, listBackups, nameBackup } from './backups.ts';
export type { BackupReason } from './backups.ts';
export {
  describeKey,
  dropUnusedKey,
  findKey,
  keepKey,
  newKey,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from './find-key.ts';
export type { Keychain, Wrapping } from './find-key.ts';
export { inspectFile } from './inspect-file.ts';
export { copyKeyFile, keyFileOf } from './key-file.ts';
export { writeRecoveryCode } from './recovery-code.ts';
export type { VaultTask } from './task.ts';
