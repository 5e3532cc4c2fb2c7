import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackWoff } from './woff.ts';

export type Weight = 400 | 600;

/** A part of the typeface; its characters are in one file. */
export interface Face {
  /** Under which the document has it registered. */
  readonly name: string;
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

// Not named `require`: the build would declare one of that name beside it.
const packages = createRequire(import.meta.url);
const FILES = join(dirname(packages.resolve('@fontsource/noto-sans/package.json')), 'files');

/** Noto Sans in parts: the fonts that every PDF reader has show no Ł, no Ж and no ờ. */
export function facesOf(weight: Weight): readonly Face[] {
  return SUBSETS.map((subset) => {
    const file = join(FILES, `noto-sans-${subset}-${weight}-normal.woff`);
    return { name: `${subset}-${weight}`, load: () => unpackWoff(readFileSync(file)) };
  });
}
