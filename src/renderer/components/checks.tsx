import { useId } from 'react';
import { Checkbox } from './checkbox.tsx';
import type { Choice } from './choices.tsx';
import styles from './choices.module.css';

export interface ChecksProps<Value extends string> {
  /** What is chosen; the group's name, which a heading shows already. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly values: readonly Value[];
  readonly onToggle: (value: Value) => void;
}

/** None, some or all of several, each with what it means: a group of native checkboxes. */
export function Checks<Value extends string>(props: ChecksProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{props.label}</legend>
      <div className={styles.choices}>
        {props.choices.map(({ value, label, hint }) => (
          <label key={value} className={styles.choice}>
            <span className={styles.box}>
              <Checkbox
                checked={props.values.includes(value)}
                aria-label={label}
                aria-describedby={hint === undefined ? undefined : `${name}-${value}`}
                onToggle={() => props.onToggle(value)}
              />
            </span>
            <span className={styles.words}>
              <span className={styles.label}>{label}</span>
              {hint === undefined ? undefined : (
                <span id={`${name}-${value}`} className={styles.hint}>
                  {hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
