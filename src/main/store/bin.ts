import type { Sql, SqlValue } from './sql.ts';

/** What was taken out of a subject's tables, by its id, so that it can be put back as it was. */
export interface Bin<Kept> {
  put(id: string, kept: Kept): void;
  /** What is kept of this id, which is then kept no longer; `undefined` for none. */
  take(id: string): Kept | undefined;
}

export interface Bins {
  /** One for a subject, which keeps so many. */
  open<Kept>(limit?: number): Bin<Kept>;
  /** Nothing is kept any more: what was taken out may tell of somebody who is deleted. */
  empty(): void;
}

// As many as a window can take back.
const LIMIT = 100;

/** Bins in memory, which end with the workspace: nothing that was removed stays in the file. */
export function createBins(): Bins {
  const emptying: (() => void)[] = [];
  return {
    open<Kept>(limit = LIMIT) {
      const kept = new Map<string, Kept>();
      emptying.push(() => kept.clear());
      return {
        put(id: string, one: Kept) {
          kept.set(id, one);
          const [oldest] = kept.keys();
          if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
        },
        take(id: string) {
          const one = kept.get(id);
          kept.delete(id);
          return one;
        },
      };
    },
    empty: () => emptying.forEach((empty) => empty()),
  };
}

/** A whole row, by its columns. */
export type TableRow = Readonly<Record<string, SqlValue>>;

/** Writes rows as `SELECT *` gave them. */
export function writeRows(sql: Sql, table: string, rows: readonly TableRow[]): void {
  for (const row of rows) {
    const columns = Object.keys(row);
    sql.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ...Object.values(row),
    );
  }
}

/**
 * Writes a row whose number is its `no`; where another has got that number meanwhile, under a new one.
 *
 * @returns The number under which it stands.
 */
export function writeNumbered(sql: Sql, table: string, { no, ...row }: TableRow): number {
  const isFree = sql.get(`SELECT 1 FROM ${table} WHERE no = ?`, no) === undefined;
  writeRows(sql, table, [isFree ? { no, ...row } : row]);
  return sql.numbers(`SELECT no FROM ${table} WHERE id = ?`, row['id'])[0] ?? 0;
}
