import type { Budget } from './budget.ts';
import type { Point } from './matrix.ts';

/** A line from point to point. */
export interface Contour {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

/** Draws lines and curves one after the other; curves become lines short enough not to be seen as such. */
export interface Pen {
  readonly at: () => Point;
  readonly moveTo: (to: Point) => void;
  readonly lineTo: (to: Point) => void;
  /** A cubic Bézier curve. */
  readonly curveTo: (first: Point, second: Point, to: Point) => void;
  readonly close: () => void;
  readonly contours: () => readonly Contour[];
}

const MOST_STEPS = 64;

/** @param stretch How many pixels a unit will have. */
export function createPen(stretch: number, budget: Budget): Pen {
  const contours: Contour[] = [];
  let points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  const end = (isClosed: boolean) => {
    if (points.length > 0) contours.push({ points, isClosed });
    points = [];
  };
  const lineTo = (to: Point) => {
    if (!isFinite(to) || !budget.spend('points', 1)) return;
    if (points.length === 0) points.push(at);
    points.push(to);
    at = to;
  };
  return {
    at: () => at,
    moveTo(to) {
      end(false);
      if (isFinite(to)) at = to;
    },
    lineTo,
    curveTo(first, second, to) {
      const from = at;
      const steps = stepsFor(
        (lengthOf(from, first) + lengthOf(first, second) + lengthOf(second, to)) * stretch,
      );
      for (let step = 1; step < steps; step += 1) {
        lineTo(onCurve([from, first, second, to], step / steps));
      }
      lineTo(to);
    },
    close() {
      const start = points[0];
      end(true);
      if (start !== undefined) at = start;
    },
    contours() {
      end(false);
      return contours;
    },
  };
}

function isFinite({ x, y }: Point): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

/** With these a curve of so many pixels is nowhere a tenth of a pixel off. */
function stepsFor(pixels: number): number {
  return Number.isFinite(pixels)
    ? Math.min(MOST_STEPS, Math.ceil(1.5 * Math.sqrt(pixels)) + 1)
    : MOST_STEPS;
}

function lengthOf(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

type Curve = readonly [Point, Point, Point, Point];

function onCurve([from, first, second, to]: Curve, place: number): Point {
  const rest = 1 - place;
  const weights = [rest ** 3, 3 * rest ** 2 * place, 3 * rest * place ** 2, place ** 3] as const;
  return {
    x: weights[0] * from.x + weights[1] * first.x + weights[2] * second.x + weights[3] * to.x,
    y: weights[0] * from.y + weights[1] * first.y + weights[2] * second.y + weights[3] * to.y,
  };
}
