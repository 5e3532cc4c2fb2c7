import { rmSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { errorCodeOf } from '../../../shared/lib/error-code.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Lost, VaultProblem } from '../../../shared/model/vault.ts';
import { sumUpMigrated } from '../people/candidate-summary.ts';
import { openConnection } from '../connection.ts';
import { APPLICATION_ID, migrate, MIGRATIONS } from '../migrations/index.ts';
import { createSql } from '../sql.ts';
import type { Sql, SqlValue } from '../sql.ts';
import { mendReferences } from './mend-references.ts';
import { openPages } from './pages.ts';
import type { Pages } from './pages.ts';
import { salvage } from './salvage.ts';
import { listShapes } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { putStandIns } from './stand-ins.ts';
import type { StoredRow } from './tree-page.ts';

/**
 * Writes what can be read of a damaged workspace into a new file, which is whole in itself: what refers to
 * something lost is lost with it. The damaged file is only read.
 *
 * @returns `damaged` where its first page cannot be read, so that nothing can.
 */
export function recoverInto(
  { file, key }: { readonly file: string; readonly key: Uint8Array | undefined },
  to: string,
): Result<Lost, VaultProblem> {
  emptyLog(file, key);
  const pages = openPages(file, key);
  let target: BetterSqlite3.Database | undefined;
  try {
    const problem = findProblem(pages);
    if (problem !== undefined) return err(problem);
    rmSync(to, { force: true });
    target = openConnection(to, { key });
    const sql = createSql(target);
    migrate(sql, MIGRATIONS);
    // Each row alone is not worth a transaction, and the triggers' sums are made in the end.
    sql.execute('PRAGMA foreign_keys = OFF');
    const lost = sql.transaction(() => fill(pages, sql));
    sql.execute('PRAGMA foreign_keys = ON');
    sumUpMigrated(sql);
    return ok(lost);
  } finally {
    pages.close();
    target?.close();
  }
}

/** What was written last stands in the pages then, as after anybody else who opened the file. */
function emptyLog(file: string, key: Uint8Array | undefined): void {
  const source = openConnection(file, { key, mustExist: true });
  try {
    source.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // It is lost: of a file without a first page nothing is read anyway.
  } finally {
    source.close();
  }
}

// https://www.sqlite.org/fileformat.html#the_database_header
const HEADER = { versionAt: 60, applicationAt: 68 } as const;

function findProblem(pages: Pages): VaultProblem | undefined {
  const first = pages.read(1);
  if (first === undefined) return 'damaged';
  if (first.readUInt32BE(HEADER.applicationAt) !== APPLICATION_ID) return 'not-a-workspace';
  const version = first.readUInt32BE(HEADER.versionAt);
  if (version > MIGRATIONS.length) return 'newer-version';
  // Older ones have other sums, and were copied before they were brought up to date.
  return version === MIGRATIONS.length ? undefined : 'damaged';
}

function fill(pages: Pages, sql: Sql): Lost {
  const triggers = sql.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
  );
  for (const { name } of triggers) sql.execute(`DROP TRIGGER "${name}"`);
  const { gaps, before } = takeOver(pages, sql);
  const originals = missingOriginals(sql);
  const other = gaps + putStandIns(sql) + mendReferences(sql);
  if (other > 0) forgetEmptyFiles(sql);
  makeSumsAgain(sql);
  for (const trigger of triggers) sql.execute(trigger.sql);
  const left = readCounts(sql);
  return {
    people: Math.max(0, (before?.people ?? 0) - left.people),
    credentials: Math.max(0, (before?.credentials ?? 0) - left.credentials),
    originals,
    other,
    names: namesOfBereaved(sql),
  };
}

interface TakenOver {
  /** At how many places something could not be read. */
  readonly gaps: number;
  /** How many there were by the damaged file's own counts, where these can be read. */
  readonly before: Counts | undefined;
}

// Sums and indexes, which are made again from what could be read.
const DERIVED = new Set(['holding', 'tally', 'issuer_count', 'issuer_of_key']);

function takeOver(pages: Pages, sql: Sql): TakenOver {
  const tables = listTables(sql);
  const refills = [...tables].map((table) => empty(sql, table));
  const gaps = salvage(pages, listShapes(sql), (shape, row) =>
    tables.has(shape.name) ? insertRow(sql, shape, row) : true,
  );
  const before = gaps.has('tally') ? undefined : readCounts(sql);
  sql.execute('DELETE FROM tally');
  for (const refill of refills) refill();
  const counted = [...gaps].filter(([name]) => tables.has(name) && !DERIVED.has(name));
  return { gaps: counted.reduce((sum, [, count]) => sum + count, 0), before };
}

// Of the index of names only the table that stands for it is made again.
function listTables(sql: Sql): ReadonlySet<string> {
  const tables = sql.all<{ name: string }>(
    `SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  return new Set(tables.map(({ name }) => name));
}

/** @returns What puts back the rows that a new workspace has, where none came in their place. */
function empty(sql: Sql, table: string): () => void {
  const rows = sql.all<Readonly<Record<string, SqlValue>>>(`SELECT * FROM "${table}"`);
  sql.execute(`DELETE FROM "${table}"`);
  return () => {
    if (sql.get(`SELECT 1 FROM "${table}" LIMIT 1`) !== undefined) return;
    for (const row of rows) {
      const places = Object.keys(row).map(() => '?');
      sql.run(`INSERT INTO "${table}" VALUES (${places.join(', ')})`, ...Object.values(row));
    }
  };
}

function insertRow(sql: Sql, { name, columns }: Shape, { number, values }: StoredRow): boolean {
  const written = columns.slice(0, values.length);
  const names = written.map((column) => `"${column.name}"`).join(', ');
  const places = written.map(() => '?').join(', ');
  const stored = values.map((value, index) => (written[index]?.isNumber === true ? number : value));
  try {
    const text = `INSERT OR IGNORE INTO "${name}" (${names}) VALUES (${places})`;
    return sql.run(text, ...stored) === 1;
  } catch (cause) {
    // What a column demands, or an index makes of it: noise in a file without a cipher is not always JSON.
    if (/^SQLITE_(?:ERROR|CONSTRAINT|MISMATCH)/u.test(errorCodeOf(cause))) return false;
    throw cause;
  }
}

/** Of whoever adds again what a file held, it would else be said that it is held. */
function forgetEmptyFiles(sql: Sql): void {
  sql.run('DELETE FROM file WHERE no NOT IN (SELECT file_no FROM credential)');
  mendReferences(sql, new Set(['file']));
}

function missingOriginals(sql: Sql): number {
  return (
    sql.numbers(
      `SELECT count(DISTINCT source_no) FROM (SELECT source_no FROM file UNION ALL SELECT source_no FROM resume)
        WHERE source_no NOT IN (SELECT no FROM source_file)`,
    )[0] ?? 0
  );
}

/** Nobody has summed anything up yet: opening the workspace does, for everybody. */
function makeSumsAgain(sql: Sql): void {
  sql.execute(`
    DELETE FROM holding; DELETE FROM issuer_count; DELETE FROM issuer_of_key;
    UPDATE skill SET proven = 0, credible = 0;
    UPDATE named_issuer SET people = 0;
    INSERT INTO holding (candidate_no, revision, skills, verdicts) SELECT no, -1, x'', 0 FROM candidate;
    INSERT INTO issuer_of_key (key_no, issuer_no, credentials)
      SELECT key_no, issuer_no, count(*) FROM credential_key GROUP BY key_no, issuer_no;
    INSERT INTO candidate_words (candidate_words) VALUES ('rebuild');
    UPDATE tally SET count = 0 WHERE what <> 'revision';
    UPDATE tally SET count = (SELECT count(*) FROM candidate) WHERE what = 'people';
    UPDATE tally SET count = (SELECT count(*) FROM credential WHERE candidate_no IS NULL) WHERE what = 'waiting';
    UPDATE tally SET count = (SELECT count(*) FROM credential WHERE 'credentials ' || verdict = what)
     WHERE what LIKE 'credentials %';
    UPDATE tally SET count = (SELECT count(*) FROM candidate WHERE verified > 0) WHERE what = 'people verified';
    UPDATE tally SET count = (SELECT count(*) FROM candidate WHERE lapsed > 0) WHERE what = 'people lapsed';
    UPDATE tally SET count = (SELECT count(*) FROM candidate WHERE unconfirmed > 0) WHERE what = 'people unconfirmed';
    UPDATE tally SET count = (SELECT count(*) FROM candidate WHERE rejected > 0) WHERE what = 'people rejected';
  `);
}

interface Counts {
  readonly people: number;
  readonly credentials: number;
}

function readCounts(sql: Sql): Counts {
  const [people = 0, credentials = 0] = sql.numbers(
    `SELECT coalesce(sum(count), 0) FROM tally WHERE what = 'people'
      UNION ALL SELECT coalesce(sum(count), 0) FROM tally WHERE what LIKE 'credentials %'`,
  );
  return { people, credentials };
}

// Beside each person stands how many credentials the person had.
function namesOfBereaved(sql: Sql): readonly string[] {
  return sql
    .all<{ name: string }>(
      `SELECT name FROM candidate
        WHERE verified + lapsed + unconfirmed + rejected >
              (SELECT count(*) FROM credential WHERE candidate_no = candidate.no)
        ORDER BY sort_name, id`,
    )
    .map(({ name }) => name);
}
