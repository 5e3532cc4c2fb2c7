export {
  describeKey,
  findKey,
  keepKey,
  newKey,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from './find-key.ts';
export type { Keychain } from './find-key.ts';
export { writeRecoveryCode } from './recovery-code.ts';
export { backUpWorkspace, encryptWorkspace, restoreWorkspace } from './keep-workspace.ts';
export { doAside } from './aside.ts';
export type { VaultTask } from './task.ts';
export { listBackups } from '../store/index.ts';
