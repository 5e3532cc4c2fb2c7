import { contract, isCallName } from '../../../shared/contract/contract.ts';
import type {
  CallName,
  CallOutput,
  EngineCallName,
  EventName,
  EventPayload,
} from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { compareText } from '../../../shared/lib/compare-text.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Workspace } from '../../store/index.ts';
import { describeFailure } from '../dispatch.ts';
import type { Dispatch, RecordIncident } from '../dispatch.ts';
import type { Emit } from '../handlers/context.ts';
import type { BlindService, Hidden } from './blind-service.ts';
import { withoutFileTitles } from './file-titles.ts';
import { liftInput } from './lift-input.ts';
import { recallWritten } from './recall-written.ts';
import type { Writer } from './recall-written.ts';
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
  recordIncident: RecordIncident,
): Dispatch {
  return async (call, input) => {
    try {
      return await answer(call, input, { dispatch, workspace, blind });
    } catch (cause) {
      // What is hidden could not be read: nothing is told.
      return describeFailure(call, cause, recordIncident);
    }
  };
}

interface Answering {
  readonly dispatch: Dispatch;
  readonly workspace: Workspace;
  readonly blind: BlindService;
}

async function answer(
  call: string,
  input: unknown,
  { dispatch, workspace, blind }: Answering,
): Promise<Result<unknown, AppError>> {
  const hidden = await blind.current();
  const lifted = liftInput(call, input, blind.disguises, hidden?.disguise);
  if (hidden === undefined) return dispatch(call, lifted);
  if (isRefused(call, lifted)) return BLIND_VIEW;
  const written = await recall(call, lifted, { dispatch, workspace, hidden });
  if (!written.ok) return written;
  if (call === 'issuers.list' && hidden.hidesSchools) {
    return listIssuers(written.value, workspace, hidden);
  }
  const answered = await dispatch(call, written.value);
  if (!answered.ok || kindOf(call) === 'own') return answered;
  const named =
    kindOf(call) === 'note'
      ? await veilNotes(answered.value, lifted, hidden, workspace)
      : veil(call, answered.value, hidden);
  return ok(isCallName(call) ? await inTexts(named, hidden, call) : named);
}

const BLIND_VIEW = err({ code: 'blind-view' } as const);

interface Recalling extends Writer {
  readonly hidden: Hidden;
}

/** What is to be written, as it was before it was shown. */
async function recall(
  call: string,
  input: unknown,
  recalling: Recalling,
): Promise<Result<unknown, AppError>> {
  if (call === 'notes.save' && (await isVeiledNote(input, recalling))) return BLIND_VIEW;
  return recallWritten(call, input, recalling);
}

async function inTexts<Value>(value: Value, hidden: Hidden, call: CallName): Promise<Value> {
  const untitled = withoutFileTitles(value);
  return veilTexts(untitled, await hidden.disguiseOf(untitled), contract[call].output);
}

function veil(call: string, value: unknown, hidden: Hidden): unknown {
  const kind = kindOf(call);
  if (typeof kind !== 'function') return value;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the veil of a call takes what that call answers
  return (kind as (value: unknown, hidden: Hidden) => unknown)(value, hidden);
}

/** By what an issuer is shown as, and not by what it is called; in that order among those of as many. */
async function listIssuers(
  input: unknown,
  { issuers }: Workspace,
  hidden: Hidden,
): Promise<Result<CallOutput<'issuers.list'>, AppError>> {
  const { book } = hidden.disguise;
  const parsed = contract['issuers.list'].input.safeParse(input);
  if (!parsed.success) {
    return err({ code: 'invalid-request', call: 'issuers.list', issues: [] });
  }
  const asked = parsed.data.text.trim().toLowerCase();
  const found = (await issuers.list('')).issuers
    .map((issuer) => ({ issuer, label: book.labelOf(issuer) }))
    .filter(({ label }) => label.toLowerCase().includes(asked))
    .toSorted(
      (one, other) =>
        other.issuer.credentials - one.issuer.credentials || compareText(one.label, other.label),
    );
  const page = found.slice(0, parsed.data.limit).map(({ issuer }) => issuer);
  return ok(await inTexts({ total: found.length, issuers: page }, hidden, 'issuers.list'));
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
  const hiding = { ...hidden, secrets, pseudonym: hidden.pseudonymOf(candidateId) };
  return redact(notes, hiding, contract['notes.list'].output);
}

/** Whether a note that is to be replaced was shown otherwise than it is: what was hidden in it would be lost. */
async function isVeiledNote(
  input: unknown,
  { dispatch, workspace, hidden }: Recalling,
): Promise<boolean> {
  const { noteId, candidateId } = Object(input);
  if (noteId === undefined) return false;
  const there = await dispatch('notes.list', { candidateId });
  if (!there.ok) return false;
  const veiled = await veilNotes(there.value, input, hidden, workspace);
  const shown = await inTexts(veiled, hidden, 'notes.list');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was just asked for
  const { notes } = there.value as CallOutput<'notes.list'>;
  return notes.some(({ id, text }, place) => id === noteId && shown.notes[place]?.text !== text);
}

/**
 * Tells of what happens in the background as `emit` does, without what is hidden at the time, in the order in
 * which it happens. Where it cannot be read what is hidden, nothing is told.
 */
export function veilEmit(
  emit: Emit,
  hiddenNow: () => Promise<Hidden | undefined>,
  recordIncident: RecordIncident,
): VeiledEvents {
  let told = Promise.resolve();
  return {
    emit: (event, payload) => {
      told = told
        .then(async () => emit(event, await veilEvent(event, payload, hiddenNow)))
        .catch((cause: unknown) => void recordIncident(event, cause));
    },
    settle: () => told,
  };
}

export interface VeiledEvents {
  readonly emit: Emit;
  /** Waits until all that has happened so far is told. */
  readonly settle: () => Promise<void>;
}

async function veilEvent<Name extends EventName>(
  event: Name,
  payload: EventPayload<Name>,
  hiddenNow: () => Promise<Hidden | undefined>,
): Promise<EventPayload<Name>> {
  if (event !== 'imports.progressed' && event !== 'rechecks.progressed') return payload;
  const hidden = await hiddenNow();
  if (hidden === undefined) return payload;
  // oxlint-disable typescript/no-unsafe-type-assertion -- an event's name tells what it carries
  const view = withoutFileTitles(
    event === 'imports.progressed'
      ? veilImport(payload as EventPayload<'imports.progressed'>)
      : veilRecheck(payload as EventPayload<'rechecks.progressed'>, hidden.pseudonymOf),
  );
  const disguise = await hidden.disguiseOf(view);
  return veilTexts(view, disguise, contract[event].payload) as EventPayload<Name>;
  // oxlint-enable typescript/no-unsafe-type-assertion
}
