import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { WorkspaceView } from '../../../shared/contract/views.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { Button } from '../../components/button.tsx';
import { HIDES, LiftDialog, StartDialog } from '../blind/blind-dialogs.tsx';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** What is hidden of people, and where that is changed. */
export function Blind({ workspace: { blind } }: { readonly workspace: WorkspaceView }) {
  const [asking, setAsking] = useState<'start' | 'lift'>();
  const close = () => setAsking(undefined);
  return (
    <Section title={BLIND.section} hint={BLIND.sectionHint}>
      <div className={styles.body}>
        <p className={styles.meta}>
          {blind === undefined ? BLIND.nothingHidden : BLIND.alwaysHidden}
        </p>
        {blind === undefined ? undefined : (
          <ul className={styles.list} aria-label={BLIND.section}>
            {HIDES.filter((one) => blind[one]).map((one) => (
              <li key={one} className={styles.meta}>
                {BLIND[one]}
              </li>
            ))}
          </ul>
        )}
        <Button
          icon={blind === undefined ? EyeOff : Eye}
          onClick={() => setAsking(blind === undefined ? 'start' : 'lift')}
        >
          {blind === undefined ? BLIND.turnOn : BLIND.lift}
        </Button>
      </div>
      {asking === 'start' ? <StartDialog onClose={close} /> : undefined}
      {asking === 'lift' ? <LiftDialog onClose={close} /> : undefined}
    </Section>
  );
}
