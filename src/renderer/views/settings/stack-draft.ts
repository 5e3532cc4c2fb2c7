import type { CallInput } from '../../../shared/contract/contract.ts';
import type { StackDefinitionView } from '../../../shared/contract/skill-views.ts';

/** What is typed for one piece. */
export interface PieceDraft {
  /** Tells it from the others while they are typed. */
  readonly key: string;
  readonly name: string;
  readonly issuer: string;
  readonly achievementId: string;
}

export interface StackDraft {
  readonly name: string;
  readonly pieces: readonly PieceDraft[];
}

export function emptyPiece(): PieceDraft {
  return { key: crypto.randomUUID(), name: '', issuer: '', achievementId: '' };
}

/** What stands in the fields before anybody types. */
export function draftOf(stack: StackDefinitionView | undefined): StackDraft {
  if (stack === undefined) return { name: '', pieces: [emptyPiece(), emptyPiece()] };
  return {
    name: stack.name,
    pieces: stack.pieces.map(({ name, issuer = '', achievementId = '' }) => ({
      ...emptyPiece(),
      name,
      issuer,
      achievementId,
    })),
  };
}

/** What is typed, read; `undefined` while the stack or a piece has no name. */
export function readDraft({
  name,
  pieces,
}: StackDraft): CallInput<'stacks.put'>['stack'] | undefined {
  if ([name, ...pieces.map((piece) => piece.name)].some((one) => one.trim() === '')) {
    return undefined;
  }
  return { name: name.trim(), pieces: pieces.map(readPiece) };
}

function readPiece({ name, issuer, achievementId }: PieceDraft) {
  return {
    name: name.trim(),
    ...(issuer.trim() === '' ? {} : { issuer: issuer.trim() }),
    ...(achievementId.trim() === '' ? {} : { achievementId: achievementId.trim() }),
  };
}
