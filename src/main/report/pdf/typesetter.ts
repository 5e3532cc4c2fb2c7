import type { Face, Weight } from './fonts.ts';
import { facesOf } from './fonts.ts';

/** Text of one face, to be drawn in one go. */
export interface Run {
  readonly face: string;
  readonly text: string;
  /** In ems: times the type size gives points. */
  readonly width: number;
}

export type Line = readonly Run[];

/** Measures text and breaks it into lines, each character in a face that has it. */
export interface Typesetter {
  /** Lines of at most `width` points; one empty line for empty text. */
  breakLines(text: string, style: TypeStyle, width: number): readonly Line[];
}

export interface TypeStyle {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
}

const MEASURING_SIZE = 1000;

export function createTypesetter(document: PDFKit.PDFDocument): Typesetter {
  const chains = {
    400: createChain(document, facesOf(400)),
    600: createChain(document, facesOf(600)),
  } as const;
  const measured = { 400: new Map<string, Line>(), 600: new Map<string, Line>() } as const;

  function setText(text: string, weight: Weight): Line {
    const known = measured[weight].get(text);
    if (known !== undefined) return known;
    const line = splitRuns(text, chains[weight]).map(([face, part]) => ({
      face,
      text: part,
      width: document.font(face, MEASURING_SIZE).widthOfString(part) / MEASURING_SIZE,
    }));
    // Words come again and again: "The", "signature", "Passed".
    measured[weight].set(text, line);
    return line;
  }

  return {
    breakLines(text, { weight, size }, width) {
      const fits = (part: string) => widthOf(setText(part, weight)) * size <= width;
      const pieces = text.split('\n').flatMap((paragraph) => wrap(showable(paragraph), fits));
      return pieces.map((piece) => setText(piece, weight));
    },
  };
}

export function widthOf(line: Line): number {
  return line.reduce((sum, run) => sum + run.width, 0);
}

/** Tells for a character the first face that has it. */
type Chain = (codePoint: number) => string | undefined;

function createChain(document: PDFKit.PDFDocument, faces: readonly Face[]): Chain {
  const coverages = new Map<string, ReadonlySet<number>>();
  const coverage = (face: Face) => {
    const known = coverages.get(face.name) ?? readCoverage(document, face);
    coverages.set(face.name, known);
    return known;
  };
  return (codePoint) => faces.find((face) => coverage(face).has(codePoint))?.name;
}

function readCoverage(document: PDFKit.PDFDocument, face: Face): ReadonlySet<number> {
  document.registerFont(face.name, face.load());
  document.font(face.name);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fontkit's font, which pdfkit holds but does not declare
  const { _font: embedded } = document as unknown as {
    readonly _font: { readonly font: { readonly characterSet: readonly number[] } };
  };
  return new Set(embedded.font.characterSet);
}

/** What no face has is written as its code point: a name may be hard to read, never silently shorter. */
function splitRuns(text: string, faceOf: Chain): readonly (readonly [string, string])[] {
  const runs: [string, string][] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = isInvisible(character) ? undefined : faceOf(codePoint);
    const shown =
      face === undefined
        ? `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
        : character;
    const shownIn = face ?? faceOf(0x5b) ?? '';
    const last = runs.at(-1);
    if (last?.[0] === shownIn) last[1] += shown;
    else runs.push([shownIn, shown]);
  }
  return runs;
}

// Characters that turn or hide others must be seen where they stand.
function isInvisible(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character);
}

function showable(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

function wrap(text: string, fits: (part: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(word) ? [word] : breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

// Addresses and digests are wider than a column; they break where the column ends.
function breakWord(word: string, fits: (part: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
