import { inject } from 'vitest';
import { launchApp } from './app.ts';
import type { LaunchedApp } from './app.ts';

/** The app with the sample candidates in its list, which were taken in before the tests began. */
export async function launchOnSamples(): Promise<LaunchedApp> {
  const data = inject('sampleData');
  if ('fault' in data) throw new Error(data.fault);
  const app = await launchApp({ data: data.folder });
  await app.page.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  return app;
}
