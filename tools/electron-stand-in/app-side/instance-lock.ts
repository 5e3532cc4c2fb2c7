import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const BELL = 'stand-in.bell';

const startSchema = z.object({ argv: z.array(z.string()), workingDirectory: z.string() });

/** How the process that asks was started. */
type Start = z.infer<typeof startSchema>;

/**
 * Takes the lock on `directory` for this process, or asks the process that has it to come forward.
 *
 * @param onAsked Told each time that another process asks.
 * @returns Whether this process has the lock.
 */
export function takeInstanceLock(directory: string, onAsked: (start: Start) => void): boolean {
  mkdirSync(directory, { recursive: true });
  const lockFile = join(directory, 'stand-in.lock');
  const bellFile = join(directory, BELL);
  if (!tryLock(lockFile)) {
    if (isHeld(lockFile)) {
      const start: Start = { argv: [...process.argv], workingDirectory: process.cwd() };
      // Whole or not at all: the other one looks as soon as it is there.
      writeFileSync(`${bellFile}.new`, JSON.stringify(start));
      renameSync(`${bellFile}.new`, bellFile);
      return false;
    }
    // Its process has died without taking it away.
    rmSync(lockFile, { force: true });
    if (!tryLock(lockFile)) return false;
  }
  process.once('exit', () => rmSync(lockFile, { force: true }));
  rmSync(bellFile, { force: true });
  watch(directory, { persistent: false }, (_event, name) => {
    if (name !== BELL) return;
    const start = readBell(bellFile);
    if (start !== undefined) onAsked(start);
  });
  return true;
}

/** Also takes it away: each start is told of once. */
function readBell(file: string): Start | undefined {
  try {
    const start = startSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    rmSync(file, { force: true });
    return start;
  } catch {
    // It was read already.
    return undefined;
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function isHeld(file: string): boolean {
  try {
    // Signal 0 sends nothing: it only tells whether there is such a process.
    return process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch {
    return false;
  }
}
