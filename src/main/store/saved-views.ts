import type { SavedView } from '../../shared/contract/saved-views.ts';
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
}

export function createSavedViewStore({ sql, newId, now }: StoreContext): SavedViewStore {
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
    remove: async (viewId) => sql.run('DELETE FROM saved_view WHERE id = ?', viewId) > 0,
  };
}
