import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  readonly label: string;
  /** A few words after the label; empty for none. */
  readonly note?: string;
  readonly quiet?: boolean;
  /** Whether it shows at first what stands under it. */
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A button that shows and hides what stands under it. */
export function Disclosure(props: DisclosureProps) {
  const { label, note = '', quiet = false, startsOpen = false, children } = props;
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <div className={styles.disclosure} data-quiet={quiet || undefined}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight className={styles.icon} aria-hidden />
        <span className={styles.words}>
          {label} {note === '' ? undefined : <span className={styles.note}>{note}</span>}
        </span>
      </button>
      <div id={id} className={styles.content} hidden={!open}>
        {open ? children : undefined}
      </div>
    </div>
  );
}
