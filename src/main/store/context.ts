import type { Sql } from './sql.ts';

/** What every subject's queries are given. */
export interface StoreContext {
  readonly sql: Sql;
  /** A new row's id (UUIDv7). */
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}
