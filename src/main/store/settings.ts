import { noteDown } from './audit.ts';
import type { StoreContext } from './context.ts';
import type { Sql } from './sql.ts';
import type { SettingStore } from './workspace.ts';

/** What Touchstone keeps for itself, and nobody has decided. */
const OWN_NOTES: readonly string[] = ['judged-trust-revision', 'pseudonym-secret'];

export function createSettingStore(context: StoreContext): SettingStore {
  const { sql } = context;
  return {
    // Asked for each credential of an import, since a person may decide meanwhile.
    get: async (key) =>
      sql.inTurn(`setting ${key}`, () => ({ value: readSetting(sql, key) })).value,
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

function readSetting(sql: Sql, key: string): string | undefined {
  return sql.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', key)?.value;
}
