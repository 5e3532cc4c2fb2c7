import type { KeyboardEvent } from 'react';

export interface FieldKeys {
  /** What Ctrl-Enter does, where Enter begins a line. */
  readonly onSend?: (() => void) | undefined;
  readonly onLeave: () => void;
}

/** Ctrl-Enter and Escape in a field. While a word is put together in Japanese or Chinese, keys belong to that. */
export function pressInField(event: KeyboardEvent, { onSend, onLeave }: FieldKeys): void {
  if (event.nativeEvent.isComposing) return;
  const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (isSend && onSend !== undefined) onSend();
  else if (event.key === 'Escape') onLeave();
  else return;
  event.preventDefault();
}

/** Back from a field to the screen, whose keys work then. */
export function leaveField(): void {
  document.querySelector('main')?.focus({ preventScroll: true });
}
