import { createLink } from '../link.ts';
import type { Message } from '../link.ts';
import type { WindowSide } from '../messages.ts';

type AppFunction = (input: never) => Promise<unknown>;

const functions = new Map<string, AppFunction>();

/** The process that drives Chromium, which has started this one. */
export const windowSide = createLink<WindowSide>(
  {
    post,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the parent process can send, and it is ours
    listen: (receive) => void process.on('message', (message) => receive(message as Message)),
  },
  functions,
);

function post(message: Message): void {
  if (process.send === undefined || !process.connected) throw new Error('The window is gone.');
  process.send(message);
}

/** Says what that process may call here. */
export function offer(offered: ReadonlyMap<string, AppFunction>): void {
  for (const [name, call] of offered) functions.set(name, call);
}
