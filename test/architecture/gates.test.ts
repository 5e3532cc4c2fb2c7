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
  });
  return { status, output: `${stdout}\n${stderr}` };
}

/** Writes `content` at `path`, runs `gate`, and takes the file away again. */
function plant(path: string, content: string, gate: () => Outcome): Outcome {
  const file = join(sandbox, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  try {
    return gate();
  } finally {
    rmSync(file);
  }
}

describe('a layer cannot import a later one, not even for a type', () => {
  test.each([
    [
      'shared',
      'src/shared',
      "import type { IntakeResult } from '../main/intake/index.ts';\nexport type Planted = IntakeResult;\n",
    ],
    [
      'intake',
      'src/main/intake',
      "import type { VerifyOutcome } from '../verify/index.ts';\nexport type Planted = VerifyOutcome;\n",
    ],
    [
      'verify',
      'src/main/verify',
      "import type { Workspace } from '../store/index.ts';\nexport type Planted = Workspace;\n",
    ],
    [
      'skills',
      'src/main/skills',
      "import type { Workspace } from '../store/index.ts';\nexport type Planted = Workspace;\n",
    ],
    [
      'store',
      'src/main/store',
      "import type { parseQuery } from '../screening/index.ts';\nexport type Planted = typeof parseQuery;\n",
    ],
    [
      'shell',
      'src/main/shell',
      "import type { EngineClient } from '../engine/index.ts';\nexport type Planted = EngineClient;\n",
    ],
    [
      'renderer',
      'src/renderer',
      "import type { Workspace } from '../main/store/index.ts';\nexport type Planted = Workspace;\n",
    ],
  ])('%s', (_, folder, content) => {
    const { status, output } = plant(`${folder}/planted.ts`, content, () =>
      runGate('tsc', '-b', folder),
    );
    expect(output).toMatch(/planted\.ts.*error TS6307/u);
    expect(status).not.toBe(0);
  });
});

describe('a layer has only its own environment', () => {
  test.each([
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
  ])('%s', (_, folder, content, name) => {
    const { status, output } = plant(`${folder}/planted.ts`, content, () =>
      runGate('tsc', '-b', folder),
    );
    expect(output).toContain(`Cannot find name '${name}'`);
    expect(status).not.toBe(0);
  });
});

const LONG_FUNCTION = `export function planted(): void {\n${'  void 0;\n'.repeat(70)}}\n`;
const LONG_FILE = 'export {};\n'.repeat(420);

describe('lint refuses', () => {
  test.each([
    [
      'Electron outside the shell',
      'src/main/store/planted.ts',
      "import { app } from 'electron';\napp.quit();\n",
      'no-restricted-imports',
    ],
    [
      'the database outside the store',
      'src/main/verify/planted.ts',
      "import Database from 'better-sqlite3';\nexport const planted = new Database();\n",
      'no-restricted-imports',
    ],
    [
      'the network in a check',
      'src/main/verify/checks/planted.ts',
      "import { get } from 'node:https';\nexport const planted = get;\n",
      'no-restricted-imports',
    ],
    [
      'files in intake',
      'src/main/intake/planted.ts',
      "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
      'no-restricted-imports',
    ],
    [
      'cryptography in intake',
      'src/main/intake/planted.ts',
      "import { createHash } from 'node:crypto';\nexport const planted = createHash;\n",
      'no-restricted-imports',
    ],
    [
      'Node in the window',
      'src/renderer/planted.ts',
      "import { join } from 'node:path';\nexport const planted = join;\n",
      'no-restricted-imports',
    ],
    [
      "another step's inside",
      'src/main/engine/planted.ts',
      "export { readCredentials } from '../intake/json.ts';\n",
      'no-restricted-imports',
    ],
    [
      'any',
      'src/shared/planted.ts',
      'export function planted(value: any): void {\n  void value;\n}\n',
      'no-explicit-any',
    ],
    [
      'an unreasoned assertion',
      'src/shared/planted.ts',
      'export const planted = (value: unknown) => value as string;\n',
      'no-unsafe-type-assertion',
    ],
    [
      'a floating promise',
      'src/shared/planted.ts',
      'export function planted(): void {\n  Promise.resolve(1);\n}\n',
      'no-floating-promises',
    ],
    [
      'a switch that forgets a case',
      'src/shared/planted.ts',
      "export function planted(value: 'a' | 'b'): void {\n  switch (value) {\n    case 'a':\n      break;\n  }\n}\n",
      'switch-exhaustiveness-check',
    ],
    ['a default export', 'src/shared/planted.ts', 'export default 1;\n', 'no-default-export'],
    ['a long function', 'src/shared/planted.ts', LONG_FUNCTION, 'max-lines-per-function'],
    ['a long file', 'src/shared/planted.ts', LONG_FILE, 'max-lines'],
    [
      'a circle',
      'src/shared/planted.ts',
      "import { planted as self } from './planted-too.ts';\nexport const planted = (): unknown => self;\n",
      'no-cycle',
    ],
  ])('%s', (title, path, content, rule) => {
    const partner = join(sandbox, 'src/shared/planted-too.ts');
    if (title === 'a circle') {
      writeFileSync(
        partner,
        "import { planted as other } from './planted.ts';\nexport const planted = (): unknown => other;\n",
      );
    }
    const { status, output } = plant(path, content, () =>
      runGate('oxlint', '--type-aware', '--deny-warnings', path),
    );
    rmSync(partner, { force: true });
    expect(output).toContain(`(${rule})`);
    expect(status).not.toBe(0);
  });
});

describe('the other gates refuse', () => {
  test('a raw colour', () => {
    const { status, output } = plant(
      'src/renderer/planted.module.css',
      '.planted {\n  color: #123456;\n}\n',
      () => runGate('stylelint', 'src/renderer/planted.module.css'),
    );
    expect(output).toContain('#123456');
    expect(status).not.toBe(0);
  });

  test('a file that is not formatted', () => {
    const { status, output } = plant('src/shared/planted.ts', 'export  const planted=1\n', () =>
      runGate('oxfmt', '--check', 'src/shared/planted.ts'),
    );
    expect(output).toContain('planted.ts');
    expect(status).not.toBe(0);
  });

  test('an export that nothing uses', () => {
    const { status, output } = plant('src/shared/planted.ts', 'export const planted = 1;\n', () =>
      runGate('knip'),
    );
    expect(output).toContain('planted.ts');
    expect(status).not.toBe(0);
  });

  test('nothing in sources that are as they should be', () => {
    const gates = [
      runGate('tsc', '-b', 'src/shared'),
      runGate('oxlint', '--type-aware', '--deny-warnings', 'src/shared'),
    ];
    expect(gates.map(({ status, output }) => ({ status, output }))).toEqual(
      gates.map(({ output }) => ({ status: 0, output })),
    );
  });
});
