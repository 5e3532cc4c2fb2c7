/**
 * `npm test`: builds the app, runs every gate (format, types and layers, lint, dead code) and every
 * test, and closes with the line `N passed, N failed`.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'build/test-results.json');

const counts = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), success: z.boolean() });

const announce = (title: string) => process.stdout.write(`\n── ${title}\n`);

/**
 * Runs a gate to its end, and passes on all that it said then: it is not alone. Answers whether it
 * succeeded.
 */
function runGate(title: string, command: string, ...args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, maxBuffer: 1 << 28 };
    execFile(command, args, options, (failure, stdout, stderr) => {
      announce(title);
      process.stdout.write(`${stdout}${stderr}` || `${failure?.message ?? ''}\n`);
      resolve(failure === null);
    });
  });
}

/** Runs the tests, their output passed on as it comes; answers whether they succeeded. */
function runTests(command: string, ...args: readonly string[]): boolean {
  announce('tests');
  const { status, error } = spawnSync(command, [...args], { cwd: ROOT, stdio: 'inherit' });
  if (error !== undefined) process.stderr.write(`tests: ${error.message}\n`);
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

// Side by side: the two that take long, types and lint, keep one processor busy each.
const gates = await Promise.all([
  runGate('build', 'electron-vite', 'build', '--logLevel', 'warn'),
  runGate('format', 'oxfmt', '--check'),
  runGate('types and layers', 'tsc', '-b'),
  runGate('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  runGate('styles', 'stylelint', 'src/renderer/**/*.css'),
  runGate('dead code', 'knip'),
]);
const ran = runTests(
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
