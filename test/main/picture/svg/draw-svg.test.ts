import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../../src/main/picture/index.ts';
import { drawSvg } from '../../../../src/main/picture/svg/index.ts';
import { drawing, DRAWINGS } from './drawings.ts';

/** Beside these, `test/e2e/svg-pictures.test.ts` holds each of them against what Chromium makes of it. */

type Rgba = readonly number[];

function pixelOf(svg: string | Uint8Array, x: number, y: number): Rgba | string {
  const drawn = drawSvg(Buffer.from(svg));
  if (!drawn.ok) return drawn.error;
  const { width, height, rgba } = drawn.value;
  const at = (Math.floor((y / 100) * height) * width + Math.floor((x / 100) * width)) * 4;
  return Array.from(rgba.slice(at, at + 4));
}

const [BLACK, RED, CLEAR] = [
  [0, 0, 0, 255],
  [255, 0, 0, 255],
  [0, 0, 0, 0],
];

test.each(Object.keys(DRAWINGS))('%s is drawn', (name) => {
  const read = readPicture(Buffer.from(DRAWINGS[name] ?? ''));
  expect(read.ok && Math.max(read.value.width, read.value.height)).toBe(256);
});

test.each<[string, string, readonly [x: number, y: number], Rgba | undefined]>([
  ['inside of a shape', '<circle cx="50" cy="50" r="40"/>', [50, 50], BLACK],
  ['outside of it', '<circle cx="50" cy="50" r="40"/>', [5, 5], CLEAR],
  ['on a line', '<path d="M0 50H100" stroke="red" stroke-width="4"/>', [50, 50], RED],
  ['in a hole', '<path d="M0 0H100V100H0ZM20 20H80V80H20Z" fill-rule="evenodd"/>', [50, 50], CLEAR],
  ['where a hole is filled', '<path d="M0 0H100V100H0ZM20 20H80V80H20Z"/>', [50, 50], BLACK],
  [
    'where nothing is filled',
    '<rect width="100" height="100" fill="none"/><path d="M0 0h1"/>',
    [50, 50],
    undefined,
  ],
  [
    'by a colour that there is not, which is none',
    '<g fill="red"><rect width="100" height="100" fill="#12"/></g>',
    [50, 50],
    RED,
  ],
  [
    'by a paint that is not there',
    '<rect width="100" height="100" fill="url(#no) red"/>',
    [50, 50],
    RED,
  ],
  [
    'half clear',
    '<rect width="100" height="100" fill="red" opacity=".5"/>',
    [50, 50],
    [255, 0, 0, 128],
  ],
  [
    'clear twice over',
    '<rect width="100" height="100" fill="rgba(255,0,0,.5)" fill-opacity="50%"/>',
    [50, 50],
    [255, 0, 0, 64],
  ],
  [
    'half of a pixel',
    '<rect width="50.1953125" height="100" fill="red"/>',
    [50.1, 50],
    [255, 0, 0, 128],
  ],
  [
    'by two that lie over each other',
    '<rect width="100" height="100" fill="red"/><rect width="100" height="100"/>',
    [50, 50],
    BLACK,
  ],
])('%s', (_, content, [x, y], colour) => {
  expect(pixelOf(drawing(content), x, y)).toEqual(colour ?? 'unsupported');
});

const VECTORS = process.env['TOUCHSTONE_VECTORS'] ?? resolve('../shared/vectors');

describe.skipIf(!existsSync(VECTORS))('badges by other hands', () => {
  const bakery = 'mozilla-openbadges-bakery/test';
  test.each<[string, number, number, Rgba]>([
    [`${bakery}/baked.svg`, 20, 60, [228, 77, 38, 255]],
    [`${bakery}/unbaked.svg`, 76, 35, [241, 101, 41, 255]],
    ['1edtech-public-validator/inspector-vc/src/test/resources/ob30/simple-jwt.svg', 50, 8, BLACK],
  ])('%s', (file, x, y, colour) => {
    expect(pixelOf(readFileSync(join(VECTORS, file)), x, y)).toEqual(colour);
  });
});
