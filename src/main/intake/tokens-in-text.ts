import type { IntakeLimits } from '../../shared/limits.ts';
import { classifyJwt, looksLikeJwt } from './jwt.ts';

/** Where a token may begin, between what people and tables put around one. */
const START = /(?<![^\s,;:"'`<>()[\]|])e[wy]/gu;
const END = /[\s,;:"'`<>()[\]|]/gu;
/** What is shorter may be a word with a dot in it. */
const SHORTEST = 32;
/** A line of what tokens are made of below a token: the rest of it, for all that can be told. */
const GOES_ON = /^[\s>|]+(?!e[wy])[\w.~=-]+[ \t]*(?:[\r\n]|$)/u;
const LOOKED_AT = 200;

/**
 * The compact tokens of a text that is little more than these: one a line, in a table, or behind a word that says
 * what it is. Those that are cut off are among them, those that are made to log in are not.
 *
 * @returns Nothing where none is a credential, where it is somebody's text that has one in it, and where one is
 * broken into lines: half a token would be rejected, as if somebody had changed it.
 */
export function findTokens(text: string, limits: IntakeLimits): readonly string[] {
  const pieces = listPieces(text).filter(({ piece }) => looksLikeJwt(piece));
  if (pieces.some(({ end }) => GOES_ON.test(text.slice(end, end + LOOKED_AT)))) return [];
  const tokens = pieces.map(({ piece }) => piece);
  const length = tokens.reduce((sum, token) => sum + token.length, 0);
  if (length * 2 <= text.length) return [];
  const sorted = [...new Set(tokens)]
    // One more than is taken shows that there are more.
    .slice(0, limits.documentsPerFile + 1)
    .map((token) => ({ token, kind: classifyJwt(token, limits).kind }));
  const hasAny = sorted.some(({ kind }) => kind === 'credential' || kind === 'presentation');
  return hasAny ? sorted.flatMap(({ token, kind }) => (kind === 'other' ? [] : [token])) : [];
}

interface Piece {
  readonly piece: string;
  readonly end: number;
}

// Not by one pattern for a whole piece: of one without end it would run out of stack.
function listPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { index } of text.matchAll(START)) {
    END.lastIndex = index;
    const end = END.exec(text)?.index ?? text.length;
    if (end - index >= SHORTEST) pieces.push({ piece: text.slice(index, end), end });
  }
  return pieces;
}
