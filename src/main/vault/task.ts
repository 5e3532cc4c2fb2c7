import type { Result } from '../../shared/lib/result.ts';
import type { Recovered, VaultProblem } from '../../shared/model/vault.ts';
import type { KeyFile } from './key-file.ts';

/** What takes as long as a file is large, and is therefore done in a thread. */
export type VaultTask =
  | {
      readonly name: 'back-up';
      readonly file: string;
      readonly key: Uint8Array | undefined;
      readonly to: string | undefined;
      readonly now: string;
    }
  | {
      readonly name: 'restore';
      readonly file: string;
      readonly key: Uint8Array | undefined;
      readonly from: string;
      readonly now: string;
    }
  | { readonly name: 'try-key'; readonly file: string; readonly key: Uint8Array }
  | {
      readonly name: 'seal';
      readonly file: string;
      readonly key: Uint8Array;
      readonly keyFile: KeyFile;
      readonly now: string;
    }
  | {
      readonly name: 'recover';
      readonly file: string;
      readonly key: Uint8Array | undefined;
      readonly now: string;
    };

/** What each task comes to. */
export interface VaultTaskResults {
  'try-key': boolean;
  'back-up': Result<string, VaultProblem>;
  restore: Result<string | undefined, VaultProblem>;
  seal: Result<string | undefined, VaultProblem>;
  recover: Result<Recovered, VaultProblem>;
}
