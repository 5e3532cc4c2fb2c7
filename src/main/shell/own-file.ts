import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

/** @returns Nothing of a file that is missing, cannot be read, or is not as it should be. */
export function readOwnFile<Value>(path: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes what the app keeps for itself on this computer, unless the disk is full or read-only: then the app goes on without. */
export function writeOwnFile(path: string, value: unknown): void {
  try {
    // Always of the same name: what an app that was killed left there is written over.
    writeWhole(path, JSON.stringify(value), `${path}.new`);
  } catch {
    // What was set holds until the app ends.
  }
}

/**
 * Writes a small file, for its owner alone, whole or not at all.
 *
 * @param unfinished Where it is written first.
 * @throws {Error} as the file system gives it; what was there before is then untouched.
 */
export function writeWhole(
  path: string,
  text: string,
  unfinished = `${path}.${randomUUID()}.part`,
): void {
  try {
    writeFileSync(unfinished, text, { mode: 0o600 });
    renameSync(unfinished, path);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw cause;
  }
}
