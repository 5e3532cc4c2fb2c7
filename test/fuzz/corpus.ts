import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What once broke a target, by the target's name. */
export const BROKEN = join(import.meta.dirname, 'corpus');
/** What was found to reach code that no seed reaches, by the target's name. */
const REACHING = join(import.meta.dirname, 'reaching');

/** All that is tried of `target` before anything is changed. */
export function readCorpus(target: string): readonly Uint8Array[] {
  return [...readBroken(target), ...readFolder(join(REACHING, target))];
}

export function readBroken(target: string): readonly Uint8Array[] {
  return readFolder(join(BROKEN, target));
}

function readFolder(folder: string): readonly Uint8Array[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
}

export function fileNameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** Keeps what broke `target`; answers with the file's name. */
export function keepBroken(target: string, bytes: Uint8Array): string {
  mkdirSync(join(BROKEN, target), { recursive: true });
  const name = fileNameOf(bytes);
  writeFileSync(join(BROKEN, target, name), bytes);
  return name;
}

/** Puts `inputs` in the place of those of `target` that were kept before. */
export function keepReaching(target: string, inputs: readonly Uint8Array[]): void {
  const folder = join(REACHING, target);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const bytes of inputs) writeFileSync(join(folder, fileNameOf(bytes)), bytes);
}
