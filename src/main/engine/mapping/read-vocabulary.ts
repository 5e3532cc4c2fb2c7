import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createSkillMapper, loadInPieces, loadVocabulary } from '../../skills/index.ts';
import type { SkillVocabulary, VocabularyFile } from '../../skills/index.ts';
import type { SkillMapper } from '../../../shared/model/mapping.ts';

const ENDING = '.jsonl';

/** Reads the vocabulary that comes with the app: one file a trade. */
export async function readVocabulary(directory = findVocabulary()): Promise<SkillVocabulary> {
  return loadVocabulary(await readFiles(directory));
}

async function readFiles(directory: string): Promise<readonly VocabularyFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(ENDING)).toSorted();
  const files = names.map(async (name) => ({
    trade: basename(name, ENDING),
    text: await readFile(join(directory, name), 'utf8'),
  }));
  return Promise.all(files);
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

/** A mapper that is made when something is first asked of it. */
export interface LazyMapper extends SkillMapper {
  /** Makes it now, in pieces between which others have the thread; whoever asks before that is done waits. */
  prepare(): Promise<void>;
}

/**
 * The same, read when something is first asked of it: whoever opens a workspace need not wait for it. Reading
 * takes a tenth of a second.
 */
export function createLazyMapper(): LazyMapper {
  let made: SkillMapper | undefined;
  const get = () => (made ??= createSkillMapper(loadVocabulary(readFilesNow(findVocabulary()))));
  const make = async () => {
    const pieces = loadInPieces(await readFiles(findVocabulary()));
    for (let piece = pieces.next(); made === undefined; piece = pieces.next()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, with a turn for others between
      await nextTurn();
      if (piece.done === true) made ??= createSkillMapper(piece.value);
    }
  };
  let prepared: Promise<void> | undefined;
  return {
    get version() {
      return get().version;
    },
    map: (wording, knowledge) => get().map(wording, knowledge),
    canonicalName: (name) => get().canonicalName(name),
    respell: (name, knowledge) => get().respell(name, knowledge),
    kindOf: (name) => get().kindOf(name),
    get translations() {
      return get().translations;
    },
    prepare: () => (prepared ??= make()),
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
