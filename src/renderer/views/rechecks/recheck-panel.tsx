import type { RecheckView } from '../../../shared/contract/views.ts';
import {
  RECHECKS,
  describeChange,
  describeChangedChecks,
  describeRecheck,
} from '../../../shared/messages/ui/rechecks.ts';
import { JobOutcome, JobPanel, JobProgress } from '../../components/job-panel.tsx';
import { VerdictMark } from '../../components/verdict.tsx';
import { useCommand } from '../../lib/client.ts';
import { useRecheckState } from '../../lib/recheck-state.tsx';
import { hrefOf } from '../../lib/router.ts';
import styles from './recheck-panel.module.css';

/** How far checking again is, and what changed until that is dismissed. */
export function RecheckPanel() {
  const { latest, shown } = useRecheckState();
  return (
    <JobPanel label={RECHECKS.region} job={shown ? latest : undefined} describe={describeState}>
      {(job) => (job.state === 'running' ? <Running progress={job} /> : <Outcome outcome={job} />)}
    </JobPanel>
  );
}

function describeState(view: RecheckView): string {
  return view.state === 'running' ? RECHECKS.checking : describeRecheck(view);
}

function Running({ progress }: { readonly progress: RecheckView }) {
  const cancel = useCommand('rechecks.cancel');
  const { recheckId, done, total } = progress;
  return (
    <JobProgress
      title={RECHECKS.checking}
      words={RECHECKS.progress(done, total)}
      done={done}
      total={total}
      cancelLabel={RECHECKS.cancel}
      onCancel={() => cancel.mutate({ recheckId })}
    />
  );
}

function Outcome({ outcome }: { readonly outcome: RecheckView }) {
  const { dismiss } = useRecheckState();
  const { state, changes, kinds } = outcome;
  const left = Object.values(kinds).reduce((sum, count) => sum + count, 0) - changes.length;
  return (
    <>
      <JobOutcome
        title={state === 'failed' ? RECHECKS.stopped : RECHECKS.changeList}
        words={describeRecheck(outcome)}
        dismissLabel={RECHECKS.dismiss}
        onDismiss={dismiss}
      />
      {changes.length === 0 ? undefined : (
        <ul className={styles.changes} aria-label={RECHECKS.changeList} tabIndex={0}>
          {changes.map((change) => (
            <Change key={change.credentialId} change={change} />
          ))}
        </ul>
      )}
      {left <= 0 ? undefined : <p className={styles.more}>{RECHECKS.more(left)}</p>}
    </>
  );
}

function Change({ change }: { readonly change: RecheckView['changes'][number] }) {
  const { candidateId, candidateName, title, after } = change;
  const where =
    candidateId === undefined
      ? hrefOf({ screen: 'unassigned' })
      : hrefOf({ screen: 'candidate', candidateId });
  return (
    <li className={styles.change}>
      <VerdictMark verdict={after} />
      <div className={styles.words}>
        <p>
          <a className={styles.link} href={where}>
            {candidateName === undefined ? title : `${candidateName}: ${title}`}
          </a>{' '}
          {describeChange(change)}
        </p>
        {describeChangedChecks(change).map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      </div>
    </li>
  );
}
