import { inject } from 'vitest';
import { launchApp } from './app.ts';
import type { LaunchedApp } from './app.ts';

/** The app with the sample candidates in its list, which were taken in before the tests began. */
export async function launchOnSamples(): Promise<LaunchedApp> {
  const app = await launchApp({ data: inject('sampleData') });
  await app.page.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  return app;
}
