import type { StackDefinition } from '../../../shared/model/stack.ts';
import { compareText } from '../../../shared/lib/compare-text.ts';
import { writeNumbered } from '../bin.ts';
import type { TableRow } from '../bin.ts';
import type { StoreContext } from '../context.ts';
import { foldWords } from '../lists/search-text.ts';
import type { StackStore } from './skill-stores.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** Stacks that the employer defines. */
export function createStackStore({ sql, bins, newId, now }: StoreContext): StackStore {
  const bin = bins.open<TableRow>();
  return {
    list: async () => listStacks(sql),
    put: async ({ name, pieces }, id) => {
      const written = JSON.stringify(pieces);
      if (id === undefined) {
        const made = newId();
        sql.run(
          'INSERT INTO stack (id, name, pieces, created_at) VALUES (?, ?, ?, ?)',
          made,
          name,
          written,
          now(),
        );
        return made;
      }
      const changed = sql.run(
        'UPDATE stack SET name = ?, pieces = ? WHERE id = ?',
        name,
        written,
        id,
      );
      return changed > 0 ? id : undefined;
    },
    remove: async (id) => {
      const stack = sql.get<TableRow>('SELECT * FROM stack WHERE id = ?', id);
      if (stack === undefined) return false;
      bin.put(id, stack);
      return sql.run('DELETE FROM stack WHERE id = ?', id) > 0;
    },
    restore: async (id) => {
      const stack = bin.take(id);
      if (stack === undefined) return false;
      writeNumbered(sql, 'stack', stack);
      return true;
    },
  };
}

/** By name. */
export function listStacks(sql: Sql): readonly StackDefinition[] {
  return sql
    .all<{ id: string; name: string; pieces: string }>(
      'SELECT id, name, pieces FROM stack ORDER BY id',
    )
    .map(({ id, name, pieces }) => ({
      id,
      name,
      pieces: readJson<StackDefinition['pieces']>(pieces),
    }))
    .toSorted((left, right) => compareText(foldWords(left.name), foldWords(right.name)));
}
