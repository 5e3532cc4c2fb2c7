import { arcTo } from './arc.ts';
import type { Point } from './matrix.ts';
import type { Pen } from './pen.ts';

/**
 * Draws the data of a path, up to where it is not right any more.
 *
 * @see https://www.w3.org/TR/SVG2/paths.html#PathData
 */
export function drawPath(data: string, pen: Pen): void {
  const reader = createReader(data);
  const state: PathState = { start: { x: 0, y: 0 }, control: undefined, last: '' };
  for (let command = reader.command(); command !== undefined; command = reader.command()) {
    // The first of a path can only be this.
    if (state.last === '' && !/m/iu.test(command)) return;
    if (!drawCommand(command, reader, pen, state)) return;
  }
}

interface PathState {
  /** Of the part of the path that is drawn. */
  start: Point;
  /** The control point before, which a smooth curve goes on from. */
  control: Point | undefined;
  /** The command before, in capitals. */
  last: string;
}

interface Reader {
  /** The next command; where one is left out, the one before, and after a move a line. */
  command(): string | undefined;
  number(): number | undefined;
  flag(): boolean | undefined;
}

const GAP = /[\s,]*/uy;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iuy;

function createReader(data: string): Reader {
  let place = 0;
  let repeated: string | undefined;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = place;
    const found = pattern.exec(data)?.[0];
    place += found?.length ?? 0;
    return found;
  };
  return {
    command() {
      take(GAP);
      const found = data[place];
      if (found === undefined) return undefined;
      if (!/[a-z]/iu.test(found)) return repeated;
      place += 1;
      repeated = AFTER[found] ?? found;
      return found in AFTER || /[lhvcsqta]/iu.test(found) ? found : undefined;
    },
    number() {
      take(GAP);
      const found = take(NUMBER);
      return found === undefined ? undefined : Number(found);
    },
    flag() {
      take(GAP);
      const found = data[place];
      if (found !== '0' && found !== '1') return undefined;
      place += 1;
      return found === '1';
    },
  };
}

const AFTER: Readonly<Record<string, string | undefined>> = { M: 'L', m: 'l', Z: '', z: '' };

/** @returns False where what it needs is not there. */
function drawCommand(command: string, reader: Reader, pen: Pen, state: PathState): boolean {
  const kind = command.toUpperCase();
  const from = pen.at();
  const origin = command === kind ? { x: 0, y: 0 } : from;
  const point = (): Point | undefined => {
    const [x, y] = [reader.number(), reader.number()];
    return x === undefined || y === undefined ? undefined : { x: x + origin.x, y: y + origin.y };
  };
  const isDrawn = DRAW[kind]?.({ reader, pen, state, point, from, origin }) ?? false;
  state.last = kind;
  if (!'CSQT'.includes(kind)) state.control = undefined;
  return isDrawn;
}

interface Step {
  readonly reader: Reader;
  readonly pen: Pen;
  readonly state: PathState;
  /** Reads one. */
  readonly point: () => Point | undefined;
  readonly from: Point;
  readonly origin: Point;
}

const DRAW: Readonly<Record<string, ((step: Step) => boolean) | undefined>> = {
  M({ pen, point, state }) {
    const to = point();
    if (to === undefined) return false;
    pen.moveTo(to);
    state.start = to;
    return true;
  },
  Z({ pen, state }) {
    pen.close();
    pen.moveTo(state.start);
    return true;
  },
  L: ({ pen, point }) => lineTo(pen, point()),
  H({ pen, reader, from, origin }) {
    const x = reader.number();
    return lineTo(pen, x === undefined ? undefined : { x: x + origin.x, y: from.y });
  },
  V({ pen, reader, from, origin }) {
    const y = reader.number();
    return lineTo(pen, y === undefined ? undefined : { x: from.x, y: y + origin.y });
  },
  C: ({ pen, state, point }) => curveTo(pen, state, [point(), point(), point()]),
  S({ pen, state, point, from }) {
    const first = 'CS'.includes(state.last) ? mirrored(state.control, from) : from;
    return curveTo(pen, state, [first, point(), point()]);
  },
  Q: ({ pen, state, point }) => quadraticTo(pen, state, [point(), point()]),
  T({ pen, state, point, from }) {
    const control = 'QT'.includes(state.last) ? mirrored(state.control, from) : from;
    return quadraticTo(pen, state, [control, point()]);
  },
  A({ pen, reader, point }) {
    const [x, y, rotation] = [reader.number(), reader.number(), reader.number()];
    const [isLarge, isSweep] = [reader.flag(), reader.flag()];
    const to = point();
    if (x === undefined || y === undefined || rotation === undefined) return false;
    if (isLarge === undefined || isSweep === undefined || to === undefined) return false;
    arcTo(pen, { radii: { x, y }, rotation, isLarge, isSweep, to });
    return true;
  },
};

function mirrored(control: Point | undefined, at: Point): Point {
  return control === undefined ? at : { x: 2 * at.x - control.x, y: 2 * at.y - control.y };
}

function lineTo(pen: Pen, to: Point | undefined): boolean {
  if (to !== undefined) pen.lineTo(to);
  return to !== undefined;
}

type Maybe = Point | undefined;

function curveTo(pen: Pen, state: PathState, [first, second, to]: [Maybe, Maybe, Maybe]): boolean {
  if (first === undefined || second === undefined || to === undefined) return false;
  pen.curveTo(first, second, to);
  state.control = second;
  return true;
}

function quadraticTo(pen: Pen, state: PathState, [control, to]: [Maybe, Maybe]): boolean {
  if (control === undefined || to === undefined) return false;
  const from = pen.at();
  const towards = (end: Point) => ({
    x: end.x + (2 / 3) * (control.x - end.x),
    y: end.y + (2 / 3) * (control.y - end.y),
  });
  pen.curveTo(towards(from), towards(to), to);
  state.control = control;
  return true;
}
