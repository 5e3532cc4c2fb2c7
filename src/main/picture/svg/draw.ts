import { SVG_PICTURE_LIMITS } from '../../../shared/limits.ts';
import type { Budget } from './budget.ts';
import { coverInside } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { Gradient } from './gradient.ts';
import { paintImage, readImage } from './image.ts';
import { cover, coverageOf, createLayer, intersect, paintFrom, wholeOf } from './layer.ts';
import type { Clip, Layer } from './layer.ts';
import { parseFraction } from './length.ts';
import { apply, multiply, ofBox, parseTransform, stretchOf, translate } from './matrix.ts';
import type { Box, Matrix } from './matrix.ts';
import type { SvgElement, SvgTree } from './read-tree.ts';
import { boxOf, drawShape, isLaidOnce } from './shape-painting.ts';
import { lengthsOf, outlineOf } from './shapes.ts';
import type { Viewport } from './shapes.ts';
import { readReference, styleOf } from './style.ts';
import type { Style, StyleRules } from './style.ts';
import { fit, readViewBox } from './viewport.ts';

/** What is the same for all of a drawing. */
export interface Drawing {
  readonly tree: SvgTree;
  readonly rules: StyleRules;
  readonly budget: Budget;
  readonly gradients: Map<SvgElement, Gradient>;
  readonly images: Map<SvgElement, Layer | undefined>;
}

/** Where and how an element is drawn. */
export interface Scope {
  readonly layer: Layer;
  /** From its units to pixels. */
  readonly matrix: Matrix;
  readonly clip: Clip;
  readonly style: Style;
  readonly viewport: Viewport;
  /** What it is drawn within, be it as a part of that or because that refers to it; no element twice. */
  readonly within: readonly SvgElement[];
  /** Only what it covers matters, and not how it is painted. */
  readonly isClip: boolean;
  /** Of each line and each filling: of a shape that has only one of them it is the shape's own. */
  readonly opacity: number;
}

/** Drawn only where something refers to them, or not at all. */
const APART: ReadonlySet<string> = new Set([
  'defs',
  'symbol',
  'clipPath',
  'mask',
  'linearGradient',
  'radialGradient',
  'stop',
  'style',
]);

/** Draws an element and what is in it. What is beyond a limit spends the budget, and ends everything. */
export function drawElement(drawing: Drawing, element: SvgElement, scope: Scope): void {
  if (APART.has(element.name) || !enter(drawing, element, scope)) return;
  const style = styleOf(element, scope.style, drawing.rules, drawing.budget);
  if (style.get('display') === 'none') return;
  const matrix = multiply(scope.matrix, parseTransform(element.attributes.get('transform')));
  const within = [...scope.within, element];
  const own = clipBy(drawing, element, { ...scope, style, matrix, within, opacity: 1 });
  const opacity = parseFraction(style.get('opacity'), 1);
  const mask = referredTo(drawing, style.get('mask'), 'mask');
  if (opacity === 0 && !scope.isClip) return;
  // A layer of its own costs more than most shapes do.
  if (scope.isClip || (mask === undefined && (opacity === 1 || isLaidOnce(element, style)))) {
    drawContent(drawing, element, { ...own, opacity });
    return;
  }
  const layer = layerFor(drawing, scope);
  if (layer === undefined) return;
  drawContent(drawing, element, { ...own, layer, clip: undefined });
  const coverage = mask === undefined ? wholeOf(layer) : coverBy(drawing, mask, own);
  if (coverage !== undefined) {
    cover(scope.layer, paintFrom(layer), { coverage, clip: own.clip, opacity });
  }
}

/** @returns Whether it may be drawn: it is within nothing that is drawn for its sake, and there is room. */
function enter({ budget }: Drawing, element: SvgElement, { within }: Scope): boolean {
  if (within.includes(element)) return false;
  const isDeep = within.length > SVG_PICTURE_LIMITS.depth;
  return budget.spend('drawnElements', isDeep ? Infinity : 1) && budget.spend('work', element.size);
}

function layerFor({ budget }: Drawing, { layer }: Scope): Layer | undefined {
  return budget.spend('work', layer.width * layer.height * 8) ? createLayer(layer) : undefined;
}

function drawContent(drawing: Drawing, element: SvgElement, scope: Scope): void {
  switch (element.name) {
    case 'use':
      drawUse(drawing, element, scope);
      return;
    case 'image':
      drawImage(drawing, element, scope);
      return;
    case 'switch':
      // The first of those that can be shown.
      drawAll(drawing, element.children.slice(0, 1), scope);
      return;
    case 'svg':
      drawInViewport(drawing, element, scope);
      return;
    case 'g':
    case 'a':
      // There is nothing but shapes to clip by.
      if (!scope.isClip) drawAll(drawing, element.children, scope);
      return;
    default:
      drawShape(drawing, element, scope);
  }
}

function drawAll(drawing: Drawing, elements: readonly SvgElement[], scope: Scope): void {
  for (const element of elements) {
    if (drawing.budget.isSpent()) return;
    drawElement(drawing, element, scope);
  }
}

/** @see https://www.w3.org/TR/SVG2/struct.html#UseElement */
function drawUse(drawing: Drawing, element: SvgElement, scope: Scope): void {
  const href = element.attributes.get('href')?.trim() ?? '';
  const target = href.startsWith('#') ? drawing.tree.byId.get(href.slice(1)) : undefined;
  if (target === undefined) return;
  const { across, down } = lengthsOf(element, scope.viewport);
  const moved = translate(across('x') ?? 0, down('y') ?? 0);
  const inner = { ...scope, matrix: multiply(scope.matrix, moved) };
  if (target.name !== 'symbol') {
    drawElement(drawing, target, inner);
    return;
  }
  if (!enter(drawing, target, scope)) return;
  const style = styleOf(target, scope.style, drawing.rules, drawing.budget);
  const within = [...scope.within, target];
  const size = {
    width: across('width') ?? scope.viewport.width,
    height: down('height') ?? scope.viewport.height,
  };
  showIn(drawing, target, { ...inner, style, within }, { x: 0, y: 0, ...size });
}

/** A drawing within the drawing. */
function drawInViewport(drawing: Drawing, element: SvgElement, scope: Scope): void {
  const { across, down } = lengthsOf(element, scope.viewport);
  const { width, height } = scope.viewport;
  showIn(drawing, element, scope, {
    x: across('x') ?? 0,
    y: down('y') ?? 0,
    width: across('width') ?? width,
    height: down('height') ?? height,
  });
}

/** Shows what is in an element within a box, and nothing beyond it. */
export function showIn(drawing: Drawing, element: SvgElement, scope: Scope, box: Box): void {
  if (!(box.width > 0 && box.height > 0)) return;
  const viewBox = readViewBox(element);
  const fitted =
    viewBox === undefined
      ? translate(box.x, box.y)
      : fit(viewBox, box, element.attributes.get('preserveAspectRatio'));
  const inside = coverBox(drawing, box, scope);
  if (inside === undefined) return;
  drawAll(drawing, element.children, {
    ...scope,
    clip: intersect(inside, scope.clip),
    matrix: multiply(scope.matrix, fitted),
    viewport: viewBox ?? box,
  });
}

function coverBox({ budget }: Drawing, box: Box, { matrix, layer }: Scope): Coverage | undefined {
  const { x, y, width, height } = box;
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ].map((corner) => apply(matrix, corner));
  return coverInside([corners], 'nonzero', layer, budget);
}

/** @see https://www.w3.org/TR/SVG2/embedded.html#ImageElement */
function drawImage(drawing: Drawing, element: SvgElement, scope: Scope): void {
  const { budget, images } = drawing;
  if (scope.isClip || scope.style.get('visibility') === 'hidden') return;
  if (!images.has(element)) {
    images.set(element, readImage(element.attributes.get('href') ?? '', budget));
  }
  const image = images.get(element);
  if (image === undefined) return;
  const { across, down } = lengthsOf(element, scope.viewport);
  const box = {
    x: across('x') ?? 0,
    y: down('y') ?? 0,
    width: across('width') ?? image.width,
    height: down('height') ?? image.height,
  };
  if (!(box.width > 0 && box.height > 0)) return;
  const own = { x: 0, y: 0, width: image.width, height: image.height };
  const matrix = multiply(
    scope.matrix,
    fit(own, box, element.attributes.get('preserveAspectRatio')),
  );
  const paint = paintImage(image, matrix);
  const inBox = coverBox(drawing, box, scope);
  const coverage = coverBox(drawing, own, { ...scope, matrix });
  if (paint === undefined || inBox === undefined || coverage === undefined) return;
  cover(scope.layer, paint, {
    coverage: intersect(coverage, inBox),
    clip: scope.clip,
    opacity: scope.opacity,
  });
}

function referredTo(
  { tree }: Drawing,
  value: string | undefined,
  name: string,
): SvgElement | undefined {
  const id = readReference(value);
  const element = id === undefined ? undefined : tree.byId.get(id);
  return element?.name === name ? element : undefined;
}

/** @returns The scope, with what is outside of its clip path taken away. */
function clipBy(drawing: Drawing, element: SvgElement, scope: Scope): Scope {
  const clipPath = referredTo(drawing, scope.style.get('clip-path'), 'clipPath');
  if (clipPath === undefined) return scope;
  const inBox = clipPath.attributes.get('clipPathUnits')?.trim() === 'objectBoundingBox';
  const matrix = inBox ? matrixOfBox(drawing, element, scope) : scope.matrix;
  // It is known of shapes only; what cannot be clipped as it should is not shown.
  const coverage = matrix && coverBy(drawing, clipPath, { ...scope, matrix });
  return { ...scope, clip: coverage === undefined ? NOTHING : intersect(coverage, scope.clip) };
}

const NOTHING: Coverage = { left: 0, top: 0, width: 0, height: 0, values: new Float32Array(0) };

function matrixOfBox(drawing: Drawing, element: SvgElement, scope: Scope): Matrix | undefined {
  const { viewport, matrix } = scope;
  const { budget } = drawing;
  const outline = outlineOf(element, { viewport, stretch: stretchOf(matrix), budget });
  return outline && multiply(matrix, ofBox(boxOf(outline)));
}

/**
 * What a clip path or a mask leaves.
 *
 * @returns Nothing where it leads back to itself, or costs too much.
 * @see https://www.w3.org/TR/css-masking-1/
 */
function coverBy(drawing: Drawing, element: SvgElement, scope: Scope): Coverage | undefined {
  if (!enter(drawing, element, scope)) return undefined;
  const isClip = element.name === 'clipPath';
  const layer = layerFor(drawing, scope);
  if (layer === undefined) return undefined;
  const style = styleOf(element, new Map(), drawing.rules, drawing.budget);
  const transform = isClip ? parseTransform(element.attributes.get('transform')) : undefined;
  const own = clipBy(drawing, element, {
    ...scope,
    style,
    layer,
    isClip,
    opacity: 1,
    clip: undefined,
    matrix: transform === undefined ? scope.matrix : multiply(scope.matrix, transform),
    within: [...scope.within, element],
  });
  drawAll(drawing, element.children, own);
  return coverageOf(layer, isClip ? 'opacity' : 'light');
}
