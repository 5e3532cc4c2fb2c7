import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the lock on `directory` for this process, or asks the process that has it to come forward.
 *
 * @param onAsked Told each time that another process asks.
 * @returns Whether this process has the lock.
 */
export function takeInstanceLock(directory: string, onAsked: () => void): boolean {
  mkdirSync(directory, { recursive: true });
  const lockFile = join(directory, 'stand-in.lock');
  const bellFile = join(directory, 'stand-in.bell');
  if (!tryLock(lockFile)) {
    if (isHeld(lockFile)) {
      writeFileSync(bellFile, String(process.pid));
      return false;
    }
    // Its process has died without taking it away.
    rmSync(lockFile, { force: true });
    if (!tryLock(lockFile)) return false;
  }
  process.once('exit', () => rmSync(lockFile, { force: true }));
  writeFileSync(bellFile, '');
  watch(bellFile, { persistent: false }, onAsked);
  return true;
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
