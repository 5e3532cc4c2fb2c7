import { parentPort, workerData } from 'node:worker_threads';
import { recover, seal } from '../store/index.ts';
import { unreachable } from '../../shared/lib/unreachable.ts';
import { backUpWorkspace, restoreWorkspace } from './keep-workspace.ts';
import type { VaultTask } from './task.ts';

/** The entry of the thread of aside.ts: does one task and answers what it came to. */
async function doTask(task: VaultTask) {
  switch (task.name) {
    case 'back-up':
      return backUpWorkspace(task, task.to, task.now);
    case 'restore':
      return restoreWorkspace(task, task.from, undefined, task.now);
    case 'seal':
      return seal(task.file, task.key, task.now);
    case 'recover':
      return recover(task, task.now);
    default:
      return unreachable(task);
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by doAside, which types it
const result = await doTask(workerData as VaultTask);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(result);
