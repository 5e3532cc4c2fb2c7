import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './checkbox.module.css';

export interface CheckboxProps extends Omit<
  ComponentProps<'input'>,
  'type' | 'className' | 'onChange'
> {
  readonly onToggle: () => void;
}

/** Renders a native checkbox in the window's own dress. */
export function Checkbox({ onToggle, ...rest }: CheckboxProps) {
  return (
    <span className={styles.checkbox}>
      <input type="checkbox" {...rest} className={styles.input} onChange={onToggle} />
      {rest.checked === true ? <Check className={styles.mark} aria-hidden /> : undefined}
    </span>
  );
}
