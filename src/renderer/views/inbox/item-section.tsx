import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './inbox.module.css';

interface ItemSectionProps {
  readonly title: string;
  readonly hint?: string;
  /** How many there are, where that is told. */
  readonly note?: string;
  /** What can be done with all of them. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** What is said beneath the list. */
  readonly foot?: ReactNode;
}

/** A heading and the items under it. */
export function ItemSection({ title, hint, note, actions, children, foot }: ItemSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <h2 id={id} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {note === undefined ? undefined : <span className={styles.note}>{note}</span>}
        {actions === undefined ? undefined : (
          <div className={`${styles.actions} ${styles.all}`}>{actions}</div>
        )}
        {hint === undefined ? undefined : <p className={styles.hint}>{hint}</p>}
      </div>
      <ul className={styles.list} aria-labelledby={id}>
        {children}
      </ul>
      {foot === undefined ? undefined : <p className={styles.hint}>{foot}</p>}
    </section>
  );
}
