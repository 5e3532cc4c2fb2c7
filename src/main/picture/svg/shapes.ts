import { turn } from './arc.ts';
import type { Budget } from './budget.ts';
import type { Size } from './coverage.ts';
import { diagonalOf, parseLength } from './length.ts';
import { multiply, parseNumbers, scale, translate } from './matrix.ts';
import { drawPath } from './path.ts';
import { createPen } from './pen.ts';
import type { Contour, Pen } from './pen.ts';
import type { SvgElement } from './read-tree.ts';

/** What per cents are of. */
export type Viewport = Size;

interface Lengths {
  readonly across: (name: string) => number | undefined;
  readonly down: (name: string) => number | undefined;
  /** Neither the one nor the other. */
  readonly along: (name: string) => number | undefined;
}

/** Reads the lengths of an element. */
export function lengthsOf({ attributes }: SvgElement, viewport: Viewport): Lengths {
  const read = (whole: number) => (name: string) => parseLength(attributes.get(name), whole);
  return {
    across: read(viewport.width),
    down: read(viewport.height),
    along: read(diagonalOf(viewport)),
  };
}

type Draw = (element: SvgElement, pen: Pen, lengths: Lengths) => void;

const SHAPES: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['path', ({ attributes }, pen) => drawPath(attributes.get('d') ?? '', pen)],
  ['rect', (_, pen, lengths) => drawRect(pen, lengths)],
  ['circle', (_, pen, lengths) => drawCircle(pen, lengths)],
  ['ellipse', (_, pen, lengths) => drawEllipse(pen, lengths)],
  ['line', (_, pen, lengths) => drawLine(pen, lengths)],
  ['polyline', ({ attributes }, pen) => drawPoints(attributes.get('points'), pen)],
  [
    'polygon',
    ({ attributes }, pen) => {
      drawPoints(attributes.get('points'), pen);
      pen.close();
    },
  ],
]);

export interface Drawn {
  readonly viewport: Viewport;
  /** How many pixels a unit will have. */
  readonly stretch: number;
  readonly budget: Budget;
}

/**
 * The outline of a shape, in its own units.
 *
 * @returns Nothing of an element that is no shape.
 * @see https://www.w3.org/TR/SVG2/shapes.html
 */
export function outlineOf(
  element: SvgElement,
  { viewport, stretch, budget }: Drawn,
): readonly Contour[] | undefined {
  const draw = SHAPES.get(element.name);
  if (draw === undefined) return undefined;
  const pen = createPen(stretch, budget);
  draw(element, pen, lengthsOf(element, viewport));
  return pen.contours();
}

function drawRect(pen: Pen, { across, down }: Lengths): void {
  const [x, y] = [across('x') ?? 0, down('y') ?? 0];
  const [width, height] = [across('width') ?? 0, down('height') ?? 0];
  if (!(width > 0 && height > 0)) return;
  const [askedX, askedY] = [across('rx'), down('ry')];
  const rx = Math.min(width / 2, Math.max(0, askedX ?? askedY ?? 0));
  const ry = Math.min(height / 2, Math.max(0, askedY ?? askedX ?? 0));
  const corners = [
    [x + width - rx, y + ry, -Math.PI / 2],
    [x + width - rx, y + height - ry, 0],
    [x + rx, y + height - ry, Math.PI / 2],
    [x + rx, y + ry, Math.PI],
  ] as const;
  pen.moveTo({ x: x + rx, y });
  for (const [cornerX, cornerY, start] of corners) {
    const matrix = multiply(translate(cornerX, cornerY), scale(rx, ry));
    pen.lineTo({ x: cornerX + rx * Math.cos(start), y: cornerY + ry * Math.sin(start) });
    if (rx > 0 && ry > 0) turn(pen, matrix, start, Math.PI / 2);
    else pen.lineTo({ x: cornerX - rx * Math.sin(start), y: cornerY + ry * Math.cos(start) });
  }
  pen.close();
}

function drawCircle(pen: Pen, { across, down, along }: Lengths): void {
  const radius = along('r') ?? 0;
  drawRound(pen, [across('cx') ?? 0, down('cy') ?? 0], [radius, radius]);
}

function drawEllipse(pen: Pen, { across, down }: Lengths): void {
  const [rx, ry] = [across('rx'), down('ry')];
  drawRound(pen, [across('cx') ?? 0, down('cy') ?? 0], [rx ?? ry ?? 0, ry ?? rx ?? 0]);
}

type Pair = readonly [x: number, y: number];

function drawRound(pen: Pen, [x, y]: Pair, [rx, ry]: Pair): void {
  if (!(rx > 0 && ry > 0)) return;
  pen.moveTo({ x: x + rx, y });
  turn(pen, multiply(translate(x, y), scale(rx, ry)), 0, 2 * Math.PI);
  pen.close();
}

function drawLine(pen: Pen, { across, down }: Lengths): void {
  pen.moveTo({ x: across('x1') ?? 0, y: down('y1') ?? 0 });
  pen.lineTo({ x: across('x2') ?? 0, y: down('y2') ?? 0 });
}

function drawPoints(text: string | undefined, pen: Pen): void {
  const numbers = parseNumbers(text);
  for (let place = 0; place + 1 < numbers.length; place += 2) {
    const point = { x: numbers[place] ?? 0, y: numbers[place + 1] ?? 0 };
    if (place === 0) pen.moveTo(point);
    else pen.lineTo(point);
  }
}
