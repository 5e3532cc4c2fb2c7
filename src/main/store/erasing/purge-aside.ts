import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type BetterSqlite3 from 'better-sqlite3';
import type { CheckpointData } from '../checkpoint-aside.ts';
import { purge } from './purge.ts';

/** A small file is done with by then; for longer, nobody is to wait for a large one. */
const MOMENT_MS = 200;

/**
 * Has a thread do what `purge` does, which takes as long as the file is large. Meanwhile whoever reads is
 * answered, and whoever would write is told after a moment that the workspace is busy.
 *
 * @param entry `checkpoint-thread.ts`, or as it is built; where it cannot be started, it is done here.
 * @param key The workspace's, where it is encrypted.
 */
export async function purgeAside(
  database: BetterSqlite3.Database,
  entry: URL,
  key?: Uint8Array,
): Promise<boolean> {
  const workerData: CheckpointData = { file: database.name, key, work: 'purge' };
  const waitingMs = Number(database.pragma('busy_timeout', { simple: true }));
  database.pragma(`busy_timeout = ${MOMENT_MS}`);
  try {
    const [isPurged] = await once(new Worker(entry, { workerData, execArgv: [] }), 'message');
    return isPurged === true;
  } catch {
    return database.open && purge(database);
  } finally {
    if (database.open) database.pragma(`busy_timeout = ${waitingMs}`);
  }
}
