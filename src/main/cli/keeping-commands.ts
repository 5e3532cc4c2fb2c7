import { eraseNamed, followRuleOf } from '../engine/keeping/erase-people.ts';
import type { NamedErasure } from '../engine/keeping/erase-people.ts';
import { KEEPING_LINES } from '../../shared/messages/keeping-lines.ts';
import { describeErasure, ERASURE } from '../../shared/messages/ui/keeping.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import type { EraseCommand, RetentionCommand } from './keeping-arguments.ts';
import { toJsonLine } from './line.ts';
import { toTerminalText } from './output.ts';
import { refuseScope } from './scope.ts';

/**
 * `touchstone candidates erase`: deletes people for good, one line each; without `--yes`, says what would go.
 * The status is 1 where somebody stays, or something may be left in the file.
 */
export async function runErase(command: EraseCommand, io: CommandIo): Promise<ExitStatus> {
  const { workspace: workspaceFile, people, isConfirmed, json } = command;
  const refusal = refuseScope(workspaceFile);
  if (refusal !== undefined) return refuse(io, refusal);
  const options = { workspaceFile, key: io.key, clock: io.clock };
  const erasure = await eraseNamed(options, people, isConfirmed);
  if (!erasure.ok) return refuse(io, erasure.error);
  const { value } = erasure;
  const lines = value.people.map((person) =>
    json ? jsonLine(person, isConfirmed) : readableLine(person, isConfirmed),
  );
  await io.stdout.write(lines.join(''));
  if (!isConfirmed) {
    const isPurgeable = value.people.every(({ preview }) => preview.isPurgeable);
    const unpurgeable = isPurgeable ? [] : [ERASURE.unpurgeable];
    return leave(io, [...unpurgeable, KEEPING_LINES.unconfirmed], 1);
  }
  const isWhole = value.erased === value.people.length && value.isPurged;
  return leave(io, restOf(value), isWhole ? 0 : 1);
}

/** `touchstone retention run`: follows the rule that was confirmed in the window; 1 where it waits for that. */
export async function runRetention(command: RetentionCommand, io: CommandIo): Promise<ExitStatus> {
  const { workspace: workspaceFile, json } = command;
  const refusal = refuseScope(workspaceFile);
  if (refusal !== undefined) return refuse(io, refusal);
  const followed = await followRuleOf({ workspaceFile, key: io.key, clock: io.clock });
  if (!followed.ok) return refuse(io, followed.error);
  const { value } = followed;
  if (value.state === 'none') return refuse(io, KEEPING_LINES.noRule);
  const erased = value.state === 'followed' ? value.erased : 0;
  const line = json
    ? toJsonLine({ state: value.state, erased })
    : `${KEEPING_LINES.followed(erased)}\n`;
  await io.stdout.write(line);
  if (value.state === 'paused') return leave(io, [KEEPING_LINES.paused], 1);
  return value.isPurged ? 0 : leave(io, [KEEPING_LINES.unpurged], 1);
}

type Person = NamedErasure['people'][number];

function jsonLine({ id, name, preview }: Person, isConfirmed: boolean): string {
  const { isHeld, credentials, resumes, files, identities } = preview;
  const counts = { credentials, resumes, files, identities };
  return toJsonLine({ id, name, erased: isConfirmed && !isHeld, isHeld, ...counts });
}

function readableLine({ name, preview }: Person, isConfirmed: boolean): string {
  if (preview.isHeld) return `${toTerminalText(KEEPING_LINES.held(name))}\n`;
  if (isConfirmed) return `${toTerminalText(KEEPING_LINES.erased(name))}\n`;
  const goes = describeErasure(preview).map((line) => `    ${line}\n`);
  return `${toTerminalText(name)}\n${goes.join('')}`;
}

function restOf({ erased, isPurged, backups }: NamedErasure): readonly string[] {
  const unpurged = isPurged ? [] : [KEEPING_LINES.unpurged];
  return erased > 0 && backups > 0 ? [...unpurged, KEEPING_LINES.backups(backups)] : unpurged;
}

async function leave(
  io: CommandIo,
  sentences: readonly string[],
  status: ExitStatus,
): Promise<ExitStatus> {
  await io.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''));
  return status;
}
