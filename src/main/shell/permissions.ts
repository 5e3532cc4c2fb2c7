import { app, session } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/** The window may do nothing that needs a permission, go nowhere else, and open nothing. */
export function denyEverythingElse(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  );
  session.defaultSession.setPermissionCheckHandler(() => false);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!isOfApp(event.url)) event.preventDefault();
    });
  });
}

function isOfApp(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}
