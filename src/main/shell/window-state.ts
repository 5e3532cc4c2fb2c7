import { z } from 'zod';
import { readOwnFile, writeOwnFile } from './own-file.ts';

export const MINIMUM_SIZE = { width: 900, height: 600 } as const;

const schema = z.strictObject({
  width: z.int().min(MINIMUM_SIZE.width).max(10_000),
  height: z.int().min(MINIMUM_SIZE.height).max(10_000),
  isMaximized: z.boolean(),
});

/**
 * Size in pixels, and nothing of the place: a screen that is gone by the next start would keep
 * the window out of sight.
 */
export type WindowState = Readonly<z.infer<typeof schema>>;

const FIRST_STATE: WindowState = { width: 1280, height: 840, isMaximized: false };

/** What `writeWindowState` wrote; the size of a first start when there is nothing readable. */
export function readWindowState(file: string): WindowState {
  return readOwnFile(file, schema) ?? FIRST_STATE;
}

/** Synchronous, since the window is about to close. */
export function writeWindowState(file: string, state: WindowState): void {
  writeOwnFile(file, state);
}
