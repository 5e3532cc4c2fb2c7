import type { CallOutput, EngineCallName } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Workspace } from '../../store/index.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Emit } from '../handlers/context.ts';
import type { BlindService, Hidden } from './blind-service.ts';
import { liftInput } from './lift-input.ts';
import { redact } from './redact.ts';
import { veilTexts } from './veil-texts.ts';
import { VEILS, veilImport, veilRecheck } from './veils.ts';

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
  blind: BlindService,
): Dispatch {
  return async (call, input) => {
    const hidden = await blind.current();
    const lifted = liftInput(call, input, blind.disguises, hidden?.disguise);
    if (!lifted.ok) return BLIND_VIEW;
    if (hidden === undefined) return dispatch(call, lifted.input);
    if (isRefused(call, lifted.input)) return BLIND_VIEW;
    if (call === 'notes.save' && (await isVeiledNote(dispatch, lifted.input, hidden, workspace))) {
      return BLIND_VIEW;
    }
    if (call === 'issuers.list' && hidden.hidesSchools) {
      return listIssuers(dispatch, lifted.input, hidden);
    }
    const answer = await dispatch(call, lifted.input);
    if (!answer.ok || kindOf(call) === 'own') return answer;
    const named =
      kindOf(call) === 'note'
        ? await veilNotes(answer.value, lifted.input, hidden, workspace)
        : veil(call, answer.value, hidden);
    return ok(inTexts(named, hidden));
  };
}

const BLIND_VIEW = err({ code: 'blind-view' } as const);

function inTexts<Value>(value: Value, { disguise }: Hidden): Value {
  return disguise === undefined ? value : veilTexts(value, disguise);
}

function veil(call: string, value: unknown, hidden: Hidden): unknown {
  const kind = kindOf(call);
  if (typeof kind !== 'function') return value;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the veil of a call takes what that call answers
  return (kind as (value: unknown, hidden: Hidden) => unknown)(value, hidden);
}

/** By what an issuer is shown as, and not by what it is called. */
async function listIssuers(
  dispatch: Dispatch,
  input: unknown,
  hidden: Hidden,
): Promise<Result<unknown, AppError>> {
  const { text = '', limit = 200 } = Object(input);
  const answer = await dispatch('issuers.list', { text: '', limit: 1000 });
  if (!answer.ok) return answer;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was just asked for
  const { issuers } = inTexts(answer.value as CallOutput<'issuers.list'>, hidden);
  const asked = String(text).trim().toLowerCase();
  const found = issuers.filter(({ name }) => name.toLowerCase().includes(asked));
  return ok({ total: found.length, issuers: found.slice(0, Number(limit)) });
}

/** Somebody writes of a person by any of their names. */
async function veilNotes(
  value: unknown,
  input: unknown,
  hidden: Hidden,
  { candidates }: Workspace,
): Promise<CallOutput<'notes.list'>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const notes = value as CallOutput<'notes.list'>;
  const candidateId = String(Object(input).candidateId);
  const [person] = await candidates.getRows([candidateId]);
  if (person === undefined) return notes;
  const words = person.name.split(/\s+/u);
  const secrets = [person.name, ...person.emails, ...words];
  return redact(notes, { ...hidden, secrets, pseudonym: hidden.pseudonymOf(candidateId) });
}

/** Whether a note that is to be replaced was shown otherwise than it is: what was hidden in it would be lost. */
async function isVeiledNote(
  dispatch: Dispatch,
  input: unknown,
  hidden: Hidden,
  workspace: Workspace,
): Promise<boolean> {
  const { noteId, candidateId } = Object(input);
  if (noteId === undefined) return false;
  const answer = await dispatch('notes.list', { candidateId });
  if (!answer.ok) return false;
  const shown = inTexts(await veilNotes(answer.value, input, hidden, workspace), hidden);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was just asked for
  const { notes } = answer.value as CallOutput<'notes.list'>;
  return notes.some(({ id, text }, place) => id === noteId && shown.notes[place]?.text !== text);
}

/** Tells of what happens in the background as `emit` does, without what is hidden at the time. */
export function veilEmit(emit: Emit, hiddenNow: () => Hidden | undefined): Emit {
  const told: Emit = (event, payload) => {
    const hidden = hiddenNow();
    if (hidden === undefined) return emit(event, payload);
    // oxlint-disable typescript/no-unsafe-type-assertion -- an event's name tells what it carries
    if (event === 'imports.progressed') {
      const view = veilImport(payload as Parameters<typeof veilImport>[0]);
      return emit('imports.progressed', inTexts(view, hidden));
    }
    if (event === 'rechecks.progressed') {
      const view = payload as Parameters<typeof veilRecheck>[0];
      return emit('rechecks.progressed', inTexts(veilRecheck(view, hidden.pseudonymOf), hidden));
    }
    // oxlint-enable typescript/no-unsafe-type-assertion
    return emit(event, payload);
  };
  return told;
}
