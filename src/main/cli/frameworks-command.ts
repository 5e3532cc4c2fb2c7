import { basename } from 'node:path';
import { readWorkspace } from '../engine/workspaces/read-workspace.ts';
import { mapSkillsAgain } from '../engine/mapping/map-again.ts';
import { importFramework } from '../engine/mapping/import-framework.ts';
import { err, ok } from '../../shared/lib/result.ts';
import { attributionsOf, describeFrameworkProblem } from '../../shared/messages/framework.ts';
import { describeFramework } from '../../shared/messages/ui/frameworks.ts';
import type { FrameworksCommand } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { refuseScope } from './scope.ts';
import { toTerminalText } from './output.ts';

/** `touchstone frameworks import FILE…`: reads frameworks of skills into a workspace, then lists those in it. */
export async function runFrameworks(
  { workspace: workspaceFile, files }: FrameworksCommand,
  io: CommandIo,
): Promise<ExitStatus> {
  const refusal = files.length === 0 ? refuseScope(workspaceFile) : undefined;
  if (refusal !== undefined) return refuse(io, refusal);
  const { clock, key, stdout } = io;
  const listed = await readWorkspace(
    { workspaceFile, key, query: undefined, clock },
    async (workspace) => {
      for (const file of files) {
        const imported = await importFramework(workspace, file);
        if (!imported.ok) return err(describeFrameworkProblem(basename(file), imported.error));
      }
      await mapSkillsAgain(workspace);
      return ok(await workspace.frameworks.list());
    },
  );
  if (!listed.ok) return refuse(io, listed.error);
  const lines = listed.value.map((one) => `${one.name}: ${describeFramework(one)}`);
  const kinds = listed.value.map(({ kind }) => kind);
  for (const line of [...lines, ...attributionsOf(kinds)]) {
    await stdout.write(`${toTerminalText(line)}\n`);
  }
  return 0;
}
