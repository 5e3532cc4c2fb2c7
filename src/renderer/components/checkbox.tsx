import { Check, Minus } from 'lucide-react';
import type { ChangeEvent, ComponentProps } from 'react';
import styles from './checkbox.module.css';

export interface CheckboxProps extends Omit<
  ComponentProps<'input'>,
  'type' | 'className' | 'onChange' | 'onToggle'
> {
  /** @param isShift Whether Shift is held, by which several are meant. */
  readonly onToggle: (isShift: boolean) => void;
  /** Some of what it stands for is checked. */
  readonly isMixed?: boolean;
}

/** Renders a native checkbox in the window's own dress. */
export function Checkbox({ onToggle, isMixed, ...rest }: CheckboxProps) {
  const toggle = ({ nativeEvent }: ChangeEvent) =>
    onToggle('shiftKey' in nativeEvent && nativeEvent.shiftKey === true);
  return (
    <span className={styles.checkbox}>
      <input
        type="checkbox"
        {...rest}
        {...(isMixed !== undefined && { ref: (box) => setMixed(box, isMixed) })}
        className={styles.input}
        onChange={toggle}
      />
      {isMixed === true ? <Minus className={styles.mark} data-mixed aria-hidden /> : undefined}
      {rest.checked === true ? <Check className={styles.mark} aria-hidden /> : undefined}
    </span>
  );
}

// No attribute says so.
function setMixed(box: HTMLInputElement | null, isMixed: boolean): void {
  if (box !== null) box.indeterminate = isMixed;
}
