import { parentPort, workerData } from 'node:worker_threads';
import type { CheckpointData } from './checkpoint-aside.ts';
import { openConnection } from './connection.ts';
import { purge } from './erasing/purge.ts';

const EVERY_MS = 200;

/** The entry of the threads of checkpoint-aside.ts and purge-aside.ts: a connection of its own to the workspace's file. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by checkpointAside, which types it
const { file, key, work } = workerData as CheckpointData;
const database = openConnection(file, { key, mustExist: true });
if (work === 'purge') {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(purge(database));
  database.close();
} else {
  // A passive one waits for nobody, and nobody waits for it.
  const checkpoint = () => database.pragma('wal_checkpoint(PASSIVE)');
  const timer = setInterval(checkpoint, EVERY_MS);
  parentPort?.once('message', () => {
    clearInterval(timer);
    // What is left would be brought in by whoever writes next, while others wait for an answer.
    checkpoint();
    database.close();
  });
}
