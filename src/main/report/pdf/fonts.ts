import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { unpackWoff } from './woff.ts';

export type Weight = 400 | 600;

/** A part of the typeface; its characters are in one file. */
export interface Face {
  /** Under which the document has it registered. */
  readonly name: string;
  /** Whether it is worth looking for a character in it: a file is not read to find out that it is not there. */
  readonly mayHave: (codePoint: number) => boolean;
  /** TrueType; read when it is first needed. */
  readonly load: () => Buffer;
}

// The order in which a character is looked for: what most names need comes first.
const SUBSETS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'devanagari',
] as const;

/** Other scripts, each drawn for itself; of Chinese, Japanese and Korean, which fill many files, one weight. */
const SCRIPTS = [
  { script: 'hebrew', weights: [400, 600] },
  { script: 'arabic', weights: [400, 600] },
  { script: 'thai', weights: [400, 600] },
  // Simplified and traditional Chinese, and Japanese by the same signs.
  { script: 'sc', weights: [400] },
  { script: 'kr', weights: [400] },
] as const satisfies readonly { readonly script: string; readonly weights: readonly Weight[] }[];

// Not named `require`: the build would declare one of that name beside it.
const packages = createRequire(import.meta.url);

function folderOf(name: string): string {
  return dirname(packages.resolve(`@fontsource/${name}/package.json`));
}

/**
 * Noto Sans in parts: the fonts that every PDF reader has show no Ł, no Ж and no ờ, and no 王, no م and
 * no ש.
 */
export function facesOf(weight: Weight): readonly Face[] {
  const files = join(folderOf('noto-sans'), 'files');
  const main = SUBSETS.map((subset) => ({
    name: `${subset}-${weight}`,
    mayHave: () => true,
    load: () => readFont(join(files, `noto-sans-${subset}-${weight}-normal.woff`)),
  }));
  return [...main, ...furtherFaces(weight)];
}

const further = new Map<Weight, readonly Face[]>();

function furtherFaces(weight: Weight): readonly Face[] {
  const known = further.get(weight);
  if (known !== undefined) return known;
  const faces = SCRIPTS.flatMap(({ script, weights }) => {
    const drawn = weights.find((one) => one === weight) ?? 400;
    return facesOfScript(script, drawn);
  });
  further.set(weight, faces);
  return faces;
}

const rangesOfSubsets = z.record(z.string(), z.string());

/** Every part of a package, by the characters that it says are in it. */
function facesOfScript(script: string, weight: Weight): readonly Face[] {
  const folder = folderOf(`noto-sans-${script}`);
  const text = readFileSync(join(folder, 'unicode.json'), 'utf8');
  return Object.entries(rangesOfSubsets.parse(JSON.parse(text)))
    .filter(([subset]) => isOwn(subset, script))
    .map(([subset, ranges]) => {
      const claimed = readRanges(ranges);
      const part = subset.replaceAll(/[[\]]/gu, '');
      const file = join(folder, 'files', `noto-sans-${script}-${part}-${weight}-normal.woff`);
      return {
        name: `${script}-${part}-${weight}`,
        mayHave: (codePoint) =>
          claimed.some(([first, last]) => codePoint >= first && codePoint <= last),
        load: () => readFont(file),
      };
    });
}

// The packages bring Latin and the like along, which is there already.
function isOwn(subset: string, script: string): boolean {
  return subset === script || subset.startsWith('[');
}

/** `U+3041-3096,U+30FB`, as in CSS. */
function readRanges(text: string): readonly (readonly [number, number])[] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function readFont(file: string): Buffer {
  return unpackWoff(readFileSync(file));
}
