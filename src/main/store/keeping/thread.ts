import { parentPort, workerData } from 'node:worker_threads';
import { unreachable } from '../../../shared/lib/unreachable.ts';
import type { VaultTask } from '../../vault/index.ts';
import { opensWith } from './copy.ts';
import { backUpWorkspace, restoreWorkspace } from './keep-workspace.ts';
import { recover, seal } from './whole-file.ts';

/** The entry of the thread in which the vault does what takes long: does one task and answers what it came to. */
async function doTask(task: VaultTask) {
  switch (task.name) {
    case 'back-up':
      return backUpWorkspace(task, task.to, task.now);
    case 'restore':
      return restoreWorkspace(task, task.from, undefined, task.now);
    case 'try-key':
      return opensWith(task.file, task.key);
    case 'seal':
      return seal(task, task.now);
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
