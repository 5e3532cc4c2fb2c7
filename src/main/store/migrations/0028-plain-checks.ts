import type { Sql } from '../sql.ts';

/**
 * For `CHECK (x IN (...))` of three values and more SQLite makes, fills and drops a table each time that a
 * row is written, which took longer than writing it; two are compared one after the other. What may stand in a
 * column stays the same, and so does what is in the file.
 */
export function writePlainChecks(sql: Sql): void {
  sql.rewriteTables((text) =>
    text.replaceAll(/CHECK \((\w+) IN \(([^()]*)\)\)/gu, (_, column: string, values: string) => {
      const pairs = values.match(PAIR) ?? [];
      return `CHECK (${pairs.map((pair) => `${column} IN (${pair})`).join(' OR ')})`;
    }),
  );
}

// None of the values has a comma in it.
const PAIR = /[^\s,][^,]*(?:,[^,]+)?/gu;
