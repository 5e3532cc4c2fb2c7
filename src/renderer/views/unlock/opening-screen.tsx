import { UNLOCK } from '../../../shared/messages/ui/vault.ts';
import styles from './unlock.module.css';

/** Stands in an empty window while the workspace opens; where that takes no time, nobody sees it. */
export function OpeningScreen() {
  return (
    <main className={styles.screen}>
      <div className={styles.opening} role="status">
        <h1 className={styles.title}>{UNLOCK.opening}</h1>
        <p className={styles.hint}>{UNLOCK.openingHint}</p>
      </div>
    </main>
  );
}
