import { Notification } from 'electron';

/** Has the system say something, where it can; `onClick` once it is clicked. */
export function notify(title: string, body: string, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  notification.on('click', onClick);
  notification.show();
}
