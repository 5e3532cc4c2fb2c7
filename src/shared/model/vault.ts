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
  | 'among-backups'
  | 'cannot-read'
  | 'cannot-write';

/** What is lost of a damaged workspace. */
export interface Lost {
  readonly people: number;
  readonly credentials: number;
  readonly originals: number;
  /** Rows of other kinds, and places of which nobody knows how much stood there. */
  readonly other: number;
  /** Who is there, and misses something; in the order of names. */
  readonly names: readonly string[];
}

/** What a damaged workspace came to. */
export interface Recovered {
  readonly lost: Lost;
  /** Where the damaged one is kept, byte for byte. */
  readonly kept: string | undefined;
}
