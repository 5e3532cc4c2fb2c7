/* oxlint-disable typescript/no-unnecessary-type-parameters -- a query's caller names its row's shape, which stands beside it in the query */
import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { freshnessAt } from '../skills/index.ts';
import { parseInstant } from '../../shared/lib/instant.ts';
import { issuerKey } from '../../shared/lib/issuer-key.ts';
import { createTransactions } from './transactions.ts';
import type { BatchParts, BatchWork } from './transactions.ts';

/** What a parameter may be; `undefined` is written as NULL. */
export type SqlValue = string | number | Uint8Array | null | undefined;

/** The few things that queries need of a database; statements are compiled once. */
export interface Sql {
  all<Row>(text: string, ...values: readonly SqlValue[]): readonly Row[];
  get<Row>(text: string, ...values: readonly SqlValue[]): Row | undefined;
  /** Answers with how many rows changed. */
  run(text: string, ...values: readonly SqlValue[]): number;
  /** Writes one row and answers with its number. */
  insert(text: string, ...values: readonly SqlValue[]): number;
  /**
   * What `find` gives for `key`, asked for once until anything is rolled back. Only for the numbers of
   * rows that nothing but an erasure deletes, so that what is met in every credential is not looked up for each.
   */
  kept<Value>(key: string, find: () => Value): Value;
  /** What was `kept` is looked up again: rows were deleted after all. */
  forgetKept(): void;
  /**
   * What `find` reads for `key`, read once in a turn of the thread, or until this connection writes
   * anything. What another connection has written is seen in the next turn.
   */
  inTurn<Value>(key: string, find: () => Value): Value;
  /** How often what a batch had written was taken back after others had read it, in a pause. */
  takenBack(): number;
  /** The first column of each row, which must be a number. */
  numbers(text: string, ...values: readonly SqlValue[]): number[];
  /** All or nothing; takes the write lock at once, and a transaction inside one is a part of it. */
  transaction<Value>(work: () => Value): Value;
  /**
   * The same for work that awaits; it must wait for nothing but this database, or what others write
   * meanwhile becomes a part of it. It may pause in between.
   */
  batch<Value>(work: BatchWork<Value>, parts?: BatchParts): Promise<Value>;
  /** Several statements, without parameters. */
  execute(text: string): void;
  /**
   * Changes how tables are declared where that changes nothing of how their rows are kept, as `CHECK` does
   * not; in the transaction of the caller.
   *
   * @see https://www.sqlite.org/lang_altertable.html#otheralter
   */
  rewriteTables(change: (declaration: string) => string): void;
  pragma(name: 'user_version' | 'application_id' | 'data_version'): number;
}

// Screening writes statements of as many terms as there are words; those are not worth keeping all.
const STATEMENT_LIMIT = 200;

const KEPT_LIMIT = 10_000;

function readFreshness(issued: unknown, halfLife: unknown, now: unknown): string | null {
  const instant = parseInstant(String(now));
  if (typeof issued !== 'string' || instant === undefined) return null;
  return freshnessAt(issued, typeof halfLife === 'number' ? halfLife : null, instant) ?? null;
}

function addFunctions(database: BetterSqlite3.Database): void {
  database.function('sha256', { deterministic: true }, (text) => sha256(String(text)));
  database.function('issuer_key', { deterministic: true }, (id) => issuerKey(String(id)));
  database.function('freshness', { deterministic: true }, readFreshness);
}

export function createSql(database: BetterSqlite3.Database): Sql {
  addFunctions(database);
  const prepare = createPrepare(database);
  const keeper = createKeeper();
  const turn = createTurnKeeper();
  let takenBack = 0;
  const onBegin = createOnBegin(prepare, { keeper, turn });
  const { endPaused, ...transactions } = createTransactions(database, {
    prepare,
    onBegin,
    onTakenBack(wasSeen) {
      keeper.forget();
      turn.forget();
      if (wasSeen) takenBack += 1;
    },
  });
  const onWrite = () => {
    turn.forget();
    endPaused();
  };
  return {
    ...createStatements(prepare, onWrite),
    ...transactions,
    kept: keeper.kept,
    forgetKept: keeper.forget,
    inTurn: turn.kept,
    takenBack: () => takenBack,
    execute(text) {
      onWrite();
      database.exec(text);
    },
    rewriteTables: (change) => rewriteTables(database, change),
    pragma: (name) => Number(database.pragma(name, { simple: true })),
  };
}

// Another connection may have deleted what is kept here.
function createOnBegin(
  prepare: Prepare,
  { keeper, turn }: { readonly keeper: Keeper; readonly turn: Keeper },
): () => void {
  let seen: unknown;
  return () => {
    turn.forget();
    // Begun anew for each slice of an import: `database.pragma` would compile it each time.
    const version = prepare('PRAGMA data_version').pluck().get();
    if (version !== seen) keeper.forget();
    seen = version;
  };
}

function rewriteTables(database: BetterSqlite3.Database, change: (text: string) => string): void {
  const tables = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT NULL",
    )
    .all();
  const version = Number(database.pragma('schema_version', { simple: true }));
  // Else SQLite does not let anybody write its list of tables.
  database.unsafeMode(true);
  try {
    database.pragma('writable_schema = ON');
    const write = database.prepare(
      "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?",
    );
    for (const { name, sql } of tables) {
      const changed = change(sql);
      if (changed !== sql) write.run(changed, name);
    }
    // So that others read it again, too.
    database.pragma(`schema_version = ${version + 1}`);
    database.pragma('writable_schema = RESET');
  } finally {
    database.pragma('writable_schema = OFF');
    database.unsafeMode(false);
  }
}

type Prepare = (text: string) => BetterSqlite3.Statement;

function createStatements(
  prepare: Prepare,
  onWrite: () => void,
): Pick<Sql, 'all' | 'get' | 'run' | 'insert' | 'numbers'> {
  // What answers with rows may write as well, with `RETURNING`.
  const ready: Prepare = (text) => {
    const statement = prepare(text);
    if (!statement.readonly) onWrite();
    return statement;
  };
  return {
    all: <Row>(text: string, ...values: readonly SqlValue[]) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
      ready(text).all(...bound(values)) as Row[],
    get: <Row>(text: string, ...values: readonly SqlValue[]) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
      ready(text).get(...bound(values)) as Row | undefined,
    run: (text, ...values) => ready(text).run(...bound(values)).changes,
    insert: (text, ...values) => Number(ready(text).run(...bound(values)).lastInsertRowid),
    numbers: (text, ...values) => pluckNumbers(ready(text), values),
  };
}

function createPrepare(database: BetterSqlite3.Database): Prepare {
  const statements = new Map<string, BetterSqlite3.Statement>();
  return (text) => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    if (statements.size >= STATEMENT_LIMIT) statements.clear();
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
}

function pluckNumbers(statement: BetterSqlite3.Statement, values: readonly SqlValue[]): number[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as its callers say
  const numbers = statement.pluck().all(...bound(values)) as number[];
  statement.pluck(false);
  return numbers;
}

interface Keeper extends Pick<Sql, 'kept'> {
  readonly forget: () => void;
}

/** Keeps until the thread turns to something else. */
function createTurnKeeper(): Keeper {
  const keeper = createKeeper();
  let isOpen = false;
  const forget = () => {
    if (!isOpen) return;
    isOpen = false;
    keeper.forget();
  };
  return {
    forget,
    kept(key, find) {
      if (!isOpen) setImmediate(forget);
      isOpen = true;
      return keeper.kept(key, find);
    },
  };
}

function createKeeper(): Keeper {
  const values = new Map<string, unknown>();
  return {
    kept<Value>(key: string, find: () => Value): Value {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key is always asked for with the same `find`
      const known = values.get(key) as Value | undefined;
      if (known !== undefined) return known;
      if (values.size >= KEPT_LIMIT) values.clear();
      const found = find();
      values.set(key, found);
      return found;
    },
    forget: () => values.clear(),
  };
}

function bound(values: readonly SqlValue[]): unknown[] {
  return values.map((value) => value ?? null);
}

/** Our own plain data, as it was written. */
export function readJson<Value>(text: string): Value {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this store writes these columns
  return JSON.parse(text) as Value;
}

/** Lower-case hex, of UTF-8. Statements can call it by the same name. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Another text once anything was written, here or by another process, or taken back. */
export function stateOf(sql: Sql): string {
  const [changes = 0] = sql.numbers('SELECT total_changes()');
  return `${sql.pragma('data_version')} ${changes} ${sql.takenBack()}`;
}

/** What `make` gives, made anew once anything was written, here or by another process. */
export function untilWritten<Value>(sql: Sql, make: () => Value): () => Value {
  let last: { readonly state: string; readonly value: Value } | undefined;
  return () => {
    const state = stateOf(sql);
    if (last?.state !== state) last = { state, value: make() };
    return last.value;
  };
}
