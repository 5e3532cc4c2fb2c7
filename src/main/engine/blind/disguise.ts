import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { currentLanguage } from '../../../shared/messages/language.ts';
import { VEILED } from '../../../shared/model/hiding.ts';
import type { BlindView } from '../../../shared/model/blind.ts';
import type { IssuerBook } from './issuer-book.ts';
import type { CodeOf } from './pseudonym.ts';
import { hideSchools } from './schools/school-names.ts';
import { neutralWords } from './words/neutral-words.ts';

export type TextChoices = Pick<BlindView, 'hidesGender' | 'hidesSchools'>;

/** How texts from outside, and of recruiters, are told where gendered words or schools are hidden. */
export interface Disguise {
  readonly choices: TextChoices;
  readonly book: IssuerBook;
  text(text: string): string;
  /** Whether a text would tell what is hidden. */
  isTelling(text: string): boolean;
  /** The same key or id, or, where it would tell (or always), a code that leads back here. */
  handle(text: string, isAlways?: boolean): string;
}

export interface Disguises {
  of(choices: TextChoices): Disguise;
  hasHandles(): boolean;
  /** What a handle stands for. */
  original(handle: string): string | undefined;
  /** What a shown text stands for: the text itself, or that it stands for several. */
  recall(shown: string): { readonly text: string } | 'several' | undefined;
}

// Texts of a page or two of people; what is forgotten is worked out again.
const KEPT_TEXTS = 20_000;

/** A key is a name without its capitals, by which names are known. */
function asWritten(text: string): string {
  if (text !== text.toLowerCase()) return text;
  return text.replaceAll(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** @param isSkill Whether a skill of the vocabulary that comes with the app is called so: it names no school. */
export function createDisguises(
  book: IssuerBook,
  codeOf: CodeOf,
  isSkill: (name: string) => boolean,
): Disguises {
  const originals = new Map<string, string>();
  const shownFor = new Map<string, string | undefined>();
  const kept = new Map<string, string>();
  let edition = '';
  const veil = (text: string, { hidesGender, hidesSchools }: TextChoices) => {
    const unschooled =
      hidesSchools && !isSkill(text) ? hideSchools(book.replaceIn(text), BLIND.school) : text;
    return hidesGender ? neutralWords(unschooled) : unschooled;
  };
  const textOf = (text: string, choices: TextChoices) => {
    const current = `${book.edition()} ${currentLanguage()} ${Number(choices.hidesGender)} ${Number(choices.hidesSchools)}`;
    if (edition !== current || kept.size > KEPT_TEXTS) kept.clear();
    edition = current;
    const known = kept.get(text);
    if (known !== undefined) return known;
    const told = veil(text, choices);
    kept.set(text, told);
    if (told !== text) {
      const isOther = shownFor.has(told) && shownFor.get(told) !== text;
      shownFor.set(told, isOther ? undefined : text);
    }
    return told;
  };
  const isTelling = (text: string, choices: TextChoices) => {
    const written = asWritten(text);
    return textOf(written, choices) !== written;
  };
  return {
    of: (choices) => ({
      choices,
      book,
      text: (text) => textOf(text, choices),
      isTelling: (text) => isTelling(text, choices),
      handle(text, isAlways = false) {
        const isIssuer = choices.hidesSchools && book.isKnown(text);
        if (!isIssuer && !isAlways && !isTelling(text, choices)) return text;
        const handle = isIssuer ? book.handleOf(text) : VEILED + codeOf('text', text);
        originals.set(handle, text);
        return handle;
      },
    }),
    hasHandles: () => originals.size > 0,
    original: (handle) => originals.get(handle),
    recall(shown) {
      if (!shownFor.has(shown)) return undefined;
      const text = shownFor.get(shown);
      return text === undefined ? 'several' : { text };
    },
  };
}
