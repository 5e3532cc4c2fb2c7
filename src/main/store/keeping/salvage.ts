import type BetterSqlite3 from 'better-sqlite3';

/** One row as it stands in a table, in the order of its columns. */
type Row = readonly unknown[];

/** What could be read of a table, and at how many places something could not. */
export interface Salvaged {
  readonly rows: number;
  readonly gaps: number;
}

// Each costs a search down the tree; a table of a million rows has some ten thousand pages.
const SEARCHES = 20_000;

/**
 * Hands on every row of a table that can be read, whatever pages of it cannot: from both ends, and from the
 * middle of each gap that is left.
 */
export function salvage(
  source: BetterSqlite3.Database,
  table: string,
  take: (row: Row) => void,
): Salvaged {
  const order = keyOf(source, table);
  return order.isNumber
    ? salvageByNumber(source, { table, number: order.column }, take)
    : salvageFromBothEnds(source, { table, columns: order.columns }, take);
}

type Key =
  | { readonly isNumber: true; readonly column: string }
  | { readonly isNumber: false; readonly columns: readonly string[] };

function keyOf(source: BetterSqlite3.Database, table: string): Key {
  const [entry] = source
    .prepare<[string], { wr: number }>('SELECT wr FROM pragma_table_list WHERE name = ?')
    .all(table);
  if (entry?.wr !== 1) return { isNumber: true, column: 'rowid' };
  const columns = source
    .prepare<[string], { name: string }>(
      'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk',
    )
    .all(table);
  return { isNumber: false, columns: columns.map(({ name }) => `"${name}"`) };
}

/** Those that are written; what is worked out from them, it is again. */
function columnsOf(source: BetterSqlite3.Database, table: string): string {
  const columns = source
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .all(table);
  return columns.map(({ name }) => `"${name}"`).join(', ');
}

function salvageByNumber(
  source: BetterSqlite3.Database,
  { table, number }: { readonly table: string; readonly number: string },
  take: (row: Row) => void,
): Salvaged {
  const written = columnsOf(source, table);
  const query = (order: 'ASC' | 'DESC') =>
    source
      .prepare<[number, number], unknown[]>(
        `SELECT ${number}, ${written} FROM "${table}" NOT INDEXED WHERE ${number} BETWEEN ? AND ? ORDER BY ${number} ${order}`,
      )
      .raw(true);
  const [up, down] = [query('ASC'), query('DESC')];
  const waiting: [number, number][] = [[-(2 ** 52), 2 ** 52]];
  let [rows, gaps, searches] = [0, 0, 0];
  for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
    const [low, high] = range;
    const count = (row: Row) => {
      rows += 1;
      take(row);
    };
    const first = readUntilBroken(up, [low, high], count);
    if (first === 'all') continue;
    const last = readUntilBroken(down, [first + 1, high], count);
    searches += 1;
    const [from, to] = [first + 1, last === 'all' ? first : last - 1];
    if (from > to || searches > SEARCHES) {
      gaps += 1;
      continue;
    }
    // What stands at the edges is what could not be read.
    const middle = Math.floor((from + to) / 2);
    if (from === to) gaps += 1;
    else waiting.push([from, middle], [middle + 1, to]);
  }
  return { rows, gaps };
}

/** @returns The last number that could be read, the range's edge where none could; or that all could. */
function readUntilBroken(
  statement: BetterSqlite3.Statement<[number, number], unknown[]>,
  [low, high]: readonly [number, number],
  take: (row: Row) => void,
): number | 'all' {
  const isUp = statement.source.endsWith('ASC');
  let last = isUp ? low - 1 : high + 1;
  try {
    for (const [number, ...row] of statement.iterate(low, high)) {
      last = Number(number);
      take(row);
    }
    return 'all';
  } catch {
    return last;
  }
}

function salvageFromBothEnds(
  source: BetterSqlite3.Database,
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  take: (row: Row) => void,
): Salvaged {
  const written = columnsOf(source, table);
  let rows = 0;
  const read = (order: 'ASC' | 'DESC'): boolean => {
    const by = columns.map((column) => `${column} ${order}`).join(', ');
    try {
      const statement = source.prepare<[], unknown[]>(
        `SELECT ${written} FROM "${table}" ORDER BY ${by}`,
      );
      for (const row of statement.raw(true).iterate()) {
        rows += 1;
        take(row);
      }
      return true;
    } catch {
      return false;
    }
  };
  if (read('ASC')) return { rows, gaps: 0 };
  read('DESC');
  return { rows, gaps: 1 };
}
