import { isNameWithCapital } from './everyday-words.ts';
import type { FoundTerm } from './find-terms.ts';
import {
  hasOtherSense,
  isContinued,
  isIntroduced,
  isItemEnd,
  isListGap,
  isMeans,
  isPartOfOther,
  standsAlone,
  standsAsAbbreviation,
  standsAsName,
} from './surroundings.ts';

/** How sure it is, from what stands around it, that a skill is meant. */
type Weight = 'sure' | 'open' | 'no';

/**
 * Leaves out the words that have other meanings, unless what stands around them says that the skill
 * is meant: a word that introduces it, one that goes on with it, or a list of other skills.
 */
export function keepMeant(text: string, found: readonly FoundTerm[]): readonly FoundTerm[] {
  const weights = found.map((one) => weigh(text, one));
  settleLists(text, found, weights);
  return found.filter((_, index) => weights[index] === 'sure');
}

function weigh(text: string, { term, start, end }: FoundTerm): Weight {
  if (!term.ambiguous) return 'sure';
  if (isPartOfOther(text, start, end)) return 'no';
  if (hasOtherSense(text, end)) return 'no';
  if (!isWrittenAsSkill(text, { term, start, end })) return 'open';
  return isMeantByItself(text, { term, start, end }) ? 'sure' : 'open';
}

type Place = Pick<FoundTerm, 'term' | 'start' | 'end'>;

// A name that is written without its capital is most often the other word.
function isWrittenAsSkill(text: string, { term, start, end }: Place): boolean {
  return !term.proper || text.slice(start, end) === term.text;
}

const ABBREVIATION = /^\p{Lu}{2,5}$/u;

function isMeantByItself(text: string, { term, start, end }: Place): boolean {
  if (isIntroduced(text, start) || isContinued(text, end)) return true;
  if (standsAlone(text, start, end)) return !term.isLanguage;
  if (!term.proper) return false;
  if (ABBREVIATION.test(term.text)) {
    return term.text !== 'IT' && standsAsAbbreviation(text, start, end);
  }
  if (!isNameWithCapital(term.text)) return false;
  return isMeans(text, start, end) || (term.text.length >= 4 && standsAsName(text, start, end));
}

/** In a list, what is sure makes its neighbours sure; from the left, then from the right. */
function settleLists(text: string, found: readonly FoundTerm[], weights: Weight[]): void {
  const isNext = (index: number) => isNeighbour(text, found[index], found[index + 1]);
  const last = found.length - 1;
  for (let index = 0; index <= last; index += 1) {
    if (weights[index] !== 'open') continue;
    const one = found[index];
    if (one === undefined) continue;
    const left = index > 0 && isNext(index - 1) ? weights[index - 1] : undefined;
    const right = index < last && isNext(index) ? weights[index + 1] : undefined;
    if (isSettled(text, one, left, right)) weights[index] = 'sure';
  }
  for (let index = last; index >= 0; index -= 1) {
    const one = found[index];
    if (one === undefined || weights[index] !== 'open') continue;
    const right = index < last && isNext(index) ? weights[index + 1] : undefined;
    if (right === 'sure' && isWrittenAsSkill(text, one)) weights[index] = 'sure';
  }
}

function isSettled(
  text: string,
  one: FoundTerm,
  left: Weight | undefined,
  right: Weight | undefined,
): boolean {
  const asWritten = isWrittenAsSkill(text, one);
  const isEnd = isItemEnd(text, one.end);
  if (left === 'sure' && isEnd) return asWritten || right === 'sure' || isAlone(text, one);
  if (right === 'sure') return asWritten;
  // Two such words beside each other: "Word, Excel".
  return asWritten && right === 'open';
}

// "python, sql, r": in small letters, and nothing behind it.
function isAlone(text: string, { end }: FoundTerm): boolean {
  return /^\s*(?:$|[,;.|/\n])/u.test(text.slice(end, end + 5));
}

function isNeighbour(
  text: string,
  one: FoundTerm | undefined,
  next: FoundTerm | undefined,
): boolean {
  return one !== undefined && next !== undefined && isListGap(text, one.end, next.start);
}
