import { recheckWorkspace } from '../engine/rechecking/recheck-workspace.ts';
import type { Rechecked } from '../engine/rechecking/recheck-workspace.ts';
import { describeCheck } from '../../shared/messages/checks/index.ts';
import { describeChange, describeRecheck } from '../../shared/messages/ui/rechecks.ts';
import { CHECK_NAMES, VERDICT_WORDS } from '../../shared/messages/words.ts';
import type { CheckChange } from '../../shared/model/change.ts';
import type { CheckAgainCommand } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toJsonLine } from './line.ts';
import { toTerminalText } from './output.ts';
import { refuseScope } from './scope.ts';

/**
 * `touchstone check-again`: verifies what a workspace holds again, and shows what changed: as JSON a line
 * for each credential, else a paragraph for each that is other than before.
 */
export async function runCheckAgain(
  command: CheckAgainCommand,
  io: CommandIo,
): Promise<ExitStatus> {
  const { workspace: workspaceFile, scope, json, judging } = command;
  const refusal = refuseScope(workspaceFile);
  if (refusal !== undefined) return refuse(io, refusal);
  const { clock, verifierEntry, samplesDirectory } = io;
  const options = { workspaceFile, key: io.key, ...scope, ...judging };
  let areAllVerified = true;
  const checked = await recheckWorkspace(
    { ...options, clock, verifierEntry, samplesDirectory },
    async (rechecked) => {
      const line = json ? jsonLine(rechecked) : readableChange(rechecked);
      if (verdictOf(rechecked) !== 'verified') areAllVerified = false;
      await io.stdout.write(line);
    },
  );
  if (!checked.ok) return refuse(io, checked.error);
  if (!json) await io.stdout.write(`${describeRecheck(checked.value)}\n`);
  return areAllVerified ? 0 : 1;
}

// One that could not be checked again keeps what was found before.
function verdictOf({ stored, after }: Rechecked) {
  return (after ?? stored).verification.verdict;
}

function jsonLine({ stored, after, change }: Rechecked): string {
  const { id, candidateId, fileName, path, facts } = stored;
  return toJsonLine({
    credentialId: id,
    candidateId,
    file: fileName,
    path,
    achievement: { name: facts.achievements[0]?.name ?? facts.name },
    before: stored.verification.verdict,
    verdict: (after ?? stored).verification.verdict,
    isChecked: after !== undefined,
    change: change?.kind,
    checks: change?.checks.map(checkOf) ?? [],
  });
}

function checkOf({ id, before, after }: CheckChange) {
  return { id, before: before.map(say), after: after.map(say) };
}

function say({ outcome, code, params }: CheckChange['before'][number]) {
  return { outcome, message: describeCheck({ code, params }) };
}

function readableChange({ stored, after, change }: Rechecked): string {
  if (change === undefined || after === undefined) return '';
  const { fileName, path, facts } = stored;
  const title = toTerminalText(facts.achievements[0]?.name ?? facts.name ?? '(no title)');
  const place = toTerminalText(path === '' ? fileName : `${fileName}: ${path}`);
  const { sign } = VERDICT_WORDS[change.after];
  const sentences = change.checks.map(({ id, after: found }) => {
    const said = found.map(describeCheck).join(' ');
    return `    ${CHECK_NAMES[id]}: ${toTerminalText(said === '' ? 'nothing any more' : said)}\n`;
  });
  return `${sign} ${title}  ${describeChange(change)}  ${place}\n${sentences.join('')}`;
}
