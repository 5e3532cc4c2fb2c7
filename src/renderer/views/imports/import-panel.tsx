import type { ImportView, ProblemView } from '../../../shared/contract/views.ts';
import { KEEPING_LINES } from '../../../shared/messages/keeping-lines.ts';
import { describeOutcome, IMPORTS } from '../../../shared/messages/ui/imports.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { VERDICTS } from '../../../shared/model/verdict.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { JobOutcome, JobPanel, JobProgress } from '../../components/job-panel.tsx';
import { VerdictMix } from '../../components/verdict.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { useImportState } from '../../lib/import-state.tsx';
import { hrefOf } from '../../lib/router.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { ProblemList } from './problem-list.tsx';
import styles from './import-panel.module.css';

/** How far an import is, and what it came to until that is dismissed. */
export function ImportPanel() {
  const { latest, shown } = useImportState();
  return (
    <JobPanel label={IMPORTS.region} job={shown ? latest : undefined} describe={describeState}>
      {(job) => (job.state === 'running' ? <Running progress={job} /> : <Summary outcome={job} />)}
    </JobPanel>
  );
}

function describeState(view: ImportView): string {
  const title = IMPORTS.titles[view.state];
  return view.state === 'running' ? title : `${title}. ${describeOutcome(view)}`;
}

function Running({ progress }: { readonly progress: ImportView }) {
  const cancel = useCommand('imports.cancel');
  const waiting = useCall('imports.list', {}).data?.waiting ?? 0;
  const { done, total, currentFile } = progress;
  return (
    <>
      <JobProgress
        title={IMPORTS.reading}
        words={wordsOf(progress)}
        note={currentFile}
        done={done}
        total={total}
        cancelLabel={IMPORTS.cancel}
        onCancel={() => cancel.mutate({ importId: progress.importId })}
      />
      {hasAny(progress) ? <VerdictMix counts={progress.verdicts} large /> : undefined}
      {waiting === 0 ? undefined : <p className={styles.waiting}>{IMPORTS.waiting(waiting)}</p>}
      <EarlierImports than={progress.importId} />
    </>
  );
}

function wordsOf({ waitsForTurn, done, total }: ImportView): string {
  if (waitsForTurn === true) return KEEPING_LINES.waiting;
  return total === 0 ? IMPORTS.looking : IMPORTS.progress(done, total);
}

function Summary({ outcome }: { readonly outcome: ImportView }) {
  const { dismiss } = useImportState();
  const { problems, state, verdicts } = outcome;
  return (
    <>
      <JobOutcome
        title={IMPORTS.titles[state]}
        words={describeOutcome(outcome)}
        dismissLabel={IMPORTS.dismiss}
        onDismiss={dismiss}
      />
      {hasAny(outcome) ? <VerdictMix counts={verdicts} large /> : undefined}
      <Remarks outcome={outcome} />
      {problems.length === 0 ? undefined : <Problems problems={problems} />}
      <EarlierImports than={outcome.importId} />
    </>
  );
}

function Remarks({ outcome }: { readonly outcome: ImportView }) {
  const { alreadyHeld, unassigned, resumes, verdicts } = outcome;
  const isOffline = useCall('workspace.get', {}).data?.network.length === 0;
  const lacksNetwork = isOffline && verdicts.unconfirmed > 0;
  if (alreadyHeld + unassigned + resumes === 0 && !lacksNetwork) return undefined;
  return (
    <ul className={styles.remarks}>
      {lacksNetwork ? (
        <li>
          {IMPORTS.offline}{' '}
          <a className={styles.link} href={hrefOf({ screen: 'settings', section: 'network' })}>
            {IMPORTS.allowNetwork}
          </a>
        </li>
      ) : undefined}
      {alreadyHeld === 0 ? undefined : <li>{IMPORTS.alreadyHeld(alreadyHeld)}</li>}
      {resumes === 0 ? undefined : <li>{IMPORTS.resumes(resumes)}</li>}
      {unassigned === 0 ? undefined : (
        <li>
          {IMPORTS.unassigned(unassigned)}{' '}
          <a className={styles.link} href={hrefOf({ screen: 'unassigned' })}>
            {IMPORTS.showUnassigned}
          </a>
        </li>
      )}
    </ul>
  );
}

/** As many stand there at once; more than that would push the people off the window. */
const FEW = 5;

function Problems({ problems }: { readonly problems: readonly ProblemView[] }) {
  return (
    <div className={styles.folded}>
      <Disclosure
        label={IMPORTS.problemList}
        note={number(problems.length)}
        startsOpen={problems.length <= FEW}
      >
        <div className={styles.problems}>
          <ProblemList problems={problems} label={IMPORTS.problemList} />
          <a className={styles.link} href={hrefOf({ screen: 'inbox' })}>
            {IMPORTS.toInbox}
          </a>
        </div>
      </Disclosure>
    </div>
  );
}

function hasAny(view: ImportView): boolean {
  return VERDICTS.some((verdict) => view.verdicts[verdict] > 0);
}
