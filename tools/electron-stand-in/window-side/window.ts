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
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
  readonly deliver: Deliver;
}

/** The one window of the app, in Chromium. It lives until it is closed by hand or by the app. */
export class StandInWindow implements WindowSide {
  private readonly app: AppSide;
  private readonly options: WindowOptions;
  private current: OpenWindow | undefined;
  private loading: string | undefined;

  constructor(app: AppSide, options: WindowOptions) {
    this.app = app;
    this.options = options;
  }

  open = async (input: OpenInput): Promise<void> => {
    const { browser } = this.options;
    const context = await launchChromium(browser, input.profileDirectory, input.size);
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('close', () => void this.app.closed({}).catch(() => undefined));
    context.on('page', (other) => void other.close());
    // With an empty list, Chromium denies every permission.
    await context.grantPermissions([]);
    await answerRequests(context, page, this.app, (url) => url === this.loading);
    const session = await context.newCDPSession(page);
    const deliver = await linkPage(session, page, this.app, input);
    this.current = { context, page, session, deliver };
  };

  load = async ({ url }: { readonly url: string }): Promise<void> => {
    const { page } = this.require();
    this.loading = toChromiumUrl(url);
    await page.goto(this.loading);
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

  close = async (): Promise<void> => {
    await this.current?.context.close();
  };

  askDialog = async (request: DialogRequest): Promise<readonly string[]> =>
    this.options.answerDialog(request) ?? askPerson(this.require().session, request);

  private require(): OpenWindow {
    if (this.current === undefined) throw new Error('There is no window.');
    return this.current;
  }
}
