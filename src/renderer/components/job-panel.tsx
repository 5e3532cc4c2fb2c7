import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Announcement } from './announcement.tsx';
import { Button, IconButton } from './button.tsx';
import { ProgressBar } from './progress-bar.tsx';
import styles from './job-panel.module.css';

export interface JobPanelProps<Job> {
  readonly label: string;
  /** None where none is on show. */
  readonly job: Job | undefined;
  /** That it runs, and what it came to; not each step, for a screen reader reads it out. */
  readonly describe: (job: Job) => string;
  readonly children: (job: Job) => ReactNode;
}

/** Above every screen: a job in the background, until what it came to is dismissed. */
export function JobPanel<Job extends { readonly state: string }>(props: JobPanelProps<Job>) {
  const { label, job, describe, children } = props;
  return (
    <>
      <Announcement words={job === undefined ? '' : describe(job)} />
      {job === undefined ? undefined : (
        <section className={styles.panel} aria-label={label} data-state={job.state}>
          <div className={styles.content}>{children(job)}</div>
        </section>
      )}
    </>
  );
}

export interface JobProgressProps {
  readonly title: string;
  /** How far it is, in words. */
  readonly words: string;
  /** What is in hand. */
  readonly note?: string | undefined;
  readonly done: number;
  /** 0 where it is not known yet. */
  readonly total: number;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
}

/** How far a job is, and how to end it. */
export function JobProgress(props: JobProgressProps) {
  const { title, words, note, done, total, cancelLabel, onCancel } = props;
  return (
    <>
      <Line title={title} words={words} note={note}>
        <Button small onClick={onCancel}>
          {cancelLabel}
        </Button>
      </Line>
      <ProgressBar label={title} words={words} done={done} total={total} />
    </>
  );
}

export interface JobOutcomeProps {
  readonly title: string;
  readonly words: string;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

/** What a job came to. */
export function JobOutcome({ title, words, dismissLabel, onDismiss }: JobOutcomeProps) {
  return (
    <Line title={title} words={words}>
      <IconButton icon={X} label={dismissLabel} onClick={onDismiss} />
    </Line>
  );
}

interface LineProps extends Pick<JobProgressProps, 'title' | 'words' | 'note'> {
  /** What ends it. */
  readonly children: ReactNode;
}

function Line({ title, words, note, children }: LineProps) {
  return (
    <div className={styles.line}>
      <div className={styles.said}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.count}>{words}</span>
      </div>
      <span className={styles.note}>{note}</span>
      {children}
    </div>
  );
}
