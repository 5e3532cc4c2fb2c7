import type { Sql } from './sql.ts';
import type { Summing } from './summing.ts';

/** What every subject's queries are given. */
export interface StoreContext {
  readonly sql: Sql;
  readonly summing: Summing;
  /** A new row's id (UUIDv7). */
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}
