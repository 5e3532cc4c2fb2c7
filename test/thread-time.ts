import process from 'node:process';

/**
 * Milliseconds that `work` takes of this thread's processor: on a machine that others use too, the clock says more
 * of the others.
 */
export async function threadTimeOf(work: () => unknown): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
