import { useRef } from 'react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { COMMON } from '../../shared/messages/ui/common.ts';
import { useStanding } from '../lib/use-room-told.ts';
import { isSaveKey } from '../lib/use-save-key.ts';
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

/**
 * A form in a window over the window. Render it to open it; `onClose` asks to take it away. Ctrl-S sends it as
 * Enter does. Once something was written, a click beside it no longer takes it away, and what was written with it.
 */
export function Modal(props: ModalProps) {
  useStanding();
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    // Its button stays in reach to say why, and Enter would press it.
    if (props.unavailable === undefined) props.onSubmit();
  };
  const isWritten = useRef(false);
  return (
    <Dialog.Root
      open
      onOpenChange={(open, { reason }) => {
        if (!open && !(reason === 'outside-press' && isWritten.current)) props.onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} data-wide={props.beside !== undefined || undefined}>
          <form
            className={styles.form}
            onSubmit={send}
            onKeyDown={sendByKey}
            onInput={() => {
              isWritten.current = true;
            }}
          >
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

/** By the button, which knows whether it can be used; what cannot be undone is not done by a key for saving. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (!isSaveKey(event)) return;
  event.preventDefault();
  if (event.repeat) return;
  event.currentTarget
    .querySelector<HTMLElement>('[type="submit"]:not([data-variant="danger"])')
    ?.click();
}
