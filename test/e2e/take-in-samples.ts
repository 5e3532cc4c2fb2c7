import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchWithSamples } from './app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the data of an app that has taken the samples in. */
    readonly sampleData: string;
  }
}

/** Takes the samples in once, by the app itself, for all tests that begin with them. */
export async function setup(project: TestProject): Promise<() => void> {
  const data = mkdtempSync(join(tmpdir(), 'touchstone-samples-'));
  const app = await launchWithSamples();
  await app.close(data);
  project.provide('sampleData', data);
  return () => rmSync(data, { recursive: true });
}
