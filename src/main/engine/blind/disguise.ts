import { createMemo } from '../../../shared/lib/memo.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { currentLanguage } from '../../../shared/messages/language.ts';
import { VEILED } from '../../../shared/model/hiding.ts';
import type { BlindView } from '../../../shared/model/blind.ts';
import type { IssuerBook } from './issuer-book.ts';
import type { StrikePeople } from './people-in-texts.ts';
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
  /** The same, which also takes out whom `strike` finds. */
  striking(strike: StrikePeople): Disguise;
}

export interface Disguises {
  of(choices: TextChoices): Disguise;
  hasHandles(): boolean;
  /** What a handle stands for. */
  original(handle: string): string | undefined;
}

// Texts of a page or two of people; what is forgotten is worked out again.
const KEPT = { entries: 20_000, keyCharacters: 4000 };

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
  const keep = keepTold();
  const veil = (text: string, { hidesGender, hidesSchools }: TextChoices) => {
    const unschooled =
      hidesSchools && !isSkill(text) ? hideSchools(book.replaceIn(text), BLIND.school) : text;
    return hidesGender ? neutralWords(unschooled) : unschooled;
  };
  const textOf = (text: string, choices: TextChoices) =>
    keep(book.edition(), choices)(text, () => veil(text, choices));
  const disguiseOf = (choices: TextChoices, strike: StrikePeople): Disguise => {
    const tell = (text: string) => textOf(strike(text, BLIND.somebody), choices);
    const isTelling = (text: string) => {
      const written = asWritten(text);
      return tell(written) !== written;
    };
    return {
      choices,
      book,
      text: tell,
      isTelling,
      handle(text, isAlways = false) {
        const isIssuer = choices.hidesSchools && book.isKnown(text);
        if (!isIssuer && !isAlways && !isTelling(text)) return text;
        const handle = isIssuer ? book.handleOf(text) : VEILED + codeOf('text', text);
        originals.set(handle, text);
        return handle;
      },
      striking: (other) => disguiseOf(choices, other),
    };
  };
  return {
    of: (choices) => disguiseOf(choices, (text) => text),
    hasHandles: () => originals.size > 0,
    original: (handle) => originals.get(handle),
  };
}

type Keep = (text: string, make: () => string) => string;

/** How texts are told, by what is hidden; anew for each edition of the book. */
function keepTold(): (edition: number, choices: TextChoices) => Keep {
  const kept = new Map<string, { readonly edition: number; readonly keep: Keep }>();
  return (edition, { hidesGender, hidesSchools }) => {
    const key = `${currentLanguage()} ${Number(hidesGender)} ${Number(hidesSchools)}`;
    const known = kept.get(key);
    if (known?.edition === edition) return known.keep;
    const keep = createMemo<string>(KEPT);
    kept.set(key, { edition, keep });
    return keep;
  };
}
