import type { SavedView } from '../../shared/contract/saved-views.ts';
import { writeNumbered } from './bin.ts';
import type { TableRow } from './bin.ts';
import type { StoreContext } from './context.ts';
import { readJson } from './sql.ts';

/** Views of the list that the recruiter keeps. */
export interface SavedViewStore {
  /** By name. */
  list(): Promise<readonly (SavedView & { readonly id: string })[]>;
  /** In place of one of the same name, which keeps its id. @returns The view's id. */
  save(view: SavedView): Promise<string>;
  /** @returns Whether there was one. */
  remove(viewId: string): Promise<boolean>;
  /** Puts one back that was removed. @returns Whether it could be: another may have its name. */
  restore(viewId: string): Promise<boolean>;
}

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
        `INSERT INTO saved_view (id, name, view, created_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET view = excluded.view RETURNING id`,
        newId(),
        view.name,
        JSON.stringify(view),
        now(),
      )?.id ?? '',
    remove: async (viewId) => {
      const view = sql.get<TableRow>('SELECT * FROM saved_view WHERE id = ?', viewId);
      if (view === undefined) return false;
      bin.put(viewId, view);
      return sql.run('DELETE FROM saved_view WHERE id = ?', viewId) > 0;
    },
    restore: async (viewId) => {
      const view = bin.take(viewId);
      if (view === undefined) return false;
      const named = sql.get('SELECT 1 FROM saved_view WHERE name = ?', view['name']);
      if (named !== undefined) return false;
      writeNumbered(sql, 'saved_view', view);
      return true;
    },
  };
}
