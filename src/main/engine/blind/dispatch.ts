import type { CallOutput, EngineCallName } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { BlindView } from '../../../shared/model/blind.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Workspace } from '../../store/index.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Emit } from '../handlers/context.ts';
import { pseudonymOf } from './pseudonym.ts';
import { redact } from './redact.ts';
import { readBlindView } from './setting.ts';
import { VEILS, veilImport, veilRecheck } from './veils.ts';

// Who is called by a code cannot be given a name, and a report that comes back may name people.
const REFUSED: ReadonlySet<string> = new Set([
  'candidates.rename',
  'candidates.setEmails',
  'report.check',
]);

function isRefused(call: string, input: unknown): boolean {
  if (call === 'report.export') return Object(input).people !== 'blind';
  return REFUSED.has(call);
}

/** Answers as `dispatch` does, and while the blind view is on without saying who people are. */
export function veilDispatch(dispatch: Dispatch, workspace: Workspace): Dispatch {
  return async (call, input) => {
    const blind = await readBlindView(workspace.settings);
    if (blind === undefined) return dispatch(call, input);
    if (isRefused(call, input)) return err({ code: 'blind-view' });
    const answer = await dispatch(call, input);
    if (!answer.ok) return answer;
    if (call === 'notes.list') return veilNotes(answer.value, input, blind, workspace);
    return ok(veil(call, answer.value, blind));
  };
}

function veil(call: string, value: unknown, blind: BlindView): unknown {
  if (!Object.hasOwn(VEILS, call)) return value;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the veil of a call takes what that call answers
  const own = VEILS[call as EngineCallName] as (value: unknown, blind: BlindView) => unknown;
  return own(value, blind);
}

/** Somebody writes of a person by any of their names. */
async function veilNotes(
  value: unknown,
  input: unknown,
  blind: BlindView,
  { candidates }: Workspace,
): Promise<Result<unknown, AppError>> {
  const candidateId = String(Object(input).candidateId);
  const [person] = await candidates.getRows([candidateId]);
  if (person === undefined) return ok(value);
  const words = person.name.split(/\s+/u);
  const secrets = [person.name, ...person.emails, ...words];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const notes = value as CallOutput<'notes.list'>;
  return ok(redact(notes, { ...blind, secrets, pseudonym: pseudonymOf(candidateId) }));
}

/** Tells of what happens in the background as `emit` does, without the names while these are hidden. */
export function veilEmit(emit: Emit, isBlind: () => boolean): Emit {
  const told: Emit = (event, payload) => {
    if (!isBlind()) return emit(event, payload);
    // oxlint-disable typescript/no-unsafe-type-assertion -- an event's name tells what it carries
    if (event === 'imports.progressed') {
      return emit('imports.progressed', veilImport(payload as Parameters<typeof veilImport>[0]));
    }
    if (event === 'rechecks.progressed') {
      return emit('rechecks.progressed', veilRecheck(payload as Parameters<typeof veilRecheck>[0]));
    }
    // oxlint-enable typescript/no-unsafe-type-assertion
    return emit(event, payload);
  };
  return told;
}
