import { UNDO } from '../../shared/messages/ui/desk.ts';
import { notices, notify, notifyFailure } from './notices.ts';
import { isTyped } from './typed.ts';

/** A change that was made, and how it is taken back. */
interface Change {
  /** As it was told to the person. */
  readonly title: string;
  readonly undo: () => Promise<unknown>;
}

const LIMIT = 100;

/** Of this window, the last one at the end; not kept beyond it, since what stood before may be gone by then. */
const changes: Change[] = [];

let lastNotice: string | undefined;

/** Tells of a change, and lets it be taken back: by the notice's own button, or by Ctrl-Z. */
export function didChange(title: string, undo: Change['undo']): void {
  const change = { title, undo };
  changes.push(change);
  if (changes.length > LIMIT) changes.shift();
  // One is in the way of nothing; a row of them covers what is worked at.
  if (lastNotice !== undefined) notices.close(lastNotice);
  lastNotice = notices.add({
    title,
    actionProps: { children: UNDO.undo, onClick: () => void takeBack(change) },
  });
}

/** Nothing that was done before can be taken back by its name. */
export function forgetChanges(): void {
  changes.length = 0;
  if (lastNotice !== undefined) notices.close(lastNotice);
}

/** Takes back the last change that was not taken back yet. */
function undoLast(): void {
  const change = changes.at(-1);
  if (change === undefined) notify(UNDO.nothing);
  else void takeBack(change);
}

async function takeBack(change: Change): Promise<void> {
  const place = changes.indexOf(change);
  if (place < 0) return;
  changes.splice(place, 1);
  try {
    await change.undo();
    notify(UNDO.undone(change.title));
  } catch (cause) {
    notifyFailure(cause instanceof Error ? cause : new Error(String(cause)));
  }
}

function listen(event: KeyboardEvent): void {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
  if (!isUndo || isTyped(event)) return;
  event.preventDefault();
  undoLast();
}

/** Ctrl-Z, or Cmd-Z, anywhere but in a field. @returns What stops it. */
export function followUndoKey(): () => void {
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
