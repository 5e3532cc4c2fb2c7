import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { errorCodeOf } from '../../shared/lib/error-code.ts';
import { describeAppError } from '../../shared/messages/ui/app-error.ts';

/**
 * Writes a file whole or not at all: beside it first, then in its place.
 *
 * @throws {Error} as the file system gives it; what was there before is then untouched.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw cause;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOENT: 'the folder is not there',
  ENOTDIR: 'the folder is not there',
  EISDIR: 'a folder has this name',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program is using the file',
};

/** That a file could not be written and why, as a sentence. */
export function describeNotWritten(file: string, cause: unknown): string {
  return describeAppError({ code: 'file-not-written', file, reason: describeFailure(cause) });
}

/** Why the system did not take a file, in words. */
export function describeFailure(cause: unknown): string {
  const code = errorCodeOf(cause);
  return REASONS[code] ?? `the system refused it${code === '' ? '' : ` (${code})`}`;
}
