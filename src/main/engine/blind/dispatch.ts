import type { CallOutput, EngineCallName } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Workspace } from '../../store/index.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Emit } from '../handlers/context.ts';
import type { PseudonymOf } from './pseudonym.ts';
import { redact } from './redact.ts';
import { readBlindView } from './setting.ts';
import { VEILS, veilImport, veilRecheck } from './veils.ts';
import type { Hidden } from './veils.ts';

function isRefused(call: string, input: unknown): boolean {
  if (call === 'report.export' || call === 'report.preview') {
    return Object(input).people !== 'blind';
  }
  return kindOf(call) === 'refused';
}

function kindOf(call: string): (typeof VEILS)[EngineCallName] | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was just looked up
  return Object.hasOwn(VEILS, call) ? VEILS[call as EngineCallName] : undefined;
}

/** Answers as `dispatch` does, and while the blind view is on without saying who people are. */
export function veilDispatch(
  dispatch: Dispatch,
  workspace: Workspace,
  pseudonymOf: PseudonymOf,
): Dispatch {
  return async (call, input) => {
    const blind = await readBlindView(workspace.settings);
    if (blind === undefined) return dispatch(call, input);
    if (isRefused(call, input)) return err({ code: 'blind-view' });
    const answer = await dispatch(call, input);
    if (!answer.ok) return answer;
    const hidden = { ...blind, pseudonymOf };
    if (kindOf(call) === 'note') return veilNotes(answer.value, input, hidden, workspace);
    return ok(veil(call, answer.value, hidden));
  };
}

function veil(call: string, value: unknown, hidden: Hidden): unknown {
  const kind = kindOf(call);
  if (typeof kind !== 'function') return value;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the veil of a call takes what that call answers
  return (kind as (value: unknown, hidden: Hidden) => unknown)(value, hidden);
}

/** Somebody writes of a person by any of their names. */
async function veilNotes(
  value: unknown,
  input: unknown,
  hidden: Hidden,
  { candidates }: Workspace,
): Promise<Result<unknown, AppError>> {
  const candidateId = String(Object(input).candidateId);
  const [person] = await candidates.getRows([candidateId]);
  if (person === undefined) return ok(value);
  const words = person.name.split(/\s+/u);
  const secrets = [person.name, ...person.emails, ...words];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const notes = value as CallOutput<'notes.list'>;
  return ok(redact(notes, { ...hidden, secrets, pseudonym: hidden.pseudonymOf(candidateId) }));
}

/** Tells of what happens in the background as `emit` does, without the names while these are hidden. */
export function veilEmit(emit: Emit, isBlind: () => boolean, pseudonymOf: PseudonymOf): Emit {
  const told: Emit = (event, payload) => {
    if (!isBlind()) return emit(event, payload);
    // oxlint-disable typescript/no-unsafe-type-assertion -- an event's name tells what it carries
    if (event === 'imports.progressed') {
      return emit('imports.progressed', veilImport(payload as Parameters<typeof veilImport>[0]));
    }
    if (event === 'rechecks.progressed') {
      return emit(
        'rechecks.progressed',
        veilRecheck(payload as Parameters<typeof veilRecheck>[0], pseudonymOf),
      );
    }
    // oxlint-enable typescript/no-unsafe-type-assertion
    return emit(event, payload);
  };
  return told;
}
