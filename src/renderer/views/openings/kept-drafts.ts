import type { OpeningDraft } from '../../../shared/contract/openings.ts';

interface Kept {
  /** What was saved when it was written. */
  readonly version: string;
  readonly draft: OpeningDraft;
}

/** What was written and not saved yet, by the opening's id or `new`: in this window and this workspace. */
const drafts = new Map<string, Kept>();

/** The draft that was left behind, unless the opening was saved since. */
export function keptDraft(key: string, version: string): OpeningDraft | undefined {
  const kept = drafts.get(key);
  return kept?.version === version ? kept.draft : undefined;
}

/** Keeps a draft for when one comes back to it; one that says what is saved is none. */
export function keepDraft(key: string, version: string, draft: OpeningDraft): void {
  if (JSON.stringify(draft) === version) drafts.delete(key);
  else drafts.set(key, { version, draft });
}

export function forgetDraft(key: string): void {
  drafts.delete(key);
}

export function forgetDrafts(): void {
  drafts.clear();
}
