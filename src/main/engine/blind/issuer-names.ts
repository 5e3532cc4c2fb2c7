import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { NO_NAME, SCHOOL_HEADS } from './schools/school-words.ts';

/** What issuers are called, by which they are found in texts. */
export interface IssuerNames {
  add(name: string, code: string): void;
  /** Of whom a text is the whole name. */
  codeOf(name: string): string | undefined;
  /** The same text with a label in the place of each name. */
  replaceIn(text: string): string;
}

interface Phrase {
  readonly words: readonly string[];
  readonly code: string;
}

interface Token {
  readonly lower: string;
  readonly isSmall: boolean;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LEAST_LETTERS = 3;

/** @param isSkill Whether a skill is called so: an issuer of that name is not looked for in texts. */
export function createIssuerNames(isSkill: (name: string) => boolean): IssuerNames {
  const phrases = new Map<string, Phrase[]>();
  const whole = new Map<string, string>();
  return {
    add(name, code) {
      const words = tokensOf(name).map(({ lower }) => lower);
      const [first] = words;
      if (first === undefined || name.length < LEAST_LETTERS) return;
      if (!whole.has(name.toLowerCase())) whole.set(name.toLowerCase(), code);
      // Python is a skill as well, and „Academy“ is everybody's word.
      const isWordOnly = words.length === 1 && (SCHOOL_HEADS.has(first) || NO_NAME.has(first));
      if (isSkill(name) || isWordOnly) return;
      const beginning = [...(phrases.get(first) ?? []), { words, code }];
      phrases.set(
        first,
        beginning.toSorted((one, other) => other.words.length - one.words.length),
      );
    },
    codeOf: (name) => whole.get(name.toLowerCase()),
    replaceIn: (text) => (phrases.size === 0 ? text : replacePhrases(text, phrases)),
  };
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    lower: match[0].toLowerCase(),
    isSmall: /^\p{Ll}/u.test(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function replacePhrases(text: string, phrases: ReadonlyMap<string, readonly Phrase[]>): string {
  const tokens = tokensOf(text);
  let told = '';
  let at = 0;
  for (let place = 0; place < tokens.length; place += 1) {
    const found = phraseAt(tokens, place, phrases);
    const [first, last] = [tokens[place], tokens[place + (found?.words.length ?? 1) - 1]];
    if (found === undefined || first === undefined || last === undefined) continue;
    told += text.slice(at, first.start) + BLIND.issuer(found.code);
    at = last.end;
    place += found.words.length - 1;
  }
  return told + text.slice(at);
}

/** The longest name that begins there. */
function phraseAt(
  tokens: readonly Token[],
  place: number,
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): Phrase | undefined {
  const token = tokens[place];
  if (token === undefined) return undefined;
  return phrases.get(token.lower)?.find(
    ({ words }) =>
      // A word alone is a name only where it is written like one.
      !(words.length === 1 && token.isSmall) &&
      words.every((word, offset) => tokens[place + offset]?.lower === word),
  );
}
