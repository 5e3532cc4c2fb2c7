import { setImmediate } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import type { Erasure, ErasureCause, ErasurePreview } from '../../../shared/model/erasure.ts';
import type { DueCandidate, RetentionRule } from '../../../shared/model/retention.ts';
import type { StoreContext } from '../context.ts';
import { erase } from './erase.ts';
import { isPurgeable } from './purge.ts';
import { findBelongings, previewOf } from './find-belongings.ts';
import { findDue } from './retention.ts';

/** Deleting people for good. */
export interface ErasureStore {
  /** The person of this id, or everybody of this name, however it is cased. */
  findNamed(idOrName: string): Promise<readonly NamedPerson[]>;
  /** What would go; nothing where there is nobody of this id. */
  preview(candidateId: string): Promise<ErasurePreview | undefined>;
  /**
   * Deletes people with all that is there because of them, each wholly or not at all, and takes it out of
   * the file. Somebody whom a hold protects stays.
   */
  erase(candidateIds: readonly string[], cause: ErasureCause): Promise<ErasedPeople>;
  /** That people were deleted, the last first. */
  list(): Promise<readonly Erasure[]>;
  /** Protects somebody from being deleted, or no longer. @returns Whether there is somebody of this id. */
  setHold(candidateId: string, isHeld: boolean): Promise<boolean>;
  isHeld(candidateId: string): Promise<boolean>;
  /** Whether there is room, as of now, to take what is deleted out of the file. */
  isPurgeable(): Promise<boolean>;
  /** Whom a rule would delete as of now, or of another moment (ISO 8601). */
  findDue(rule: RetentionRule, asOf?: string): Promise<readonly DueCandidate[]>;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

export interface ErasedPeople {
  readonly erased: number;
  /**
   * Whether nothing of them is left in the file and its log: another process may be reading it, or there
   * is no room to write it anew.
   */
  readonly isPurged: boolean;
}

/** @param purgeFile Takes what was deleted out of the file; see `purge`. */
export function createErasureStore(
  context: StoreContext,
  database: BetterSqlite3.Database,
  purgeFile: () => boolean | Promise<boolean>,
): ErasureStore {
  const { sql, now } = context;
  return {
    async findNamed(idOrName) {
      const people = sql.all<NamedPerson>('SELECT id, name FROM candidate ORDER BY id');
      const byId = people.filter(({ id }) => id === idOrName);
      const asked = folded(idOrName);
      return byId.length > 0 ? byId : people.filter(({ name }) => folded(name) === asked);
    },
    preview: async (candidateId) => {
      const belongings = findBelongings(sql, candidateId);
      if (belongings === undefined) return undefined;
      return { ...previewOf(belongings), isPurgeable: isPurgeable(database) };
    },
    async erase(candidateIds, cause) {
      // What others write in one transaction is written first.
      // oxlint-disable-next-line no-await-in-loop -- as it says
      while (database.inTransaction) await setImmediate();
      context.bins.empty();
      const erased = candidateIds.filter((id) => sql.transaction(() => erase(context, id, cause)));
      return { erased: erased.length, isPurged: erased.length === 0 || (await purgeFile()) };
    },
    list: async () =>
      sql.all<Erasure>(
        `SELECT person, erased_at AS erasedAt, cause, credentials, files FROM erasure ORDER BY no DESC`,
      ),
    setHold: async (candidateId, isHeld) =>
      sql.run(
        'UPDATE candidate SET held_since = ? WHERE id = ?',
        isHeld ? now() : undefined,
        candidateId,
      ) > 0,
    isHeld: async (candidateId) =>
      sql.get('SELECT 1 FROM candidate WHERE id = ? AND held_since IS NOT NULL', candidateId) !==
      undefined,
    isPurgeable: async () => isPurgeable(database),
    findDue: async (rule, asOf = now()) => findDue(sql, rule, asOf),
  };
}

function folded(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
