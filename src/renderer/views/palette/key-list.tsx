import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { KEYS } from '../../../shared/messages/ui/palette.ts';
import { IconButton } from '../../components/button.tsx';
import styles from './palette.module.css';

/** The keys, and what each does. Render it to open it. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const keys = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        {/* What is read has the focus: on the button a tip would open, and take the first Escape. */}
        <Dialog.Popup className={styles.popup} initialFocus={keys}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{KEYS.title}</Dialog.Title>
            <IconButton icon={X} label={KEYS.close} onClick={onClose} />
          </div>
          <div
            ref={keys}
            className={styles.scroller}
            tabIndex={0}
            role="group"
            aria-label={KEYS.title}
          >
            <table className={styles.keys}>
              <thead className="visually-hidden">
                <tr>
                  <th scope="col">{KEYS.key}</th>
                  <th scope="col">{KEYS.meaning}</th>
                </tr>
              </thead>
              <tbody>
                {KEYS.list.map(([key, meaning]) => (
                  <tr key={key}>
                    <th scope="row">{key}</th>
                    <td>{meaning}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
