import type { StoreContext } from './context.ts';
import type { SettingStore } from './workspace.ts';

export function createSettingStore({ sql }: StoreContext): SettingStore {
  return {
    get: async (key) =>
      sql.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', key)?.value,
    set: async (key, value) => {
      sql.run(
        `INSERT INTO setting (key, value) VALUES (?, ?)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        key,
        value,
      );
    },
  };
}
