import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { errorCodeOf } from '../../../shared/lib/error-code.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Problem } from '../../../shared/model/problem.ts';

// The file may have been exchanged since it was found: a link is not followed, a pipe not waited for.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A whole file. */
export interface HashedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Reads a whole file, unless it is larger than `limitBytes`; nothing of a larger one is read. */
export async function readBytes(
  file: string,
  limitBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  try {
    await using handle = await open(file, FLAGS);
    const stats = await handle.stat();
    const problem = refuse(stats, limitBytes);
    return problem === undefined ? ok(await readWhole(handle, stats.size)) : err(problem);
  } catch (cause) {
    return err(describeFailure(cause));
  }
}

/** The same of a file that a person has named: a link is followed there, since what it leads to is meant. */
export async function readNamed(
  file: string,
  limitBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  try {
    return await readBytes(await realpath(file), limitBytes);
  } catch (cause) {
    return err(describeFailure(cause));
  }
}

/** The same, with the file's hash. */
export async function readHashed(
  file: string,
  limitBytes: number,
): Promise<Result<HashedFile, Problem>> {
  const read = await readBytes(file, limitBytes);
  return read.ok ? ok({ bytes: read.value, sha256: await hashBytes(read.value) }) : read;
}

/** The same at once, for a thread that nobody waits for: it waits for the disk itself. */
export function readHashedNow(file: string, limitBytes: number): Result<HashedFile, Problem> {
  try {
    const fd = openSync(file, FLAGS);
    try {
      const stats = fstatSync(fd);
      const problem = refuse(stats, limitBytes);
      if (problem !== undefined) return err(problem);
      const bytes = readWholeNow(fd, stats.size);
      return ok({ bytes, sha256: hashNow(bytes) });
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    return err(describeFailure(cause));
  }
}

function refuse(stats: Stats, limitBytes: number): Problem | undefined {
  if (!stats.isFile()) return { code: 'not-a-file', path: '' };
  if (stats.size <= limitBytes) return undefined;
  const params = { bytes: String(stats.size), limitBytes: String(limitBytes) };
  return { code: 'too-large', path: '', params };
}

function describeFailure(cause: unknown): Problem {
  const isGone = errorCodeOf(cause) === 'ENOENT';
  return { code: isGone ? 'not-found' : 'unreadable-file', path: '' };
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

function readWholeNow(fd: number, sizeBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeBytes);
  for (let at = 0; at < sizeBytes;) {
    const read = readSync(fd, bytes, at, sizeBytes - at, at);
    if (read === 0) return bytes.slice(0, at);
    at += read;
  }
  return bytes;
}

// Hashed at once in less time than it takes to hand it over.
const SMALL_BYTES = 64 * 1024;

// A large file not in this thread, which would hash it for as long as nobody is answered.
async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (bytes.byteLength <= SMALL_BYTES) return hashNow(bytes);
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

function hashNow(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
