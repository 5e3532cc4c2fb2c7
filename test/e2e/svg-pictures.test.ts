import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decode } from 'fast-png';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPicture } from '../../src/main/picture/index.ts';
import { DRAWINGS } from '../main/picture/svg/drawings.ts';
import { ROOT } from './app.ts';
import type { LaunchedApp } from './app.ts';
import { launchOnSamples } from './on-samples.ts';

/** What we draw of an SVG, beside what the browser does: it knows nothing of how we do it. */

let app: LaunchedApp;

beforeAll(async () => {
  app = await launchOnSamples();
});
afterAll(() => app.close());

const VECTORS = process.env['TOUCHSTONE_VECTORS'] ?? resolve('../shared/vectors');
const BADGES = [
  join(VECTORS, 'mozilla-openbadges-bakery/test/baked.svg'),
  join(VECTORS, '1edtech-public-validator/inspector-vc/src/test/resources/ob30/simple-jwt.svg'),
  join(
    VECTORS,
    'digitalcredentials-vc-test-fixtures/verifiableCredentials/v1/dataIntegrityProof/didKey/mixedRegistry-validStatus-noExpiry.svg',
  ),
  join(
    ROOT,
    'resources/samples/candidates/Chen Wei (chen.wei@example.org)/Software Engineering Practice.svg',
  ),
].filter((file) => existsSync(file));

const CASES: readonly (readonly [string, Buffer])[] = [
  ...Object.entries(DRAWINGS).map(([name, svg]) => [name, Buffer.from(svg)] as const),
  ...BADGES.map((file) => [file.split('/').at(-1) ?? '', readFileSync(file)] as const),
];

/** Its pixels as the browser draws them, in base64. */
async function drawnByBrowser(svg: Buffer, width: number, height: number): Promise<Buffer> {
  const draw = async (given: { uri: string; width: number; height: number }) => {
    const image = new Image();
    image.src = given.uri;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: given.width, height: given.height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, given.width, given.height);
    const pixels = context?.getImageData(0, 0, given.width, given.height).data ?? [];
    return btoa(Array.from(pixels, (level) => String.fromCharCode(level)).join(''));
  };
  const uri = `data:image/svg+xml;base64,${svg.toString('base64')}`;
  return Buffer.from(await app.page.evaluate(draw, { uri, width, height }), 'base64');
}

/** Each from 0 to 255: how far colours and opacities are from each other as they are seen, on the mean and in pixels that are far off. */
function compare(ours: Uint8Array, theirs: Uint8Array) {
  let [sum, far] = [0, 0];
  for (let at = 0; at < ours.length; at += 1) {
    const opacityAt = at - (at % 4) + 3;
    const seen = (pixels: Uint8Array) =>
      at === opacityAt ? (pixels[at] ?? 0) : ((pixels[at] ?? 0) * (pixels[opacityAt] ?? 0)) / 255;
    const difference = Math.abs(seen(ours) - seen(theirs));
    sum += difference;
    if (difference > 96) far += 1;
  }
  return { mean: sum / ours.length, farShare: far / ours.length };
}

test.each(CASES)('%s looks as it does in the browser', async (_, svg) => {
  const read = readPicture(svg);
  if (!read.ok) throw new Error(read.error);
  const { width, height, png } = read.value;
  const ours = Uint8Array.from(decode(png).data);
  const theirs = await drawnByBrowser(svg, width, height);
  expect(theirs).toHaveLength(ours.length);
  const { mean, farShare } = compare(ours, theirs);
  expect(mean).toBeLessThan(1);
  expect(farShare).toBeLessThan(0.0005);
});

test('a badge that was baked into an SVG is shown as it looks, as a bitmap', async () => {
  await app.page.getByRole('link', { name: 'Chen Wei' }).click();
  // It is asked for when it comes into sight.
  await app.page
    .getByRole('article', { name: 'Software Engineering Practice' })
    .scrollIntoViewIfNeeded();
  const badge = app.page.getByRole('img', { name: 'Software Engineering Practice' });
  await badge.waitFor();
  const shown = () =>
    badge.evaluate((image) =>
      image instanceof HTMLImageElement ? [image.src.slice(0, 22), image.naturalWidth] : [],
    );
  await expect.poll(shown).toEqual(['data:image/png;base64,', 256]);
});
