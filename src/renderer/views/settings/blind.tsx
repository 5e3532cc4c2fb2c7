import { Eye, EyeOff } from 'lucide-react';
import type { WorkspaceView } from '../../../shared/contract/views.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { Button } from '../../components/button.tsx';
import { HIDES, useBlindDialog } from '../blind/blind-dialogs.tsx';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** What is hidden of people, and where that is changed. */
export function Blind({ workspace: { blind } }: { readonly workspace: WorkspaceView }) {
  const { ask, dialog } = useBlindDialog(blind);
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
        <Button icon={blind === undefined ? EyeOff : Eye} onClick={ask}>
          {blind === undefined ? BLIND.turnOn : BLIND.lift}
        </Button>
      </div>
      {dialog}
    </Section>
  );
}
