import type { OpeningDraft, OpeningView } from '../../../shared/contract/openings.ts';
import { OPENINGS } from '../../../shared/messages/ui/openings.ts';
import { call } from '../../lib/client.ts';
import { navigate } from '../../lib/router.ts';
import { didChange } from '../../lib/undo.ts';

const take = async (openingId: string) => {
  await call('openings.remove', { openingId });
  navigate({ screen: 'openings' });
};
const putBack = async (openingId: string) => {
  await call('openings.restore', { openingId });
  navigate({ screen: 'openings', openingId });
};

/** A new opening, which is taken away again by taking that back. */
export function didMake(openingId: string, title: string): void {
  didChange(
    title,
    () => take(openingId),
    () => putBack(openingId),
  );
}

/** An opening that is no more; the list is shown in its place. */
export function didRemove({ id, title }: Pick<OpeningView, 'id' | 'title'>): void {
  navigate({ screen: 'openings' });
  didChange(
    OPENINGS.removed(title),
    () => putBack(id),
    () => take(id),
  );
}

/** An opening that asks for something else than before. */
export function didSave(openingId: string, after: OpeningDraft, before: OpeningDraft): void {
  didChange(
    OPENINGS.saved,
    () => call('openings.save', { openingId, opening: before }),
    () => call('openings.save', { openingId, opening: after }),
  );
}
