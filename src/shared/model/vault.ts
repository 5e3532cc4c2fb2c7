/** Why a workspace's key, or what is done with the whole file, could not be had. */
export type VaultProblem =
  | 'wrong-passphrase'
  | 'passphrase-needed'
  | 'short-passphrase'
  | 'misread-recovery-code'
  | 'wrong-recovery-code'
  | 'keyless'
  | 'no-keychain'
  | 'already-encrypted'
  | 'not-encrypted'
  | 'in-use'
  | 'not-a-workspace'
  | 'newer-version'
  | 'damaged'
  | 'file-exists'
  | 'cannot-write';
