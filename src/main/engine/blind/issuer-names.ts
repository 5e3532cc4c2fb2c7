import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { replaceSpans, tokensIn } from './spans.ts';
import type { Span, Token } from './spans.ts';
import { NO_NAME, SCHOOL_HEADS } from './schools/school-words.ts';

/** What issuers are called, by which they are found in texts. */
export interface IssuerNames {
  /** @returns Whether any text is told otherwise than before. */
  add(name: string, code: string): boolean;
  /** Of whom a text is the whole name, or else the first that is named in it; the text is known to be of an issuer. */
  codeOf(name: string): string | undefined;
  /** Of whom a text that may be anything is the whole name. */
  codeOfText(text: string): string | undefined;
  /** The same text with a label in the place of each name. */
  replaceIn(text: string): string;
}

/** A word of names, after which others follow. */
interface Step {
  /** Of whom the words so far are the name. */
  code: string | undefined;
  readonly next: Map<string, Step>;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
// A shorter name is too many a text.
const LEAST_LETTERS = 3;

/** @param isSkill Whether a skill is called so: an issuer of that name is not looked for in texts. */
export function createIssuerNames(isSkill: (name: string) => boolean): IssuerNames {
  const beginning: Step = { code: undefined, next: new Map() };
  const whole = new Map<string, string>();
  const namesIn = (text: string) =>
    beginning.next.size === 0 ? [] : findNames(tokensIn(text, WORD), beginning);
  return {
    add(name, code) {
      const known = name.toLowerCase();
      if (name === '' || whole.has(known)) return false;
      whole.set(known, code);
      const words = tokensIn(name, WORD).map(({ lower }) => lower);
      if (isLookedFor(name, words, isSkill)) addPhrase(beginning, words, code);
      return true;
    },
    codeOf: (name) => whole.get(name.toLowerCase()) ?? namesIn(name)[0]?.code,
    codeOfText: (text) => (text.length < LEAST_LETTERS ? undefined : whole.get(text.toLowerCase())),
    replaceIn: (text) => replaceSpans(text, namesIn(text)),
  };
}

// Python is a skill as well, and „Academy“ is everybody's word.
function isLookedFor(
  name: string,
  words: readonly string[],
  isSkill: (name: string) => boolean,
): boolean {
  const [first] = words;
  if (first === undefined || name.length < LEAST_LETTERS || isSkill(name)) return false;
  return words.length > 1 || !(SCHOOL_HEADS.has(first) || NO_NAME.has(first));
}

function addPhrase(beginning: Step, words: readonly string[], code: string): void {
  let step = beginning;
  for (const word of words) {
    const next = step.next.get(word) ?? { code: undefined, next: new Map<string, Step>() };
    step.next.set(word, next);
    step = next;
  }
  step.code ??= code;
}

interface NameSpan extends Span {
  readonly code: string;
}

function findNames(tokens: readonly Token[], beginning: Step): readonly NameSpan[] {
  const found: NameSpan[] = [];
  for (let place = 0; place < tokens.length; place += 1) {
    const name = nameAt(tokens, place, beginning);
    const [first, last] = [tokens[place], tokens[name?.last ?? -1]];
    if (name === undefined || first === undefined || last === undefined) continue;
    const { code } = name;
    found.push({ start: first.start, end: last.end, by: BLIND.issuer(code), code });
    place = name.last;
  }
  return found;
}

/** The longest name that begins there. */
function nameAt(
  tokens: readonly Token[],
  place: number,
  beginning: Step,
): { readonly code: string; readonly last: number } | undefined {
  let found: { readonly code: string; readonly last: number } | undefined;
  let step: Step | undefined = beginning;
  for (let last = place; ; last += 1) {
    const token = tokens[last];
    step = token === undefined ? undefined : step.next.get(token.lower);
    if (token === undefined || step === undefined) return found;
    // A word alone is a name only where it is written like one.
    if (step.code === undefined || (last === place && /^\p{Ll}/u.test(token.text))) continue;
    found = { code: step.code, last };
  }
}
