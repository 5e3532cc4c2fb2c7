import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchWithSamples } from './app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the data of an app that has taken the samples in, or why there is none. */
    readonly sampleData: { readonly folder: string } | { readonly fault: string };
  }
}

/** Takes the samples in once, by the app itself, for all tests that begin with them. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-samples-'));
  try {
    const app = await launchWithSamples();
    await app.close(folder);
    project.provide('sampleData', { folder });
  } catch (cause) {
    // Thrown here, it would end all the tests that need no window too.
    project.provide('sampleData', { fault: String(cause) });
  }
  return () => rmSync(folder, { recursive: true });
}
