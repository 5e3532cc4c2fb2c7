import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const ELECTRON = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

const RELEASES = 'https://github.com/electron/electron/releases/download/';

// A network that answers at all answers in this; one that swallows requests must not hold us up.
const PROBE_LIMIT_MS = 4000;
const DOWNLOAD_LIMIT_MS = 600_000;

/** Electron's program where its runtime is on this machine already. */
export function findElectron(): string | undefined {
  try {
    const program = join(ELECTRON, 'dist', readFileSync(join(ELECTRON, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Electron's program, downloaded on the first start as its package means it to be. */
export async function obtainElectron(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const found = findElectron();
  if (found !== undefined) return found;
  if (!(await canDownload(env))) return undefined;
  process.stderr.write("Downloading Electron's runtime; this happens once.\n");
  await runInstaller();
  return findElectron();
}

async function canDownload(env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? RELEASES;
  const signal = AbortSignal.timeout(PROBE_LIMIT_MS);
  try {
    const url = `${mirror}v${readVersion()}/SHASUMS256.txt`;
    return (await fetch(url, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}

function readVersion(): string {
  const manifest = z.object({ version: z.string() });
  return manifest.parse(JSON.parse(readFileSync(join(ELECTRON, 'package.json'), 'utf8'))).version;
}

function runInstaller(): Promise<void> {
  const installer = join(ELECTRON, 'install.js');
  const child = spawn(process.execPath, [installer], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}
