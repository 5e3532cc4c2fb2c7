import { X } from 'lucide-react';
import { Toast } from '@base-ui/react/toast';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { COMMON } from '../../shared/messages/ui/common.ts';
import { useLanguage } from '../lib/language.ts';
import type { NoticeData } from '../lib/notices.ts';
import { useClearOfFocus } from '../lib/use-clear-of-focus.ts';
import { useRoomTold } from '../lib/use-room-told.ts';
import styles from './notices.module.css';

export interface NoticesProps {
  readonly label: string;
  /** Draws the file that a notice tells of. */
  readonly renderFile: (file: string) => ReactNode;
}

/** The notices at the window's edge; each is read out as it comes. */
export function Notices({ label, renderFile }: NoticesProps) {
  const { toasts } = Toast.useToastManager<NoticeData>();
  useOneLanguage();
  const viewport = useClearOfFocus<HTMLDivElement>(idsOf(toasts));
  // One that is going leaves its room at once: a dialog that comes meanwhile would move under the pointer.
  useRoomTold(viewport, idsOf(toasts.filter((toast) => toast.transitionStatus !== 'ending')));
  return (
    <Toast.Portal>
      <Toast.Viewport ref={viewport} className={styles.viewport} aria-label={label}>
        {toasts.map((toast) => (
          <Toast.Root
            key={toast.id}
            toast={toast}
            className={styles.notice}
            swipeDirection={['right', 'down']}
          >
            <Toast.Content className={styles.content}>
              <div className={styles.words}>
                <Toast.Title className={styles.title} />
                <Toast.Description className={styles.description} />
                {toast.data?.file === undefined ? undefined : renderFile(toast.data.file)}
                <Toast.Action className={styles.action} />
              </div>
              <Toast.Close className={styles.close} aria-label={COMMON.dismiss}>
                <X className={styles.icon} aria-hidden />
              </Toast.Close>
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}

/** What was told in another language goes when this one is chosen, but for what failed: it is told nowhere else. */
function useOneLanguage(): void {
  const language = useLanguage();
  const told = useRef(language);
  const { toasts, close } = Toast.useToastManager<NoticeData>();
  useEffect(() => {
    if (told.current === language) return;
    told.current = language;
    for (const { id, type } of toasts) if (type !== 'failure') close(id);
  }, [language, toasts, close]);
}

function idsOf(toasts: readonly { readonly id: string }[]): string {
  return toasts.map(({ id }) => id).join(' ');
}
