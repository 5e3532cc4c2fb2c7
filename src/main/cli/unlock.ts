import { readFile } from 'node:fs/promises';
import { findKey, isReadable, keepKey, newKey, unlockWithPassphrase } from '../vault/index.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { describeVaultProblem, VAULT_LINES } from '../../shared/messages/vault.ts';
import type { Command } from './arguments.ts';
import type { CommandIo } from './io.ts';

/** The environment's variable for a passphrase; a command line is seen by everybody on the machine. */
const VARIABLE = 'TOUCHSTONE_PASSPHRASE';

/**
 * The key of the workspace that a command names: by its passphrase from a file, from the environment, or
 * from whoever sits at the terminal. A workspace that is to be made is encrypted where one was given.
 *
 * @returns Nothing for a workspace that is not encrypted; a sentence where it cannot be opened.
 */
export async function unlock(
  command: Command,
  file: string,
  io: CommandIo,
): Promise<Result<Uint8Array | undefined, string>> {
  if (!isReadable(file)) return err(describeVaultProblem('cannot-read', file));
  const found = findKey(file);
  if (found.state === 'open') return ok(found.key);
  // Its recovery code is what it is opened by.
  if (command.name === 'key' && command.action === 'recover') return ok(undefined);
  // One that never had a key is damaged where it begins, and another takes its place.
  if (command.name === 'restore' && found.state === 'keyless') return ok(undefined);
  if (found.state === 'keyless') return err(describeVaultProblem('keyless', file));
  if (found.state === 'plain') {
    if (command.name === 'import') await io.stderr.write(`${VAULT_LINES.plain(file)}\n`);
    return ok(undefined);
  }
  const given = await givenPassphrase(command.passphraseFile, io);
  if (!given.ok) return given;
  if (found.state === 'locked') return unlockFile(file, given.value, io);
  if (command.name !== 'import') return ok(undefined);
  if (given.value !== undefined) return makeKey(file, given.value, io);
  await io.stderr.write(`${VAULT_LINES.plain(file)}\n`);
  return ok(undefined);
}

async function unlockFile(
  file: string,
  given: string | undefined,
  io: CommandIo,
): Promise<Result<Uint8Array, string>> {
  const passphrase = given ?? (await io.ask?.(VAULT_LINES.askPassphrase(file)));
  if (passphrase === undefined) return err(describeVaultProblem('passphrase-needed', file));
  const key = await unlockWithPassphrase(file, passphrase);
  return key.ok ? key : err(describeVaultProblem(key.error, file));
}

async function makeKey(
  file: string,
  passphrase: string,
  io: CommandIo,
): Promise<Result<Uint8Array, string>> {
  const key = newKey();
  const kept = await keepKey(file, key, { passphrase });
  if (!kept.ok) return err(describeVaultProblem(kept.error, file));
  await io.stderr.write(`${VAULT_LINES.sealed(file)}\n`);
  return ok(key);
}

/** From a file, or from the environment; nothing where neither was given. */
export async function givenPassphrase(
  file: string | undefined,
  io: Pick<CommandIo, 'env'>,
): Promise<Result<string | undefined, string>> {
  if (file === undefined) return ok(io.env?.[VARIABLE]);
  try {
    return ok(readText(await readFile(file)).replace(/\r?\n[^]*$/u, ''));
  } catch {
    return err(VAULT_LINES.unreadable(file));
  }
}

// Windows' editors and shells begin a text with a mark, which nobody has typed, and may write it in UTF-16.
function readText(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
