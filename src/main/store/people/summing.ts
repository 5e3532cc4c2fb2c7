import { refreshHoldings } from './candidate-summary.ts';
import { lookForDoubles } from '../doubles/double-work.ts';
import { othersConcerned, refreshLooks } from '../lists/looks.ts';
import type { Sql } from '../sql.ts';
import type { BatchParts, BatchWork } from '../transactions.ts';

/** Sums people's credentials up again as they are added; within a batch where it pauses and at its end. */
export interface Summing {
  /**
   * To be called in the transaction that added any of the person's credentials: the person's doubles are looked for,
   * and what others hold too is looked at, again.
   */
  refresh(candidateNo: number): void;
  /** A transaction, as `Sql.batch` is one. */
  batch<Value>(work: BatchWork<Value>, parts?: BatchParts): Promise<Value>;
}

export function createSumming(sql: Sql): Summing {
  let waiting: Set<number> | undefined;
  const sumUp = (people: ReadonlySet<number>) => {
    refreshHoldings(sql, people);
    lookForDoubles(sql, people);
    const others = [...people].flatMap((no) => othersConcerned(sql, no));
    refreshLooks(
      sql,
      others.filter((no) => !people.has(no)),
    );
  };
  return {
    refresh(candidateNo) {
      if (waiting === undefined) sumUp(new Set([candidateNo]));
      else waiting.add(candidateNo);
    },
    async batch(work, parts) {
      // A part of the one around it, which sums up what this one adds.
      if (waiting !== undefined) return sql.batch(work, parts);
      const people = new Set<number>();
      const sumUpAll = () => {
        if (people.size > 0) sumUp(people);
        people.clear();
      };
      try {
        return await sql.batch(async (pause) => {
          waiting = people;
          const value = await work(async () => {
            sumUpAll();
            // What others add meanwhile they sum up themselves.
            waiting = undefined;
            const isOver = await pause();
            waiting = people;
            return isOver;
          });
          sumUpAll();
          return value;
        }, parts);
      } finally {
        waiting = undefined;
      }
    },
  };
}
