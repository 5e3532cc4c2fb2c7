import { app, session } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/** Of the ports that a program needs rights to listen on; nothing answers there. Not even this computer is left out. */
const NOWHERE = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const;

/**
 * The window may do nothing that needs a permission, go nowhere else, open nothing, and call nobody. The engine asks
 * for documents in a thread of Node's, which has nothing to do with the window's way to the network.
 */
export async function denyEverythingElse(): Promise<void> {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  );
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  // Files are written by the engine, where a dialog of the app's said.
  session.defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', stayInApp);
    // A frame's, and where a document of the app's own would be sent on.
    contents.on('will-frame-navigate', stayInApp);
    contents.on('will-redirect', stayInApp);
    // Calls between browsers are no matter of the policy of contents, and would carry names to any address.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
  await session.defaultSession.setProxy(NOWHERE);
}

function stayInApp(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOfApp(event.url)) event.preventDefault();
}

function isOfApp(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}
