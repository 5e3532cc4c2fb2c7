import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tip } from './tip.tsx';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'disabled'> {
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  readonly small?: boolean;
  /** Why it cannot be used now; it stays in reach, so that the reason can be read. */
  readonly unavailable?: string | undefined;
}

/** Renders a `<button>`. One that cannot be used says why, on hover and to a screen reader. */
export function Button({ unavailable, onClick, ...props }: ButtonProps) {
  if (unavailable === undefined) return <Face {...props} onClick={onClick} />;
  return (
    <Tip text={unavailable} describes>
      <Face {...props} aria-disabled />
    </Tip>
  );
}

function Face(props: Omit<ButtonProps, 'unavailable'>) {
  const { variant = 'plain', icon: Icon, small = false, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-variant={variant}
      data-small={small || undefined}
    >
      {Icon === undefined ? undefined : <Icon className={styles.icon} aria-hidden />}
      {children}
    </button>
  );
}

export interface LinkButtonProps
  extends Omit<ComponentProps<'a'>, 'className'>, Pick<ButtonProps, 'variant' | 'icon' | 'small'> {
  readonly href: string;
}

/** Renders an `<a>` that looks as a `Button`: it leads to another screen. */
export function LinkButton(props: LinkButtonProps) {
  const { variant = 'plain', icon: Icon, small = false, children, ...rest } = props;
  return (
    <a {...rest} className={styles.button} data-variant={variant} data-small={small || undefined}>
      {Icon === undefined ? undefined : <Icon className={styles.icon} aria-hidden />}
      {children}
    </a>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  readonly icon: LucideIcon;
  /** Its name, which is shown on hover too. */
  readonly label: string;
}

/** Renders a square `<button>` with a sign only. */
export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  return (
    <Tip text={label}>
      <button type="button" aria-label={label} {...rest} className={styles.iconButton}>
        <Icon className={styles.icon} aria-hidden />
      </button>
    </Tip>
  );
}
