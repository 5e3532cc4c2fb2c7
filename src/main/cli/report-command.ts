import { resolve } from 'node:path';
import { reportOnWorkspace } from '../engine/read-workspace.ts';
import { stampReport } from '../engine/stamp-report.ts';
import { describeTimeStamp } from '../../shared/messages/ui/identity.ts';
import type { ReportCommand } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { refuseScope } from './scope.ts';

/** `touchstone report`: writes a file, and says so on stderr; stdout stays empty. */
export async function runReport(command: ReportCommand, io: CommandIo): Promise<ExitStatus> {
  const { workspace: workspaceFile, scope, format } = command;
  const refusal = refuseScope(workspaceFile);
  if (refusal !== undefined) return refuse(io, refusal);
  const { clock, key } = io;
  const file = resolve(command.out);
  const written = await reportOnWorkspace({
    workspaceFile,
    key,
    query: scope.query,
    opening: scope.opening,
    clock,
    file,
    format,
    choices: command.choices,
    verifierEntry: io.verifierEntry,
  });
  if (!written.ok) return refuse(io, written.error);
  await io.stderr.write(`${file}: ${String(written.value.candidates)} candidates.\n`);
  const { authority } = command;
  if (authority === undefined) return 0;
  const stamped = await stampReport({ workspaceFile, key, clock, file, authority });
  if (!stamped.ok) return refuse(io, stamped.error);
  await io.stderr.write(`${describeTimeStamp(stamped.value)}\n`);
  return stamped.value.outcome === 'none' ? 1 : 0;
}
