import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './settings.module.css';

export interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One subject of the settings: what it is about on the left, what can be set on the right. */
export function Section({ title, hint, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.intro}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {hint === undefined ? undefined : <p className={styles.hint}>{hint}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
