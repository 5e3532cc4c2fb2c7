import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

/**
 * Makes something once and keeps it in the system's folder for temporary files, whole or not at
 * all. Whoever changes how it is made changes its name.
 *
 * @param make Makes it at the path given.
 * @returns Where it is.
 */
export async function cached(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(tmpdir(), 'touchstone-bench', name);
  if (existsSync(path)) return path;
  const unfinished = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  process.stderr.write(`making ${path} …\n`);
  await rm(unfinished, { recursive: true, force: true });
  await make(unfinished);
  await rename(unfinished, path);
  return path;
}
