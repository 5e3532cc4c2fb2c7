import type { SkillMapper } from '../../shared/model/mapping.ts';
import type { Bins } from './bin.ts';
import type { Sql } from './sql.ts';
import type { Summing } from './people/summing.ts';

/** What every subject's queries are given. */
export interface StoreContext {
  readonly sql: Sql;
  readonly summing: Summing;
  /** Where what is removed waits to be put back. */
  readonly bins: Bins;
  /** A new row's id (UUIDv7). */
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** Says which skills wordings reach; without one, what is written reaches none but its own. */
  readonly mapper?: SkillMapper | undefined;
}

/** What queries need whose answers depend on the day. */
export type DatedSql = Pick<StoreContext, 'sql' | 'now'>;
