import { expect, test, vi } from 'vitest';
import { denyEverythingElse } from '../../../src/main/shell/permissions.ts';

type Listener = (...given: unknown[]) => unknown;

const set = vi.hoisted(() => new Map<string, Listener>());
const proxies = vi.hoisted((): object[] => []);

vi.mock('electron', () => ({
  app: { on: (name: string, listener: Listener) => void set.set(name, listener) },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: Listener) => void set.set('request', handler),
      setPermissionCheckHandler: (handler: Listener) => void set.set('check', handler),
      setDevicePermissionHandler: (handler: Listener) => void set.set('device', handler),
      on: (name: string, listener: Listener) => void set.set(name, listener),
      setProxy: async (proxy: object) => void proxies.push(proxy),
    },
  },
}));

await denyEverythingElse();

/** What new contents were given. */
function attach() {
  const listeners = new Map<string, Listener>();
  let open: Listener | undefined;
  let calls: string | undefined;
  const contents = {
    setWindowOpenHandler: (handler: Listener) => void (open = handler),
    on: (name: string, listener: Listener) => void listeners.set(name, listener),
    setWebRTCIPHandlingPolicy: (policy: string) => void (calls = policy),
  };
  set.get('web-contents-created')?.({}, contents);
  const isPrevented = (name: string, url: string) => {
    const preventDefault = vi.fn<() => void>();
    listeners.get(name)?.({ url, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };
  return { isPrevented, open: (url: string) => open?.({ url }), calls };
}

test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'hid'])(
  'asked for %s, it says no',
  (permission) => {
    const answer = vi.fn<(isGranted: boolean) => void>();
    set.get('request')?.({}, permission, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(set.get('check')?.({}, permission)).toBe(false);
  },
);

test('nobody is called, by whatever way to the network there is', () => {
  expect(attach().calls).toBe('disable_non_proxied_udp');
  const proxyRules = 'socks5://127.0.0.1:9';
  expect(proxies).toEqual([{ mode: 'fixed_servers', proxyRules, proxyBypassRules: '<-loopback>' }]);
});

test('nothing is downloaded, a file of the window’s own making neither', () => {
  const preventDefault = vi.fn<() => void>();
  set.get('will-download')?.({ preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test('no device is given', () => {
  expect(set.get('device')?.({ deviceType: 'usb' })).toBe(false);
});

test.each(['https://evil.example/', 'app://touchstone/index.html', 'file:///etc/passwd'])(
  'no window is opened, whatever for: %s',
  (url) => {
    expect(attach().open(url)).toEqual({ action: 'deny' });
  },
);

test.each([
  ['https://evil.example/', true],
  ['app://touchstone.evil/index.html', true],
  ['app://touchstone@evil.example/', true],
  ['file:///etc/passwd', true],
  ['data:text/html,x', true],
  ['javascript:alert(1)', true],
  ['app://touchstone/index.html#/candidates', false],
])('a document goes to %s: %j prevented', (url, isRefused) => {
  const { isPrevented } = attach();
  expect(isPrevented('will-navigate', url)).toBe(isRefused);
  expect(isPrevented('will-frame-navigate', url)).toBe(isRefused);
  expect(isPrevented('will-redirect', url)).toBe(isRefused);
});

test('no webview is attached', () => {
  expect(attach().isPrevented('will-attach-webview', '')).toBe(true);
});
