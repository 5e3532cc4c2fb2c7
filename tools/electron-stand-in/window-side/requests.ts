import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import type { AppSide } from '../messages.ts';
import { toAppUrl } from './urls.ts';

type Server = Pick<AppSide, 'serve' | 'mayNavigate'>;

/** Answers every request of the context from the app's own scheme, and lets none out. */
export async function answerRequests(
  context: BrowserContext,
  page: Page,
  app: Server,
  isOwnLoad: (url: string) => boolean,
): Promise<void> {
  await context.route('**/*', async (route) => {
    try {
      await answerRequest(route, page, app, isOwnLoad);
    } catch {
      // The page is gone, or the app is: there is nobody left to answer.
      await route.abort('failed').catch(() => undefined);
    }
  });
}

async function answerRequest(
  route: Route,
  page: Page,
  app: Server,
  isOwnLoad: (url: string) => boolean,
): Promise<void> {
  const request = route.request();
  const url = toAppUrl(request.url());
  const isAllowed = !isLeaving(request, page) || isOwnLoad(request.url());
  // Aborted, a navigation leaves the page as it is; failed, it would show Chromium's error page.
  if (!isAllowed && !(await app.mayNavigate({ url: url ?? request.url() }))) {
    await route.abort('aborted');
    return;
  }
  if (url === undefined || !isOf(request, page)) {
    await route.abort('blockedbyclient');
    return;
  }
  const { status, headers, body } = await app.serve({ url, method: request.method() });
  await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
}

function isLeaving(request: Request, page: Page): boolean {
  return request.isNavigationRequest() && isOf(request, page) && isTop(request);
}

// Playwright has no frame yet for what a window that just opens asks for.
function isOf(request: Request, page: Page): boolean {
  try {
    return request.frame().page() === page;
  } catch {
    return false;
  }
}

function isTop(request: Request): boolean {
  return request.frame().parentFrame() === null;
}
