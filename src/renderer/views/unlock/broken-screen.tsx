import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { LostView, VaultView } from '../../../shared/contract/vault-calls.ts';
import { describeBereaved, describeLost, UNLOCK } from '../../../shared/messages/ui/vault.ts';
import { Announcement } from '../../components/announcement.tsx';
import { Button } from '../../components/button.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { call, useCommand } from '../../lib/client.ts';
import { RecentWorkspaces } from '../recent/recent-workspaces.tsx';
import styles from './unlock.module.css';

export interface BrokenScreenProps {
  readonly vault: VaultView;
  readonly onRecovered: (lost: LostView) => void;
}

/** Says why the workspace cannot be opened, and offers what may help. */
export function BrokenScreen({ vault, onRecovered }: BrokenScreenProps) {
  const restore = useCommand('vault.restore');
  const [isRecovering, setRecovering] = useState(false);
  const [problem, setProblem] = useState<string>();
  const recover = () => {
    setRecovering(true);
    setProblem(undefined);
    call('vault.recover', {})
      .then((result) => onRecovered(result.lost))
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : ''))
      .finally(() => setRecovering(false));
  };
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <div className={styles.intro}>
          <TriangleAlert className={styles.icon} aria-hidden />
          <h1 className={styles.title}>{UNLOCK.brokenTitle}</h1>
          <p className={styles.hint}>{vault.reason}</p>
          <p className={styles.hint}>{UNLOCK.brokenHint}</p>
          {problem === undefined ? undefined : <p role="alert">{problem}</p>}
        </div>
        {isRecovering ? <Recovering /> : undefined}
        <Announcement words={isRecovering ? UNLOCK.recoveringHint : ''} />
        <div className={styles.actions}>
          <Button
            unavailable={isRecovering ? UNLOCK.recovering : undefined}
            onClick={() => restore.mutate({})}
          >
            {UNLOCK.restore}
          </Button>
          <Button
            variant="primary"
            unavailable={isRecovering ? UNLOCK.recovering : undefined}
            onClick={recover}
          >
            {isRecovering ? UNLOCK.recovering : UNLOCK.recover}
          </Button>
        </div>
        {isRecovering ? undefined : <RecentWorkspaces />}
      </div>
    </main>
  );
}

/** How far it is cannot be told: how much of the file can be read shows only at its end. */
function Recovering() {
  return (
    <div className={styles.intro}>
      <ProgressBar label={UNLOCK.recovering} />
      <p className={styles.hint}>{UNLOCK.recoveringHint}</p>
    </div>
  );
}

export interface RecoveredScreenProps {
  readonly lost: LostView;
  readonly onOpen: () => void;
}

/** Says what a workspace that was recovered has lost, before it is shown. */
export function RecoveredScreen({ lost, onOpen }: RecoveredScreenProps) {
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <div className={styles.intro}>
          <h1 className={styles.title}>{UNLOCK.recoveredTitle}</h1>
          <ul className={styles.list}>
            {describeLost(lost).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {lost.names.length === 0 ? undefined : (
            <p className={styles.hint}>{describeBereaved(lost.names)}</p>
          )}
        </div>
        <div className={styles.actions}>
          <span />
          <Button variant="primary" onClick={onOpen}>
            {UNLOCK.open}
          </Button>
        </div>
      </div>
    </main>
  );
}
