import type { Language } from '../../../../shared/messages/language.ts';
import type { GenderedWords } from './gendered-words.ts';

// Letters of which one language makes more use than the others.
const LETTERS: readonly (readonly [Language, RegExp])[] = [
  ['de', /[äöüß]/iu],
  ['fr', /[èêœûîë]/iu],
  ['es', /[ñ¿¡]/iu],
  ['pt', /[ãõ]/iu],
];

/**
 * The language that most words of a text are of, as far as that can be told; two that come out even are
 * none. Made for the few words of a title, in which it often cannot.
 *
 * @param words In lower case.
 */
export function languageOfText(
  text: string,
  words: readonly string[],
  languages: readonly GenderedWords[],
): Language | undefined {
  let best: Language | undefined;
  let most = 0;
  for (const { language, common } of languages) {
    const letters = LETTERS.some(([own, pattern]) => own === language && pattern.test(text))
      ? 1
      : 0;
    const found = words.filter((word) => common.has(word)).length + letters;
    if (found === most) best = undefined;
    if (found > most) [best, most] = [language, found];
  }
  return best;
}
