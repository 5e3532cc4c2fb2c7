import type { Sql } from '../sql.ts';
import type { StoredRow, StoredValue, TreePage } from './tree-page.ts';

interface Column {
  readonly name: string;
  /** As it is declared; empty where anything may stand. */
  readonly type: string;
  readonly mayBeNull: boolean;
  /** Rows that were written before there was such a column end before it. */
  readonly mayBeMissing: boolean;
  /** It is the row's number, which is not written twice. */
  readonly isNumber: boolean;
}

/** What stands in a tree of a workspace: the columns in the order in which they are stored. */
export interface Shape {
  readonly name: string;
  readonly kind: TreePage['kind'];
  readonly columns: readonly Column[];
}

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}

/** What stands in each tree, tables and indexes, of a workspace that is made anew. */
export function listShapes(sql: Sql): readonly Shape[] {
  const tables = sql.all<{ name: string; wr: number }>(
    `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')`,
  );
  return tables.flatMap(({ name, wr }) => {
    const columns = columnsOf(sql, name, wr === 1);
    const indexes = sql
      .all<{ name: string; origin: string }>('SELECT name, origin FROM pragma_index_list(?)', name)
      .map((index) => ({ ...index, columns: columnsOfIndex(sql, index.name, columns) }));
    // A table without numbers is stored as the index of its key.
    const key = wr === 1 ? indexes.find(({ origin }) => origin === 'pk') : undefined;
    return [
      { name, kind: key === undefined ? 'table' : 'index', columns: key?.columns ?? columns },
      ...indexes
        .filter((index) => index !== key)
        .map((index) => ({ name: index.name, kind: 'index' as const, columns: index.columns })),
    ] as const;
  });
}

/** Those that are written; what is worked out from them, it is again. */
function columnsOf(sql: Sql, table: string, isKeyed: boolean): readonly Column[] {
  const rows = sql.all<ColumnRow>('SELECT * FROM pragma_table_info(?) ORDER BY cid', table);
  const keys = rows.filter(({ pk }) => pk > 0);
  return rows.map((row) => {
    const isNumber = !isKeyed && keys.length === 1 && row.pk === 1 && row.type === 'INTEGER';
    const mayBeNull = row.notnull === 0 && !(isKeyed && row.pk > 0);
    const mayBeMissing = mayBeNull || row.dflt_value !== null;
    return { name: row.name, type: row.type, mayBeNull, mayBeMissing, isNumber };
  });
}

const ANYTHING = { name: '', type: '', mayBeNull: true, mayBeMissing: false, isNumber: false };

function columnsOfIndex(sql: Sql, index: string, columns: readonly Column[]): readonly Column[] {
  return sql
    .all<{ name: string | null }>('SELECT name FROM pragma_index_xinfo(?) ORDER BY seqno', index)
    .map(({ name }) => {
      const column = columns.find((other) => other.name === name) ?? ANYTHING;
      return { ...column, isNumber: false };
    });
}

/** Whether a row may be one of those that stand in such a tree. */
export function fits({ columns }: Shape, { values }: StoredRow): boolean {
  if (values.length > columns.length) return false;
  return columns.every((column, index) => {
    const value = values[index];
    if (value === undefined) return column.mayBeMissing;
    if (value === null) return column.mayBeNull || column.isNumber;
    return !column.isNumber && isOfType(column.type, value);
  });
}

function isOfType(type: string, value: Exclude<StoredValue, null>): boolean {
  switch (type) {
    case 'INTEGER':
      return Number.isInteger(value);
    case 'REAL':
      return typeof value === 'number';
    case 'TEXT':
      return typeof value === 'string';
    case 'BLOB':
      return typeof value === 'object';
    default:
      return true;
  }
}
