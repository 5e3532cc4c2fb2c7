import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadVocabulary } from '../skills/index.ts';
import type { SkillVocabulary } from '../skills/index.ts';

const ENDING = '.jsonl';

/** Reads the vocabulary that comes with the app: one file a trade. */
export async function readVocabulary(directory: string): Promise<SkillVocabulary> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(ENDING)).toSorted();
  const files = names.map(async (name) => ({
    trade: basename(name, ENDING),
    text: await readFile(join(directory, name), 'utf8'),
  }));
  return loadVocabulary(await Promise.all(files));
}
