import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { FRESHNESS_SETTINGS } from '../../../shared/messages/ui/settings-freshness.ts';
import type { HalfLives } from '../../../shared/model/freshness.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { useChange } from '../../lib/use-change.ts';
import { draftOf, isSame, readDraft } from './half-life-draft.ts';
import { HalfLifeTable } from './half-life-table.tsx';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** After how many months which kind of skill is no longer fresh. */
export function Freshness() {
  const asked = useCall('freshness.get', {});
  return (
    <Section title={FRESHNESS_SETTINGS.title} hint={FRESHNESS_SETTINGS.hint}>
      {asked.isError ? (
        <Failure error={asked.error} onRetry={() => void asked.refetch()} />
      ) : undefined}
      {asked.data === undefined ? undefined : (
        <HalfLifeForm key={JSON.stringify(asked.data)} {...asked.data} />
      )}
    </Section>
  );
}

function HalfLifeForm({ halfLives, defaults }: CallOutput<'freshness.get'>) {
  const [draft, setDraft] = useState(() => draftOf(halfLives));
  const { change, isPending } = useChange('freshness.set');
  const read = readDraft(draft);
  const isDefault = isSame(halfLives, defaults) && read !== undefined && isSame(read, defaults);
  const from = isSame(halfLives, defaults) ? {} : { halfLives };
  const save = (wanted: HalfLives) =>
    change({ title: FRESHNESS_SETTINGS.saved, to: { halfLives: wanted }, from });
  const reset = () =>
    change({
      title: FRESHNESS_SETTINGS.resetDone,
      to: {},
      from,
      onDone: () => setDraft(draftOf(defaults)),
    });
  return (
    <div className={styles.body}>
      <HalfLifeTable draft={draft} onChange={setDraft} />
      {read === undefined ? (
        <p role="alert" className={styles.problem}>
          {FRESHNESS_SETTINGS.invalid}
        </p>
      ) : undefined}
      <div className={styles.actions}>
        <Button
          variant="primary"
          unavailable={isPending ? FRESHNESS_SETTINGS.saving : whyNotSave(read, halfLives)}
          onClick={() => (read === undefined ? undefined : save(read))}
        >
          {FRESHNESS_SETTINGS.save}
        </Button>
        <Button
          icon={Undo2}
          unavailable={isDefault ? FRESHNESS_SETTINGS.isDefault : undefined}
          onClick={reset}
        >
          {FRESHNESS_SETTINGS.reset}
        </Button>
      </div>
    </div>
  );
}

function whyNotSave(read: HalfLives | undefined, saved: HalfLives): string | undefined {
  if (read === undefined) return FRESHNESS_SETTINGS.invalid;
  return isSame(read, saved) ? FRESHNESS_SETTINGS.unchanged : undefined;
}
