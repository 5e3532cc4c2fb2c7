import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createFileVault } from '../engine/reporting/signing-key.ts';
import { backUpWorkspace, encryptWorkspace, opensWith, restoreWorkspace } from '../store/index.ts';
import { isReadable, keepKey, unlockWithRecoveryCode, writeRecoveryCode } from '../vault/index.ts';
import { formatInstant } from '../../shared/lib/instant.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { unreachable } from '../../shared/lib/unreachable.ts';
import { describeVaultProblem, VAULT_LINES } from '../../shared/messages/vault.ts';
import type { VaultProblem } from '../../shared/model/vault.ts';
import type { Command } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { refuseScope } from './scope.ts';
import { givenPassphrase } from './unlock.ts';
import type { VaultCommand } from './vault-arguments.ts';

type Given = VaultCommand & Pick<Command, 'passphraseFile'>;

/** What each says: on stdout what was asked for, on stderr what was done. */
interface Said {
  readonly out?: string;
  readonly note?: string;
}

/** `touchstone key`, `backup` and `restore`: what is done with the whole file, and with its key. */
export async function runVault(command: Given, io: CommandIo): Promise<ExitStatus> {
  const refusal = command.name === 'restore' ? undefined : refuseScope(command.workspace);
  if (refusal !== undefined) return refuse(io, refusal);
  const said = await doVault(command, io);
  if (!said.ok) return refuse(io, said.error);
  if (said.value.out !== undefined) await io.stdout.write(`${said.value.out}\n`);
  if (said.value.note !== undefined) await io.stderr.write(`${said.value.note}\n`);
  return 0;
}

async function doVault(command: Given, io: CommandIo): Promise<Result<Said, string>> {
  const { workspace: file } = command;
  const now = formatInstant(io.clock());
  const workspace = { file, key: io.key };
  switch (command.name) {
    case 'key':
      return doKey(command, io, now);
    case 'backup': {
      const copied = backUpWorkspace(workspace, command.out, now);
      return copied.ok ? ok({ out: copied.value }) : refused(copied.error, command.out ?? file);
    }
    case 'restore': {
      const { from } = command;
      if (!existsSync(from) || !isReadable(from)) return refused('cannot-read', from);
      const passphrase = await givenPassphrase(command.passphraseFile, io);
      if (!passphrase.ok) return passphrase;
      const restored = await restoreWorkspace(workspace, from, passphrase.value, now);
      if (!restored.ok) return refused(restored.error, from);
      return ok(restored.value === undefined ? {} : { note: VAULT_LINES.replaced(restored.value) });
    }
    default:
      return unreachable(command);
  }
}

async function doKey(
  command: Given & { readonly name: 'key' },
  io: CommandIo,
  now: string,
): Promise<Result<Said, string>> {
  const { workspace: file } = command;
  switch (command.action) {
    case 'recovery-code':
      return io.key === undefined
        ? refused('not-encrypted', file)
        : ok({ out: writeRecoveryCode(io.key) });
    case 'change': {
      if (io.key === undefined) return refused('not-encrypted', file);
      return rewrap(command, io, io.key);
    }
    case 'recover': {
      const code = await readCode(command.codeFile ?? '');
      if (!code.ok) return code;
      const key = await unlockWithRecoveryCode(file, code.value, (tried) => opensWith(file, tried));
      return key.ok ? rewrap(command, io, key.value) : refused(key.error, file);
    }
    case 'encrypt': {
      if (io.key !== undefined) return refused('already-encrypted', file);
      const passphrase = await newPassphrase(command, io);
      if (!passphrase.ok) return passphrase;
      const sealed = await encryptWorkspace(file, { passphrase: passphrase.value }, now);
      if (!sealed.ok) return refused(sealed.error, file);
      // One that cannot be read stays as it is: the next report says so.
      await createFileVault(file, sealed.value.key)
        .find()
        .catch(() => undefined);
      const copy = VAULT_LINES.plainCopy(sealed.value.backup ?? '');
      return ok({ note: `${VAULT_LINES.sealed(file)}\n${copy}` });
    }
    default:
      return unreachable(command.action);
  }
}

// Only the key file changes: the workspace itself keeps its key.
async function rewrap(
  command: Given & { readonly name: 'key' },
  io: CommandIo,
  key: Uint8Array,
): Promise<Result<Said, string>> {
  const passphrase = await newPassphrase(command, io);
  if (!passphrase.ok) return passphrase;
  const kept = await keepKey(command.workspace, key, { passphrase: passphrase.value });
  return kept.ok ? ok({ note: VAULT_LINES.changed }) : refused(kept.error, command.workspace);
}

async function newPassphrase(
  { newPassphraseFile, passphraseFile, action }: Given & { readonly name: 'key' },
  io: CommandIo,
): Promise<Result<string, string>> {
  // Where there is no old one, the passphrase given is the new one.
  const file = newPassphraseFile ?? (action === 'change' ? undefined : passphraseFile);
  const env = action === 'change' ? {} : io.env;
  const given = await givenPassphrase(file, env === undefined ? {} : { env });
  if (!given.ok) return given;
  const passphrase = given.value ?? (await io.ask?.(VAULT_LINES.askNewPassphrase));
  return passphrase === undefined ? err(VAULT_LINES.needsNewPassphrase) : ok(passphrase);
}

async function readCode(file: string): Promise<Result<string, string>> {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch {
    return err(VAULT_LINES.unreadable(file));
  }
}

function refused(problem: VaultProblem, file: string): Result<never, string> {
  return err(describeVaultProblem(problem, file));
}
