import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { VaultTask, VaultTaskResults } from './task.ts';

/**
 * Does a task in a thread of its own, while this one answers.
 *
 * @param entry The store's `keeping/thread.ts`, or as it is built.
 * @throws What the thread threw.
 */
export async function doAside<Task extends VaultTask>(
  entry: URL,
  task: Task,
): Promise<VaultTaskResults[Task['name']]> {
  const thread = new Worker(entry, { workerData: task, execArgv: [] });
  const [result] = await once(thread, 'message');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the thread answers each task so
  return result as VaultTaskResults[Task['name']];
}
