import type { Sql, SqlValue } from '../sql.ts';

/** A row of a table as JSON can hold it, by its columns. */
export type KeptRow = Readonly<Record<string, string | number | null | { readonly hex: string }>>;

/** What a row has in a column of text, and in one of numbers. */
export function textIn(row: KeptRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

export function numberIn(row: KeptRow, column: string): number {
  return Number(row[column]);
}

/** How a decision names two people, whichever comes first. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

type Table =
  | 'candidate'
  | 'candidate_identity'
  | 'candidate_stage'
  | 'credential'
  | 'credential_change'
  | 'finding_decision'
  | 'kept_apart'
  | 'resume'
  | 'resume_claim';

/** Whole rows, whatever columns the table has by then. */
export function readRows(
  sql: Sql,
  table: Table,
  where: string,
  ...values: readonly SqlValue[]
): readonly KeptRow[] {
  return sql
    .all<Record<string, string | number | Uint8Array | null>>(
      `SELECT * FROM ${table} WHERE ${where}`,
      ...values,
    )
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value,
        ]),
      ),
    );
}

/** The columns that can be written, as the table is now: none that it has no more, or works out by itself. */
export function columnsOf(sql: Sql, table: string): readonly string[] {
  return sql
    .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table)
    .map(({ name }) => name);
}

/** Writes a row as it was. One that conflicts with what is there by now is left. @returns Its number. */
export function writeRow(sql: Sql, table: Table, row: KeptRow): number {
  const columns = columnsOf(sql, table).filter((column) => column in row);
  return sql.insert(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT DO NOTHING`,
    ...columns.map((column) => {
      const value = row[column];
      return typeof value === 'object' && value !== null ? Buffer.from(value.hex, 'hex') : value;
    }),
  );
}

/** The row with a number that is free: its own, unless another row has taken that since. */
export function withFreeNo(sql: Sql, table: 'candidate' | 'credential' | 'resume', row: KeptRow) {
  const taken = sql.get(`SELECT 1 FROM ${table} WHERE no = ?`, numberIn(row, 'no')) !== undefined;
  const [free = 1] = taken
    ? sql.numbers(`SELECT max(no) + 1 FROM ${table}`)
    : [numberIn(row, 'no')];
  return { ...row, no: free };
}
