import type { ReactNode } from 'react';
import { Crumb } from './crumb.tsx';
import type { CrumbProps } from './crumb.tsx';
import styles from './page.module.css';

export interface PageHeaderProps {
  readonly title: string;
  /** The screen that this one belongs to. */
  readonly within?: CrumbProps;
  /** A few words after the title, such as a count. */
  readonly note?: string | undefined;
  readonly children?: ReactNode;
}

/** A screen's heading with its actions at the end of the line. */
export function PageHeader({ title, within, note, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {within === undefined ? undefined : <Crumb {...within} />}
      <h1 className={styles.title}>{title}</h1>
      {note === undefined ? undefined : <span className={styles.note}>{note}</span>}
      <div className={styles.actions}>{children}</div>
    </header>
  );
}
