import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type BetterSqlite3 from 'better-sqlite3';

/** What the thread is started with. */
export interface CheckpointData {
  readonly file: string;
  readonly key: Uint8Array | undefined;
  /** `purge`: see purge-aside.ts. */
  readonly work: 'checkpoint' | 'purge';
}

/** As SQLite has it where nobody says otherwise. */
const USUAL_PAGES = 1000;
/** 64 MB. The log begins anew only when all of it is in the file; a disk that is too slow is waited for then. */
const PAGES_ASIDE = 16_000;

/**
 * Has a thread bring what was written ahead into the database's own file, which is most of the waiting
 * for the disk; otherwise every so many pages the one who writes has to wait for it.
 *
 * @param entry `checkpoint-thread.ts`, or as it is built.
 * @param key The workspace's, where it is encrypted.
 * @returns What ends it.
 * @see https://www.sqlite.org/wal.html#checkpointing
 */
export function checkpointAside(
  database: BetterSqlite3.Database,
  entry: URL,
  key?: Uint8Array,
): () => Promise<void> {
  const workerData: CheckpointData = { file: database.name, key, work: 'checkpoint' };
  const thread = new Worker(entry, { workerData, execArgv: [] });
  database.pragma(`wal_autocheckpoint = ${PAGES_ASIDE}`);
  const beUsual = () => {
    if (database.open) database.pragma(`wal_autocheckpoint = ${USUAL_PAGES}`);
  };
  // Without it everything is as it was before.
  thread.on('error', beUsual);
  const ended = once(thread, 'exit').then(beUsual, beUsual);
  return async () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage('end');
    await ended;
  };
}
