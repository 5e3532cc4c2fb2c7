import { Split } from 'lucide-react';
import type { MergedView } from '../../../shared/contract/inbox-calls.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { DOUBLES } from '../../../shared/messages/ui/inbox.ts';
import { Button } from '../../components/button.tsx';
import { useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';
import { namesOf } from '../people/merging.ts';
import { ItemSection } from './item-section.tsx';
import { ITEM, OPENS } from './use-item-keys.ts';
import styles from './inbox.module.css';

/** Who was merged, which can be taken back at any time; nothing where nobody was. */
export function Merged({ merged }: { readonly merged: readonly MergedView[] }) {
  if (merged.length === 0) return undefined;
  return (
    <ItemSection title={DOUBLES.mergedTitle}>
      {merged.map((one) => (
        <MergedOne key={one.mergeId} merged={one} />
      ))}
    </ItemSection>
  );
}

function MergedOne({ merged }: { readonly merged: MergedView }) {
  const { mergeId, mergedAt, name, emails, keptName, keptEmails } = merged;
  const takeApart = useCommand('doubles.takeApart');
  const names = namesOf([
    { name, emails },
    { name: keptName, emails: keptEmails },
  ]);
  const send = () =>
    takeApart.mutate({ mergeId }, { onSuccess: () => notify(DOUBLES.takenApart(...names)) });
  return (
    <li className={styles.item} {...ITEM}>
      <div className={styles.words}>
        <p>{DOUBLES.mergedOne(...names)}</p>
        <p className={styles.meta}>{shownMoment(mergedAt)}</p>
      </div>
      <div className={styles.actions}>
        <Button
          small
          icon={Split}
          aria-label={DOUBLES.takeApartOf(...names)}
          onClick={send}
          {...OPENS}
        >
          {DOUBLES.takeApart}
        </Button>
      </div>
    </li>
  );
}
