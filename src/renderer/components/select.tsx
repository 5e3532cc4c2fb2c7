import styles from './field.module.css';

export interface SelectProps<Value extends string> {
  readonly label: string;
  /** Where a label that is seen names it. */
  readonly id?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** Renders a native `<select>`, named without a label of its own to be seen, unless it has an id. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, id, value, options, onChoose } = props;
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text);
    if (chosen !== undefined) onChoose(chosen.value);
  };
  return (
    <select
      className={styles.input}
      {...(id === undefined ? { 'aria-label': label } : { id })}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
