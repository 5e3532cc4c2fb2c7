import type { Span } from './addresses.ts';
import { keysOf } from './term-keys.ts';
import type { IndexedTerm, TermIndex } from './term-index.ts';
import { stemOf } from './words.ts';
import type { Word } from './words.ts';

/** A place in a text where a term stands, before anything around it was looked at. */
export interface FoundTerm {
  readonly term: IndexedTerm;
  readonly start: number;
  readonly end: number;
  readonly isVariant: boolean;
}

/** Finds terms from the beginning on, at each place the longest one; none overlaps another. */
export function findTerms(
  words: readonly Word[],
  addresses: readonly Span[],
  index: TermIndex,
): readonly FoundTerm[] {
  const found: FoundTerm[] = [];
  let address = 0;
  for (let at = 0; at < words.length;) {
    const start = words[at]?.start ?? 0;
    while ((addresses[address]?.end ?? Infinity) <= start) address += 1;
    if (start >= (addresses[address]?.start ?? Infinity)) {
      at += 1;
      continue;
    }
    const match = longestAt(words, at, index);
    if (match !== undefined) found.push(match.found);
    at += match?.length ?? 1;
  }
  return found;
}

interface Match {
  readonly found: FoundTerm;
  readonly length: number;
}

function longestAt(words: readonly Word[], at: number, index: TermIndex): Match | undefined {
  let longest: Match | undefined;
  for (let length = 1; length <= index.longest; length += 1) {
    const run = words.slice(at, at + length);
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined || run.length < length) break;
    if (length > 1 && run.at(-2)?.joint === undefined) break;
    const match = lookUp(run, index);
    if (match === undefined) continue;
    const start = first.start - (match.withLead ? 1 : 0);
    const { term, isVariant } = match;
    longest = { found: { term, start, end: last.end, isVariant }, length };
  }
  return longest;
}

interface LookedUp {
  readonly term: IndexedTerm;
  readonly isVariant: boolean;
  readonly withLead: boolean;
}

function lookUp(run: readonly Word[], index: TermIndex): LookedUp | undefined {
  const [first, ...rest] = run;
  if (first === undefined) return undefined;
  if (first.lead === '') return lookUpKeys(run, index);
  const found = lookUpKeys(run, index);
  return found === undefined
    ? lookUpKeys([{ ...first, lead: '' }, ...rest], index)
    : { ...found, withLead: true };
}

function lookUpKeys(run: readonly Word[], index: TermIndex): LookedUp | undefined {
  const keys = keysOf(run);
  if (keys === undefined) return undefined;
  const exact = index.exact.get(keys.exact);
  if (exact !== undefined) return { term: exact, isVariant: false, withLead: false };
  const term = index.stem.get(keys.stem) ?? findPlural(run, index) ?? findCompact(run, keys, index);
  return term === undefined ? undefined : { term, isVariant: true, withLead: false };
}

// "Datenbanken" of "Datenbank"; shorter words would meet others.
const PLURAL_LENGTH = 8;

function findPlural(run: readonly Word[], index: TermIndex): IndexedTerm | undefined {
  const word = run.length === 1 ? run[0] : undefined;
  if (word === undefined || word.folded.length < PLURAL_LENGTH) return undefined;
  const ending = ['en', 'es', 'n'].find((one) => word.folded.endsWith(one));
  return ending === undefined
    ? undefined
    : index.stem.get(stemOf(word.folded.slice(0, -ending.length)));
}

// In pieces: "java script" and "front-end", but never "in design" for InDesign.
const PIECE_LENGTH = 3;

function findCompact(
  run: readonly Word[],
  { compact }: { readonly compact: string },
  index: TermIndex,
): IndexedTerm | undefined {
  const term = index.compact.get(compact);
  if (term === undefined || term.words !== 1 || run.length === 1) return term;
  const isWhole = run.every(
    (word, at) => word.folded.length >= PIECE_LENGTH || run[at]?.joint === '-',
  );
  return isWhole ? term : undefined;
}
