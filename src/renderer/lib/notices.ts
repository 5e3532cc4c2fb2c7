import { Toast } from '@base-ui/react/toast';

/** Short notices at the window's edge; any code may add one. */
export const notices = Toast.createToastManager();

/** Says that something was done. */
export function notify(title: string, description?: string): void {
  notices.add({ title, ...(description === undefined ? {} : { description }) });
}

/** Says at once that something failed; stays until it is dismissed. */
export function notifyFailure(error: Error): void {
  notices.add({ title: error.message, type: 'failure', priority: 'high', timeout: 0 });
}
