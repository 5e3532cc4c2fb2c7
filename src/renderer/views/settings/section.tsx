import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import { useRoute } from '../../lib/router.ts';
import type { SettingsSection } from '../../lib/router.ts';
import { goTo, useListed } from './section-index.tsx';
import styles from './settings.module.css';

export interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  /** Its part of the settings' address, where something leads to it. */
  readonly address?: SettingsSection;
  readonly children: ReactNode;
}

/** One subject of the settings: what it is about on the left, what can be set on the right. */
export function Section({ title, hint, address, children }: SectionProps) {
  const id = useId();
  useListed(id, title);
  const route = useRoute();
  const isMeant = address !== undefined && route.screen === 'settings' && route.section === address;
  useEffect(() => {
    if (isMeant) goTo(id);
  }, [isMeant, id]);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.intro}>
        <h2 id={id} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {hint === undefined ? undefined : <p className={styles.hint}>{hint}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
