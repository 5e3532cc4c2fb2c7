import { refreshHoldings } from './candidate-summary.ts';
import { othersConcerned, refreshLooks } from '../lists/looks.ts';
import type { BatchParts, Sql } from '../sql.ts';

/** Sums people's credentials up again as they are added; within a batch at its end, each person once. */
export interface Summing {
  /** To be called in the transaction that added any of the person's credentials; what others hold too is looked at again. */
  refresh(candidateNo: number): void;
  /** A transaction, as `Sql.batch` is one. */
  batch<Value>(work: () => Promise<Value>, parts?: BatchParts): Promise<Value>;
}

export function createSumming(sql: Sql): Summing {
  let waiting: Set<number> | undefined;
  const sumUp = (people: ReadonlySet<number>) => {
    refreshHoldings(sql, people);
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
      if (waiting !== undefined) return work();
      const people = new Set<number>();
      waiting = people;
      try {
        return await sql.batch(async () => {
          const value = await work();
          sumUp(people);
          return value;
        }, parts);
      } finally {
        waiting = undefined;
      }
    },
  };
}
