import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
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
    return ok(await readWhole(handle, stats.size));
  } catch (cause) {
    const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return err({ code: isGone ? 'not-found' : 'unreadable-file', path: '' });
  }
}

// `readFile` asks for the size once more, and after the end of a small file for another piece of it.
async function readWhole(handle: FileHandle, sizeBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(sizeBytes);
  for (let at = 0; at < sizeBytes;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const { bytesRead } = await handle.read(bytes, at, sizeBytes - at, at);
    if (bytesRead === 0) return bytes.slice(0, at);
    at += bytesRead;
  }
  return bytes;
}
