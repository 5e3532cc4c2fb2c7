import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createLink, functionsOf } from './link.ts';
import type { Endpoint, Message } from './link.ts';
import type { AppSide } from './messages.ts';
import { StandInWindow } from './window-side/window.ts';
import type { AnswerDialog } from './window-side/window.ts';

export interface StandInOptions {
  /** Holds `package.json`, whose `main` is the app's built entry. */
  readonly appDirectory: string;
  /** What the app is started with, after its own name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Chromium's program. */
  readonly chromium: string;
  readonly isHeadless: boolean;
  readonly answerDialog?: AnswerDialog;
  /** Told once the app is in the window. */
  readonly onLoaded?: (page: Page) => void;
  /** Where the app's own output goes. */
  readonly output?: 'inherit' | 'pipe';
}

export interface StandIn {
  /** The app's process. */
  readonly process: ChildProcess;
  /** The app's exit status, once Chromium is closed too. */
  readonly exited: Promise<number>;
}

/** Runs the built app in a process of its own and shows its window in Chromium. */
export function runStandIn(options: StandInOptions): StandIn {
  const child = fork(
    join(import.meta.dirname, 'main.ts'),
    [options.appDirectory, ...options.args],
    {
      env: { ...options.env },
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', options.output ?? 'inherit', options.output ?? 'inherit', 'ipc'],
    },
  );
  const functions = new Map<string, (input: never) => Promise<unknown>>();
  const app = createLink<AppSide>(endpointOf(child), functions);
  const { chromium: program, isHeadless, env } = options;
  const window = new StandInWindow(app, {
    browser: { program, isHeadless, env },
    answerDialog: options.answerDialog ?? (() => undefined),
    onLoaded: options.onLoaded ?? (() => undefined),
  });
  for (const [name, call] of functionsOf(window)) functions.set(name, call);
  return { process: child, exited: followExit(child, window) };
}

function endpointOf(child: ChildProcess): Endpoint {
  return {
    post(message) {
      if (!child.connected) throw new Error('The app has ended.');
      child.send(message);
    },
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the process that was started here can send
    listen: (receive) => void child.on('message', (message) => receive(message as Message)),
  };
}

async function followExit(child: ChildProcess, window: StandInWindow): Promise<number> {
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? statusOf(signal)));
  });
  await window.close();
  return status;
}

// As a shell tells it.
function statusOf(signal: NodeJS.Signals | null): number {
  return signal === null ? 1 : 128 + constants.signals[signal];
}
