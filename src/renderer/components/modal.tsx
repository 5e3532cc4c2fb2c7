import type { FormEvent, ReactNode } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { COMMON } from '../../shared/messages/ui/common.ts';
import { useStanding } from '../lib/use-room-told.ts';
import { Button } from './button.tsx';
import styles from './modal.module.css';

export interface ModalProps {
  readonly title: string;
  readonly hint?: string;
  readonly onClose: () => void;
  /** What the form does when it is sent. */
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  readonly unavailable?: string | undefined;
  /** Whether what it does cannot be undone. */
  readonly isDangerous?: boolean;
  /** Whether there is nothing to call off: it is read, and closed. */
  readonly isNotice?: boolean;
  /** What the form is about, shown beside it in a window that is as large as it can be. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A form in a window over the window. Render it to open it; `onClose` asks to take it away. */
export function Modal(props: ModalProps) {
  useStanding();
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : props.onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} data-wide={props.beside !== undefined || undefined}>
          <form className={styles.form} onSubmit={send}>
            <div className={styles.intro}>
              <Dialog.Title className={styles.title}>{props.title}</Dialog.Title>
              {props.hint === undefined ? undefined : (
                <Dialog.Description className={styles.hint}>{props.hint}</Dialog.Description>
              )}
            </div>
            <div className={styles.body}>{props.children}</div>
            {props.beside === undefined ? undefined : (
              <div className={styles.beside}>{props.beside}</div>
            )}
            <div className={styles.actions}>
              {props.isNotice === true ? undefined : (
                <Button onClick={props.onClose}>{COMMON.cancel}</Button>
              )}
              <Button
                type="submit"
                variant={props.isDangerous === true ? 'danger' : 'primary'}
                unavailable={props.unavailable}
              >
                {props.submitLabel}
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
