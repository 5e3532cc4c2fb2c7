import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '../..');
// As deep as the app's own, and within reach of the packages.
const OUT = join(ROOT, 'build/processes');
const POOL = join(ROOT, 'src/main/verify/pool');

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the folder in which they are. */
    readonly builtProcesses: string;
  }
}

/**
 * Builds what tests start as processes of their own from the sources, once for all of them: many are started,
 * and one that is built is there in a third of the time.
 */
export async function setup(project: TestProject): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    publicDir: false,
    build: {
      // For Node, with the packages outside.
      ssr: true,
      outDir: OUT,
      rollupOptions: {
        input: {
          'verifier-process': join(POOL, 'process.ts'),
          'verify-thread': join(POOL, 'thread.ts'),
          'kill-work': join(ROOT, 'test/kill/work.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  project.provide('builtProcesses', pathToFileURL(`${OUT}/`).href);
}
