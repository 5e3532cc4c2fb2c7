/** What was written of people and not saved yet, by their ids: in this window and this workspace. */
const notes = new Map<string, string>();

/** Keeps what was written for when one comes back to the person. */
export function keepNote(candidateId: string, text: string): void {
  if (text === '') notes.delete(candidateId);
  else notes.set(candidateId, text);
}

export function keptNote(candidateId: string): string {
  return notes.get(candidateId) ?? '';
}

export function forgetNotes(): void {
  notes.clear();
}
