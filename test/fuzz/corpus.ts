import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What once broke a target, by the target's name. */
export const CORPUS = join(import.meta.dirname, 'corpus');

export function readCorpus(target: string): readonly Uint8Array[] {
  const folder = join(CORPUS, target);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
}
