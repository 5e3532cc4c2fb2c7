import { Split } from 'lucide-react';
import type { MergedView } from '../../../shared/contract/inbox-calls.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { DOUBLES } from '../../../shared/messages/ui/inbox.ts';
import { Button } from '../../components/button.tsx';
import { useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';
import { ItemSection } from './item-section.tsx';
import { ITEM, OPENS } from './use-item-keys.ts';
import styles from './inbox.module.css';

/** Who was merged, which can be taken back at any time; nothing where nobody was. */
export function Merged({ merged }: { readonly merged: readonly MergedView[] }) {
  const takeApart = useCommand('doubles.takeApart');
  if (merged.length === 0) return undefined;
  return (
    <ItemSection title={DOUBLES.mergedTitle}>
      {merged.map(({ mergeId, name, keptName, mergedAt }) => (
        <li key={mergeId} className={styles.item} {...ITEM}>
          <div className={styles.words}>
            <p>{DOUBLES.mergedOne(name, keptName)}</p>
            <p className={styles.meta}>{shownMoment(mergedAt)}</p>
          </div>
          <div className={styles.actions}>
            <Button
              small
              icon={Split}
              aria-label={DOUBLES.takeApartOf(name, keptName)}
              onClick={() =>
                takeApart.mutate(
                  { mergeId },
                  {
                    onSuccess: () => notify(DOUBLES.takenApart(name, keptName)),
                  },
                )
              }
              {...OPENS}
            >
              {DOUBLES.takeApart}
            </Button>
          </div>
        </li>
      ))}
    </ItemSection>
  );
}
