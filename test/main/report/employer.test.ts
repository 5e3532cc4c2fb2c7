import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { encodePng } from '../../../src/main/picture/encode-png.ts';
import { readPicture, setOnWhite } from '../../../src/main/picture/index.ts';
import {
  buildReport,
  checkReport,
  signReport,
  writeReport,
} from '../../../src/main/report/index.ts';
import { readableInk } from '../../../src/main/report/ink.ts';
import { isPlainLogo } from '../../../src/main/report/logo.ts';
import { createInProcessVerifier } from '../engine/in-process-verifier.ts';
import { INPUT } from './sample-report.ts';

const hasPoppler = spawnSync('pdfimages', ['-v']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'employer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Red on the left, and on the right nothing but half of blue. */
function drawMark() {
  const rgba = new Uint8Array(40 * 20 * 4);
  for (let pixel = 0; pixel < 40 * 20; pixel += 1) {
    rgba.set(pixel % 40 < 20 ? [255, 0, 0, 255] : [0, 0, 255, 128], pixel * 4);
  }
  const drawn = readPicture(encodePng({ width: 40, height: 20, rgba }));
  const picture = drawn.ok ? setOnWhite(drawn.value) : drawn;
  if (!picture.ok) throw new Error(picture.error);
  const { png, width, height } = picture.value;
  return { png: Buffer.from(png).toString('base64'), width, height };
}

const logo = drawMark();
const employer = { name: 'Harbour & Sons', colour: '#ffd400', logo };
const model = buildReport({ ...INPUT, employer });
const { privateKey } = generateKeyPairSync('ed25519');

async function outcomesOf(bytes: Uint8Array) {
  const verifier = createInProcessVerifier();
  const open = (one: Uint8Array) => verifier.open(one);
  const checked = await checkReport(bytes, { applicationVersion: '0.1.0', open });
  return checked.ok ? checked.value.findings.map(({ outcome }) => outcome) : checked.error;
}

describe('an employer’s mark', () => {
  test('is set on white, for what shines through has no place in PDF/A', () => {
    const drawn = readPicture(Buffer.from(logo.png, 'base64'));
    expect(drawn.ok).toBe(true);
    expect(isPlainLogo(logo)).toBe(true);
  });

  test.skipIf(!hasPoppler)(
    'is in the PDF once, without opacity, as an independent reader sees it',
    async () => {
      const path = join(folder, 'logo.pdf');
      writeFileSync(path, await writeReport({ model }, 'pdf'));
      const listed = spawnSync('pdfimages', ['-list', path]).stdout.toString();
      expect(listed).toMatch(/\b1\s+0 image\s+40\s+20\s+rgb\s+3\s+8\b/u);
      expect(listed).not.toContain('smask');
      const structure = spawnSync('pdfinfo', ['-struct-text', path]).stdout.toString();
      expect(structure).toMatch(/Figure/u);
    },
  );

  test('is in the page itself, with the employer’s name for who does not see it', async () => {
    const page = new TextDecoder().decode(await writeReport({ model }, 'html'));
    expect(page).toMatch(/<img\s+alt="Harbour &amp; Sons"\s+src="data:image\/png;base64,/u);
    expect(page).toContain("style-src 'unsafe-inline'; img-src data:");
    const bare = await writeReport({ model: buildReport(INPUT) }, 'html');
    expect(new TextDecoder().decode(bare)).not.toMatch(/<img|img-src/u);
  });

  test.each(['pdf', 'html', 'json'] as const)('is signed with the rest, as %s', async (format) => {
    const sealed = await signReport(model, { key: privateKey });
    expect(await outcomesOf(await writeReport(sealed, format))).toEqual(['pass', 'pass', 'pass']);
  });

  test.each([
    ['a PNG with texts', withChunk(Buffer.from(logo.png, 'base64'), 'tEXt')],
    [
      'a PNG with opacity',
      Buffer.from(encodePng({ width: 40, height: 20, rgba: new Uint8Array(3200) })),
    ],
    ['a PNG that is cut off', Buffer.from(logo.png, 'base64').subarray(0, -6)],
    ['no PNG', Buffer.from('<svg onload="alert(1)"/>')],
  ])('of a stranger’s report that is %s is not looked at', async (_, bytes) => {
    const forged = { ...logo, png: bytes.toString('base64') };
    expect(isPlainLogo(forged)).toBe(false);
    const sealed = await signReport(
      { ...model, employer: { ...employer, logo: forged } },
      { key: privateKey },
    );
    expect(await outcomesOf(await writeReport(sealed, 'json'))).toBe('malformed-model');
  });

  test('that says another size than it has is not looked at', () => {
    expect(isPlainLogo({ ...logo, width: 41 })).toBe(false);
  });
});

function withChunk(png: Buffer, type: string): Buffer {
  const chunk = Buffer.alloc(12);
  chunk.write(type, 4, 'latin1');
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

describe('an employer’s colour', () => {
  test('is as it is where it can be read on white', () => {
    expect(readableInk('#17643a')).toBe('#17643a');
  });

  test('is darker where it cannot, and the band stays as it is', async () => {
    const page = new TextDecoder().decode(await writeReport({ model }, 'html'));
    expect(page).toContain('solid #ffd400');
    expect(page).toContain(`color: ${readableInk('#ffd400')}`);
    expect(readableInk('#ffd400')).not.toBe('#ffd400');
  });

  test('has, whichever it is, the contrast that WCAG 2.2 asks for', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(part, part, part, (...parts) => {
        const colour = `#${parts.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
        expect(contrastOnWhite(readableInk(colour))).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Worked out anew, as the recommendation has it. */
function contrastOnWhite(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  };
  return 1.05 / (0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05);
}
