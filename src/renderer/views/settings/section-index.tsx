import { createContext, use, useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { SETTINGS } from '../../../shared/messages/ui/settings.ts';
import styles from './section-index.module.css';

interface Listed {
  /** Of its heading. */
  readonly id: string;
  readonly title: string;
}

type Register = (section: Listed) => () => void;

const Context = createContext<Register>(() => () => undefined);

/** Shows sections with a list of them beside, which leads to each. */
export function Indexed({ children }: { readonly children: ReactNode }) {
  const [sections, setSections] = useState<readonly Listed[]>([]);
  const register = useCallback((section: Listed) => {
    const others = (now: readonly Listed[]) => now.filter(({ id }) => id !== section.id);
    setSections((now) => [...others(now), section].toSorted(byPlace));
    return () => setSections(others);
  }, []);
  return (
    <div className={styles.indexed}>
      <nav className={styles.index} aria-label={SETTINGS.index}>
        <ul className={styles.list}>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className={styles.entry} onClick={() => goTo(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <Context value={register}>
        <div>{children}</div>
      </Context>
    </div>
  );
}

/** Puts a section on the list for as long as it is there. */
export function useListed(id: string, title: string): void {
  const register = use(Context);
  useEffect(() => register({ id, title }), [register, id, title]);
}

/** Shows a section from its heading on, and moves the focus there. */
export function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

// As they stand on the page, whenever each was drawn.
function byPlace(one: Listed, other: Listed): number {
  const [first, second] = [one, other].map(({ id }) => document.getElementById(id));
  if (first === null || first === undefined || second === null || second === undefined) return 0;
  const isBefore = first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isBefore === 0 ? 1 : -1;
}
