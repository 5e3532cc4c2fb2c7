import { rankWorkspace } from '../engine/workspaces/read-workspace.ts';
import type { OpeningView, RankedCandidate } from '../../shared/contract/openings.ts';
import {
  describeAnswer,
  describeProven,
  describeRequirement,
  ANSWERS,
  OPENINGS,
} from '../../shared/messages/ui/openings.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toJsonLine } from './line.ts';
import { toTerminalText } from './output.ts';

interface OpeningScreening {
  readonly workspaceFile: string;
  readonly opening: string;
  readonly json: boolean;
}

/** Everybody who answers an opening, in order, each with what answers every requirement. */
export async function screenOpening(
  { workspaceFile, opening: name, json }: OpeningScreening,
  io: CommandIo,
): Promise<ExitStatus> {
  let place = 0;
  const ranked = await rankWorkspace(
    { workspaceFile, key: io.key, query: undefined, opening: name, clock: io.clock },
    async (people, opening) => {
      const lines = people.map((person) => {
        place += 1;
        return json ? jsonLine(person, opening, place) : readable(person, opening, place);
      });
      await io.stdout.write(lines.join(''));
      return !io.stdout.isClosed();
    },
  );
  if (!ranked.ok) return refuse(io, ranked.error);
  if (!json) await io.stdout.write(`\nCandidates: ${String(ranked.value)}. ${OPENINGS.order}\n`);
  return 0;
}

function jsonLine(person: RankedCandidate, opening: OpeningView, place: number): string {
  const { candidateId: id, name, musts, nices, answers } = person;
  const why = opening.requirements.map((requirement, at) => {
    const { proven = false, evidence, shortfalls = [] } = answers[at] ?? {};
    const { key: _, name: skill, ...asked } = requirement;
    return {
      skill,
      ...asked,
      proven,
      shortfalls,
      evidence,
      note: evidence ? undefined : ANSWERS.noProof,
    };
  });
  return toJsonLine({ place, id, name, musts, nices, opening: opening.title, why });
}

const INDENT = '    ';

function readable(person: RankedCandidate, opening: OpeningView, place: number): string {
  const { requirements } = opening;
  const head = `${String(place)}. ${toTerminalText(person.name)}  ${toTerminalText(describeProven(person, requirements))}\n`;
  const lines = requirements.map((requirement, at) => {
    const answer = person.answers[at];
    const said = answer === undefined ? ANSWERS.noProof : describeAnswer(answer);
    const sign = answer?.proven === true ? '+' : '-';
    return `${INDENT}${sign} ${toTerminalText(`${describeRequirement(requirement)}. ${said}`)}\n`;
  });
  return head + lines.join('');
}
