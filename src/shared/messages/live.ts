import { currentLanguage } from './language.ts';
import type { Language } from './language.ts';

/** The same catalogue in any language: the same keys, and functions of the same parameters. */
export type Wording<English> = English extends string
  ? string
  : English extends (...parameters: infer Parameters) => infer Worded
    ? (...parameters: Parameters) => Wording<Worded>
    : { readonly [Key in keyof English]: Wording<English[Key]> };

/** A catalogue and its wording in another language. */
export type Translation = readonly [live: object, own: object];

const TRANSLATIONS = new Map<Language, Map<object, object>>();
const ENGLISH = new WeakMap<object, object>();

/**
 * A catalogue that answers in the language of the moment, and in English where that has none.
 *
 * Read it where a text is shown: what is kept in a constant stays in the language it was read in.
 */
export function live<const English extends object>(english: English): Wording<English> {
  const catalogue = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.keys(english).map((key) => [
        key,
        { enumerable: true, get: (): unknown => Reflect.get(wordingOf(catalogue), key) },
      ]),
    ),
  );
  ENGLISH.set(catalogue, english);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each key of it was just defined
  return catalogue as Wording<English>;
}

function wordingOf(catalogue: object): object {
  const language = currentLanguage();
  return TRANSLATIONS.get(language)?.get(catalogue) ?? ENGLISH.get(catalogue) ?? {};
}

/** Whether something exported is a catalogue that has to be worded in each language. */
export function isLive(value: unknown): value is object {
  return typeof value === 'object' && value !== null && ENGLISH.has(value);
}

/** What a catalogue says in another language; a key that is missing or too many is a type error. */
export function worded<Catalogue extends object>(
  catalogue: Catalogue,
  own: NoInfer<Catalogue>,
): Translation {
  return [catalogue, own];
}

/** Makes a language known to the catalogues. */
export function addLanguage(language: Language, translations: readonly Translation[]): void {
  TRANSLATIONS.set(language, new Map(translations));
}
