import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Problem } from '../../shared/model/problem.ts';

// The file may have been exchanged since it was found: a link is not followed, a pipe not waited for.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a whole file, unless it is larger than `limitBytes`; nothing of a larger one is read. */
export async function readBytes(
  file: string,
  limitBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  try {
    await using handle = await open(file, FLAGS);
    const stats = await handle.stat();
    if (!stats.isFile()) return err({ code: 'not-a-file', path: '' });
    if (stats.size > limitBytes) {
      const params = { bytes: String(stats.size), limitBytes: String(limitBytes) };
      return err({ code: 'too-large', path: '', params });
    }
    return ok(await handle.readFile());
  } catch (cause) {
    const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return err({ code: isGone ? 'not-found' : 'unreadable-file', path: '' });
  }
}
