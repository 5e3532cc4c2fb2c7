import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LOGO_LIMIT_CHARACTERS } from '../../shared/contract/report-calls.ts';
import type { ReportChoices } from '../../shared/contract/report-calls.ts';
import { reportOnWorkspace } from '../engine/workspaces/read-workspace.ts';
import { mayStamp, stampReport } from '../engine/reporting/stamp-report.ts';
import { describeTimeStamp } from '../../shared/messages/ui/identity.ts';
import type { ReportCommand } from './report-arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toTerminalText } from './output.ts';
import { refuseScope } from './scope.ts';

/** `touchstone report`: writes a file, and says so on stderr; stdout stays empty. */
export async function runReport(command: ReportCommand, io: CommandIo): Promise<ExitStatus> {
  const { workspace: workspaceFile, query, openings, format } = command;
  const refusal = refuseScope(workspaceFile);
  if (refusal !== undefined) return refuse(io, refusal);
  const choices = await withLogo(command);
  if (choices === undefined) return refuse(io, `${command.logo ?? ''} cannot be read.`);
  const { clock, key } = io;
  const { authority } = command;
  // Before anything is written.
  const asking = authority === undefined || (await mayStamp({ workspaceFile, key, clock }));
  if (asking !== true && !asking.ok) return refuse(io, asking.error);
  const file = resolve(command.out);
  const written = await reportOnWorkspace({
    workspaceFile,
    key,
    query,
    openings,
    clock,
    file,
    format,
    choices,
    verifierEntry: io.verifierEntry,
  });
  if (!written.ok) return refuse(io, written.error);
  await io.stderr.write(`${file}: ${String(written.value.candidates)} candidates.\n`);
  if (authority === undefined) return 0;
  const stamped = await stampReport({ workspaceFile, key, clock, file, authority });
  if (!stamped.ok) return refuse(io, stamped.error);
  // An authority that nobody has accepted may call itself anything.
  await io.stderr.write(`${toTerminalText(describeTimeStamp(stamped.value))}\n`);
  return stamped.value.outcome === 'none' ? 1 : 0;
}

/** @returns `undefined` where the mark cannot be read, or is larger than any is to be. */
async function withLogo({ choices, logo }: ReportCommand): Promise<ReportChoices | undefined> {
  const { employer } = choices;
  if (logo === undefined || employer === undefined) return choices;
  const bytes = await readFile(logo).catch(() => undefined);
  const png = bytes?.toString('base64');
  if (png === undefined || png.length > LOGO_LIMIT_CHARACTERS) return undefined;
  return { ...choices, employer: { ...employer, logo: png } };
}
