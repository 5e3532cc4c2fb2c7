import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { errorCodeOf } from '../../shared/lib/error-code.ts';

/** Where a command's lines go. */
export interface Output {
  /** Waits while the reader is slower than we are, so that nothing heaps up. */
  write(text: string): Promise<void>;
  /** Whether the reader has gone (`touchstone verify … | head -1`): nothing more need be found out. */
  isClosed(): boolean;
}

export interface Outlet extends Output {
  /**
   * Waits until all is out.
   *
   * @returns What kept it from being so, such as a full disk; nothing where all is out, or the reader has gone.
   */
  flush(): Promise<unknown>;
}

/** Windows has another name for a pipe that nobody reads from. */
const GONE = new Set(['EPIPE', 'EOF']);

/** Writes to `stream`; a reader that goes away is no error. */
export function createOutput(stream: Writable): Outlet {
  let closed = false;
  let failure: unknown;
  const close = (cause: unknown) => {
    if (!closed && !GONE.has(errorCodeOf(cause))) failure = cause;
    closed = true;
  };
  stream.on('error', close);
  return {
    async write(text) {
      if (closed || stream.write(text)) return;
      await once(stream, 'drain').catch(close);
    },
    isClosed: () => closed,
    async flush() {
      // What was written before it has come out by then, or its error was heard.
      if (!closed) await new Promise((resolve) => stream.write('', resolve));
      await new Promise((resolve) => setImmediate(resolve));
      return failure;
    },
  };
}

/** `text` fit for a terminal: a credential's words must not move the cursor or turn the writing direction. */
export function toTerminalText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .trim();
}

/** The same of a text of several lines, which stay lines. */
export function toTerminalLines(text: string): string {
  return text.split('\n').map(toTerminalText).join('\n');
}
