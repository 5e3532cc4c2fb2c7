import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStandIn } from '../electron-stand-in/run.ts';
import { findChromium } from '../electron-stand-in/window-side/find-chromium.ts';
import { obtainElectron } from './electron.ts';
import { describeMissing, findMissingLibraries } from './libraries.ts';
import { describeNeeds } from './needs.ts';

const ROOT = join(import.meta.dirname, '..', '..');

// What `npm run build` writes and a window needs.
const BUILT = [
  'main/index.js',
  'main/engine-worker.js',
  'preload/index.cjs',
  'renderer/index.html',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Opens the app and answers with its exit status; says what is missing where it cannot. */
export async function start(args: readonly string[], env: Environment): Promise<number> {
  if (!BUILT.every((file) => existsSync(join(ROOT, 'out', file)))) {
    return refuse('The app is not built yet. Run: npm run build');
  }
  // Without a display no runtime helps, so none is looked for.
  const electron = hasDisplay(env) ? await findUsableElectron(env) : undefined;
  const chromium = findChromium(env);
  const needs = describeNeeds({
    hasDisplay: hasDisplay(env),
    hasXvfbRun: isInstalled('xvfb-run', env),
    hasXauth: isInstalled('xauth', env),
    hasRuntime: electron !== undefined || chromium !== undefined,
  });
  if (needs !== undefined) return refuse(needs);
  if (electron !== undefined) return runElectron(electron, args);
  process.stderr.write(
    "Electron's runtime cannot be downloaded here: opening in the installed Chromium instead.\n",
  );
  return runInChromium(chromium ?? '', args, env);
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

async function findUsableElectron(env: Environment): Promise<string | undefined> {
  const program = await obtainElectron(env);
  const missing = program === undefined ? [] : findMissingLibraries(program);
  if (missing.length === 0) return program;
  process.stderr.write(`${describeMissing(missing)}\n`);
  return undefined;
}

// Windows and macOS always have one.
function hasDisplay(env: Environment): boolean {
  if (process.platform !== 'linux') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => (value ?? '') !== '');
}

function isInstalled(program: string, env: Environment): boolean {
  const directories = (env['PATH'] ?? '').split(delimiter);
  return directories.some((directory) => directory !== '' && existsSync(join(directory, program)));
}

function runElectron(program: string, args: readonly string[]): Promise<number> {
  // Chromium refuses its sandbox to root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...asRoot, ROOT, ...args], { stdio: 'inherit' });
  passSignalsOn((signal) => void child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (cause) => resolve(refuse(`Electron cannot start: ${cause.message}`)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function runInChromium(
  chromium: string,
  args: readonly string[],
  env: Environment,
): Promise<number> {
  const standIn = runStandIn({ appDirectory: ROOT, args, env, chromium, isHeadless: false });
  passSignalsOn((signal) => void standIn.process.kill(signal));
  return standIn.exited;
}

// The app ends in its own order; this process waits for it.
function passSignalsOn(pass: (signal: NodeJS.Signals) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => pass(signal));
}
