import { Toast } from '@base-ui/react/toast';

/** What a notice may tell of beside its words. */
export interface NoticeData {
  /** One that Touchstone has written. */
  readonly file?: string;
}

/** Short notices at the window's edge; any code may add one. */
export const notices = Toast.createToastManager<NoticeData>();

/** Says that something was done. */
export function notify(title: string, description?: string): void {
  notices.add({ title, ...(description === undefined ? {} : { description }) });
}

/** The same to whoever did nothing and may not be looking: it stays until it is dismissed. */
export function notifyUnasked(title: string, description?: string): void {
  notices.add({ title, timeout: 0, ...(description === undefined ? {} : { description }) });
}

/** Says at once that something failed; stays until it is dismissed. */
export function notifyFailure(error: Error): void {
  notices.add({ title: error.message, type: 'failure', priority: 'high', timeout: 0 });
}

/** Says where a file was written, which can be dragged from there; stays, since it is of use after a while too. */
export function notifyWritten(
  title: string,
  description: string,
  file: string,
  show: NoticeShow,
): void {
  notices.add({
    title,
    description,
    timeout: 0,
    data: { file },
    actionProps: { children: show.label, onClick: show.act },
  });
}

interface NoticeShow {
  readonly label: string;
  readonly act: () => void;
}
