import { identifyWorkspace } from '../engine/reporting/identify-workspace.ts';
import type { Identified } from '../engine/reporting/identify-workspace.ts';
import { describeCheck } from '../../shared/messages/checks/index.ts';
import { IDENTITY } from '../../shared/messages/ui/identity.ts';
import type { IdentityCommand } from './identity-arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toJsonLine } from './line.ts';
import { toTerminalText } from './output.ts';
import { refuseScope } from './scope.ts';

/** `touchstone identity`: in whose name reports are signed; 1 where its domain does not bear it out. */
export async function runIdentity(command: IdentityCommand, io: CommandIo): Promise<ExitStatus> {
  const { workspace: workspaceFile, set, check, json } = command;
  const refusal = refuseScope(workspaceFile);
  if (refusal !== undefined) return refuse(io, refusal);
  const { clock, key, verifierEntry } = io;
  const options = { workspaceFile, key, clock, verifierEntry, set, isAsked: check };
  const identified = await identifyWorkspace(options);
  if (!identified.ok) return refuse(io, identified.error);
  const { identity, answer } = identified.value;
  const line = json ? toJsonLine({ ...identity, answer }) : wordsOf(identified.value);
  await io.stdout.write(line);
  return answer === undefined || answer.outcome === 'pass' ? 0 : 1;
}

function wordsOf({ identity: { key, web }, answer }: Identified): string {
  const lines =
    web === undefined
      ? [IDENTITY.asKey, key === undefined ? IDENTITY.noKey : IDENTITY.keyHint(key)]
      : [IDENTITY.asDomain(web.place), IDENTITY.publish(web.url), web.document, IDENTITY.several];
  if (answer !== undefined) {
    const { outcome, place, check } = answer;
    const said = IDENTITY.answers[outcome](place, check === undefined ? '' : describeCheck(check));
    lines.push(toTerminalText(said));
  }
  return `${lines.join('\n')}\n`;
}
