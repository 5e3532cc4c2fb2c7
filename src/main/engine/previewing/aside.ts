import { Worker } from 'node:worker_threads';
import { openPreviewDesk } from '../../report/index.ts';
import type {
  PreviewReply,
  PreviewRequest,
  PreviewedPage,
  PreviewedTable,
} from '../../report/index.ts';

/** Who draws, wherever that is. */
export interface PreviewDrawer {
  readonly send: (request: Exclude<PreviewRequest, { readonly ask: number }>) => void;
  readonly askPage: (previewId: string, page: number) => Promise<PreviewedPage>;
  readonly askTable: (previewId: string) => Promise<PreviewedTable>;
  /** Whether it has ended, by itself too: nothing is drawn by it any more. */
  readonly isOver: () => boolean;
  /** Ends it; what was asked is answered with that it is over. */
  readonly close: () => void;
}

/** In a thread of its own, which begins when it is first needed. */
export function drawAside(entry: URL): PreviewDrawer {
  const thread = new Worker(entry, { execArgv: [] });
  const drawer = connect(
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    (request) => thread.postMessage(request),
    () => void thread.terminate(),
  );
  thread.on('message', drawer.receive);
  // What follows it is the exit.
  thread.on('error', () => undefined);
  thread.on('exit', drawer.giveUp);
  return drawer;
}

/** In this thread. */
export function drawHere(): PreviewDrawer {
  const take = openPreviewDesk((reply) => drawer.receive(reply));
  const drawer = connect(take, () => undefined);
  return drawer;
}

type Settle = (answer: PreviewReply['answer']) => void;

interface Connection extends PreviewDrawer {
  readonly receive: (reply: PreviewReply) => void;
  readonly giveUp: () => void;
}

function connect(post: (request: PreviewRequest) => void, end: () => void): Connection {
  const waiting = new Map<number, Settle>();
  let [last, isOver] = [0, false];
  const ask = (request: (ask: number) => PreviewRequest): Promise<PreviewReply['answer']> => {
    if (isOver) return Promise.resolve({ kind: 'over' });
    last += 1;
    const number = last;
    return new Promise((settle) => {
      waiting.set(number, settle);
      post(request(number));
    });
  };
  const giveUp = () => {
    isOver = true;
    for (const settle of waiting.values()) settle({ kind: 'over' });
    waiting.clear();
  };
  return {
    send: (request) => {
      if (!isOver) post(request);
    },
    askPage: async (previewId, page) => {
      const answer = await ask((number) => ({ type: 'page', ask: number, previewId, page }));
      return answer.kind === 'table' ? { kind: 'over' } : answer;
    },
    askTable: async (previewId) => {
      const answer = await ask((number) => ({ type: 'table', ask: number, previewId }));
      return answer.kind === 'page' ? { kind: 'over' } : answer;
    },
    isOver: () => isOver,
    close: () => {
      giveUp();
      end();
    },
    receive: ({ ask: number, answer }) => {
      waiting.get(number)?.(answer);
      waiting.delete(number);
    },
    giveUp,
  };
}
