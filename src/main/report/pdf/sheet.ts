import type { At, InkStyle, Paper, PaperElement } from './paper.ts';
import type { Line, TypeStyle, Typesetter } from './typesetter.ts';

/** The document while it is being set: its structure, and how far down the page it has come. */
export interface Sheet {
  readonly paper: Paper;
  readonly typesetter: Typesetter;
  /** The structure element that new ones go into. */
  readonly parent: PaperElement;
  readonly cursor: { y: number };
}

export const MARGIN = { side: 54, top: 54, bottom: 64 } as const;

const LEADING = 1.38;

export function lineHeight(style: TypeStyle): number {
  return style.size * LEADING;
}

export function createSheet(paper: Paper, typesetter: Typesetter): Sheet {
  return { paper, typesetter, parent: paper.root, cursor: { y: MARGIN.top } };
}

/** The same sheet inside a new structure element. */
export function enter(sheet: Sheet, tag: string): Sheet {
  const element = sheet.paper.createElement(tag);
  sheet.parent.add(element);
  return { ...sheet, parent: element };
}

export function contentWidth({ paper }: Sheet): number {
  return paper.width - 2 * MARGIN.side;
}

export function roomLeft({ paper, cursor }: Sheet): number {
  return paper.height - MARGIN.bottom - cursor.y;
}

export function startPage({ paper, cursor }: Sheet): void {
  paper.startPage();
  cursor.y = MARGIN.top;
}

/** Goes to the next page unless `height` points are left on this one. */
export function ensureRoom(sheet: Sheet, height: number): void {
  if (roomLeft(sheet) < height) startPage(sheet);
}

export function skip({ cursor }: Sheet, height: number): void {
  cursor.y += height;
}

/** Draws lines from `y` down; marks nothing, so call it inside a structure element or an artifact. */
export function drawLines({ paper }: Sheet, lines: readonly Line[], style: InkStyle, at: At): void {
  paper.drawLines(lines, style, at, lineHeight(style));
}

export interface ParagraphOptions {
  /** `P`, `H1` to `H4`, `LBody` …; `P` when left out. */
  readonly tag?: string;
  readonly indent?: number;
  /** Space kept free below on the same page, so that a heading never stands alone. */
  readonly keep?: number;
}

/** Sets a paragraph across the page; one that does not fit goes on over the page's end. */
export function setParagraph(
  sheet: Sheet,
  text: string,
  style: InkStyle,
  { tag = 'P', indent = 0, keep = 0 }: ParagraphOptions = {},
): void {
  const lines = sheet.typesetter.breakLines(text, style, contentWidth(sheet) - indent);
  const height = lineHeight(style);
  // Two lines at least before a page ends.
  ensureRoom(sheet, Math.min(lines.length, 2) * height + keep);
  const element = sheet.paper.createElement(tag);
  sheet.parent.add(element);
  for (let index = 0; index < lines.length;) {
    if (roomLeft(sheet) < height) startPage(sheet);
    const count = Math.max(1, Math.floor(roomLeft(sheet) / height));
    const part = lines.slice(index, index + count);
    element.add(() => {
      drawLines(sheet, part, style, { x: MARGIN.side + indent, y: sheet.cursor.y });
    });
    skip(sheet, part.length * height);
    index += part.length;
  }
}
