import { LEVEL_COMPARISONS } from '../../../shared/model/level.ts';
import type { LevelComparison } from '../../../shared/model/level.ts';

/** Where in the text, counted from 0, in UTF-16 units. */
export interface Place {
  readonly position: number;
  readonly length: number;
}

export type Token = Place &
  (
    | { readonly kind: 'open' | 'close' | 'minus' | 'and' | 'or' | 'not' }
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'phrase'; readonly text: string; readonly isClosed: boolean }
    | FieldToken
  );

export interface FieldToken extends Place {
  readonly kind: 'field';
  /** As it was written. */
  readonly field: string;
  /** `=` where it was a colon. */
  readonly comparison: LevelComparison;
  readonly value: string;
  readonly isClosed: boolean;
  readonly text: string;
}

const QUOTES = /[“”„‟«»]/gu;

/** Typographic quotation marks as plain ones, each in its place. */
export function plainQuotes(text: string): string {
  return text.replaceAll(QUOTES, '"');
}

const SPACE = /\s*/uy;
const FIELD = /(?<field>[A-Za-z][\w-]*):/uy;
const LEVEL = /(?<field>level)(?<comparison>[<>]=|[<>=])/iuy;
const PHRASE = /"(?<text>[^"]*)(?<close>"?)/uy;
const MINUS = /-(?=[^\s\-)])/uy;

/**
 * Parts a text into what the grammar is made of. A bracket opens a group only where a word could
 * begin, or where nothing in the word closes it: `c(iso)` is a word.
 */
export function tokenise(text: string): readonly Token[] {
  const plain = plainQuotes(text);
  const tokens: Token[] = [];
  for (let at = skip(plain, 0); at < plain.length;) {
    const token = readToken(plain, at);
    tokens.push(token);
    at = skip(plain, at + token.length);
  }
  return tokens;
}

function skip(text: string, at: number): number {
  return at + (matchAt(SPACE, text, at)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readToken(text: string, position: number): Token {
  const sign = text[position];
  if (sign === '(') return { kind: 'open', position, length: 1 };
  if (sign === ')') return { kind: 'close', position, length: 1 };
  if (matchAt(MINUS, text, position) !== null) return { kind: 'minus', position, length: 1 };
  return readField(text, position) ?? readPhrase(text, position) ?? readWord(text, position);
}

function readField(text: string, position: number): FieldToken | undefined {
  const match = matchAt(LEVEL, text, position) ?? matchAt(FIELD, text, position);
  if (match === null) return undefined;
  const { field = '', comparison } = match.groups ?? {};
  const start = position + match[0].length;
  const phrase = readPhrase(text, start);
  const value = phrase?.text ?? text.slice(start, wordEnd(text, start));
  const end = start + (phrase?.length ?? value.length);
  return {
    kind: 'field',
    field,
    comparison: LEVEL_COMPARISONS.find((one) => one === comparison) ?? '=',
    value,
    isClosed: phrase?.isClosed ?? true,
    text: text.slice(position, end),
    position,
    length: end - position,
  };
}

function readPhrase(text: string, position: number): (Token & { kind: 'phrase' }) | undefined {
  const match = matchAt(PHRASE, text, position);
  if (match === null) return undefined;
  const { text: phrase = '', close } = match.groups ?? {};
  return {
    kind: 'phrase',
    text: phrase,
    isClosed: close !== '',
    position,
    length: match[0].length,
  };
}

function readWord(text: string, position: number): Token {
  const word = text.slice(position, wordEnd(text, position));
  const place = { position, length: word.length };
  const keyword = word.toLowerCase();
  return keyword === 'and' || keyword === 'or' || keyword === 'not'
    ? { kind: keyword, ...place }
    : { kind: 'word', text: word, ...place };
}

/** Where a word that begins here ends: before white space, a quotation mark, or a bracket without its other half. */
function wordEnd(text: string, start: number): number {
  const open: number[] = [];
  for (let at = start; ; at += 1) {
    const sign = text[at];
    const isOver = sign === undefined || sign === '"' || /\s/u.test(sign);
    if (isOver) return open[0] ?? at;
    if (sign === '(') open.push(at);
    if (sign === ')' && open.pop() === undefined) return at;
  }
}
