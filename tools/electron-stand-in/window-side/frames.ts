import type { CDPSession, Page } from 'playwright-core';
import { z } from 'zod';
import type { SenderFrame } from '../messages.ts';
import { toAppUrl } from './urls.ts';

const contextSchema = z.object({
  id: z.int(),
  origin: z.string(),
  auxData: z.object({ frameId: z.string(), isDefault: z.boolean() }),
});

interface Known {
  readonly origin: string;
  readonly isTop: boolean;
}

/** Which of Chromium's script contexts is whose. */
export interface Frames {
  /** As Electron's `senderFrame`; `undefined` for one that is gone. */
  describe(contextId: number): SenderFrame | undefined;
  /** The context of the page's own script in its top frame. */
  getTop(): number | undefined;
}

/** Follows the script contexts of `page`. Chromium's word for them, not the page's own. */
export async function followFrames(session: CDPSession, page: Page): Promise<Frames> {
  const contexts = new Map<number, Known>();
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { id, origin, auxData } = contextSchema.parse(context);
    if (!auxData.isDefault) return;
    contexts.set(id, { origin, isTop: auxData.frameId === frameTree.frame.id });
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    contexts.delete(executionContextId),
  );
  session.on('Runtime.executionContextsCleared', () => contexts.clear());
  await session.send('Runtime.enable');
  return {
    describe(contextId) {
      const known = contexts.get(contextId);
      if (known === undefined) return undefined;
      const url = known.isTop ? page.url() : known.origin;
      return {
        url: toAppUrl(url) ?? url,
        origin: toAppUrl(known.origin) ?? known.origin,
        isTop: known.isTop,
      };
    },
    getTop: () => [...contexts].findLast(([, { isTop }]) => isTop)?.[0],
  };
}
