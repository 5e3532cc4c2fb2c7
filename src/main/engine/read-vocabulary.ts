import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createSkillMapper, loadVocabulary } from '../skills/index.ts';
import type { SkillVocabulary, VocabularyFile } from '../skills/index.ts';
import type { SkillMapper } from '../../shared/model/mapping.ts';

const ENDING = '.jsonl';

/** Reads the vocabulary that comes with the app: one file a trade. */
export async function readVocabulary(directory = findVocabulary()): Promise<SkillVocabulary> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(ENDING)).toSorted();
  const files = names.map(async (name) => ({
    trade: basename(name, ENDING),
    text: await readFile(join(directory, name), 'utf8'),
  }));
  return loadVocabulary(await Promise.all(files));
}

let vocabulary: Promise<SkillVocabulary> | undefined;

/** The vocabulary that comes with the app; read once. */
export function openVocabulary(): Promise<SkillVocabulary> {
  vocabulary ??= readVocabulary();
  return vocabulary;
}

let mapper: Promise<SkillMapper> | undefined;

/** What maps credentials' wordings to skills, by the vocabulary that comes with the app; made once. */
export function openSkillMapper(): Promise<SkillMapper> {
  mapper ??= openVocabulary().then(createSkillMapper);
  return mapper;
}

/**
 * The same, read when something is first asked of it: whoever opens a workspace need not wait for it. Reading
 * takes a tenth of a second.
 */
export function createLazyMapper(): SkillMapper {
  let made: SkillMapper | undefined;
  const get = () => (made ??= createSkillMapper(loadVocabulary(readFilesNow(findVocabulary()))));
  return {
    get version() {
      return get().version;
    },
    map: (wording, knowledge) => get().map(wording, knowledge),
    canonicalName: (name) => get().canonicalName(name),
    kindOf: (name) => get().kindOf(name),
    get translations() {
      return get().translations;
    },
  };
}

function readFilesNow(directory: string): readonly VocabularyFile[] {
  const names = readdirSync(directory).filter((name) => name.endsWith(ENDING));
  return names.toSorted().map((name) => ({
    trade: basename(name, ENDING),
    text: readFileSync(join(directory, name), 'utf8'),
  }));
}

// The sources and what is built of them lie at different depths below the app's folder.
function findVocabulary(): string {
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    const directory = join(folder, 'resources', 'vocabulary');
    if (existsSync(directory)) return directory;
  }
  throw new Error('The vocabulary of skills that comes with the app is missing: install it again.');
}
