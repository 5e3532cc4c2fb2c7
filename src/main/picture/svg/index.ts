import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { PICTURE_LIMITS, SVG_PICTURE_LIMITS } from '../../../shared/limits.ts';
import type { Bitmap, PictureFault } from '../bitmap.ts';
import { createBudget } from './budget.ts';
import { drawElement } from './draw.ts';
import type { Drawing, Scope } from './draw.ts';
import { createLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import { IDENTITY } from './matrix.ts';
import { readTree } from './read-tree.ts';
import { NO_STYLE, readRules } from './style.ts';
import { sizeOf } from './viewport.ts';

/** Whether it may be a drawing: what stands first in one. */
export function isMarkup(bytes: Uint8Array): boolean {
  // Behind a byte order mark, and between the zeros of UTF-16.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</u.test(start);
}

/**
 * Draws an SVG, as large as a picture is kept. It is read for what it shows and drawn by ourselves: shapes,
 * gradients, clip paths, masks and PNGs that stand in it. Scripts, style sheets from elsewhere, addresses,
 * entities, text, filters and animation are left out, and nothing is asked for.
 *
 * @returns `unsupported` where none of it can be drawn.
 * @see docs/decisions/0018-drawing-svg.md
 */
export function drawSvg(bytes: Uint8Array): Result<Bitmap, PictureFault> {
  const tree = readTree(bytes);
  if (!tree.ok) return tree;
  if (tree.value.styles.length > SVG_PICTURE_LIMITS.styleLength) return err('too-large');
  const size = sizeOf(tree.value.root);
  if (size === undefined) return err('unsupported');
  const pixels = PICTURE_LIMITS.keptSide / Math.max(size.width, size.height);
  const layer = createLayer({
    width: Math.max(1, Math.round(size.width * pixels)),
    height: Math.max(1, Math.round(size.height * pixels)),
  });
  const budget = createBudget();
  const drawing: Drawing = {
    tree: tree.value,
    rules: readRules(tree.value.styles),
    budget,
    gradients: new Map(),
    images: new Map(),
  };
  const scope: Scope = {
    layer,
    matrix: { ...IDENTITY, a: layer.width / size.width, d: layer.height / size.height },
    clip: undefined,
    style: NO_STYLE,
    viewport: size,
    within: [],
    isClip: false,
    opacity: 1,
  };
  const { root } = tree.value;
  // It fills the whole, wherever it would stand and however large.
  const attributes = new Map(root.attributes).set('width', '100%').set('height', '100%');
  for (const name of ['x', 'y', 'transform']) attributes.delete(name);
  drawElement(drawing, { ...root, attributes }, scope);
  if (budget.isSpent()) return err('too-large');
  return layer.values.some((value) => value > 0) ? ok(toBitmap(layer)) : err('unsupported');
}

function toBitmap({ width, height, values }: Layer): Bitmap {
  const rgba = new Uint8Array(width * height * 4);
  for (let at = 0; at < rgba.length; at += 4) {
    const opacity = values[at + 3] ?? 0;
    const part = (index: number) =>
      opacity > 0 ? Math.round(Math.min(1, (values[at + index] ?? 0) / opacity) * 255) : 0;
    rgba.set([part(0), part(1), part(2), Math.round(Math.min(1, opacity) * 255)], at);
  }
  return { width, height, rgba };
}
