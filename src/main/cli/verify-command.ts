import { openDocuments } from '../engine/documents.ts';
import { verifyFiles } from '../engine/verify-files.ts';
import { createTrustBook } from '../trust/index.ts';
import type { VerifyCommand } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { linesOf } from './line.ts';
import { createReporter } from './reporter.ts';

/** `touchstone verify`: needs no workspace, and keeps nothing. */
export async function runVerify(command: VerifyCommand, io: CommandIo): Promise<ExitStatus> {
  const { offline, documents: directory, at } = command.judging;
  const { clock, verifierEntry } = io;
  const source = await openDocuments({ offline, directory, clock });
  if (!source.ok) return refuse(io, source.error);
  const reporter = createReporter(io.stdout, command.json);
  const book = createTrustBook(new Map(), []);
  const options = { source: source.value, book, clock, at, verifierEntry };
  for await (const { file, credentials, problems } of verifyFiles(command.paths, options)) {
    for (const line of linesOf(file, credentials, problems)) await reporter.report(line);
    if (io.stdout.isClosed()) break;
  }
  return reporter.end();
}
