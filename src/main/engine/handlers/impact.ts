import { measureImpact, readAnswers } from '../../adverse-impact/index.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { ImpactTable } from '../../../shared/model/adverse-impact.ts';
import type { Workspace } from '../../store/index.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readBytes } from '../importing/read-bytes.ts';
import type { EngineContext } from './context.ts';

const KEY = 'adverse-impact';

/** How groups fared in a selection; off until somebody turns it on. */
export function impactHandlers({ workspace }: EngineContext): HandlersOf<'impact'> {
  const { groupAnswers, settings } = workspace;
  return {
    'impact.get': async () => ok(await readState(workspace)),
    'impact.setOn': async (wish) => {
      if (!wish.isOn) await groupAnswers.clear();
      await settings.set(KEY, wish.isOn ? 'on' : 'off');
      return ok(await readState(workspace));
    },
    'impact.import': async ({ file }) => ok(await takeIn(workspace, file)),
    'impact.measure': async ({ openingId }) => {
      if (!(await isOn(workspace))) return ok({ people: 0, tables: [] });
      const people = await groupAnswers.ofOpening(openingId);
      return ok({ people: people.length, tables: measureImpact(people).map(viewOf) });
    },
  };
}

function viewOf({ steps, ...table }: ImpactTable) {
  const { screening, interview, offer, hired } = steps;
  return {
    ...table,
    steps: {
      screening: [...screening],
      interview: [...interview],
      offer: [...offer],
      hired: [...hired],
    },
  };
}

async function isOn({ settings }: Pick<Workspace, 'settings'>): Promise<boolean> {
  return (await settings.get(KEY)) === 'on';
}

async function readState(
  workspace: Pick<Workspace, 'settings' | 'groupAnswers'>,
): Promise<CallOutput<'impact.get'>> {
  return { isOn: await isOn(workspace), people: await workspace.groupAnswers.count() };
}

// A hundred thousand people, with room.
const LIMIT_BYTES = 20 * 1024 * 1024;

async function takeIn(workspace: Workspace, file: string): Promise<CallOutput<'impact.import'>> {
  const bytes = await readBytes(file, LIMIT_BYTES);
  if (!bytes.ok || !(await isOn(workspace))) return { kind: 'unreadable' };
  const answers = readAnswers(new TextDecoder().decode(bytes.value));
  if (answers === undefined) return { kind: 'no-table' };
  return {
    kind: 'taken-in',
    rows: answers.length,
    known: await workspace.groupAnswers.put(answers),
  };
}
