import { Check, X } from 'lucide-react';
import styles from './chip.module.css';

export interface SkillChipProps {
  readonly name: string;
  /** As it is called by itself, where that is another name. */
  readonly own?: string;
  readonly proven: boolean;
}

/** A skill. A proven one has a tick and a whole outline; any other a broken one. */
export function SkillChip({ name, own = name, proven }: SkillChipProps) {
  return (
    <span
      className={styles.chip}
      data-proven={proven || undefined}
      title={own === name ? undefined : own}
    >
      {proven ? <Check className={styles.tick} aria-hidden /> : undefined}
      <span className={styles.name}>{name}</span>
    </span>
  );
}

export interface FilterChipProps {
  readonly label: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A filter in force, which a click takes away. */
export function FilterChip({ label, removeLabel, onRemove }: FilterChipProps) {
  return (
    <button type="button" className={styles.filter} aria-label={removeLabel} onClick={onRemove}>
      <span className={styles.name}>{label}</span>
      <X className={styles.tick} aria-hidden />
    </button>
  );
}
