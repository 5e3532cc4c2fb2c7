import type { Line, TypeStyle, Typesetter } from './typesetter.ts';
import { createTypesetter } from './typesetter.ts';

export interface InkStyle extends TypeStyle {
  readonly color: string;
}

/** The document while it is being set: its structure, and how far down the page it has come. */
export interface Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly typesetter: Typesetter;
  /** The structure element that new ones go into. */
  readonly parent: PDFKit.PDFStructureElement;
  readonly cursor: { y: number };
}

export const MARGIN = { side: 54, top: 54, bottom: 64 } as const;

const LEADING = 1.38;
/** From the top of a line to where letters stand, in every face. */
const BASELINE_EMS = 1.069;

export function lineHeight(style: TypeStyle): number {
  return style.size * LEADING;
}

export function createSheet(document: PDFKit.PDFDocument): Sheet {
  const root = document.struct('Document');
  document.addStructure(root);
  const typesetter = createTypesetter(document);
  return { document, typesetter, parent: root, cursor: { y: MARGIN.top } };
}

/** The same sheet inside a new structure element. */
export function enter(sheet: Sheet, tag: string): Sheet {
  const element = sheet.document.struct(tag);
  sheet.parent.add(element);
  return { ...sheet, parent: element };
}

export function contentWidth({ document }: Sheet): number {
  return document.page.width - 2 * MARGIN.side;
}

export function roomLeft({ document, cursor }: Sheet): number {
  return document.page.height - MARGIN.bottom - cursor.y;
}

export function startPage({ document, cursor }: Sheet): void {
  document.addPage();
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
export function drawLines(
  { document }: Sheet,
  lines: readonly Line[],
  style: InkStyle,
  at: { readonly x: number; readonly y: number },
): void {
  document.fillColor(style.color);
  lines.forEach((line, index) => {
    const baseline = -BASELINE_EMS * style.size;
    if (line.actual !== undefined) document.markContent('Span', { actual: line.actual });
    for (const run of line.runs) {
      document.font(run.face, style.size);
      document.text(run.text, at.x + run.x * style.size, at.y + index * lineHeight(style), {
        lineBreak: false,
        baseline,
      });
    }
    if (line.actual !== undefined) document.endMarkedContent();
  });
}

/** Draws what is there for the eye only, such as a rule. */
export function drawArtifact({ document }: Sheet, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
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
  const element = sheet.document.struct(tag);
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
