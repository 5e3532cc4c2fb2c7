import { useId } from 'react';
import type { ReactElement } from 'react';
import { Tooltip } from '@base-ui/react/tooltip';
import styles from './tip.module.css';

export interface TipProps {
  readonly text: string;
  /** Whether the text adds something that the element's own name does not say. */
  readonly describes?: boolean;
  /** Whether the words stand there anyway. */
  readonly isOff?: boolean;
  /** One element, which gets the hover and the focus. */
  readonly children: ReactElement<{ readonly 'aria-describedby'?: string }>;
}

/** Explains `children` on hover and on focus, and to a screen reader where asked to. */
export function Tip({ text, describes = false, isOff = false, children }: TipProps) {
  const id = useId();
  return (
    <Tooltip.Root disabled={isOff}>
      <Tooltip.Trigger
        render={children}
        {...(describes ? { 'aria-describedby': id } : {})}
        closeOnClick={!describes}
      />
      {describes ? (
        <span id={id} hidden>
          {text}
        </span>
      ) : undefined}
      <Tooltip.Portal>
        <Tooltip.Positioner
          className={styles.positioner}
          sideOffset={6}
          align={describes ? 'start' : 'center'}
        >
          {/* A screen reader has the same words from the element itself. */}
          <Tooltip.Popup className={styles.popup} aria-hidden>
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
