import { DESK } from '../../shared/messages/ui/desk.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { call, useCommand } from './client.ts';
import { didChange } from './undo.ts';

interface Move {
  readonly openingId: string;
  readonly candidateId: string;
  readonly name: string;
  readonly from: Stage | undefined;
  /** `undefined`: off the shortlist. */
  readonly to: Stage | undefined;
}

/** Brings a person to a stage of an opening, says so, and lets it be taken back. */
export function useSetStage(): (move: Move) => void {
  const set = useCommand('stages.set');
  return ({ openingId, candidateId, name, from, to }) => {
    if (from === to) return;
    const inputFor = (stage: Stage | undefined) => ({
      openingId,
      candidateIds: [candidateId],
      ...(stage === undefined ? {} : { stage }),
    });
    set.mutate(inputFor(to), {
      onSuccess: () =>
        didChange(
          to === undefined ? DESK.left(name) : DESK.moved(name, to),
          () => call('stages.set', inputFor(from)),
          () => call('stages.set', inputFor(to)),
        ),
    });
  };
}
