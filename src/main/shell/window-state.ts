import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

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
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FIRST_STATE;
  }
}

/** Synchronous, since the window is about to close. A size that is lost is no reason to complain. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // A full or read-only disk: the next start gets the first size.
  }
}
