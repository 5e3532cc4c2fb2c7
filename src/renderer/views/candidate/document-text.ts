import type { DocumentView } from '../../../shared/contract/credential-calls.ts';
import type { Coverage } from '../../../shared/model/coverage.ts';
import { shortenMiddle } from '../../lib/shorten.ts';

type Part = DocumentView['parts'][number];

/** Lines one after the other that stand to the signature in the same way. */
export interface Run {
  readonly coverage: Coverage;
  /** As they are shown: what is very long, like a picture, with its middle left out. */
  readonly text: string;
}

const SHOWN_CHARACTERS = 400;

/** The lines of a part in as few runs as there can be. */
export function runsOf({ lines }: Part): readonly Run[] {
  const runs: { coverage: Coverage; lines: string[] }[] = [];
  for (const { coverage, level, text } of lines) {
    const shown = `${indent(level)}${shortenMiddle(text, SHOWN_CHARACTERS)}`;
    const last = runs.at(-1);
    if (last?.coverage === coverage) last.lines.push(shown);
    else runs.push({ coverage, lines: [shown] });
  }
  return runs.map((run) => ({ coverage: run.coverage, text: run.lines.join('\n') }));
}

/** The whole document, with nothing of its lines left out. */
export function textOf({ parts }: DocumentView): string {
  return parts
    .map(({ lines }) => lines.map(({ level, text }) => `${indent(level)}${text}`).join('\n'))
    .join('\n\n');
}

function indent(level: number): string {
  return '  '.repeat(level);
}

/** A piece of a run: found by the search, and the how manieth of all, or not. */
export interface Piece {
  readonly text: string;
  readonly match: number | undefined;
}

/** Places that are found; with more, a longer word is wanted. */
const LIMIT_MATCHES = 1000;

/**
 * Cuts runs where a text is found in them, in any casing.
 *
 * @returns The pieces of each run, and how many places there are in all.
 */
export function findIn(
  runs: readonly Run[],
  wanted: string,
): { readonly pieces: readonly (readonly Piece[])[]; readonly count: number } {
  const needle = wanted.trim().toLowerCase();
  let count = 0;
  const pieces = runs.map(({ text }) => {
    const folded = text.toLowerCase();
    // In few languages a letter in small is of another length; then nothing could be pointed at.
    if (needle === '' || folded.length !== text.length) return [{ text, match: undefined }];
    const found: Piece[] = [];
    let from = 0;
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, from)) {
      if (count >= LIMIT_MATCHES) break;
      found.push({ text: text.slice(from, at), match: undefined });
      from = at + needle.length;
      found.push({ text: text.slice(at, from), match: count });
      count += 1;
    }
    return [...found, { text: text.slice(from), match: undefined }];
  });
  return { pieces, count };
}
