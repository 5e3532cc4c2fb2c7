import { currentLanguage } from '../../shared/messages/language.ts';
import type { Language } from '../../shared/messages/language.ts';
import { UNDO } from '../../shared/messages/ui/desk.ts';
import { createNoticePlace, notifyFailure } from './notices.ts';
import { isAsked, isTyped } from './typed.ts';

/** A change that was made, how it is taken back, and how it is made again. */
interface Change {
  /** As it was told to the person, in the language of then. */
  readonly title: string;
  readonly language: Language;
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
}

const LIMIT = 100;

/** Of this window, the last one at the end; not kept beyond it, since what stood before may be gone by then. */
const changes: Change[] = [];

/** Those that were taken back, the last one at the end, until something else is changed. */
const takenBack: Change[] = [];

/** Another one each time that what was taken back cannot be done again any more. */
let era = 0;

const told = createNoticePlace();

/**
 * Tells of a change, and lets it be taken back and made again: by the notice's button, or by keys.
 *
 * @param remark What there is to say of it beside, once.
 */
export function didChange(
  title: string,
  undo: Change['undo'],
  redo: Change['redo'],
  remark = '',
): void {
  forgetTakenBack();
  remember({ title, language: currentLanguage(), undo, redo }, title, remark);
}

/**
 * As `didChange`, of what is another thing each time that it is done again, as another merge is.
 *
 * @param made What it was the first time.
 */
export function didAnew<Made>(
  title: string,
  made: Made,
  undo: (made: Made) => Promise<unknown>,
  redo: () => Promise<Made>,
): void {
  let last = made;
  didChange(
    title,
    () => undo(last),
    async () => {
      last = await redo();
    },
  );
}

/**
 * Lets a change of what is not saved yet be taken back and made again by the keys; it is seen where it is
 * made, and told only then.
 *
 * @returns What forgets it, for when that is no longer on show.
 */
export function didChangeDraft(title: string, undo: () => void, redo: () => void): () => void {
  forgetTakenBack();
  const language = currentLanguage();
  const change = { title, language, undo: async () => undo(), redo: async () => redo() };
  keep(change);
  return () => void (leave(changes, change) || leave(takenBack, change));
}

/** Nothing that was done before can be taken back by its name. */
export function forgetChanges(): void {
  changes.length = 0;
  forgetTakenBack();
  told.clear();
}

function forgetTakenBack(): void {
  takenBack.length = 0;
  era += 1;
}

function keep(change: Change): void {
  changes.push(change);
  if (changes.length > LIMIT) changes.shift();
}

function remember(change: Change, title = change.title, remark = ''): void {
  keep(change);
  tell(title, { label: UNDO.undo, act: () => takeBack(change) }, remark);
}

interface Action {
  readonly label: string;
  readonly act: () => Promise<void>;
}

function tell(title: string, action?: Action, remark = ''): void {
  const actionProps = action && { children: action.label, onClick: () => void action.act() };
  const description = remark === '' ? {} : { description: remark };
  told.put({ title, ...description, ...(actionProps && { actionProps }) });
}

/** Takes back the last change that was not taken back yet. */
export function undoLast(): void {
  const change = changes.at(-1);
  if (change === undefined) tell(UNDO.nothing);
  else void takeBack(change);
}

/** Makes the change again that was taken back last. */
export function redoLast(): void {
  const change = takenBack.at(-1);
  if (change === undefined) tell(UNDO.nothingAgain);
  else void makeAgain(change);
}

async function takeBack(change: Change): Promise<void> {
  if (!leave(changes, change)) return;
  const since = era;
  await inTurn(async () => {
    await change.undo();
    // Where something else was changed meanwhile, this is not made again on top of it.
    const isLast = since === era;
    if (isLast) takenBack.push(change);
    const again = { label: UNDO.redo, act: () => makeAgain(change) };
    const words = isInLanguage(change) ? UNDO.undone(change.title) : UNDO.undoneAlone;
    tell(words, isLast ? again : undefined);
  });
}

async function makeAgain(change: Change): Promise<void> {
  if (!leave(takenBack, change)) return;
  await inTurn(async () => {
    await change.redo();
    const words = isInLanguage(change) ? UNDO.redone(change.title) : UNDO.redoneAlone;
    remember(change, words);
  });
}

/** What was told in another language is not quoted in this one. */
function isInLanguage({ language }: Change): boolean {
  return language === currentLanguage();
}

/** @returns Whether it was still there: a key and a button may both ask. */
function leave(list: Change[], change: Change): boolean {
  const place = list.indexOf(change);
  if (place >= 0) list.splice(place, 1);
  return place >= 0;
}

let turn = Promise.resolve();

/** What stood before the last change may stand on what stood before the one ahead of it: one waits for the other. */
function inTurn(act: () => Promise<void>): Promise<void> {
  turn = turn.then(act).catch((cause: unknown) => {
    notifyFailure(cause instanceof Error ? cause : new Error(String(cause)));
  });
  return turn;
}

/** What a key asks for, if it is one of these: Ctrl-Z or Cmd-Z; with Shift, or Ctrl-Y, the other way. */
function askedFor(event: KeyboardEvent): (() => void) | undefined {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? redoLast : undoLast;
  return key === 'y' && !event.shiftKey ? redoLast : undefined;
}

function listen(event: KeyboardEvent): void {
  const act = isTyped(event) || isAsked() ? undefined : askedFor(event);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

/** The keys that take back and make again, anywhere but in a field or a dialog. @returns What stops it. */
export function followUndoKeys(): () => void {
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
