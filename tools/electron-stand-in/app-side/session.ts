import { covered, refuse } from './covered.ts';

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
) => void;

interface Proxy {
  readonly proxyRules?: string;
  readonly proxyBypassRules?: string;
}

const defaultSession = covered('session.defaultSession', {
  setPermissionRequestHandler(handler: RequestHandler): void {
    handler(undefined, 'media', requireDenial);
  },
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    requireDenial(handler(undefined, 'media'));
  },
  /** The window's side takes no download. */
  on(name: string, listener: (event: { preventDefault(): void }) => void): void {
    if (name !== 'will-download') refuse(`session.on('${name}')`);
    let isPrevented = false;
    listener({ preventDefault: () => (isPrevented = true) });
    if (!isPrevented) refuse('a download');
  },
  /** The window's side has the same one. */
  async setProxy({ proxyRules, proxyBypassRules }: Proxy): Promise<void> {
    if (proxyRules !== 'socks5://127.0.0.1:9' || proxyBypassRules !== '<-loopback>') {
      refuse(`the proxy ${String(proxyRules)}`);
    }
  },
  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    requireDenial(handler({ deviceType: 'usb' }));
  },
});

// The window's side denies every permission, so an app that would grant one is not run as it is.
function requireDenial(isGranted: boolean): void {
  if (isGranted) refuse('a permission that is granted');
}

export const session = covered('session', { defaultSession });
