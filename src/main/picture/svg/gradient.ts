import type { Budget } from './budget.ts';
import { BLACK, parseColour } from './colour.ts';
import type { Colour } from './colour.ts';
import type { Paint } from './layer.ts';
import { diagonalOf, parseFraction, parseLength } from './length.ts';
import { apply, invert, multiply, ofBox, parseTransform } from './matrix.ts';
import type { Box, Matrix, Point } from './matrix.ts';
import type { SvgElement } from './read-tree.ts';
import type { Viewport } from './shapes.ts';
import type { Style } from './style.ts';

/** A gradient with what it has of those that it refers to: whatever is the same of all that it paints. */
export interface Gradient {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** From its start to its end, in the form of a layer; none where there is nothing to paint with. */
  readonly colours: Float32Array | undefined;
  readonly transform: Matrix;
  /** Of what it says, in characters: what reading it for one more shape costs. */
  readonly size: number;
}

interface Stop {
  /** 0 to 1, none before the one before. */
  readonly place: number;
  readonly colour: Colour;
}

interface Ground {
  /** From the units of what is painted to pixels. */
  readonly matrix: Matrix;
  /** Of what is painted, in its units. */
  readonly box: Box;
  readonly viewport: Viewport;
}

/** Those that refer to each other further than this are passed over. */
const REFERENCES = 8;

/** What one costs by its colours and for each stop, counted as work. */
const COLOURS_COST = 2000;
const STOP_COST = 150;

interface Reading {
  readonly byId: ReadonlyMap<string, SvgElement>;
  readonly styleOfStop: (stop: SvgElement) => Style;
  readonly budget: Budget;
}

/**
 * @returns Nothing where it costs too much.
 * @see https://www.w3.org/TR/SVG2/pservers.html#PaintServerTemplates
 */
export function readGradient(
  element: SvgElement,
  { byId, styleOfStop, budget }: Reading,
): Gradient | undefined {
  const attributes = new Map<string, string>();
  let stops: readonly SvgElement[] = [];
  let next: SvgElement | undefined = element;
  for (let count = 0; next !== undefined && count < REFERENCES; count += 1) {
    if (!next.name.endsWith('Gradient')) break;
    for (const [name, value] of next.attributes) {
      if (!attributes.has(name)) attributes.set(name, value);
    }
    if (stops.length === 0) stops = next.children.filter(({ name }) => name === 'stop');
    const href: string | undefined = next.attributes.get('href')?.trim();
    next = href?.startsWith('#') ? byId.get(href.slice(1)) : undefined;
  }
  const size = Array.from(attributes.values()).reduce((sum, value) => sum + value.length, 0);
  const inStops = stops.reduce((sum, stop) => sum + stop.size + STOP_COST, 0);
  if (!budget.spend('work', size + inStops + COLOURS_COST)) return undefined;
  let last = 0;
  const read = stops.map((stop) => {
    last = Math.max(last, parseFraction(stop.attributes.get('offset'), 0));
    return { place: last, colour: colourOfStop(styleOfStop(stop)) };
  });
  return {
    name: element.name,
    attributes,
    colours: read.length === 0 ? undefined : spread(read),
    transform: parseTransform(attributes.get('gradientTransform')),
    size,
  };
}

function colourOfStop(style: Style): Colour {
  const said = style.get('stop-color') ?? 'black';
  const name = /^currentcolor$/iu.test(said) ? (style.get('color') ?? 'black') : said;
  const colour = parseColour(name) ?? BLACK;
  return { ...colour, opacity: colour.opacity * parseFraction(style.get('stop-opacity'), 1) };
}

/** @returns Nothing where there is nothing to paint with. */
export function paintGradient(
  gradient: Gradient,
  ground: Ground,
  budget: Budget,
): Paint | undefined {
  const { attributes, colours, transform, size } = gradient;
  if (colours === undefined || !budget.spend('work', size)) return undefined;
  const inBox = attributes.get('gradientUnits')?.trim() !== 'userSpaceOnUse';
  // It has no shape where that has no width or no height.
  if (inBox && !(ground.box.width > 0 && ground.box.height > 0)) return undefined;
  const inner = inBox ? multiply(ofBox(ground.box), transform) : transform;
  const inverse = invert(multiply(ground.matrix, inner));
  const placeAt = placeOn(gradient, inBox ? { width: 1, height: 1 } : ground.viewport);
  const repeat = REPEATS[attributes.get('spreadMethod')?.trim() ?? ''] ?? clamp;
  const at = (place: number) => {
    const step = Math.round(repeat(place) * (STEPS - 1)) * 4;
    return colours.subarray(step, step + 4);
  };
  if (inverse === undefined || placeAt === undefined) return () => at(1);
  return (pixelX, pixelY) => {
    const point = apply(inverse, { x: pixelX, y: pixelY });
    return at(placeAt(point.x, point.y));
  };
}

const REPEATS: Readonly<Record<string, ((place: number) => number) | undefined>> = {
  repeat: (place) => place - Math.floor(place),
  reflect: (place) => 1 - Math.abs((((place % 2) + 2) % 2) - 1),
};

function clamp(place: number): number {
  // What is no number is the end.
  return place < 1 ? Math.max(0, place) : 1;
}

const STEPS = 256;

/** All colours from the start to the end, in the form of a layer. */
function spread(stops: readonly Stop[]): Float32Array {
  const values = new Float32Array(STEPS * 4);
  let next = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const place = step / (STEPS - 1);
    while (next < stops.length && (stops[next]?.place ?? 1) <= place) next += 1;
    const [before, after] = [stops[next - 1], stops[next]];
    const colour = between(before ?? after, after ?? before, place);
    const { red, green, blue, opacity } = colour;
    values.set([red * opacity, green * opacity, blue * opacity, opacity], step * 4);
  }
  return values;
}

function between(before: Stop | undefined, after: Stop | undefined, place: number): Colour {
  if (before === undefined || after === undefined) return BLACK;
  const gap = after.place - before.place;
  const share = gap > 0 ? Math.min(1, Math.max(0, (place - before.place) / gap)) : 0;
  const mix = (part: keyof Colour) =>
    before.colour[part] + (after.colour[part] - before.colour[part]) * share;
  return { red: mix('red'), green: mix('green'), blue: mix('blue'), opacity: mix('opacity') };
}

type PlaceAt = (x: number, y: number) => number;

/** Where a point is on a gradient: 0 at its start, 1 at its end. Nothing where these are the same. */
function placeOn({ name, attributes }: Gradient, viewport: Viewport): PlaceAt | undefined {
  const { width, height } = viewport;
  const across = (key: string, otherwise: string) =>
    parseLength(attributes.get(key) ?? otherwise, width) ?? 0;
  const down = (key: string, otherwise: string) =>
    parseLength(attributes.get(key) ?? otherwise, height) ?? 0;
  if (name === 'linearGradient') {
    const [x1, y1] = [across('x1', '0%'), down('y1', '0%')];
    const [dx, dy] = [across('x2', '100%') - x1, down('y2', '0%') - y1];
    const square = dx ** 2 + dy ** 2;
    return square > 0 ? (x, y) => ((x - x1) * dx + (y - y1) * dy) / square : undefined;
  }
  const [cx, cy] = [across('cx', '50%'), down('cy', '50%')];
  const radius = parseLength(attributes.get('r') ?? '50%', diagonalOf(viewport)) ?? 0;
  const focus = { x: across('fx', `${cx}`), y: down('fy', `${cy}`) };
  return radius > 0 ? placeOnCircle({ x: cx, y: cy }, radius, focus) : undefined;
}

/** Circles that grow from the focus to the whole; a focus outside of that is moved to just within. */
function placeOnCircle(centre: Point, radius: number, focus: Point): PlaceAt {
  const away = Math.hypot(focus.x - centre.x, focus.y - centre.y);
  const pull = away > radius * 0.99 ? (radius * 0.99) / away : 1;
  const d = { x: (centre.x - focus.x) * pull, y: (centre.y - focus.y) * pull };
  const from = { x: centre.x - d.x, y: centre.y - d.y };
  const a = d.x ** 2 + d.y ** 2 - radius ** 2;
  return (x, y) => {
    const p = { x: x - from.x, y: y - from.y };
    const b = p.x * d.x + p.y * d.y;
    return (b - Math.sqrt(b ** 2 - a * (p.x ** 2 + p.y ** 2))) / a;
  };
}
