import type { OpeningView } from '../../../shared/contract/openings.ts';
import { DESK } from '../../../shared/messages/ui/desk.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { call } from '../../lib/client.ts';
import { didChange } from '../../lib/undo.ts';

interface Shortlisting {
  readonly ids: readonly string[];
  readonly opening: Pick<OpeningView, 'id' | 'title'>;
  readonly stage: Stage;
}

/** Brings people to a stage of an opening, says so, and lets each be brought back to where they were. */
export async function shortlist({ ids, opening, stage }: Shortlisting): Promise<void> {
  const openingId = opening.id;
  const { people } = await call('stages.ofOpening', { openingId });
  const stageOf = new Map(people.map((person) => [person.candidateId, person.stage]));
  const before = Map.groupBy(ids, (id) => stageOf.get(id));
  const set = (candidateIds: readonly string[], to: Stage | undefined) =>
    call('stages.set', {
      openingId,
      candidateIds: [...candidateIds],
      ...(to === undefined ? {} : { stage: to }),
    });
  await set(ids, stage);
  didChange(
    DESK.shortlisted(ids.length, opening.title, stage),
    async () => {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      for (const [was, own] of before) await set(own, was);
    },
    () => set(ids, stage),
  );
}
