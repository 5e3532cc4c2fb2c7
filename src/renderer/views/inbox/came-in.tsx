import { INBOX } from '../../../shared/messages/ui/inbox.ts';
import { useCall } from '../../lib/client.ts';
import { EndedImport } from '../imports/earlier-imports.tsx';
import { ItemSection } from './item-section.tsx';
import { ITEM } from './use-item-keys.ts';
import styles from './inbox.module.css';

/** The last imports with what came of each. */
export function CameIn() {
  const ended = useCall('imports.list', {}).data?.ended;
  if (ended === undefined) return undefined;
  return (
    <ItemSection
      title={INBOX.cameIn}
      hint={ended.length === 0 ? INBOX.nothingCameIn : INBOX.cameInHint}
    >
      {ended.map((view) => (
        <li key={view.importId} className={styles.item} {...ITEM}>
          <div className={styles.words}>
            <EndedImport view={view} />
          </div>
        </li>
      ))}
    </ItemSection>
  );
}
