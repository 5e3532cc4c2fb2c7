import { fileURLToPath } from 'node:url';
import { APPLICATION } from '../engine/application.ts';
import { recordIncident } from '../engine/incident.ts';
import { readerEntryBeside, verifierEntryBeside } from '../engine/verifier-entry.ts';
import { describeFailure } from '../engine/write-file.ts';
import { refusalOf } from '../engine/write-refusal.ts';
import { instantFrom } from '../../shared/lib/instant.ts';
import { ok } from '../../shared/lib/result.ts';
import { unreachable } from '../../shared/lib/unreachable.ts';
import { describeAppError } from '../../shared/messages/ui/app-error.ts';
import { createAsk } from './ask.ts';
import { parseCommand } from './arguments.ts';
import type { Command } from './arguments.ts';
import { HELP } from './help.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { createOutput } from './output.ts';

/**
 * Runs one command.
 *
 * @param argv Without the program's own name.
 * @param entryUrl Of the command line's entry, beside which the verifier process's lies.
 * @returns The exit status. Never rejects: a bug is an incident, and status 2.
 */
export async function run(argv: readonly string[], entryUrl: string): Promise<ExitStatus> {
  const stdout = createOutput(process.stdout);
  const io: CommandIo = {
    stdout,
    stderr: createOutput(process.stderr),
    clock: () => instantFrom(Date.now()),
    env: process.env,
    ask: createAsk(process.stdin, process.stderr),
    verifierEntry: verifierEntryBeside(entryUrl),
    readerEntry: readerEntryBeside(entryUrl),
    stdin: process.stdin,
    samplesDirectory: fileURLToPath(new URL('../../resources/samples', entryUrl)),
  };
  const status = await answer(argv, io);
  const failure = await stdout.flush();
  if (failure === undefined) return status;
  // Whoever reads half of the results must not take them for all.
  return refuse(io, `Not all of the results could be written: ${describeFailure(failure)}.`);
}

async function answer(argv: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const command = parseCommand(argv);
  if (!command.ok) {
    await io.stderr.write(`${command.error}\nSee "touchstone help".\n`);
    return 2;
  }
  try {
    const key = await findKeyOf(command.value, io);
    if (!key.ok) return await refuse(io, key.error);
    return await runCommand(command.value, { ...io, key: key.value });
  } catch (cause) {
    const reason = refusalOf(cause);
    if (reason !== undefined) {
      return refuse(io, describeAppError({ code: 'write-refused', reason }));
    }
    recordIncident(command.value.name, cause);
    return 2;
  }
}

// Where no workspace is named, no database is loaded.
async function findKeyOf(command: Command, io: CommandIo) {
  if (!('workspace' in command) || command.workspace === undefined) return ok(undefined);
  return (await import('./unlock.ts')).unlock(command, command.workspace, io);
}

// Each command loads what it needs, and no more: `verify` opens no database.
async function runCommand(command: Command, io: CommandIo): Promise<ExitStatus> {
  switch (command.name) {
    case 'help':
      await io.stdout.write(HELP);
      return 0;
    case 'version':
      await io.stdout.write(`${APPLICATION.version}\n`);
      return 0;
    case 'verify':
      return (await import('./verify-command.ts')).runVerify(command, io);
    case 'import':
      return (await import('./import-command.ts')).runImport(command, io);
    case 'screen':
      return (await import('./screen-command.ts')).runScreen(command, io);
    case 'report':
      return (await import('./report-command.ts')).runReport(command, io);
    case 'check-report':
      return (await import('./check-report-command.ts')).runCheckReport(command, io);
    case 'check-again':
      return (await import('./check-again-command.ts')).runCheckAgain(command, io);
    case 'openings':
      return (await import('./openings-command.ts')).runOpenings(command, io);
    case 'frameworks':
      return (await import('./frameworks-command.ts')).runFrameworks(command, io);
    case 'subject-copy':
      return (await import('./subject-copy-command.ts')).runSubjectCopy(command, io);
    case 'audit':
      return (await import('./audit-command.ts')).runAudit(command, io);
    case 'identity':
      return (await import('./identity-command.ts')).runIdentity(command, io);
    case 'candidates':
      return (await import('./keeping-commands.ts')).runErase(command, io);
    case 'retention':
      return (await import('./keeping-commands.ts')).runRetention(command, io);
    case 'key':
    case 'backup':
    case 'restore':
      return (await import('./vault-commands.ts')).runVault(command, io);
    default:
      return unreachable(command);
  }
}
