import { useId } from 'react';
import { Checkbox } from './checkbox.tsx';
import type { Choice } from './choices.tsx';
import styles from './choices.module.css';

/** One that may be settled by something else. */
export interface Check<Value extends string> extends Choice<Value> {
  /** Why it is as it is and cannot be changed here; absent where it can. */
  readonly settled?: string | undefined;
}

export interface ChecksProps<Value extends string> {
  /** What is chosen; the group's name, which a heading shows already. */
  readonly label: string;
  readonly choices: readonly Check<Value>[];
  readonly values: readonly Value[];
  readonly onToggle: (value: Value) => void;
}

/** None, some or all of several, each with what it means: a group of native checkboxes. */
export function Checks<Value extends string>(props: ChecksProps<Value>) {
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{props.label}</legend>
      <div className={styles.choices}>
        {props.choices.map((choice) => (
          <Line
            key={choice.value}
            choice={choice}
            checked={props.values.includes(choice.value)}
            onToggle={() => props.onToggle(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface LineProps {
  readonly choice: Check<string>;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function Line({ choice: { label, hint, settled }, checked, onToggle }: LineProps) {
  const id = useId();
  const remarks = [hint, settled].filter((remark) => remark !== undefined);
  return (
    <label className={styles.choice}>
      <span className={styles.box}>
        <Checkbox
          checked={checked}
          disabled={settled !== undefined}
          aria-label={label}
          aria-describedby={remarks.length === 0 ? undefined : id}
          onToggle={onToggle}
        />
      </span>
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {remarks.length === 0 ? undefined : (
          <span id={id} className={styles.hint}>
            {remarks.join('. ')}
          </span>
        )}
      </span>
    </label>
  );
}
