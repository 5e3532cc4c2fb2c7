import { FileDown } from 'lucide-react';
import styles from './file-chip.module.css';

export interface FileChipProps {
  readonly name: string;
  /** What it is for, as a tip; the keyboard's way stands beside it. */
  readonly hint: string;
  /** Begins the system's own drag. */
  readonly onDrag: () => void;
}

/** A file that can be dragged out of the window. */
export function FileChip({ name, hint, onDrag }: FileChipProps) {
  return (
    <span
      className={styles.chip}
      draggable
      title={hint}
      data-base-ui-swipe-ignore
      onDragStart={(event) => {
        // The system takes over: what is dragged is the file, not these words.
        event.preventDefault();
        onDrag();
      }}
    >
      <FileDown className={styles.icon} aria-hidden />
      {name}
    </span>
  );
}
