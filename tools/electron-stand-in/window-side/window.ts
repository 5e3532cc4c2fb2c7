import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { AppSide, DialogRequest, OpenInput, WindowSide } from '../messages.ts';
import { askPerson } from './ask-dialog.ts';
import { launchChromium } from './launch.ts';
import type { Browser } from './launch.ts';
import { linkPage } from './page-link.ts';
import type { Deliver } from './page-link.ts';
import { answerRequests } from './requests.ts';
import { toChromiumUrl } from './urls.ts';

/** Answers a dialog in the person's place; `undefined` leaves it to the person. */
export type AnswerDialog = (request: DialogRequest) => readonly string[] | undefined;

export interface WindowOptions {
  readonly browser: Browser;
  readonly answerDialog: AnswerDialog;
  /** Told once the app is in the window. */
  readonly onLoaded: (page: Page) => void;
}

interface OpenWindow {
  readonly page: Page;
  readonly session: CDPSession;
  readonly deliver: Deliver;
}

/** The one window of the app, in Chromium. It lives until it is closed by hand or by the app. */
export class StandInWindow implements WindowSide {
  private readonly app: AppSide;
  private readonly options: WindowOptions;
  private chromium: Promise<BrowserContext> | undefined;
  private current: OpenWindow | undefined;
  private loading: string | undefined;

  constructor(app: AppSide, options: WindowOptions) {
    this.app = app;
    this.options = options;
  }

  open = async (input: OpenInput): Promise<void> => {
    this.chromium = launchChromium(this.options.browser, input.profileDirectory, input.size);
    const context = await this.chromium;
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('crash', () => void this.app.gone({}).catch(() => undefined));
    page.on('close', () => void this.app.closed({}).catch(() => undefined));
    context.on('page', (other) => void other.close());
    // With an empty list, Chromium denies every permission.
    await context.grantPermissions([]);
    await answerRequests(context, page, this.app, (url) => url === this.loading);
    const session = await context.newCDPSession(page);
    const deliver = await linkPage(session, page, this.app, input);
    this.current = { page, session, deliver };
  };

  load = async ({ url }: { readonly url: string }): Promise<void> => {
    const { page } = this.require();
    this.loading = toChromiumUrl(url);
    try {
      await page.goto(this.loading);
    } catch (cause) {
      // The app hears first that the window is closed, then that it did not load.
      if (page.isClosed()) await this.app.closed({});
      throw cause;
    }
    this.options.onLoaded(page);
  };

  send = async (input: {
    readonly channel: string;
    readonly args: readonly unknown[];
  }): Promise<void> => {
    await this.require().deliver(input.channel, input.args);
  };

  focus = async (): Promise<void> => {
    await this.require().page.bringToFront();
  };

  /** Also while the window still opens: nothing of Chromium outlives it. */
  close = async (): Promise<void> => {
    const context = await this.chromium?.catch(() => undefined);
    await context?.close();
  };

  askDialog = async (request: DialogRequest): Promise<readonly string[]> =>
    this.options.answerDialog(request) ?? askPerson(this.require().session, request);

  private require(): OpenWindow {
    if (this.current === undefined) throw new Error('There is no window.');
    return this.current;
  }
}
