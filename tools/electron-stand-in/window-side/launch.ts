import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import type { Size } from '../messages.ts';

export interface Browser {
  /** Chromium's program. */
  readonly program: string;
  readonly isHeadless: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

// The app's own document takes this one's place once the requests for it are answered.
const FIRST_PAGE = '--app=data:text/html,<title>Touchstone</title>';

/**
 * Starts Chromium with one window and none of its own furniture. It is driven over a pipe, so that
 * no port is opened, and finds no host on any network: what it shows is answered here.
 */
export function launchChromium(
  { program, isHeadless, env }: Browser,
  profileDirectory: string,
  { width, height }: Size,
): Promise<BrowserContext> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(profileDirectory, {
    executablePath: program,
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
      '--disable-gpu',
      '--disable-quic',
      // Without it, a bar in the window warns of the missing sandbox.
      ...(isRoot ? ['--test-type'] : []),
    ],
    // Playwright's own first page, and its leave to open windows without being asked.
    ignoreDefaultArgs: ['about:blank', '--disable-popup-blocking'],
  });
}
