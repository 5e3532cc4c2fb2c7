import { rmSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Lost, VaultProblem } from '../../../shared/model/vault.ts';
import { sumUpMigrated } from '../candidate-summary.ts';
import { openConnection } from '../connection.ts';
import { APPLICATION_ID, migrate, MIGRATIONS } from '../migrations/index.ts';
import { createSql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { mendReferences } from './mend-references.ts';
import { salvage } from './salvage.ts';

// Sums and indexes, which are made again from what could be read.
const DERIVED = new Set(['holding', 'tally', 'issuer_count', 'issuer_of_key']);

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
  const source = openConnection(file, { key, mustExist: true });
  let target: BetterSqlite3.Database | undefined;
  try {
    const version = readVersion(source);
    if (typeof version !== 'number') return err(version);
    rmSync(to, { force: true });
    target = openConnection(to, { key });
    const sql = createSql(target);
    migrate(sql, MIGRATIONS.slice(0, version));
    // Each row alone is not worth a transaction, and the triggers' sums are made in the end.
    sql.execute('PRAGMA foreign_keys = OFF');
    const lost = sql.transaction(() => fill(source, sql));
    sql.execute('PRAGMA foreign_keys = ON');
    sumUpMigrated(sql);
    return ok(lost);
  } finally {
    source.close();
    target?.close();
  }
}

function readVersion(source: BetterSqlite3.Database): number | VaultProblem {
  try {
    if (source.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      return 'not-a-workspace';
    }
    const version = Number(source.pragma('user_version', { simple: true }));
    if (version > MIGRATIONS.length) return 'newer-version';
    // Older ones have other sums, and were copied before they were brought up to date.
    return version === MIGRATIONS.length ? version : 'damaged';
  } catch {
    return 'damaged';
  }
}

function fill(source: BetterSqlite3.Database, sql: Sql): Lost {
  const triggers = sql.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
  );
  for (const { name } of triggers) sql.execute(`DROP TRIGGER "${name}"`);
  let gaps = 0;
  for (const table of listTables(sql)) gaps += copyTable(source, sql, table);
  const originals = missingOriginals(sql);
  const mended = mendReferences(sql);
  makeSumsAgain(sql);
  for (const trigger of triggers) sql.execute(trigger.sql);
  const expected = expectedCounts(source);
  const [people = 0, credentials = 0] = sql.numbers(
    'SELECT count(*) FROM candidate UNION ALL SELECT count(*) FROM credential',
  );
  return {
    people: Math.max(0, (expected?.people ?? people) - people),
    credentials: Math.max(0, (expected?.credentials ?? credentials) - credentials),
    originals,
    other: gaps + mended,
    names: namesOfBereaved(sql),
  };
}

// Of the index of names only the table that stands for it is made again.
function listTables(sql: Sql): readonly string[] {
  return sql
    .all<{ name: string }>(
      `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .map(({ name }) => name)
    .filter((name) => !DERIVED.has(name));
}

/** @returns At how many places something could not be read. */
function copyTable(source: BetterSqlite3.Database, sql: Sql, table: string): number {
  const columns = sql.numbers('SELECT count(*) FROM pragma_table_info(?)', table)[0] ?? 0;
  const places = Array.from({ length: columns }, () => '?').join(', ');
  sql.execute(`DELETE FROM "${table}"`);
  const text = `INSERT OR IGNORE INTO "${table}" VALUES (${places})`;
  return salvage(source, table, (row) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as SQLite gave them
    sql.run(text, ...(row as readonly string[]));
  }).gaps;
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

/** How many there were by the damaged file's own counts, where these can be read. */
function expectedCounts(
  source: BetterSqlite3.Database,
): { readonly people: number; readonly credentials: number } | undefined {
  try {
    return source
      .prepare<[], { people: number; credentials: number }>(
        `SELECT sum(count) FILTER (WHERE what = 'people') AS people,
                sum(count) FILTER (WHERE what LIKE 'credentials %') AS credentials FROM tally`,
      )
      .get();
  } catch {
    return undefined;
  }
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
