import type { Budget } from './budget.ts';
import { createPen } from './pen.ts';
import type { Contour } from './pen.ts';
import type { Point } from './matrix.ts';
import { turn } from './arc.ts';
import { multiply, scale, translate } from './matrix.ts';

/** @see https://www.w3.org/TR/SVG2/painting.html#StrokeProperties */
export interface StrokeStyle {
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  /** Lengths of what is drawn and left out by turns; none where the line is whole. */
  readonly dashes: readonly number[];
  readonly dashOffset: number;
}

type Polygon = readonly Point[];

interface Stroker {
  readonly style: StrokeStyle;
  readonly half: number;
  readonly stretch: number;
  readonly budget: Budget;
  readonly polygons: Polygon[];
}

/**
 * The outline of a line that is drawn along contours: polygons that lie over each other and all turn the same
 * way, whose inside is what `nonzero` says it is.
 *
 * @param stretch How many pixels a unit will have.
 */
export function strokeOutlines(
  contours: readonly Contour[],
  style: StrokeStyle,
  stretch: number,
  budget: Budget,
): readonly Polygon[] {
  const stroker: Stroker = { style, half: style.width / 2, stretch, budget, polygons: [] };
  for (const contour of contours) {
    for (const part of dashed(contour, stroker)) strokeOne(stroker, part);
  }
  return budget.isSpent() ? [] : stroker.polygons;
}

function strokeOne(stroker: Stroker, { points, isClosed }: Contour): void {
  const distinct = points.filter((point, index) => !isSame(point, points[index - 1]));
  const [first] = distinct;
  if (first === undefined) return;
  const isRing = isClosed && distinct.length > 2;
  if (isRing && !isSame(first, distinct.at(-1))) distinct.push(first);
  if (distinct.length === 1) {
    addDot(stroker, first);
    return;
  }
  for (let index = 1; index < distinct.length; index += 1) {
    const [before, from, to] = [distinct[index - 2], distinct[index - 1], distinct[index]];
    if (from === undefined || to === undefined) continue;
    addSegment(stroker, from, to);
    if (before !== undefined) addJoin(stroker, before, from, to);
  }
  const [second, beforeLast, last] = [distinct[1], distinct.at(-2), distinct.at(-1)];
  if (second === undefined || beforeLast === undefined || last === undefined) return;
  if (isRing) {
    addJoin(stroker, beforeLast, last, second);
    return;
  }
  addCap(stroker, second, first);
  addCap(stroker, beforeLast, last);
}

function isSame(one: Point, other: Point | undefined): boolean {
  return one.x === other?.x && one.y === other.y;
}

/** All are made to turn the same way, so that none takes away from another. */
function add({ polygons, budget }: Stroker, polygon: Polygon): void {
  if (!budget.spend('points', polygon.length)) return;
  let area = 0;
  let from = polygon.at(-1);
  for (const to of polygon) {
    if (from !== undefined) area += from.x * to.y - from.y * to.x;
    from = to;
  }
  polygons.push(area < 0 ? polygon.toReversed() : polygon);
}

/** From one point to another, half the stroke's width long; along the line, and across it. */
function directionsOf({ half }: Stroker, from: Point, to: Point) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: ((to.x - from.x) / length) * half, y: ((to.y - from.y) / length) * half };
  return { along, across: { x: -along.y, y: along.x } };
}

function plus(point: Point, by: Point, times = 1): Point {
  return { x: point.x + by.x * times, y: point.y + by.y * times };
}

function addSegment(stroker: Stroker, from: Point, to: Point): void {
  const { across } = directionsOf(stroker, from, to);
  add(stroker, [
    plus(from, across),
    plus(to, across),
    plus(to, across, -1),
    plus(from, across, -1),
  ]);
}

function addCap(stroker: Stroker, before: Point, end: Point): void {
  const { cap } = stroker.style;
  if (cap === 'round') addCircle(stroker, end);
  if (cap !== 'square') return;
  const { along } = directionsOf(stroker, before, end);
  addSegment(stroker, end, plus(end, along));
}

/** A line of no length shows its ends only. */
function addDot(stroker: Stroker, at: Point): void {
  const { half, style } = stroker;
  if (style.cap === 'round') addCircle(stroker, at);
  if (style.cap === 'square') {
    addSegment(stroker, { x: at.x - half, y: at.y }, { x: at.x + half, y: at.y });
  }
}

function addCircle(stroker: Stroker, { x, y }: Point): void {
  const { half, stretch, budget } = stroker;
  const pen = createPen(stretch, budget);
  pen.moveTo({ x: x + half, y });
  turn(pen, multiply(translate(x, y), scale(half, half)), 0, 2 * Math.PI);
  for (const { points } of pen.contours()) add(stroker, points);
}

function addJoin(stroker: Stroker, before: Point, at: Point, after: Point): void {
  const { style, half } = stroker;
  const first = directionsOf(stroker, before, at);
  const second = directionsOf(stroker, at, after);
  const cross = first.along.x * second.along.y - first.along.y * second.along.x;
  const cosine = (first.along.x * second.along.x + first.along.y * second.along.y) / half ** 2;
  if (cross === 0 && cosine > 0) return;
  if (style.join === 'round') {
    // Between the short lines of a curve there is next to nothing to round.
    if (cosine < 0.98) {
      addCircle(stroker, at);
      return;
    }
  }
  // On the outer side.
  const side = cross > 0 ? -1 : 1;
  const [from, to] = [plus(at, first.across, side), plus(at, second.across, side)];
  // The miter's length by the stroke's width: one by the sine of half the angle between the lines.
  const ratio = Math.sqrt(2 / (1 + cosine));
  if (style.join !== 'miter' || !(ratio <= style.miterLimit)) {
    add(stroker, [at, from, to]);
    return;
  }
  const middle = { x: (from.x + to.x) / 2 - at.x, y: (from.y + to.y) / 2 - at.y };
  add(stroker, [at, from, plus(at, middle, ratio ** 2), to]);
}

/** In pixels, all of a pattern. */
const FINEST_DASHES = 0.1;

/** The parts of a line that are drawn. */
function dashed(contour: Contour, { style, stretch, budget }: Stroker): readonly Contour[] {
  const total = style.dashes.reduce((sum, dash) => sum + dash, 0);
  // What is too fine to be seen is a line.
  if (!(total * stretch > FINEST_DASHES) || !Number.isFinite(total)) return [contour];
  // An odd list is gone through twice.
  const dashes = style.dashes.length % 2 === 0 ? style.dashes : [...style.dashes, ...style.dashes];
  const length = dashes.reduce((sum, dash) => sum + dash, 0);
  let place = ((style.dashOffset % length) + length) % length || 0;
  let index = 0;
  while (place >= (dashes[index] ?? Infinity) && index + 1 < dashes.length) {
    place -= dashes[index] ?? 0;
    index += 1;
  }
  return cut(contour, { dashes, index, left: (dashes[index] ?? 0) - place }, budget);
}

interface Dashes {
  readonly dashes: readonly number[];
  index: number;
  /** Of the dash or gap that is being drawn. */
  left: number;
}

function cut({ points, isClosed }: Contour, state: Dashes, budget: Budget): readonly Contour[] {
  const parts: Contour[] = [];
  let [at] = points;
  if (at === undefined) return [];
  let part: Point[] = [at];
  const end = () => {
    if (state.index % 2 === 0 && part.length > 0) parts.push({ points: part, isClosed: false });
    part = [];
  };
  for (const to of isClosed ? [...points.slice(1), at] : points.slice(1)) {
    let rest = Math.hypot(to.x - at.x, to.y - at.y);
    while (rest > state.left) {
      if (!budget.spend('points', 1)) return [];
      const share = state.left / rest;
      at = { x: at.x + (to.x - at.x) * share, y: at.y + (to.y - at.y) * share };
      rest -= state.left;
      part.push(at);
      end();
      state.index = (state.index + 1) % state.dashes.length;
      state.left = state.dashes[state.index] ?? 0;
      part = [at];
    }
    state.left -= rest;
    at = to;
    part.push(to);
  }
  end();
  return parts;
}
