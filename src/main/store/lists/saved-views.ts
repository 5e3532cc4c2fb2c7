import type { SavedView } from '../../../shared/contract/saved-views.ts';
import { SAVED_VIEW_LIMITS } from '../../../shared/limits.ts';
import { writeNumbered } from '../bin.ts';
import type { TableRow } from '../bin.ts';
import type { StoreContext } from '../context.ts';
import { readJson } from '../sql.ts';

/** Views of the list that the recruiter keeps. */
export interface SavedViewStore {
  /** By name. */
  list(): Promise<readonly (SavedView & { readonly id: string })[]>;
  /**
   * In place of one of the same name, which keeps its id.
   *
   * @returns The view's id; nothing where as many are kept as may be, and none is called so.
   */
  save(view: SavedView): Promise<string | undefined>;
  /** @returns Whether there was one. */
  remove(viewId: string): Promise<boolean>;
  /** Puts one back that was removed. @returns Whether it could be: another may have its name or its place. */
  restore(viewId: string): Promise<boolean>;
}

const HAS_ROOM = `(SELECT count(*) FROM saved_view) < ${SAVED_VIEW_LIMITS.views}`;

export function createSavedViewStore({ sql, bins, newId, now }: StoreContext): SavedViewStore {
  const bin = bins.open<TableRow>();
  return {
    list: async () =>
      sql
        .all<{ id: string; view: string }>(
          'SELECT id, view FROM saved_view ORDER BY lower(name), id',
        )
        .map(({ id, view }) => ({ ...readJson<SavedView>(view), id })),
    save: async (view) =>
      sql.get<{ id: string }>(
        `INSERT INTO saved_view (id, name, view, created_at) SELECT ?, ?, ?, ?
          WHERE ${HAS_ROOM} OR EXISTS (SELECT 1 FROM saved_view WHERE name = ?)
         ON CONFLICT (name) DO UPDATE SET view = excluded.view RETURNING id`,
        newId(),
        view.name,
        JSON.stringify(view),
        now(),
        view.name,
      )?.id,
    remove: async (viewId) => {
      const view = sql.get<TableRow>('SELECT * FROM saved_view WHERE id = ?', viewId);
      if (view === undefined) return false;
      bin.put(viewId, view);
      return sql.run('DELETE FROM saved_view WHERE id = ?', viewId) > 0;
    },
    restore: async (viewId) => {
      const view = bin.take(viewId);
      if (view === undefined) return false;
      const hasPlace = sql.get(
        `SELECT 1 WHERE ${HAS_ROOM} AND NOT EXISTS (SELECT 1 FROM saved_view WHERE name = ?)`,
        view['name'],
      );
      if (hasPlace === undefined) return false;
      writeNumbered(sql, 'saved_view', view);
      return true;
    },
  };
}
