import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { spellingOf } from '../../../shared/model/spelling.ts';
import { VOCABULARY_LANGUAGES } from '../../../shared/model/vocabulary.ts';
import type {
  NameFit,
  VocabularyLanguage,
  VocabularySkill,
} from '../../../shared/model/vocabulary.ts';
import { parseSkills } from './parse-skills.ts';

/** One file of the vocabulary, already read. */
export interface VocabularyFile {
  /** The file's name without its ending. */
  readonly trade: string;
  readonly text: string;
}

/** One of the names by which a skill is known. */
export interface VocabularyName {
  /** As it is written, with its capitals. */
  readonly text: string;
  /** As `normaliseSkillName` gives it. */
  readonly key: string;
  /** As `spellingOf` gives it. */
  readonly spelling: string;
  readonly how: Exclude<NameFit, 'spelling'>;
  /** English where not given. */
  readonly language: VocabularyLanguage | undefined;
  /** Also an ordinary word ("Go", "Excel"): in running text it needs something beside it that speaks for it. */
  readonly isAmbiguous: boolean;
  readonly skill: VocabularySkill;
}

export interface FoundSkill {
  readonly skill: VocabularySkill;
  readonly how: NameFit;
}

export interface SkillVocabulary {
  readonly skills: readonly VocabularySkill[];
  readonly byId: ReadonlyMap<string, VocabularySkill>;
  /** Every name of every skill: what the recognition of skills in text looks for. */
  readonly names: readonly VocabularyName[];
  /** What `findSkill` looks in: names as they are written, and in any spelling. */
  readonly index: ReadonlyMap<string, FoundSkill>;
  readonly bySpelling: ReadonlyMap<string, FoundSkill>;
}

// So many skills have their names made within some milliseconds.
const PIECE = 300;

/** Builds the vocabulary from its files; some tens of milliseconds, once. */
export function loadVocabulary(files: readonly VocabularyFile[]): SkillVocabulary {
  const pieces = loadInPieces(files);
  let piece = pieces.next();
  while (piece.done !== true) piece = pieces.next();
  return piece.value;
}

/** The same piece by piece, for whom others must not wait: each takes a few milliseconds. */
export function* loadInPieces(files: readonly VocabularyFile[]): Generator<void, SkillVocabulary> {
  const skills: VocabularySkill[] = [];
  for (const { trade, text } of files) {
    skills.push(...parseSkills(trade, text));
    yield;
  }
  const names: VocabularyName[] = [];
  for (const [place, skill] of skills.entries()) {
    names.push(...namesOf(skill));
    if (place % PIECE === 0) yield;
  }
  yield;
  const bySpelling = indexBy(names, (name) => name.spelling);
  yield;
  const index = markSpellings(names, bySpelling);
  yield;
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  return { skills, byId, names, index, bySpelling };
}

/**
 * Finds the skill that is called this: by its preferred name, in whatever spelling, a synonym or a
 * translation, whole. "Data visualisation" is Data Visualization; "JS" is JavaScript; "C" is not C++;
 * "Power BI" is not looked for in its words.
 *
 * @returns `undefined` where no skill is called so, or where two are.
 */
export function findSkill(vocabulary: SkillVocabulary, name: string): FoundSkill | undefined {
  const key = normaliseSkillName(name);
  return (
    vocabulary.index.get(key) ??
    nameAs('spelling', vocabulary.bySpelling.get(spellingOf(key))) ??
    nameAs('synonym', vocabulary.bySpelling.get(spellingOf(joinKey(withoutQualifier(key)))))
  );
}

function namesOf(skill: VocabularySkill): readonly VocabularyName[] {
  const ambiguous = new Set(skill.ambiguous);
  const called = (how: VocabularyName['how'], language?: VocabularyLanguage) => (text: string) => {
    const key = normaliseSkillName(text);
    const isAmbiguous = ambiguous.has(text);
    return { text, key, spelling: spellingOf(key), how, language, isAmbiguous, skill };
  };
  return [
    called('name')(skill.name),
    ...skill.synonyms.map(called('synonym')),
    ...VOCABULARY_LANGUAGES.flatMap((language) =>
      (skill.translations[language] ?? []).map(called('translation', language)),
    ),
  ];
}

/** What two skills are called finds neither. The first of a skill's own names is its surest. */
function indexBy(
  names: readonly VocabularyName[],
  keyOf: (name: VocabularyName) => string,
): ReadonlyMap<string, FoundSkill> {
  const groups = Map.groupBy(names, keyOf);
  return new Map(
    [...groups].flatMap(([key, own]) => {
      const [first] = own;
      const isOne = first !== undefined && own.every(({ skill }) => skill === first.skill);
      return isOne ? [[key, { skill: first.skill, how: first.how }]] : [];
    }),
  );
}

/** What is listed as another name, and is the skill's own in another spelling, is found as that. */
function markSpellings(
  names: readonly VocabularyName[],
  bySpelling: ReadonlyMap<string, FoundSkill>,
): ReadonlyMap<string, FoundSkill> {
  const index = new Map(indexBy(names, (name) => name.key));
  for (const { key, spelling, skill } of names) {
    const found = index.get(key);
    const own = bySpelling.get(spelling);
    if (found === undefined || found.how === 'name' || own?.how !== 'name') continue;
    if (own.skill === skill) index.set(key, { skill, how: 'spelling' });
  }
  return index;
}

/** Without hyphens, at the ends too; "C++" and "C#" keep their signs. */
function joinKey(key: string): string {
  return key.replaceAll(/[\s_‐-―-]+/gu, ' ').trim();
}

// Frameworks tell their skills from others of the name so: "Python (Programming Language)".
const QUALIFIER =
  /\s+\((?:programming language|computer programming|scripting language|query language|software|web framework|framework|.net framework|software library|javascript library|operating system|design software|unix shell|software development|language|natural language)\)$/u;

function withoutQualifier(key: string): string {
  return key.replace(QUALIFIER, '');
}

function nameAs(how: NameFit, found: FoundSkill | undefined): FoundSkill | undefined {
  return found?.how === 'name' ? { ...found, how } : found;
}
