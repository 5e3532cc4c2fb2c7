import type { Line, TypeStyle } from './typesetter.ts';

export interface InkStyle extends TypeStyle {
  readonly color: string;
}

/** A part of a document's structure, as a reader of PDF tells it. */
export interface PaperElement {
  /** Puts another part into it, or what `draw` draws at once. */
  add(part: PaperElement | (() => void)): unknown;
}

export interface ElementOptions {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
}

/** A place on the page, in points from its left upper corner. */
export interface At {
  readonly x: number;
  readonly y: number;
}

export interface Box extends At {
  readonly width: number;
  readonly height: number;
}

export interface Rule extends At {
  readonly width: number;
  readonly thickness: number;
  readonly color: string;
}

/** What a report is set on, page after page: a PDF, or what a window shows of one. Lengths are in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly root: PaperElement;
  /** Goes on on a new page; the first is there. */
  startPage(): void;
  /** Names what begins on this page, for a list of contents. */
  addBookmark(title: string): void;
  createElement(tag: string, options?: ElementOptions): PaperElement;
  /** Draws what is there for the eye only, such as a rule. */
  drawArtifact(draw: () => void): void;
  /** The first line begins at `at`, the others `leading` points below one another. */
  drawLines(lines: readonly Line[], style: InkStyle, at: At, leading: number): void;
  drawRule(rule: Rule): void;
  fillBox(box: Box, color: string): void;
  drawPicture(png: Uint8Array, box: Box): void;
  /** Has each page, once all are there, completed by `draw`: with its number, from 1, and how many there are. */
  numberPages(draw: (page: number, count: number) => void): void;
}

/** From the top of a line to where letters stand, in every face. */
export const BASELINE_EMS = 1.069;
