import type { DragEvent } from 'react';

// A type of our own: what is dragged inside the window is never taken for files from outside.
const TYPE = 'application/x-touchstone-credentials';

/** Puts credentials on the way to a person. */
export function carry(event: DragEvent, credentialIds: readonly string[]): void {
  event.dataTransfer.setData(TYPE, credentialIds.join(' '));
  event.dataTransfer.effectAllowed = 'move';
}

export function carriesCredentials(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE);
}

/** The ids that were put on the way; none when something else was dropped. */
export function carriedBy(event: DragEvent): readonly string[] {
  return event.dataTransfer
    .getData(TYPE)
    .split(' ')
    .filter((id) => id !== '');
}
