import { app, session } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/** The window may do nothing that needs a permission, go nowhere else, and open nothing. */
export function denyEverythingElse(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  );
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', stayInApp);
    // A frame's, and where a document of the app's own would be sent on.
    contents.on('will-frame-navigate', stayInApp);
    contents.on('will-redirect', stayInApp);
  });
}

function stayInApp(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOfApp(event.url)) event.preventDefault();
}

function isOfApp(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}
