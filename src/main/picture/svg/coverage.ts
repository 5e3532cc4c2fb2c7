import type { Budget } from './budget.ts';
import type { Point } from './matrix.ts';

/** How much of each pixel something covers, 0 to 1, within a part of the picture; none outside of it. */
export interface Coverage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type FillRule = 'nonzero' | 'evenodd';

/** Lines that each row of pixels is looked at on; across them it is exact. */
const LINES = 8;
/** Parts of a pixel that a place on a line is known to. */
const PARTS = 1024;

/**
 * Works out what the inside of outlines covers. Each is closed, whether it is said to be or not.
 *
 * @param outlines In pixels from the upper left corner.
 */
export function coverInside(
  outlines: readonly (readonly Point[])[],
  rule: FillRule,
  size: Size,
  budget: Budget,
): Coverage | undefined {
  const edges = outlines.flatMap((points) => edgesOf(points, size));
  const crossings = edges.reduce((sum, edge) => sum + edge.last - edge.first, 0);
  if (crossings === 0 || !budget.spend('work', crossings * 2)) return undefined;
  const box = boxOf(edges, size);
  if (!budget.spend('work', box.width * box.height)) return undefined;
  const { starts, keys } = sortCrossings(edges, box, crossings);
  const values = new Float32Array(box.width * box.height);
  const isInside = rule === 'nonzero' ? (count: number) => count !== 0 : isOdd;
  for (let line = 0; line < box.height * LINES; line += 1) {
    const onLine = keys.subarray(starts[line] ?? 0, starts[line + 1] ?? 0);
    const row = values.subarray(Math.floor(line / LINES) * box.width).subarray(0, box.width);
    let count = 0;
    for (const key of onLine) {
      const before = isInside(count);
      count += (key & 1) === 1 ? 1 : -1;
      const after = isInside(count);
      if (before !== after) addStep(row, (key >> 1) / PARTS, (after ? 1 : -1) / LINES);
    }
  }
  for (let row = 0; row < box.height; row += 1) sumUp(values, row * box.width, box.width);
  return { ...box, values };
}

function isOdd(count: number): boolean {
  return count % 2 !== 0;
}

/** A line that goes up or down: which lines it crosses, the last one left out, and where. */
interface Edge {
  readonly first: number;
  readonly last: number;
  /** On line `first`, in pixels; and how much further on the next line. */
  readonly x: number;
  readonly step: number;
  readonly isDown: boolean;
  readonly leftmost: number;
  readonly rightmost: number;
}

function edgesOf(points: readonly Point[], { height }: Size): Edge[] {
  const edges: Edge[] = [];
  let from = points.at(-1);
  for (const to of points) {
    if (from !== undefined) {
      const edge = edgeOf(from, to, height * LINES);
      if (edge !== undefined) edges.push(edge);
    }
    from = to;
  }
  return edges;
}

function edgeOf(from: Point, to: Point, lines: number): Edge | undefined {
  const isDown = to.y > from.y;
  const [upper, lower] = isDown ? [from, to] : [to, from];
  // A line is looked at in its middle.
  const first = Math.max(0, Math.ceil(upper.y * LINES - 0.5));
  const last = Math.min(lines, Math.ceil(lower.y * LINES - 0.5));
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  const x = upper.x + ((first + 0.5) / LINES - upper.y) * slope;
  if (!(last > first) || !Number.isFinite(x)) return undefined;
  const step = slope / LINES;
  const end = x + (last - first - 1) * step;
  return { first, last, x, step, isDown, leftmost: Math.min(x, end), rightmost: Math.max(x, end) };
}

type Box = Omit<Coverage, 'values'>;

function boxOf(edges: readonly Edge[], { width, height }: Size): Box {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (const { first, last, leftmost, rightmost } of edges) {
    left = Math.min(left, Math.floor(leftmost));
    right = Math.max(right, Math.ceil(rightmost) + 1);
    top = Math.min(top, Math.floor(first / LINES));
    bottom = Math.max(bottom, Math.ceil(last / LINES));
  }
  left = Math.max(0, left);
  return { left, top, width: Math.max(0, Math.min(width, right) - left), height: bottom - top };
}

interface Crossings {
  /** Where those of each line start. */
  readonly starts: Uint32Array;
  /** Of each line from left to right: the place, in parts of a pixel, times two, and one more where it goes down. */
  readonly keys: Int32Array;
}

function sortCrossings(edges: readonly Edge[], box: Box, count: number): Crossings {
  const top = box.top * LINES;
  const starts = new Uint32Array(box.height * LINES + 1);
  for (const { first, last } of edges) {
    for (let line = first; line < last; line += 1) {
      starts[line - top + 1] = (starts[line - top + 1] ?? 0) + 1;
    }
  }
  for (let line = 1; line < starts.length; line += 1) {
    starts[line] = (starts[line] ?? 0) + (starts[line - 1] ?? 0);
  }
  const next = starts.slice();
  const keys = new Int32Array(count);
  for (const { first, last, x, step, isDown } of edges) {
    for (let line = first; line < last; line += 1) {
      const place = Math.min(box.width, Math.max(0, x + (line - first) * step - box.left));
      const at = next[line - top] ?? 0;
      keys[at] = Math.round(place * PARTS) * 2 + (isDown ? 1 : 0);
      next[line - top] = at + 1;
    }
  }
  for (let line = 0; line + 1 < starts.length; line += 1) {
    const [start = 0, end = 0] = [starts[line], starts[line + 1]];
    if (end - start > 1) keys.subarray(start, end).sort();
  }
  return { starts, keys };
}

/** From a place on, there is so much more; written as the difference between neighbours. */
function addStep(row: Float32Array, place: number, amount: number): void {
  const pixel = Math.floor(place);
  const part = place - pixel;
  if (pixel < row.length) row[pixel] = (row[pixel] ?? 0) + amount * (1 - part);
  if (pixel + 1 < row.length) row[pixel + 1] = (row[pixel + 1] ?? 0) + amount * part;
}

function sumUp(values: Float32Array, start: number, width: number): void {
  let sum = 0;
  for (let at = start; at < start + width; at += 1) {
    sum += values[at] ?? 0;
    values[at] = Math.min(1, Math.max(0, sum));
  }
}
