import type { NodeText, Quad } from './statements.ts';

/** A text of the document's own, or the node of a part, in a statement: `after` is its datatype or language. */
export interface SlotRef {
  readonly kind: 'text' | 'part';
  readonly slot: number;
  readonly after: string;
}

/** Something in a statement: as N-Quads write it, the number of a blank node, or what a slot has. */
export type Piece = NodeText | SlotRef;

/** A statement of which some pieces are yet to come. */
export interface Line {
  readonly subject: Piece;
  readonly predicate: string;
  readonly object: Piece;
}

/** All that is stated of one node: chunks of whole lines, and properties with what is yet to come. */
export interface NodeGroup {
  readonly subject: Piece;
  readonly entries: readonly (string | Entry)[];
}

interface Entry {
  readonly predicate: string;
  readonly objects: readonly Piece[];
  /** What follows the subject on each line, in their order, where it is the same in every document. */
  readonly ends: readonly string[] | undefined;
  /** Whether two lines may be one. */
  readonly mayRepeat: boolean;
}

/** What pieces come to in one document. */
export interface Pieces {
  textOf(slot: SlotRef): string;
  labelOf(blank: number): string;
}

/**
 * The statements of each node together, by property: once each node's place is known, all lines are in
 * the order of their code units. (A term is never the beginning of another, so that the subject decides
 * before the property, and that before the object.)
 *
 * @param mayRepeat For a hash, in which statements of several nodes may be one line, which counts for each.
 * @returns `undefined` where a statement stands there twice.
 */
export function groupLines(
  lines: readonly Line[],
  mayRepeat = false,
): readonly NodeGroup[] | undefined {
  const groups: NodeGroup[] = [];
  for (const [, own] of Map.groupBy(lines, ({ subject }) => nameOf(subject))) {
    const [first] = own;
    const entries = [...Map.groupBy(own, ({ predicate }) => predicate)]
      .map(([predicate, said]) =>
        entryOf(
          predicate,
          said.map(({ object }) => object),
          mayRepeat,
        ),
      )
      .toSorted((one, other) => (one.predicate < other.predicate ? -1 : 1));
    const isTwice = entries.some(
      ({ objects }) => new Set(objects.map(nameOf)).size < objects.length,
    );
    if ((isTwice && !mayRepeat) || first === undefined) return undefined;
    groups.push({ subject: first.subject, entries: inChunks(first.subject, entries) });
  }
  return groups;
}

function entryOf(predicate: string, objects: readonly Piece[], mayRepeat: boolean): Entry {
  const texts = objects.filter((object) => typeof object === 'string');
  // oxlint-disable-next-line unicorn/require-array-sort-compare -- by code units, as RDFC-1.0 has it
  const ends = texts.toSorted().map((text) => ` ${predicate} ${text} .\n`);
  return {
    predicate,
    objects,
    ends: texts.length === objects.length ? ends : undefined,
    mayRepeat,
  };
}

/** One name for each piece. */
function nameOf(piece: Piece): NodeText {
  if (typeof piece !== 'object') return piece;
  return `${piece.kind} ${piece.slot} ${piece.after}`;
}

/** Lines that are the same in every document are written once. */
function inChunks(subject: Piece, entries: readonly Entry[]): readonly (string | Entry)[] {
  if (typeof subject !== 'string') return entries;
  const chunks: (string | Entry)[] = [];
  for (const entry of entries) {
    const { ends } = entry;
    const last = chunks.at(-1);
    if (ends === undefined) chunks.push(entry);
    else {
      const lines = ends.map((end) => `${subject}${end}`).join('');
      if (typeof last === 'string') chunks[chunks.length - 1] = last + lines;
      else chunks.push(lines);
    }
  }
  return chunks;
}

/** The lines of a group in their order; `undefined` where two of them are one. */
export function writeGroup(
  { entries }: NodeGroup,
  subject: string,
  pieces: Pieces,
): string | undefined {
  let written = '';
  for (const entry of entries) {
    if (typeof entry === 'string') written += entry;
    else if (entry.ends !== undefined) for (const end of entry.ends) written += `${subject}${end}`;
    else if (entry.objects.length === 1) {
      written += `${subject} ${entry.predicate} ${pieceText(entry.objects[0] ?? '', pieces)} .\n`;
    } else {
      const texts = inOrder(entry, pieces);
      if (texts === undefined) return undefined;
      for (const text of texts) written += `${subject} ${entry.predicate} ${text} .\n`;
    }
  }
  return written;
}

function inOrder({ objects, mayRepeat }: Entry, pieces: Pieces): readonly string[] | undefined {
  const texts = objects.map((object) => pieceText(object, pieces));
  // oxlint-disable-next-line unicorn/require-array-sort-compare -- by code units, as RDFC-1.0 has it
  texts.sort();
  const isTwice = texts.some((text, index) => index > 0 && text === texts[index - 1]);
  return isTwice && !mayRepeat ? undefined : texts;
}

export function pieceText(piece: Piece, pieces: Pieces): string {
  if (typeof piece === 'string') return piece;
  return typeof piece === 'number' ? pieces.labelOf(piece) : pieces.textOf(piece);
}

/** The statements of a part as lines. */
export function linesOf(quads: readonly Quad[]): readonly Line[] {
  return quads.map(({ subject, predicate, object }) => ({ subject, predicate, object }));
}
