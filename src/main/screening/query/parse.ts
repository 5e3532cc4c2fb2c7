import { unreachable } from '../../../shared/lib/unreachable.ts';
import { describeQueryError, findStateMeant } from '../../../shared/messages/query.ts';
import type { QueryErrorCode } from '../../../shared/messages/query.ts';
import { readField, STATE_WORDS } from './fields.ts';
import { allOf, anyOf, EVERYBODY, isAlternative, isConstraint, withoutBrackets } from './syntax.ts';
import type { Query } from './syntax.ts';
import { tokenise } from './tokens.ts';
import type { FieldToken, Place, Token } from './tokens.ts';

/** What is wrong, and where. */
export interface QueryError extends Place {
  readonly code: QueryErrorCode;
  /** A sentence for a person. */
  readonly message: string;
}

/** As far as a text could be read; whatever is wrong was left out, and a field that is none is a word. */
export interface ParsedQuery {
  readonly query: Query;
  /** In the order of the text. */
  readonly errors: readonly QueryError[];
}

const DEPTH_LIMIT = 40;

// As many as a skill's name may have.
const LONGEST_NAME = 6;

/** Whether a skill is called so. */
export type IsSkillName = (words: string) => boolean;

interface Reader {
  readonly isSkillName: IsSkillName;
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  readonly errors: QueryError[];
}

/**
 * Reads the query language:
 *
 *     query = all { "or" all } ;   all = part { [ "and" ] part } ;
 *     part  = { "-" | "not" } ( "(" query ")" | word | '"' words '"' | field ":" value | "level" ">=" value )
 *
 * `and` binds more closely than `or` and may be left out; at an end it says nothing. Several
 * issuers, verdicts, trusts or recipients side by side, with no `and` between, mean any of them.
 * Of words behind `-` the first is denied, or as many as are a skill's name.
 */
export function parse(text: string, isSkillName: IsSkillName = () => false): ParsedQuery {
  const reader: Reader = { isSkillName, tokens: tokenise(text), at: 0, depth: 0, errors: [] };
  const parts: Query[] = [];
  while (reader.at < reader.tokens.length) {
    const part = parseAny(reader);
    if (part !== undefined) parts.push(part);
    const stray = reader.tokens[reader.at];
    if (stray === undefined) break;
    complain(reader, 'unopened-bracket', stray);
    reader.at += 1;
  }
  const errors = reader.errors.toSorted((left, right) => left.position - right.position);
  return { query: parts.length === 0 ? EVERYBODY : withoutBrackets(allOf(parts)), errors };
}

function complain(
  reader: Reader,
  code: QueryErrorCode,
  { position, length }: Place,
  params: Readonly<Record<string, string>> = {},
): undefined {
  const message = describeQueryError(code, params);
  reader.errors.push({ code, position, length, message });
  return undefined;
}

function parseAny(reader: Reader): Query | undefined {
  const parts: Query[] = [];
  let joint: Token | undefined;
  for (;;) {
    const part = parseAll(reader);
    const next = reader.tokens[reader.at];
    if (part !== undefined) parts.push(part);
    else if (joint !== undefined) complain(reader, 'nothing-beside', joint, { word: 'or' });
    else if (next?.kind === 'or') complain(reader, 'nothing-beside', next, { word: 'or' });
    if (next?.kind !== 'or') break;
    joint = next;
    reader.at += 1;
  }
  return parts.length === 0 ? undefined : anyOf(parts);
}

/** A part of what must all fit. */
interface Part {
  readonly query: Query;
  /** Which field it is, or are choices of: what stands in brackets stays as it is. */
  readonly field: Query['kind'] | undefined;
}

function parseAll(reader: Reader): Query | undefined {
  const parts: Part[] = [];
  let isJoined = false;
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token.kind === 'or' || token.kind === 'close') break;
    if (token.kind === 'and') {
      isJoined = true;
      reader.at += 1;
      continue;
    }
    const query = parsePart(reader);
    const isField = token.kind !== 'open' && query !== undefined && isAlternative(query);
    if (query !== undefined)
      add(parts, { query, field: isField ? query.kind : undefined }, isJoined);
    isJoined = false;
  }
  return parts.length === 0 ? undefined : allOf(parts.map(({ query }) => query));
}

function add(parts: Part[], part: Part, isJoined: boolean): void {
  const { query, field } = part;
  const twin = parts.findIndex((one) => field !== undefined && one.field === field);
  const other = parts[twin];
  if (isJoined || other === undefined) parts.push(part);
  else parts[twin] = { query: anyOf([other.query, query]), field };
}

function parsePart(reader: Reader): Query | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined) return undefined;
  switch (token.kind) {
    case 'minus':
    case 'not':
      return nested(reader, token, () => parseNot(reader, token));
    case 'open':
      return nested(reader, token, () => parseGroup(reader, token));
    case 'word':
      return parseWords(reader);
    case 'phrase':
      reader.at += 1;
      if (!token.isClosed) complain(reader, 'unclosed-quote', token);
      return { kind: 'phrase', text: token.text };
    case 'field':
      reader.at += 1;
      return parseField(reader, token);
    case 'and':
    case 'or':
    case 'close':
      return undefined;
    default:
      return unreachable(token);
  }
}

function nested(reader: Reader, token: Token, read: () => Query | undefined): Query | undefined {
  if (reader.depth >= DEPTH_LIMIT) {
    reader.at = reader.tokens.length;
    return complain(reader, 'too-deep', token);
  }
  reader.at += 1;
  reader.depth += 1;
  const query = read();
  reader.depth -= 1;
  return query;
}

function parseNot(reader: Reader, token: Token): Query | undefined {
  const of = parseDenied(reader);
  if (of !== undefined) return { kind: 'not', of };
  const isSaid = reader.errors.some((error) => error.position > token.position);
  return isSaid ? undefined : complain(reader, 'nothing-beside', token, { word: wordFor(token) });
}

function parseDenied(reader: Reader): Query | undefined {
  const next = reader.tokens.slice(reader.at, reader.at + LONGEST_NAME);
  const end = next.findIndex(({ kind }) => kind !== 'word');
  const words = (end === -1 ? next : next.slice(0, end)).flatMap((token) =>
    token.kind === 'word' ? [token.text] : [],
  );
  const [first] = words;
  const token = next[0];
  if (first === undefined || token === undefined) return parsePart(reader);
  for (let count = words.length; count > 1; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (!reader.isSkillName(name)) continue;
    reader.at += count;
    return { kind: 'phrase', text: name };
  }
  reader.at += 1;
  const write = findStateMeant(first);
  if (write !== undefined) complain(reader, 'state-word', token, { word: first, write });
  return wordOf(first);
}

function wordFor({ kind }: Token): string {
  return kind === 'minus' ? '-' : kind;
}

function parseGroup(reader: Reader, open: Token): Query | undefined {
  const before = reader.errors.length;
  const query = parseAny(reader);
  const close = reader.tokens[reader.at];
  if (close?.kind === 'close') reader.at += 1;
  else complain(reader, 'unclosed-bracket', open);
  if (query === undefined && reader.errors.length === before) {
    complain(reader, 'empty-brackets', open);
  }
  return query !== undefined && isConstraint(query) && query.kind !== 'any'
    ? { kind: 'all', of: [query] }
    : query;
}

function parseWords(reader: Reader): Query {
  const words: string[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    const joint = token?.kind === 'and' && words.length > 0 ? ['and'] : [];
    const word = reader.tokens[reader.at + joint.length];
    if (word?.kind !== 'word') break;
    const isState = STATE_WORDS.has(word.text.toLowerCase());
    if (isState && words.length > 0) break;
    words.push(...joint, word.text);
    reader.at += joint.length + 1;
    if (isState) return wordOf(word.text);
  }
  return { kind: 'words', words };
}

function wordOf(word: string): Query {
  return STATE_WORDS.get(word.toLowerCase()) ?? { kind: 'words', words: [word] };
}

function parseField(reader: Reader, token: FieldToken): Query | undefined {
  if (!token.isClosed) complain(reader, 'unclosed-quote', token);
  const reading = readField(token);
  if (reading.ok) return reading.query;
  complain(reader, reading.code, token, reading.params);
  if (reading.code !== 'unknown-field') return undefined;
  return { kind: 'phrase', text: token.text.replaceAll('"', ' ') };
}
