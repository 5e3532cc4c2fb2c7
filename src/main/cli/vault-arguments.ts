import type { ParseArgsOptionsConfig } from 'node:util';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** What is done with the whole file of a workspace, and with its key. */
export type VaultCommand =
  | {
      readonly name: 'key';
      readonly action: 'encrypt' | 'change' | 'recovery-code' | 'recover';
      readonly workspace: string;
      readonly newPassphraseFile: string | undefined;
      readonly codeFile: string | undefined;
    }
  | { readonly name: 'backup'; readonly workspace: string; readonly out: string | undefined }
  | { readonly name: 'restore'; readonly workspace: string; readonly from: string };

export interface VaultValues {
  readonly workspace?: string;
  readonly out?: string;
  readonly from?: string;
  readonly 'new-passphrase-file'?: string;
  readonly 'recovery-code-file'?: string;
}

const KEY_ACTIONS = ['encrypt', 'change', 'recovery-code', 'recover'] as const;

export const VAULT_OPTIONS = {
  key: {
    workspace: { type: 'string' },
    'new-passphrase-file': { type: 'string' },
    'recovery-code-file': { type: 'string' },
  },
  backup: { workspace: { type: 'string' }, out: { type: 'string' } },
  restore: { workspace: { type: 'string' }, from: { type: 'string' } },
} as const satisfies Record<string, ParseArgsOptionsConfig>;

type Builder = (
  values: VaultValues,
  positionals: readonly string[],
) => Result<VaultCommand, string>;

const NO_WORKSPACE = 'Name the workspace with --workspace FILE.';

export const VAULT_BUILDERS: Readonly<Record<keyof typeof VAULT_OPTIONS, Builder>> = {
  key(values, [what]) {
    const { workspace } = values;
    const action = KEY_ACTIONS.find((one) => one === what);
    if (action === undefined) {
      return err('Say what to do with the key: encrypt, change, recovery-code or recover.');
    }
    if (workspace === undefined) return err(NO_WORKSPACE);
    const newPassphraseFile = values['new-passphrase-file'];
    const codeFile = values['recovery-code-file'];
    if (action === 'recover' && codeFile === undefined) {
      return err('Name the file with the recovery code with --recovery-code-file FILE.');
    }
    return ok({ name: 'key', action, workspace, newPassphraseFile, codeFile });
  },
  backup({ workspace, out }) {
    return workspace === undefined ? err(NO_WORKSPACE) : ok({ name: 'backup', workspace, out });
  },
  restore({ workspace, from }) {
    if (workspace === undefined) return err(NO_WORKSPACE);
    if (from === undefined) return err('Say what to restore with --from FILE.');
    return ok({ name: 'restore', workspace, from });
  },
};
