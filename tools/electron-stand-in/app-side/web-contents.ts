import { EventEmitter } from 'node:events';
import { windowSide } from './connection.ts';
import { refuse } from './covered.ts';
import { createPreventable } from './preventable.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

export class WebContents extends EventEmitter {
  private readonly whenOpen: Promise<void>;

  constructor(whenOpen: Promise<void>) {
    super();
    this.whenOpen = whenOpen;
  }

  send(channel: string, ...args: readonly unknown[]): void {
    // A window that is closed meanwhile has no use for it.
    this.whenOpen.then(() => windowSide.send({ channel, args })).catch(() => undefined);
  }

  /** No drag can be begun in Chromium from outside: what would be dragged is written where the app was started. */
  startDrag({ file }: { readonly file: string; readonly icon: string }): void {
    process.stderr.write(`Dragged out: ${file}\n`);
  }

  /** The window's side opens nothing, so nothing else may be asked of it. */
  setWindowOpenHandler(handler: OpenHandler): void {
    if (handler({ url: 'about:blank' }).action !== 'deny') refuse('a window that is opened');
  }

  /** The window's side has the same one. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp') refuse(`the policy ${policy}`);
  }

  /** Told that the process that shows the page has died. */
  gone(): void {
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  /** Whether no listener of `will-navigate` objects to leaving for `url`. */
  mayNavigate(url: string): boolean {
    const event = createPreventable({ url });
    this.emit('will-navigate', event);
    return !event.defaultPrevented;
  }
}
