/** Maps x to `a`·x + `c`·y + `e`, and y to `b`·x + `d`·y + `f`. @see https://www.w3.org/TR/css-transforms-1/#MatrixDefined */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

export function translate(e: number, f: number): Matrix {
  return { ...IDENTITY, e, f };
}

export function scale(a: number, d: number): Matrix {
  return { ...IDENTITY, a, d };
}

/** From parts of a box to the units that it is in. */
export function ofBox({ x, y, width, height }: Box): Matrix {
  return { a: width, b: 0, c: 0, d: height, e: x, f: y };
}

/** What `inner` maps is then mapped by `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  };
}

export function apply({ a, b, c, d, e, f }: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** @returns Nothing where everything is mapped onto a line or a point. */
export function invert({ a, b, c, d, e, f }: Matrix): Matrix | undefined {
  const area = a * d - b * c;
  if (!Number.isFinite(1 / area)) return undefined;
  return {
    a: d / area,
    b: -b / area,
    c: -c / area,
    d: a / area,
    e: (c * f - d * e) / area,
    f: (b * e - a * f) / area,
  };
}

/** How much longer a line may get. */
export function stretchOf({ a, b, c, d }: Matrix): number {
  return Math.max(Math.hypot(a, b), Math.hypot(c, d));
}

type Make = (...numbers: readonly number[]) => Matrix;

const RADIANS = Math.PI / 180;

const TRANSFORMS: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['matrix', fromNumbers],
  ['translate', (x = 0, y = 0) => translate(x, y)],
  ['scale', (x = 1, y = x) => scale(x, y)],
  ['rotate', rotate],
  ['skewX', (angle = 0) => ({ ...IDENTITY, c: Math.tan(angle * RADIANS) })],
  ['skewY', (angle = 0) => ({ ...IDENTITY, b: Math.tan(angle * RADIANS) })],
]);

function fromNumbers(...numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return { a, b, c, d, e, f };
}

/** By degrees, around a point. */
export function rotate(angle = 0, x = 0, y = 0): Matrix {
  const [sine, cosine] = [Math.sin(angle * RADIANS), Math.cos(angle * RADIANS)];
  const turned = { a: cosine, b: sine, c: -sine, d: cosine, e: 0, f: 0 };
  return multiply(multiply(translate(x, y), turned), translate(-x, -y));
}

/** Reads a `transform` attribute; what there is no such transform of is passed over. */
export function parseTransform(text: string | undefined): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of (text ?? '').matchAll(/([a-z]+)\s*\(([^()]*)\)/giu)) {
    const make = TRANSFORMS.get(name);
    if (make !== undefined) matrix = multiply(matrix, make(...parseNumbers(list).slice(0, 6)));
  }
  return matrix;
}

/** All numbers in a list, whatever stands between them. */
export function parseNumbers(text: string | undefined): number[] {
  return Array.from(
    (text ?? '').matchAll(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/giu),
    ([number]) => Number(number),
  );
}
