import { Sparkles } from 'lucide-react';
import { ADDING, WELCOME } from '../../../shared/messages/ui/shell.ts';
import { Button } from '../../components/button.tsx';
import { useAdding } from '../../lib/adding.ts';
import { AddCredentialsArea } from '../adding/add-credentials.tsx';
import { RecentWorkspaces } from '../recent/recent-workspaces.tsx';
import styles from './welcome.module.css';

/** What to do with an empty workspace. */
export function Welcome() {
  const { addFolder, addSamples } = useAdding();
  return (
    <div className={styles.welcome}>
      <div className={styles.card}>
        <h1 className={styles.title}>{WELCOME.title}</h1>
        <ol className={styles.steps}>
          {WELCOME.steps.map((step, place) => (
            <li key={step} className={styles.step}>
              <span className={styles.number} aria-hidden>
                {place + 1}
              </span>
              {step}
            </li>
          ))}
        </ol>
        <AddCredentialsArea />
        <div className={styles.others}>
          <Button onClick={addFolder}>{ADDING.addFolder}</Button>
          <span className={styles.or}>{WELCOME.or}</span>
          <Button icon={Sparkles} onClick={addSamples}>
            {ADDING.trySamples}
          </Button>
        </div>
        <RecentWorkspaces />
      </div>
    </div>
  );
}
