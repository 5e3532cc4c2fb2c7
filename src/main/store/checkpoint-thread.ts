import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';

const EVERY_MS = 200;

/** The entry of the thread of checkpoint-aside.ts: a connection of its own to the workspace's file. */
const database = new BetterSqlite3(String(workerData), { fileMustExist: true });
// A passive one waits for nobody, and nobody waits for it.
const timer = setInterval(() => database.pragma('wal_checkpoint(PASSIVE)'), EVERY_MS);

parentPort?.once('message', () => {
  clearInterval(timer);
  database.close();
});
