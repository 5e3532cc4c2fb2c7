import { importOpenings } from '../engine/workspaces/read-opening.ts';
import type { OpeningsCommand } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toTerminalText } from './output.ts';

/** `touchstone openings import`: takes openings in from files, and names them on stderr. */
export async function runOpenings(command: OpeningsCommand, io: CommandIo): Promise<ExitStatus> {
  const { workspace: workspaceFile, files } = command;
  const taken = await importOpenings({ workspaceFile, key: io.key, files, clock: io.clock });
  if (!taken.ok) return refuse(io, taken.error);
  const lines = taken.value.map((title) => `Opening taken in: ${toTerminalText(title)}\n`);
  await io.stderr.write(lines.join(''));
  return 0;
}
