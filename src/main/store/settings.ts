import { noteDown } from './audit.ts';
import type { StoreContext } from './context.ts';
import type { SettingStore } from './workspace.ts';

/** What Touchstone keeps for itself, and nobody has decided. */
const OWN_NOTES: readonly string[] = ['judged-trust-revision', 'pseudonym-secret'];

export function createSettingStore(context: StoreContext): SettingStore {
  const { sql } = context;
  return {
    get: async (key) =>
      sql.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', key)?.value,
    set: async (key, value) =>
      sql.transaction(() => {
        if (!OWN_NOTES.includes(key)) noteDown(context, 'setting', { setting: key, value });
        sql.run(
          `INSERT INTO setting (key, value) VALUES (?, ?)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
          key,
          value,
        );
      }),
  };
}
