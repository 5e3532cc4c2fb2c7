/**
 * The app's process: `node main.ts APP_DIRECTORY [ARGUMENT…]`, started by `run.ts` with a channel.
 * Puts the stand-in in Electron's place and runs the app's own entry.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const ELECTRON = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: ELECTRON, shortCircuit: true } : next(specifier, context),
});

// As Electron has them: the program, the app, its arguments.
process.argv.splice(1, 1);
const directory = process.argv[1] ?? process.cwd();
const manifest = z
  .object({ main: z.string() })
  .parse(JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')));

// Only now that Electron's name is taken and the arguments are in place.
await import('./app-side/start.ts');
await import(pathToFileURL(join(directory, manifest.main)).href);
