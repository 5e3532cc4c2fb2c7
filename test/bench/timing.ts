import { performance } from 'node:perf_hooks';

/** The value below which `share` of `samples` lie (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right);
  const rank = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.min(Math.max(rank, 0), sorted.length - 1)] ?? Number.NaN;
}

/** How long each of `items` took, in milliseconds, one after the other. */
export async function timeEach<Item>(
  items: readonly Item[],
  work: (item: Item) => unknown,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    times.push(performance.now() - start);
  }
  return times;
}
