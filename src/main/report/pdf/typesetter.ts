import type { Face, Weight } from './fonts.ts';
import { facesOf } from './fonts.ts';
import type { Direction } from './reading-order.ts';
import { directionOf, orderForEye } from './reading-order.ts';

/** Text of one face, to be drawn in one go. */
export interface Run {
  readonly face: string;
  readonly text: string;
  /** From the line's left end, in ems: times the type size gives points. */
  readonly x: number;
  /** In ems. */
  readonly width: number;
}

export interface Line {
  /** In the order in which they are read, which need not be that from left to right. */
  readonly runs: readonly Run[];
  /** In ems. */
  readonly width: number;
  /** What it says, where a character is spelt out for want of a sign, or drawn before one that it follows. */
  readonly actual?: string;
}

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

  function setText(text: string, weight: Weight, direction: Direction): Line {
    const key = `${direction} ${text}`;
    const known = measured[weight].get(key);
    if (known !== undefined) return known;
    const chain = chains[weight];
    const spelt = spell(text, chain);
    const placed = placeRuns(spelt, direction, chain);
    const isDrawnAsRead = spelt === text && !DRAWN_OUT_OF_ORDER.test(text);
    // Where something turns or hides, it is not told on: that is for the eye to see.
    const line = isDrawnAsRead || turnsOrHides(text) ? placed : { ...placed, actual: text };
    // Words come again and again: "The", "signature", "Passed".
    measured[weight].set(key, line);
    return line;
  }

  function placeRuns(text: string, direction: Direction, chain: Chain): Line {
    const runs: (Run & { readonly at: number })[] = [];
    let x = 0;
    for (const piece of orderForEye(text, direction)) {
      for (const [face, part] of splitRuns(piece.text, chain)) {
        const width = document.font(face, MEASURING_SIZE).widthOfString(part) / MEASURING_SIZE;
        runs.push({ face, text: part, x, width, at: piece.at });
        x += width;
      }
    }
    return { runs: runs.toSorted((one, other) => one.at - other.at), width: x };
  }

  return {
    breakLines(text, { weight, size }, width) {
      return text.split('\n').flatMap((written) => {
        const paragraph = showable(written);
        const direction = directionOf(paragraph);
        const fits = (part: string) => setText(part, weight, direction).width * size <= width;
        return wrap(paragraph, fits).map((piece) => setText(piece, weight, direction));
      });
    },
  };
}

/** Tells for a character the first face that has it; before that the one given, of its neighbour. */
type Chain = (codePoint: number, near?: string) => string | undefined;

function createChain(document: PDFKit.PDFDocument, faces: readonly Face[]): Chain {
  const coverages = new Map<string, ReadonlySet<number>>();
  const coverage = (face: Face) => {
    const known = coverages.get(face.name) ?? readCoverage(document, face);
    coverages.set(face.name, known);
    return known;
  };
  return (codePoint, near) => {
    if (near !== undefined && coverages.get(near)?.has(codePoint) === true) return near;
    return faces.find((face) => face.mayHave(codePoint) && coverage(face).has(codePoint))?.name;
  };
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
function spell(text: string, faceOf: Chain): string {
  let spelt = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const isShown =
      faceOf(codePoint) !== undefined &&
      (!TURNS_OR_HIDES.test(character) || joinsLetters(character, spelt));
    spelt += isShown ? character : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return spelt;
}

// Characters that turn or hide others must be seen where they stand.
const TURNS_OR_HIDES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

// Some vowels stand before the letter after which they are read.
const DRAWN_OUT_OF_ORDER = /\p{Script=Deva}/u;

function turnsOrHides(text: string): boolean {
  return TURNS_OR_HIDES.test(text.replaceAll(/[\u200C\u200D]/gu, ''));
}

// But some languages are not written without these two.
function joinsLetters(character: string, before: string): boolean {
  return (
    /^[\u200C\u200D]$/u.test(character) && /[\p{Script=Arab}\p{Script=Deva}]\p{M}*$/u.test(before)
  );
}

function splitRuns(text: string, faceOf: Chain): readonly (readonly [string, string])[] {
  const runs: [string, string][] = [];
  for (const character of text) {
    const last = runs.at(-1);
    // A mark is drawn with its letter.
    const near = /^[\p{M}\u200C\u200D]$/u.test(character) ? last?.[0] : undefined;
    const face = faceOf(character.codePointAt(0) ?? 0, near) ?? '';
    if (last?.[0] === face) last[1] += character;
    else runs.push([face, character]);
  }
  return runs;
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

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

// Addresses and digests are wider than a column, and Chinese has no spaces: they break where the column ends.
function breakWord(word: string, fits: (part: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
