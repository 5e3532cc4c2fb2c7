import type { DrawnPage, SpokenPart } from '../../../shared/contract/preview-views.ts';
import type { ElementOptions, Paper, PaperElement } from './paper.ts';
import { BASELINE_EMS } from './paper.ts';
import type { Line } from './typesetter.ts';

/** A4. */
const SIZE = { width: 595.28, height: 841.89 } as const;

type Growing<List> = List extends readonly (infer Item)[] ? Item[] : never;

/** A page while it is drawn. */
interface OpenPage {
  readonly texts: Growing<DrawnPage['texts']>;
  readonly fills: Growing<DrawnPage['fills']>;
  readonly pictures: Growing<DrawnPage['pictures']>;
  /** By the element that says it, in the order in which these came. */
  readonly spoken: Map<DrawnElement, Map<DrawnElement, string[]>>;
}

interface DrawnElement extends PaperElement {
  readonly tag: string;
  readonly alt: string | undefined;
  parent: DrawnElement | undefined;
}

/** Pages to be shown in the window, in the place of a PDF. */
export interface DrawnPaper extends Paper {
  /** How many pages have begun. */
  readonly count: () => number;
  /** A page as far as it is drawn, from 1. */
  readonly page: (number: number) => DrawnPage | undefined;
}

/** Takes down what is drawn, page after page. */
export function createDrawnPaper(): DrawnPaper {
  const pages: OpenPage[] = [openPage()];
  let current = pages[0] ?? openPage();
  let speaker: DrawnElement | undefined;
  const speakIn = (element: DrawnElement, draw: () => void) => {
    const before = speaker;
    speaker = element;
    if (element.alt !== undefined) say(current, element, element.alt);
    draw();
    speaker = before;
  };
  return {
    ...SIZE,
    root: createElement('Document', {}, speakIn),
    count: () => pages.length,
    page: (number) => {
      const page = pages[number - 1];
      return page === undefined ? undefined : closePage(page);
    },
    startPage: () => {
      current = openPage();
      pages.push(current);
    },
    // The list of contents is the PDF's own.
    addBookmark: () => undefined,
    createElement: (tag, options = {}) => createElement(tag, options, speakIn),
    drawArtifact: (draw) => draw(),
    drawLines: (lines, style, at, leading) => {
      lines.forEach((line, index) => {
        if (speaker !== undefined) say(current, speaker, textOf(line));
        const baseline = at.y + index * leading + BASELINE_EMS * style.size;
        for (const { text, x, width } of line.runs) {
          current.texts.push({
            text,
            x: round(at.x + x * style.size),
            baseline: round(baseline),
            width: round(width * style.size),
            size: style.size,
            isBold: style.weight === 600,
            color: style.color,
          });
        }
      });
    },
    drawRule: ({ x, y, width, thickness, color }) =>
      void current.fills.push({ x, y: y - thickness / 2, width, height: thickness, color }),
    fillBox: (box, color) => void current.fills.push({ ...box, color }),
    drawPicture: (png, box) =>
      void current.pictures.push({ ...box, png: Buffer.from(png).toString('base64') }),
    numberPages: (draw) =>
      pages.forEach((page, index) => {
        current = page;
        draw(index + 1, pages.length);
      }),
  };
}

function openPage(): OpenPage {
  return { texts: [], fills: [], pictures: [], spoken: new Map() };
}

function closePage({ spoken, ...drawn }: OpenPage): DrawnPage {
  return {
    ...SIZE,
    ...drawn,
    spoken: [...spoken].map(([element, cells]) => partOf(element, cells)),
  };
}

function partOf({ tag }: DrawnElement, cells: ReadonlyMap<DrawnElement, string[]>): SpokenPart {
  const heading = /^H([1-4])$/u.exec(tag)?.[1];
  const texts = [...cells.values()].map((lines) => lines.join(' '));
  return { ...(heading === undefined ? {} : { heading: Number(heading) }), texts };
}

function createElement(
  tag: string,
  { alt }: ElementOptions,
  speakIn: (element: DrawnElement, draw: () => void) => void,
): DrawnElement {
  const element: DrawnElement = {
    tag,
    alt,
    parent: undefined,
    add: (part) => {
      if (typeof part === 'function') speakIn(element, part);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is put into one was made by this paper too
      else (part as DrawnElement).parent = element;
    },
  };
  return element;
}

/** The cells of a row are told together. */
function say({ spoken }: OpenPage, element: DrawnElement, text: string): void {
  const { tag, parent } = element;
  const whole = /^T[HD]$/u.test(tag) && parent !== undefined ? parent : element;
  const cells = spoken.get(whole) ?? new Map<DrawnElement, string[]>();
  spoken.set(whole, cells);
  const lines = cells.get(element) ?? [];
  cells.set(element, lines);
  lines.push(text);
}

function textOf({ actual, runs }: Line): string {
  return actual ?? runs.map(({ text }) => text).join('');
}

// A hundredth of a point is less than any screen shows.
function round(points: number): number {
  return Math.round(points * 100) / 100;
}
