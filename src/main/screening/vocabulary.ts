import { foldAccents } from '../store/index.ts';
import type { ScreeningSource, SkillEntry } from '../store/index.ts';
import type { SkillTranslation } from '../../shared/model/mapping.ts';
import { normaliseSkillName } from '../../shared/model/skill.ts';
import { spellWord } from '../../shared/model/spelling.ts';
import { NEAR_MISS_LENGTH, nearMissesOf } from './near-miss.ts';

/** How a word was found in a skill's name; the earlier, the surer. */
export type Fit = 'word' | 'beginning' | 'near' | 'none';

export interface SkillMatch {
  readonly fit: Fit;
  readonly keys: readonly string[];
}

/** The skills of a workspace, ready to be searched. */
export interface Vocabulary {
  readonly entries: readonly SkillEntry[];
  /** Whether a skill is called exactly this; `text` as `foldSkill` gives it. */
  has(text: string): boolean;
  /**
   * The skills in whose names `text` stands: as whole words if it does in any, else as the
   * beginning of a word, else those that are called so in another language, else as something
   * nearly like it; whole words in British and in American spelling alike ("pyton"). So "java" is not JavaScript.
   */
  match(text: string): SkillMatch;
  /** What each of the `entries` is called, in their order: its own name, then other languages' names, as `foldSkill` gives them. */
  calledSo(): readonly (readonly [own: string, ...translated: string[]])[];
}

const NOTHING: SkillMatch = { fit: 'none', keys: [] };

const known = new WeakMap<readonly SkillEntry[], Vocabulary>();

/** The same for the same array, so that typing does not index anew with every letter. */
export async function vocabularyOf(
  source: Pick<ScreeningSource, 'listSkills' | 'listTranslations' | 'respell'>,
): Promise<Vocabulary> {
  const entries = await source.listSkills();
  const made = known.get(entries) ?? createVocabulary(entries, source);
  known.set(entries, made);
  return made;
}

/** A skill's name, or what was typed for one, in the form in which they are compared. */
export function foldSkill(text: string): string {
  return foldAccents(text).replaceAll(/\s+/gu, ' ').trim();
}

function createVocabulary(
  entries: readonly SkillEntry[],
  source: Pick<ScreeningSource, 'listTranslations' | 'respell'>,
): Vocabulary {
  const names = new Map(entries.map((entry) => [entry.key, foldSkill(entry.key)]));
  const folded = new Set(names.values());
  const keysByWord = indexWords(names);
  const matchWord = createWordMatcher(keysByWord);
  let called: ReturnType<Vocabulary['calledSo']> | undefined;
  const translated = translationsOf(names, () => source.listTranslations());
  const respelled = (text: string): readonly string[] => {
    const key = normaliseSkillName(source.respell(text) ?? '');
    return names.has(key) ? [key] : [];
  };
  return {
    entries,
    has: (text) =>
      folded.has(text) || translated.keysOf(text).length > 0 || respelled(text).length > 0,
    match(text) {
      const own = text.includes(' ') ? matchPhrase(text, names, matchWord) : matchWord(text);
      const other = respelled(text);
      const isFound = own.fit === 'word' || own.fit === 'beginning';
      if (isFound && other.length > 0) return { fit: 'word', keys: union(own.keys, other) };
      if (isFound) return own;
      const keys = union(translated.keysOf(text), other);
      return keys.length === 0 ? own : { fit: 'word', keys };
    },
    calledSo: () => (called ??= namesOf(names, translated.byKey())),
  };
}

function namesOf(
  own: ReadonlyMap<string, string>,
  translated: ReadonlyMap<string, readonly string[]>,
): ReturnType<Vocabulary['calledSo']> {
  return Array.from(own, ([key, name]) => [name, ...(translated.get(key) ?? [])]);
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])];
}

/** Other languages' names of the skills that are here; made when they are first asked for. */
function translationsOf(
  here: ReadonlyMap<string, string>,
  listTranslations: () => readonly SkillTranslation[],
) {
  let made: ReturnType<typeof make> | undefined;
  const make = () => {
    const [byKey, byName] = [new Map<string, string[]>(), new Map<string, string[]>()];
    for (const { key, name } of foldedOf(listTranslations())) {
      if (!here.has(key)) continue;
      byKey.set(key, [...(byKey.get(key) ?? []), name]);
      byName.set(name, [...(byName.get(name) ?? []), key]);
    }
    return { byKey, byName };
  };
  const get = () => (made ??= make());
  return {
    byKey: () => get().byKey,
    keysOf: (name: string): readonly string[] => get().byName.get(name) ?? [],
  };
}

const folds = new WeakMap<readonly SkillTranslation[], readonly SkillTranslation[]>();

function foldedOf(translations: readonly SkillTranslation[]): readonly SkillTranslation[] {
  const made =
    folds.get(translations) ?? translations.map((one) => ({ ...one, name: foldSkill(one.name) }));
  folds.set(translations, made);
  return made;
}

function indexWords(names: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const keysByWord = new Map<string, string[]>();
  for (const [key, name] of names) {
    for (const word of skillWords(name)) {
      const keys = keysByWord.get(word);
      if (keys === undefined) keysByWord.set(word, [key]);
      else keys.push(key);
    }
  }
  return keysByWord;
}

/** The words of a folded name, "c++" and ".net" whole, "ci/cd" whole and in its parts. */
function skillWords(name: string): ReadonlySet<string> {
  const whole = name.split(' ').map(trimPunctuation);
  const parts = whole.flatMap((word) => word.split(/[/,&–-]/u).map(trimPunctuation));
  return new Set([...whole, ...parts].filter((word) => word !== ''));
}

function trimPunctuation(word: string): string {
  return word.replace(/^[("'[{“]+/u, '').replace(/[)\]}"'”,;:.!?]+$/u, '');
}

type WordMatcher = (word: string) => SkillMatch;

function createWordMatcher(keysByWord: ReadonlyMap<string, readonly string[]>): WordMatcher {
  const words = [...keysByWord.keys()];
  const keysOf = (some: readonly string[]) => [
    ...new Set(some.flatMap((word) => keysByWord.get(word) ?? [])),
  ];
  const spellings = Map.groupBy(words, spellWord);
  return (text) => {
    const word = trimPunctuation(text);
    if (word === '') return NOTHING;
    const whole = keysOf(spellings.get(spellWord(word)) ?? []);
    if (whole.length > 0) return { fit: 'word', keys: whole };
    const longer = words.filter((one) => one.startsWith(word));
    if (longer.length > 0) return { fit: 'beginning', keys: keysOf(longer) };
    if (word.length < NEAR_MISS_LENGTH) return NOTHING;
    const near = words.filter(nearMissesOf(word));
    return near.length > 0 ? { fit: 'near', keys: keysOf(near) } : NOTHING;
  };
}

// A phrase stands in a name as it is, or each of its words does, in some way.
function matchPhrase(
  text: string,
  names: ReadonlyMap<string, string>,
  matchWord: WordMatcher,
): SkillMatch {
  const holding = (part: string) =>
    [...names].filter(([, name]) => ` ${name} `.includes(part)).map(([key]) => key);
  const whole = holding(` ${text} `);
  if (whole.length > 0) return { fit: 'word', keys: whole };
  const begun = holding(` ${text}`);
  if (begun.length > 0) return { fit: 'beginning', keys: begun };
  const [first, ...rest] = text.split(' ').map(matchWord);
  const keys = (first?.keys ?? []).filter((key) => rest.every((match) => match.keys.includes(key)));
  return keys.length > 0 ? { fit: 'near', keys } : NOTHING;
}
