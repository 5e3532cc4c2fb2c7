import { resolve } from 'node:path';
import { writeSubjectCopy } from '../engine/keeping/subject-copy.ts';
import { SUBJECT_COPY } from '../../shared/messages/subject-copy.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toTerminalText } from './output.ts';
import type { RecordCommand } from './record-arguments.ts';
import { refuseScope } from './scope.ts';

type SubjectCopyCommand = Extract<RecordCommand, { name: 'subject-copy' }>;

/** `touchstone subject-copy`: writes a zip, and says so on stderr; stdout stays empty. */
export async function runSubjectCopy(
  command: SubjectCopyCommand,
  io: CommandIo,
): Promise<ExitStatus> {
  const { workspace: workspaceFile, person } = command;
  const refusal = refuseScope(workspaceFile);
  if (refusal !== undefined) return refuse(io, refusal);
  const { clock, key } = io;
  const file = resolve(command.out);
  const written = await writeSubjectCopy({ workspaceFile, key, clock, person, file });
  if (!written.ok) return refuse(io, written.error);
  await io.stderr.write(`${toTerminalText(SUBJECT_COPY.written(file, written.value))}\n`);
  return 0;
}
