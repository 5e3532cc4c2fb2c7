import { setImmediate } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';

/**
 * Whether of a transaction in which others are a part each can be taken back for itself, as it is if not
 * said; to be able to takes a copy of every page that it changes. Of one with `none`, nothing is written
 * where one of them failed, even if nobody else hears of that.
 */
export type BatchParts = 'apart' | 'none';

/**
 * Lets whoever waits for the thread have a turn, in the middle of a batch. What others read then has in it what
 * the batch has written so far. What they write is no part of it: what came before is written for good first.
 *
 * @returns Whether that was so: the batch has ended, and may write nothing more.
 * @throws What kept it from being written; nothing of it is.
 */
export type Pause = () => Promise<boolean>;

export type BatchWork<Value> = (pause: Pause) => Promise<Value>;

/** Begins and ends a database's transactions. */
export interface Transactions {
  /** See `Sql`. */
  readonly transaction: <Value>(work: () => Value) => Value;
  /** See `Sql`. */
  readonly batch: <Value>(work: BatchWork<Value>, parts?: BatchParts) => Promise<Value>;
  /** To be called before anything is written, in a transaction or by itself. */
  readonly endPaused: () => void;
}

export interface TransactionHooks {
  /** Compiles a statement, once. */
  readonly prepare: (text: string) => BetterSqlite3.Statement;
  /** Called when one has begun: what others have written is seen by now, and nothing more until it ends. */
  readonly onBegin: () => void;
  /** Called where anything is taken back. @param wasSeen Whether others had a turn since it was written. */
  readonly onTakenBack: (wasSeen: boolean) => void;
}

const WHOLE = { begin: 'BEGIN IMMEDIATE', commit: 'COMMIT', rollBack: ['ROLLBACK'] } as const;
// Within another transaction. @see https://www.sqlite.org/lang_savepoint.html
const PART = {
  begin: 'SAVEPOINT part',
  commit: 'RELEASE part',
  rollBack: ['ROLLBACK TO part', 'RELEASE part'],
} as const;

interface Batch {
  readonly parts: BatchParts;
  /** Others came in between. */
  isOver: boolean;
  hasPaused: boolean;
  failed?: { readonly cause: unknown };
}

export function createTransactions(
  database: BetterSqlite3.Database,
  hooks: TransactionHooks,
): Transactions {
  const steps = createSteps(database, hooks);
  const batches = createBatches(steps);
  return {
    endPaused: batches.endPaused,
    transaction(work) {
      batches.endPaused();
      const whole = batches.atWork();
      if (whole?.parts === 'none') return workWithin(whole, work);
      const kind = database.inTransaction ? PART : WHOLE;
      steps.begin(kind);
      try {
        const value = work();
        steps.commit(kind);
        return value;
      } catch (cause) {
        steps.takeBack(kind, false);
        throw cause;
      }
    },
    async batch(work, parts = 'apart') {
      batches.endPaused();
      // One within another does not pause: it waits for nothing but this database.
      if (database.inTransaction) return work(() => Promise.resolve(false));
      steps.begin(WHOLE);
      const own = batches.begin(parts);
      try {
        const value = await work(() => batches.pause(own));
        demandWhole(own);
        if (!own.isOver) steps.commit(WHOLE);
        return value;
      } catch (cause) {
        if (!own.isOver) steps.takeBack(WHOLE, own.hasPaused);
        throw cause;
      } finally {
        batches.end(own);
      }
    },
  };
}

type Kind = typeof WHOLE | typeof PART;

interface Steps {
  readonly begin: (kind: Kind) => void;
  readonly commit: (kind: Kind) => void;
  readonly takeBack: (kind: Kind, wasSeen: boolean) => void;
}

function createSteps(
  database: BetterSqlite3.Database,
  { prepare, onBegin, onTakenBack }: TransactionHooks,
): Steps {
  return {
    begin(kind) {
      prepare(kind.begin).run();
      if (kind === WHOLE) onBegin();
    },
    commit: (kind) => void prepare(kind.commit).run(),
    takeBack(kind, wasSeen) {
      onTakenBack(wasSeen);
      // A full disk may have ended it already.
      if (database.inTransaction) for (const text of kind.rollBack) prepare(text).run();
    },
  };
}

/** Which batch is at work, and which pauses. */
function createBatches({ commit, takeBack }: Steps) {
  let [atWork, paused]: (Batch | undefined)[] = [];
  return {
    atWork: () => atWork,
    begin(parts: BatchParts): Batch {
      atWork = { parts, isOver: false, hasPaused: false };
      return atWork;
    },
    end(own: Batch): void {
      if (atWork === own) atWork = undefined;
    },
    /** See `Pause`. */
    async pause(own: Batch): Promise<boolean> {
      demandWhole(own);
      own.hasPaused = true;
      [atWork, paused] = [undefined, own];
      await setImmediate();
      if (!own.isOver) [atWork, paused] = [own, undefined];
      demandWhole(own);
      return own.isOver;
    },
    endPaused: () => {
      if (paused === undefined) return;
      const ended = paused;
      paused = undefined;
      ended.isOver = true;
      try {
        commit(WHOLE);
      } catch (cause) {
        // The batch hears of it, and not who came in between.
        ended.failed = { cause };
        takeBack(WHOLE, true);
      }
    },
  };
}

function workWithin<Value>(batch: Batch, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    batch.failed ??= { cause };
    throw cause;
  }
}

/** Whoever caught the failure of a part must not have half of it written. */
function demandWhole({ failed }: Batch): void {
  if (failed !== undefined) throw failed.cause;
}
