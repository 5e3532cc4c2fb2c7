import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Plants a violation of every gate in a copy of the sources, and expects red. */

const ROOT = join(import.meta.dirname, '../..');
const COPIED = [
  'src',
  'resources',
  'tsconfig.base.json',
  'tsconfig.json',
  '.oxlintrc.json',
  '.oxfmtrc.json',
  '.stylelintrc.json',
  'knip.json',
  'package.json',
  'tools',
];

/** Each builds or reads the whole of the sources. */
const PATIENCE_MS = 240_000;

let sandbox = '';

beforeAll(() => {
  sandbox = mkdtempSync(join(tmpdir(), 'touchstone-gates-'));
  for (const entry of COPIED) {
    cpSync(join(ROOT, entry), join(sandbox, entry), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(sandbox, 'node_modules'));
});

afterAll(() => {
  rmSync(sandbox, { recursive: true, force: true });
});

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

function runGate(command: string, ...args: readonly string[]): Outcome {
  const program = join(ROOT, 'node_modules/.bin', command);
  const { status, stdout, stderr } = spawnSync(program, [...args], {
    cwd: sandbox,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 2 ** 27,
  });
  return { status, output: `${stdout}\n${stderr}` };
}

interface Planted {
  readonly path: string;
  readonly content: string;
}

/** Writes all that is planted, runs `gate` once, and takes the files away again. */
function plant<T>(planted: readonly Planted[], gate: () => T): T {
  for (const { path, content } of planted) {
    mkdirSync(dirname(join(sandbox, path)), { recursive: true });
    writeFileSync(join(sandbox, path), content);
  }
  try {
    return gate();
  } finally {
    for (const { path } of planted) rmSync(join(sandbox, path));
  }
}

// Each imports a file that has little to read behind it.
const FOREIGN_LAYERS = [
  ['shared', 'src/shared', '../main/intake/file-kind.ts'],
  ['intake', 'src/main/intake', '../verify/status/bitstring.ts'],
  ['verify', 'src/main/verify', '../screening/near-miss.ts'],
  ['skills', 'src/main/skills', '../screening/near-miss.ts'],
  ['store', 'src/main/store', '../screening/near-miss.ts'],
  ['shell', 'src/main/shell', '../screening/near-miss.ts'],
  ['renderer', 'src/renderer', '../main/screening/near-miss.ts'],
].map(
  ([title = '', folder = '', later = '']) =>
    [title, folder, `export type * from '${later}';\n`] as const,
);

const FOREIGN_ENVIRONMENTS = [
  [
    'the shared layer has no Node',
    'src/shared',
    'export const planted = process.pid;\n',
    'process',
  ],
  [
    'the shared layer has no DOM',
    'src/shared',
    'export const planted = document.title;\n',
    'document',
  ],
  [
    'the engine has no DOM',
    'src/main/intake',
    'export const planted = document.title;\n',
    'document',
  ],
  ['the window has no Node', 'src/renderer', 'export const planted = process.pid;\n', 'process'],
] as const;

type Seed = readonly [title: string, folder: string, content: string, ...unknown[]];

/** Each in a file of its own, which is called by its title. */
function fromSeeds(seeds: readonly Seed[]): readonly Planted[] {
  return seeds.map(([title, folder, content]) => ({ path: pathOf(title, folder), content }));
}

/** Builds the folders with what is planted in them, once. */
function buildPlanted(seeds: readonly Seed[]): Outcome {
  const folders = new Set(seeds.map(([, folder]) => folder));
  return plant(fromSeeds(seeds), () => runGate('tsc', '-b', ...folders));
}

describe('a layer cannot import a later one, not even for a type', () => {
  let outcome: Outcome;
  beforeAll(() => {
    outcome = buildPlanted(FOREIGN_LAYERS);
  }, PATIENCE_MS);

  test.each(FOREIGN_LAYERS)('%s', (title, folder) => {
    expect(saidOf(outcome, title, folder)).toContain('error TS6307');
    expect(outcome.status).not.toBe(0);
  });
});

// Apart from the layers: what is imported from a layer with Node brings Node's types along.
describe('a layer has only its own environment', () => {
  let outcome: Outcome;
  beforeAll(() => {
    outcome = buildPlanted(FOREIGN_ENVIRONMENTS);
  }, PATIENCE_MS);

  test.each(FOREIGN_ENVIRONMENTS)('%s', (title, folder, _, name) => {
    expect(saidOf(outcome, title, folder)).toContain(`Cannot find name '${name}'`);
    expect(outcome.status).not.toBe(0);
  });
});

/** The lines about the file that was planted under this title. */
function saidOf({ output }: Outcome, title: string, folder: string): string {
  const lines = output.split('\n');
  return lines.filter((line) => line.includes(pathOf(title, folder))).join('\n');
}

function pathOf(title: string, folder: string): string {
  return `${folder}/planted-${title.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}.ts`;
}

const LONG_FUNCTION = `export function planted(): void {\n${'  void 0;\n'.repeat(70)}}\n`;
const LONG_FILE = 'export {};\n'.repeat(420);

const UNTIDY = [
  [
    'Electron outside the shell',
    'src/main/store',
    "import { app } from 'electron';\napp.quit();\n",
    'no-restricted-imports',
  ],
  [
    'the database outside the store',
    'src/main/verify',
    "import Database from 'better-sqlite3';\nexport const planted = new Database();\n",
    'no-restricted-imports',
  ],
  [
    'the network in a check',
    'src/main/verify/checks',
    "import { get } from 'node:https';\nexport const planted = get;\n",
    'no-restricted-imports',
  ],
  [
    'files in intake',
    'src/main/intake',
    "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    'no-restricted-imports',
  ],
  [
    'cryptography in intake',
    'src/main/intake',
    "import { createHash } from 'node:crypto';\nexport const planted = createHash;\n",
    'no-restricted-imports',
  ],
  [
    'Node in the window',
    'src/renderer',
    "import { join } from 'node:path';\nexport const planted = join;\n",
    'no-restricted-imports',
  ],
  [
    "another step's inside",
    'src/main/engine',
    "export { readCredentials } from '../intake/json.ts';\n",
    'no-restricted-imports',
  ],
  [
    'any',
    'src/shared',
    'export function planted(value: any): void {\n  void value;\n}\n',
    'no-explicit-any',
  ],
  [
    'an unreasoned assertion',
    'src/shared',
    'export const planted = (value: unknown) => value as string;\n',
    'no-unsafe-type-assertion',
  ],
  [
    'a floating promise',
    'src/shared',
    'export function planted(): void {\n  Promise.resolve(1);\n}\n',
    'no-floating-promises',
  ],
  [
    'a switch that forgets a case',
    'src/shared',
    "export function planted(value: 'a' | 'b'): void {\n  switch (value) {\n    case 'a':\n      break;\n  }\n}\n",
    'switch-exhaustiveness-check',
  ],
  ['a default export', 'src/shared', 'export default 1;\n', 'no-default-export'],
  ['a long function', 'src/shared', LONG_FUNCTION, 'max-lines-per-function'],
  ['a long file', 'src/shared', LONG_FILE, 'max-lines'],
  [
    'a circle',
    'src/shared',
    "import { planted as self } from './planted-partner.ts';\nexport const planted = (): unknown => self;\n",
    'no-cycle',
  ],
] as const;

describe('lint refuses', () => {
  const planted = fromSeeds(UNTIDY);
  const partner = {
    path: 'src/shared/planted-partner.ts',
    content:
      "import { planted as other } from './planted-a-circle.ts';\nexport const planted = (): unknown => other;\n",
  };
  let outcome: Outcome;
  beforeAll(() => {
    outcome = plant([...planted, partner], () =>
      runGate(
        'oxlint',
        '--type-aware',
        '--deny-warnings',
        '--format=unix',
        ...planted.map(({ path }) => path),
      ),
    );
  }, PATIENCE_MS);

  test('what is planted', () => expect(outcome.status).not.toBe(0));

  test.each(UNTIDY)('%s', (title, folder, _, rule) => {
    expect(saidOf(outcome, title, folder)).toContain(`(${rule})`);
  });
});

describe('the other gates refuse', () => {
  test('a raw colour', () => {
    const path = 'src/renderer/planted.module.css';
    const { status, output } = plant(
      [{ path, content: '.planted {\n  color: #123456;\n}\n' }],
      () => runGate('stylelint', path),
    );
    expect(output).toContain('#123456');
    expect(status).not.toBe(0);
  });

  test('a file that is not formatted', () => {
    const path = 'src/shared/planted.ts';
    const { status, output } = plant([{ path, content: 'export  const planted=1\n' }], () =>
      runGate('oxfmt', '--check', path),
    );
    expect(output).toContain('planted.ts');
    expect(status).not.toBe(0);
  });

  test(
    'an export that nothing uses',
    () => {
      const path = 'src/shared/planted.ts';
      const { status, output } = plant([{ path, content: 'export const planted = 1;\n' }], () =>
        runGate('knip'),
      );
      expect(output).toContain('planted.ts');
      expect(status).not.toBe(0);
    },
    PATIENCE_MS,
  );

  test(
    'nothing in sources that are as they should be',
    () => {
      const gates = [
        runGate('tsc', '-b', 'src/shared'),
        runGate('oxlint', '--type-aware', '--deny-warnings', 'src/shared'),
      ];
      expect(gates.map(({ status, output }) => ({ status, output }))).toEqual(
        gates.map(({ output }) => ({ status: 0, output })),
      );
    },
    PATIENCE_MS,
  );
});
