import type { Language } from '../../../../shared/messages/language.ts';

/** Both members of a pair become the same text, so that it cannot be told which of the two stood there. */
export interface GenderedWords {
  readonly language: Language;
  /** A word, in lower case, and what takes its place wherever it stands; `''` leaves it out. */
  readonly anywhere: ReadonlyMap<string, string>;
  /** The same for words that another language has too: only in a text of this one. */
  readonly within: ReadonlyMap<string, string>;
  /** Forms of address, as they are written, left out before a word with a capital. */
  readonly titles: ReadonlySet<string>;
  /** The same for those that another language has too, or that are an initial elsewhere. */
  readonly titlesWithin: ReadonlySet<string>;
  /** Articles, which are told apart by gender only before a word that was replaced. */
  readonly articles: ReadonlyMap<string, string>;
  /** Words by which a text of this language is known. */
  readonly common: ReadonlySet<string>;
}

/** Takes the place of a word that says nothing but a gender. */
export const GENDER_HIDDEN = '•••';

/** Words for everybody: any other single word that is put in a place is the masculine one, and takes its article. */
export const FOR_EVERYBODY: ReadonlySet<string> = new Set([
  'person',
  'personen',
  'kind',
  'kinder',
  'geschwister',
  'eltern',
  'elternteil',
  'großelternteil',
  'geburtshilfefachkraft',
  'personne',
  'personnes',
  'enfant',
  'enfants',
  'parent',
  'parents',
  'persona',
  'personas',
  'cónyuge',
  'pessoa',
  'pessoas',
  'jovem',
  'cônjuge',
]);

/** `a b c` as its words. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Lines of `word, other word = what takes their place`. */
export function tableOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split('\n')
      .filter((line) => line.includes('='))
      .flatMap((line) => {
        const [words = '', neutral = ''] = line.split('=');
        return words.split(',').map((word): [string, string] => [word.trim(), neutral.trim()]);
      }),
  );
}

/** Pairs `masculine feminine`, and their plurals, as `masculine/feminine`. */
export function doublesOf(text: string): ReadonlyMap<string, string> {
  const rows: [string, string][] = [];
  for (const line of text.split('\n')) {
    const [masculine, feminine] = wordsOf(line);
    if (masculine === undefined || feminine === undefined) continue;
    for (const ending of ['', 's']) {
      const both = `${masculine}${ending}/${feminine}${ending}`;
      rows.push([masculine + ending, both], [feminine + ending, both]);
    }
  }
  return new Map(rows);
}

/**
 * Words of Spanish or Portuguese in `o` and `a`, or in `or` and `ora`, as `ingeniero/a`.
 *
 * @param orPlural `es` in both; what is added to `or` for the plural.
 */
export function endingsOf(stems: string, endings: 'o' | 'or'): ReadonlyMap<string, string> {
  return new Map(
    wordsOf(stems).flatMap((stem): [string, string][] => {
      const [one, many] =
        endings === 'o'
          ? [
              [`${stem}o`, `${stem}a`],
              [`${stem}os`, `${stem}as`],
            ]
          : [
              [`${stem}or`, `${stem}ora`],
              [`${stem}ores`, `${stem}oras`],
            ];
      const [single, plural] = [`${one[0] ?? ''}/a`, `${many[0] ?? ''}/as`];
      return [
        ...one.map((word) => [word, single] as [string, string]),
        ...many.map((word) => [word, plural] as [string, string]),
      ];
    }),
  );
}

export function joined(
  ...tables: readonly ReadonlyMap<string, string>[]
): ReadonlyMap<string, string> {
  return new Map(tables.flatMap((table) => [...table]));
}
