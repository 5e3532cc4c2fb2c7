import { chromium, errors } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import type { Size } from '../messages.ts';

export interface Browser {
  /** Chromium's program. */
  readonly program: string;
  readonly isHeadless: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How long it may take to start; default: half a minute. */
  readonly startLimitMs?: number;
}

// The app's own document takes this one's place once the requests for it are answered.
const FIRST_PAGE = '--app=data:text/html,<title>Touchstone</title>';

const START_LIMIT_MS = 30_000;
const STARTS = 3;

/**
 * As `startChromium`; again where Chromium does not come up, as happens now and then when two are started at once.
 * Not in the same directory: the one that hangs has it until this process ends.
 */
export async function launchChromium(
  browser: Browser,
  profileDirectory: string,
  size: Size,
): Promise<BrowserContext> {
  for (let start = 1; ; start += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next one is started only where this one was not
      return await startChromium(browser, directoryOf(profileDirectory, start), size);
    } catch (cause) {
      if (!(cause instanceof errors.TimeoutError) || start === STARTS) throw cause;
    }
  }
}

function directoryOf(profileDirectory: string, start: number): string {
  return start === 1 ? profileDirectory : `${profileDirectory}-${String(start)}`;
}

/**
 * Starts Chromium with one window and none of its own furniture. It is driven over a pipe, so that
 * no port is opened, and finds no host on any network: what it shows is answered here.
 */
function startChromium(
  { program, isHeadless, env, startLimitMs = START_LIMIT_MS }: Browser,
  profileDirectory: string,
  { width, height }: Size,
): Promise<BrowserContext> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(profileDirectory, {
    executablePath: program,
    timeout: startLimitMs,
    headless: isHeadless,
    env: { ...env },
    viewport: null,
    // Chromium refuses its sandbox to root; everybody else gets it.
    chromiumSandbox: !isRoot,
    serviceWorkers: 'block',
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      FIRST_PAGE,
      `--window-size=${String(width)},${String(height)}`,
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // What the app sets for its session and its contents (app-side/session.ts, web-contents.ts).
      '--proxy-server=socks5://127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>',
      '--webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--disable-gpu',
      '--disable-quic',
      // Without it, a bar in the window warns of the missing sandbox.
      ...(isRoot ? ['--test-type'] : []),
    ],
    // Playwright's own first page, and its leave to open windows without being asked.
    ignoreDefaultArgs: ['about:blank', '--disable-popup-blocking'],
  });
}
