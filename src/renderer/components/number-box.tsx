import styles from './field.module.css';

export interface NumberBoxProps {
  readonly label: string;
  /** As typed, which may be no number yet. */
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly isInvalid: boolean;
  readonly disabled: boolean;
  readonly onType: (value: string) => void;
}

/** Renders an `<input type="number">`, named without a label of its own to be seen. */
export function NumberBox({ label, isInvalid, onType, ...rest }: NumberBoxProps) {
  return (
    <input
      type="number"
      className={styles.input}
      aria-label={label}
      aria-invalid={isInvalid || undefined}
      {...rest}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
