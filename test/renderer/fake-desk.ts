import type { NoteView, Shortlisted } from '../../src/shared/contract/desk-calls.ts';
import type { OpeningView } from '../../src/shared/contract/openings.ts';
import { createFakeBin } from './fake-bin.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId } from './fake-data.ts';

const AT = '2026-03-02T09:30:00Z';

interface Known {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly openings: readonly OpeningView[];
}

/** Notes, tags and stages, as the engine keeps them, which tells of each change. */
export function deskHandlers(known: Known, changed: () => void) {
  const notes = new Map<string, NoteView[]>();
  const tags = new Map<string, readonly string[]>();
  const stages = new Map<string, Map<string, Shortlisted['stage']>>();
  const bin = createFakeBin<NoteView>(({ id }) => id);
  const writers = new Map<string, string>();
  let written = 0;
  const nameOf = (id: string) => known.people.find((person) => person.id === id)?.name ?? '';
  return {
    'notes.list': ({ candidateId }) => ({ notes: notes.get(candidateId) ?? [] }),
    'notes.save': ({ candidateId, noteId, text }) => {
      const own = notes.get(candidateId) ?? [];
      const id = noteId ?? fakeId(7, (written += 1));
      const isNew = noteId === undefined;
      const note = { id, text, createdAt: AT, changedAt: isNew ? AT : '2026-03-03T09:30:00Z' };
      notes.set(
        candidateId,
        isNew ? [note, ...own] : own.map((one) => (one.id === id ? note : one)),
      );
      changed();
      return { noteId: id };
    },
    'notes.remove': ({ noteId }) => {
      for (const [person, own] of notes) {
        if (own.some(({ id }) => id === noteId)) writers.set(noteId, person);
        notes.set(person, bin.without(own, noteId));
      }
      changed();
      return { done: true };
    },
    'notes.restore': ({ noteId }) => {
      const person = writers.get(noteId) ?? '';
      notes.set(person, bin.withAgain(notes.get(person) ?? [], noteId));
      changed();
      return { done: true };
    },
    'tags.list': () => ({
      tags: [...new Set([...tags.values()].flat())].map((tag) => ({ tag, people: 1 })),
    }),
    'tags.of': ({ candidateId }) => ({ tags: [...(tags.get(candidateId) ?? [])] }),
    'tags.set': ({ candidateId, tags: chosen }) => {
      tags.set(candidateId, chosen);
      changed();
      return { done: true };
    },
    'stages.ofOpening': ({ openingId }) => ({
      people: [...(stages.get(openingId) ?? [])].map(([candidateId, stage]) => ({
        candidateId,
        name: nameOf(candidateId),
        stage,
        changedAt: AT,
      })),
    }),
    'stages.ofCandidate': ({ candidateId }) => ({
      openings: known.openings.map(({ id: openingId, title }) => {
        const stage = stages.get(openingId)?.get(candidateId);
        return { openingId, title, ...(stage === undefined ? {} : { stage }) };
      }),
    }),
    'stages.set': ({ openingId, candidateIds, stage }) => {
      const own = stages.get(openingId) ?? new Map<string, Shortlisted['stage']>();
      for (const id of candidateIds) {
        if (stage === undefined) own.delete(id);
        else own.set(id, stage);
      }
      stages.set(openingId, own);
      changed();
      return { done: true };
    },
  } satisfies Partial<Handlers>;
}
