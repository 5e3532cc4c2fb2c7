import { apply, multiply, rotate, scale, translate } from './matrix.ts';
import type { Matrix, Point } from './matrix.ts';
import type { Pen } from './pen.ts';

export interface Arc {
  readonly radii: Point;
  /** Of the ellipse's first axis, in degrees. */
  readonly rotation: number;
  readonly isLarge: boolean;
  /** In the direction in which angles grow. */
  readonly isSweep: boolean;
  readonly to: Point;
}

/** Draws an elliptical arc. @see https://www.w3.org/TR/SVG2/implnote.html#ArcImplementationNotes */
export function arcTo(pen: Pen, arc: Arc): void {
  const from = pen.at();
  const [rx, ry] = [Math.abs(arc.radii.x), Math.abs(arc.radii.y)];
  if (!(rx > 0 && ry > 0)) {
    pen.lineTo(arc.to);
    return;
  }
  if (from.x === arc.to.x && from.y === arc.to.y) return;
  const turned = rotate(-arc.rotation);
  // Half the way from the end to the start, where the ellipse is a circle of radius one.
  const half = apply(turned, { x: (from.x - arc.to.x) / 2, y: (from.y - arc.to.y) / 2 });
  const far = Math.hypot(half.x / rx, half.y / ry);
  // Radii that do not reach are made to.
  const grown = Math.max(1, far);
  const unit = { x: half.x / (rx * grown), y: half.y / (ry * grown) };
  const square = unit.x ** 2 + unit.y ** 2;
  const sign = arc.isLarge === arc.isSweep ? -1 : 1;
  const away = sign * Math.sqrt(Math.max(0, 1 / square - 1));
  const centre = { x: away * unit.y, y: -away * unit.x };
  const start = Math.atan2(unit.y - centre.y, unit.x - centre.x);
  const end = Math.atan2(-unit.y - centre.y, -unit.x - centre.x);
  const middle = { x: (from.x + arc.to.x) / 2, y: (from.y + arc.to.y) / 2 };
  const toPlace = [
    translate(middle.x, middle.y),
    rotate(arc.rotation),
    scale(rx * grown, ry * grown),
    translate(centre.x, centre.y),
  ].reduce(multiply);
  turn(pen, toPlace, start, sweepOf(end - start, arc.isSweep));
  pen.lineTo(arc.to);
}

function sweepOf(angle: number, isSweep: boolean): number {
  if (isSweep) return angle < 0 ? angle + 2 * Math.PI : angle;
  return angle > 0 ? angle - 2 * Math.PI : angle;
}

/** Draws a part of the circle of radius one around the origin, mapped; the pen is at its start already. */
export function turn(pen: Pen, matrix: Matrix, start: number, sweep: number): void {
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2)));
  if (!Number.isFinite(parts)) return;
  const step = sweep / parts;
  const reach = (4 / 3) * Math.tan(step / 4);
  for (let part = 0; part < parts; part += 1) {
    const [from, to] = [start + part * step, start + (part + 1) * step];
    const [first, second] = [onTangent(from, reach), onTangent(to, -reach)];
    pen.curveTo(apply(matrix, first), apply(matrix, second), apply(matrix, onTangent(to, 0)));
  }
}

/** A point of the circle, moved along its tangent there. */
function onTangent(angle: number, reach: number): Point {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return { x: cosine - reach * sine, y: sine + reach * cosine };
}
