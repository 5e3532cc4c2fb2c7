import { Toast } from '@base-ui/react/toast';

/** What a notice may tell of beside its words. */
export interface NoticeData {
  /** One that Touchstone has written. */
  readonly file?: string;
}

/** Short notices at the window's edge; any code may add one. */
export const notices = Toast.createToastManager<NoticeData>();

/** Holds one notice: the next one takes its place, since a row of them covers what is worked at. */
export function createNoticePlace() {
  let last: string | undefined;
  const clear = (): void => {
    if (last !== undefined) notices.close(last);
    last = undefined;
  };
  return {
    put(notice: Parameters<typeof notices.add>[0]): void {
      clear();
      last = notices.add(notice);
    },
    clear,
  };
}

/** Says that something was done. */
export function notify(title: string, description?: string): void {
  notices.add({ title, ...(description === undefined ? {} : { description }) });
}

/** The same to whoever did nothing and may not be looking: it stays until it is dismissed. */
export function notifyUnasked(title: string, description?: string): void {
  notices.add({ title, timeout: 0, ...(description === undefined ? {} : { description }) });
}

/** Says at once that something failed; stays until it is dismissed, or told again. */
export function notifyFailure({ message }: Error): void {
  if (lastFailure?.message === message) notices.close(lastFailure.id);
  const failure = { title: message, type: 'failure', priority: 'high', timeout: 0 } as const;
  lastFailure = { message, id: notices.add(failure) };
}

let lastFailure: { readonly message: string; readonly id: string } | undefined;

/**
 * Says where a file was written, which can be dragged from there; stays, since it is of use after a while too,
 * until the next one is written.
 */
export function notifyWritten(
  title: string,
  description: string,
  file: string,
  show: NoticeShow,
): void {
  written.put({
    title,
    description,
    timeout: 0,
    data: { file },
    actionProps: { children: show.label, onClick: show.act },
  });
}

const written = createNoticePlace();

/** Another file is about to be written: the notice of the last one would lie over what is chosen for it. */
export const leaveWritten = written.clear;

interface NoticeShow {
  readonly label: string;
  readonly act: () => void;
}
