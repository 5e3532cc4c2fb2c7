import type { Budget } from './budget.ts';
import { BLACK, parseColour } from './colour.ts';
import { coverInside } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { paintGradient, readGradient } from './gradient.ts';
import type { Gradient } from './gradient.ts';
import { cover, paintOf } from './layer.ts';
import type { Clip, Layer, Paint } from './layer.ts';
import { diagonalOf, parseFraction, parseLength } from './length.ts';
import { apply, parseNumbers, stretchOf } from './matrix.ts';
import type { Box, Matrix, Point } from './matrix.ts';
import type { Contour } from './pen.ts';
import type { SvgElement, SvgTree } from './read-tree.ts';
import { outlineOf } from './shapes.ts';
import type { Viewport } from './shapes.ts';
import { strokeOutlines } from './stroke.ts';
import type { StrokeStyle } from './stroke.ts';
import { NO_STYLE, readReference, styleOf } from './style.ts';
import type { Style, StyleRules } from './style.ts';

interface Tools {
  readonly tree: SvgTree;
  readonly rules: StyleRules;
  readonly budget: Budget;
  /** Those that were read already. */
  readonly gradients: Map<SvgElement, Gradient>;
}

interface Ground {
  readonly layer: Layer;
  readonly matrix: Matrix;
  readonly clip: Clip;
  readonly style: Style;
  readonly viewport: Viewport;
  readonly isClip: boolean;
  readonly opacity: number;
}

/** Whether an element lays one paint over what is there, and is no whole of several. */
export function isLaidOnce({ name, children }: SvgElement, style: Style): boolean {
  if (name === 'image') return true;
  const isShape = children.length === 0 && !['g', 'a', 'use', 'svg', 'switch'].includes(name);
  return isShape && (style.get('fill') === 'none' || (style.get('stroke') ?? 'none') === 'none');
}

/** Fills a shape and draws its line; a shape to clip by is filled only. */
export function drawShape(tools: Tools, element: SvgElement, ground: Ground): void {
  const { matrix, style, viewport, isClip } = ground;
  const { budget } = tools;
  if (style.get('visibility') === 'hidden' || style.get('visibility') === 'collapse') return;
  const stretch = stretchOf(matrix);
  const outline = outlineOf(element, { viewport, stretch, budget });
  if (outline === undefined || outline.length === 0 || budget.isSpent()) return;
  const box = boxOf(outline);
  const fill = isClip ? WHITE : paintFor(tools, 'fill', { ground, box });
  const rule = style.get(isClip ? 'clip-rule' : 'fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero';
  if (fill !== undefined) {
    const points = outline.map((contour) => mapAll(matrix, contour.points));
    lay(ground, fill, {
      coverage: coverInside(points, rule, ground.layer, budget),
      opacity: parseFraction(style.get('fill-opacity'), 1),
    });
  }
  const stroke = isClip ? undefined : paintFor(tools, 'stroke', { ground, box });
  if (stroke === undefined) return;
  const line = strokeStyleOf(style, viewport, budget);
  if (!(line.width > 0)) return;
  const polygons = strokeOutlines(outline, line, stretch, budget).map((polygon) =>
    mapAll(matrix, polygon),
  );
  lay(ground, stroke, {
    coverage: coverInside(polygons, 'nonzero', ground.layer, budget),
    opacity: parseFraction(style.get('stroke-opacity'), 1),
  });
}

const WHITE = paintOf({ red: 1, green: 1, blue: 1, opacity: 1 });

function mapAll(matrix: Matrix, points: readonly Point[]): readonly Point[] {
  return points.map((point) => apply(matrix, point));
}

function lay(
  { layer, clip, opacity: all, isClip }: Ground,
  paint: Paint,
  { coverage, opacity }: { readonly coverage: Coverage | undefined; readonly opacity: number },
): void {
  if (coverage !== undefined)
    cover(layer, paint, { coverage, clip, opacity: isClip ? 1 : opacity * all });
}

/** The smallest box around outlines, in their units, without the width of the line. */
export function boxOf(outline: readonly Contour[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of outline) {
    for (const { x, y } of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

interface Painted {
  readonly ground: Ground;
  readonly box: Box;
}

/** @returns Nothing where it is not painted. */
function paintFor(
  tools: Tools,
  property: 'fill' | 'stroke',
  { ground, box }: Painted,
): Paint | undefined {
  const { style, matrix, viewport } = ground;
  const said = style.get(property) ?? (property === 'fill' ? 'black' : 'none');
  const id = readReference(said);
  const server = id === undefined ? undefined : tools.tree.byId.get(id);
  if (server !== undefined && server.name.endsWith('Gradient')) {
    const gradient = gradientOf(tools, server);
    return gradient && paintGradient(gradient, { matrix, box, viewport }, tools.budget);
  }
  // Where what is referred to is not there, what is said behind it.
  const named = said.replace(/^url\([^)]*\)/iu, '').trim();
  if (named === '' || /^none$/iu.test(named)) return undefined;
  const isCurrent = /^currentcolor$/iu.test(named);
  const colour = parseColour(isCurrent ? (style.get('color') ?? 'black') : named);
  return paintOf(colour ?? BLACK);
}

function gradientOf(
  { tree, rules, budget, gradients }: Tools,
  element: SvgElement,
): Gradient | undefined {
  const known = gradients.get(element);
  if (known !== undefined) return known;
  const styleOfStop = (stop: SvgElement) => styleOf(stop, NO_STYLE, rules, budget);
  const gradient = readGradient(element, { byId: tree.byId, styleOfStop, budget });
  if (gradient !== undefined) gradients.set(element, gradient);
  return gradient;
}

const CAPS: ReadonlyMap<string, StrokeStyle['cap']> = new Map([
  ['round', 'round'],
  ['square', 'square'],
]);
const JOINS: ReadonlyMap<string, StrokeStyle['join']> = new Map([
  ['round', 'round'],
  ['bevel', 'bevel'],
]);

/** What a list of dashes costs for each character, counted as work. */
const DASHES_COST = 4;

function strokeStyleOf(style: Style, viewport: Viewport, budget: Budget): StrokeStyle {
  const diagonal = diagonalOf(viewport);
  const list = style.get('stroke-dasharray') ?? '';
  const dashes = budget.spend('work', list.length * DASHES_COST) ? parseNumbers(list) : [];
  return {
    width: parseLength(style.get('stroke-width'), diagonal) ?? 1,
    cap: CAPS.get(style.get('stroke-linecap') ?? '') ?? 'butt',
    join: JOINS.get(style.get('stroke-linejoin') ?? '') ?? 'miter',
    miterLimit: parseLength(style.get('stroke-miterlimit'), 1) ?? 4,
    // One that is none makes the whole list one.
    dashes: dashes.some((dash) => !(dash >= 0)) ? [] : dashes,
    dashOffset: parseLength(style.get('stroke-dashoffset'), diagonal) ?? 0,
  };
}
