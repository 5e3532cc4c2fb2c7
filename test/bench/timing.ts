import { performance } from 'node:perf_hooks';
import process from 'node:process';

/** The value below which `share` of `samples` lie (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right);
  const rank = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.min(Math.max(rank, 0), sorted.length - 1)] ?? Number.NaN;
}

/** How long something took, in milliseconds: by the clock, and of the processor's time. */
export interface Times {
  readonly wall: readonly number[];
  readonly processor: readonly number[];
}

/** How long each of `items` took, one after the other. */
export async function timeEach<Item>(
  items: readonly Item[],
  work: (item: Item) => unknown,
): Promise<Times> {
  const [wall, processor]: [number[], number[]] = [[], []];
  for (const item of items) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as it is measured
    await work(item);
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  return { wall, processor };
}
