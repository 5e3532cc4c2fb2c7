import { screenWorkspace } from '../engine/workspaces/read-workspace.ts';
import type { ScreenedCandidate } from '../engine/workspaces/read-workspace.ts';
import type { SkillView } from '../../shared/contract/skill-views.ts';
import { VERDICT_WORDS } from '../../shared/messages/words.ts';
import { VERDICTS } from '../../shared/model/verdict.ts';
import type { ScreenCommand } from './arguments.ts';
import { screenOpening } from './screen-opening.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toJsonLine } from './line.ts';
import { toColumn } from './columns.ts';
import { toTerminalText } from './output.ts';
import { refuseScope } from './scope.ts';

/** `touchstone screen`: everybody who fits, best first, with the reasons. */
export async function runScreen(command: ScreenCommand, io: CommandIo): Promise<ExitStatus> {
  const { workspace: workspaceFile, scope, json } = command;
  const refusal = refuseScope(workspaceFile);
  if (refusal !== undefined) return refuse(io, refusal);
  const { clock, key } = io;
  if (scope.opening !== undefined) {
    return screenOpening({ workspaceFile, opening: scope.opening, json }, io);
  }
  const screened = await screenWorkspace(
    { workspaceFile, key, query: scope.query, clock },
    async (candidates) => {
      const lines = candidates.map((one) => (json ? jsonLine(one) : readableLine(one)));
      await io.stdout.write(lines.join(''));
      return !io.stdout.isClosed();
    },
  );
  if (!screened.ok) return refuse(io, screened.error);
  if (!json) await io.stdout.write(`\n${describeTotal(screened.value)}\n`);
  return 0;
}

function jsonLine({ row, why }: ScreenedCandidate): string {
  const { id, name, emails, verdicts, skills, issuers } = row;
  return toJsonLine({
    id,
    name,
    emails,
    verdicts,
    why: why.map(skillOf),
    skills: skills.map(skillOf),
    issuers,
  });
}

function skillOf(skill: SkillView) {
  const { name, framework, code, level, scale, requirement } = skill;
  const { issued, freshness, learning, source, mapping, proven } = skill;
  const details = { level, scale, requirement, issued, freshness, learning };
  const { how, state, from } = mapping;
  return { name, framework, code, ...details, source, mapping: { how, state, from }, proven };
}

const NAME_WIDTH = 30;
const COUNTS_WIDTH = 16;
const INDENT = '    ';

function readableLine({ row, why }: ScreenedCandidate): string {
  const counts = VERDICTS.filter((verdict) => row.verdicts[verdict] > 0)
    .map((verdict) => `${VERDICT_WORDS[verdict].sign}${String(row.verdicts[verdict])}`)
    .join(' ');
  const shown = why.length > 0 ? why : row.skills.filter((skill) => skill.proven);
  const columns = [
    toColumn(toTerminalText(row.name), NAME_WIDTH),
    toColumn(counts, COUNTS_WIDTH),
    toTerminalText(row.emails.join(', ')),
  ];
  return `${columns.join('  ').trimEnd()}\n${INDENT}${toTerminalText(describeSkills(shown))}\n`;
}

function describeSkills(skills: readonly SkillView[]): string {
  if (skills.length === 0) return 'No proven skills';
  return skills.map(({ name, proven }) => (proven ? name : `${name} (not proven)`)).join(', ');
}

function describeTotal(total: number): string {
  const signs = VERDICTS.map((one) => `${VERDICT_WORDS[one].sign} ${VERDICT_WORDS[one].label}`);
  return `Candidates: ${String(total)}. ${signs.join(', ')}.`;
}
