import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { Select } from './select.tsx';
import type { SelectProps } from './select.tsx';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly problem?: string | undefined;
}

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'className'> {}

/** Renders an `<input>` under its label, with what is wrong with it beneath. */
export function TextField({ label, problem, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} problem={problem}>
      <input id={id} {...described(id, problem)} {...rest} className={styles.input} />
    </Field>
  );
}

export interface TextAreaProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'className'> {}

/** Renders a `<textarea>` under its label, with what is wrong with it beneath. */
export function TextArea({ label, problem, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <Field id={id} label={label} problem={problem}>
      <textarea id={id} {...described(id, problem)} {...rest} className={styles.area} />
    </Field>
  );
}

/** Renders a `<select>` under its label. */
export function SelectField<Value extends string>(props: Omit<SelectProps<Value>, 'id'>) {
  const id = useId();
  return (
    <Field id={id} label={props.label}>
      <Select {...props} id={id} />
    </Field>
  );
}

function described(id: string, problem: string | undefined) {
  return problem === undefined
    ? {}
    : ({ 'aria-invalid': true, 'aria-describedby': `${id}-problem` } as const);
}

function Field(props: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={props.id} className={styles.label}>
        {props.label}
      </label>
      {props.children}
      {props.problem === undefined ? undefined : (
        <p id={`${props.id}-problem`} className={styles.problem}>
          {props.problem}
        </p>
      )}
    </div>
  );
}
