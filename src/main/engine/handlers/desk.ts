import { ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

const NO_CANDIDATE = { ok: false, error: { code: 'not-found', what: 'candidate' } } as const;
const NO_OPENING = { ok: false, error: { code: 'not-found', what: 'opening' } } as const;
const NO_NOTE = { ok: false, error: { code: 'not-found', what: 'note' } } as const;
const DONE = { ok: true, value: { done: true } } as const;

/** What the recruiter writes down: notes, tags and stages. */
export function deskHandlers({
  workspace: { notes, tags, stages },
  emit,
}: EngineContext): HandlersOf<'notes'> & HandlersOf<'tags'> & HandlersOf<'stages'> {
  const changed = () => {
    emit('workspace.changed', {});
    return DONE;
  };
  return {
    'notes.list': async ({ candidateId }) => ok({ notes: [...(await notes.list(candidateId))] }),
    'notes.save': async ({ candidateId, text, noteId }) => {
      const saved = await notes.save(candidateId, text, noteId);
      if (saved === undefined) return noteId === undefined ? NO_CANDIDATE : NO_NOTE;
      changed();
      return ok({ noteId: saved });
    },
    'notes.remove': async ({ noteId }) => ((await notes.remove(noteId)) ? changed() : NO_NOTE),
    'notes.restore': async ({ noteId }) => ((await notes.restore(noteId)) ? changed() : NO_NOTE),

    'tags.list': async () => ok({ tags: [...(await tags.list())] }),
    'tags.of': async ({ candidateId }) => ok({ tags: [...(await tags.of(candidateId))] }),
    'tags.set': async ({ candidateId, tags: chosen }) =>
      (await tags.set(candidateId, chosen)) ? changed() : NO_CANDIDATE,

    'stages.ofOpening': async ({ openingId }) =>
      ok({ people: [...(await stages.ofOpening(openingId))] }),
    'stages.ofCandidate': async ({ candidateId }) =>
      ok({
        openings: (await stages.ofCandidate(candidateId)).map(({ stage, ...opening }) =>
          stage === undefined ? opening : { ...opening, stage },
        ),
      }),
    'stages.set': async ({ openingId, candidateIds, stage }) =>
      (await stages.set(openingId, candidateIds, stage)) ? changed() : NO_OPENING,
  };
}
