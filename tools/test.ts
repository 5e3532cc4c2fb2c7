/**
 * `npm test`: builds the app, runs every gate (format, types and layers, lint, dead code) and every
 * test, and closes with the line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'build/test-results.json');

const counts = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), success: z.boolean() });

/** Runs a step to its end, its output passed on; answers whether it succeeded. */
function run(title: string, command: string, ...args: readonly string[]): boolean {
  process.stdout.write(`\n── ${title}\n`);
  const { status, error } = spawnSync(command, [...args], { cwd: ROOT, stdio: 'inherit' });
  if (error !== undefined) process.stderr.write(`${title}: ${error.message}\n`);
  return status === 0;
}

function readCounts(): z.infer<typeof counts> {
  try {
    return counts.parse(JSON.parse(readFileSync(RESULTS, 'utf8')));
  } catch {
    // No results were written: the runner itself failed, which must not look like a pass.
    return { numPassedTests: 0, numFailedTests: 1, success: false };
  }
}

rmSync(RESULTS, { force: true });
mkdirSync(dirname(RESULTS), { recursive: true });

const gates = [
  run('build', 'electron-vite', 'build', '--logLevel', 'warn'),
  run('format', 'oxfmt', '--check'),
  run('types and layers', 'tsc', '-b'),
  run('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  run('styles', 'stylelint', 'src/renderer/**/*.css'),
  run('dead code', 'knip'),
];
const ran = run(
  'tests',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${RESULTS}`,
);
const { numPassedTests, numFailedTests, success } = readCounts();
const isGreen = gates.every(Boolean) && ran && success;
if (!gates.every(Boolean)) process.stdout.write('\nA gate above is red.\n');
process.stdout.write(`\n${String(numPassedTests)} passed, ${String(numFailedTests)} failed\n`);
process.exitCode = isGreen ? 0 : 1;
