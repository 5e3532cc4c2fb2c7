import { parentPort, workerData } from 'node:worker_threads';
import type { CheckpointData } from './checkpoint-aside.ts';
import { openConnection } from './connection.ts';

const EVERY_MS = 200;

/** The entry of the thread of checkpoint-aside.ts: a connection of its own to the workspace's file. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by checkpointAside, which types it
const { file, key } = workerData as CheckpointData;
const database = openConnection(file, { key, mustExist: true });
// A passive one waits for nobody, and nobody waits for it.
const timer = setInterval(() => database.pragma('wal_checkpoint(PASSIVE)'), EVERY_MS);

parentPort?.once('message', () => {
  clearInterval(timer);
  database.close();
});
