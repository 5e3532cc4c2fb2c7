import { useId } from 'react';
import styles from './choices.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoicesProps<Value extends string> {
  /** What is chosen; the group's name. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  /** Side by side rather than one under the other. */
  readonly across?: boolean;
  /** Whether a heading names the group already, so that it need not be shown again. */
  readonly labelHidden?: boolean;
}

/** One of several, each with what it means: a group of native radio buttons. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={props.labelHidden === true ? 'visually-hidden' : styles.legend}>
        {props.label}
      </legend>
      <div className={styles.choices} data-across={props.across || undefined}>
        {props.choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={choice.value === props.value}
              aria-describedby={choice.hint === undefined ? undefined : `${name}-${choice.value}`}
              aria-label={choice.label}
              onChange={() => props.onChoose(choice.value)}
            />
            <span className={styles.words}>
              <span className={styles.label}>{choice.label}</span>
              {choice.hint === undefined ? undefined : (
                <span id={`${name}-${choice.value}`} className={styles.hint}>
                  {choice.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
