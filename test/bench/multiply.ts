import BetterSqlite3 from 'better-sqlite3';
import { foldWords } from '../../src/main/store/index.ts';

/** Highest number of each table's rows: by so much a copy's numbers are higher. */
interface Steps {
  readonly candidate: number;
  readonly source: number;
  readonly file: number;
  readonly credential: number;
  readonly identity: number;
}

/**
 * Copies everybody in a workspace until there are `times` as many, each with other names, and brings
 * the sums up to date. Writing a million credentials one by one would take hours of no interest.
 *
 * @param nameOf A person's name by the number of the row.
 */
export function multiplyPeople(
  path: string,
  times: number,
  nameOf: (candidateNo: number) => string,
): void {
  const database = new BetterSqlite3(path);
  database.function('name_of', { deterministic: true }, (no) => nameOf(Number(no)));
  database.function('fold_words', { deterministic: true }, (text) => foldWords(String(text)));
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -200000');
  const triggers = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  const steps = readSteps(database);
  for (let copy = 1; copy < times; copy += 1) {
    database.transaction(() => copyOnce(database, copy, steps))();
  }
  database.exec(sumUp(times));
  for (const { sql } of triggers) database.exec(sql);
  database.exec('ANALYZE');
  database.pragma('journal_mode = WAL');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

function readSteps(database: BetterSqlite3.Database): Steps {
  const highest = (table: string) =>
    Number(database.prepare(`SELECT max(no) FROM ${table}`).pluck().get());
  return {
    candidate: highest('candidate'),
    source: highest('source_file'),
    file: highest('file'),
    credential: highest('credential'),
    identity: highest('identity'),
  };
}

/** Copies the first people's rows of every table, with what must differ given anew. */
function copyOnce(database: BetterSqlite3.Database, copy: number, steps: Steps): void {
  const by = (table: keyof Steps, column = 'no') => `${column} + ${copy * steps[table]}`;
  const up = (table: keyof Steps, column = 'no') => `${column} <= ${steps[table]}`;
  const id = `printf('%08x', ${copy}) || substr(id, 9)`;
  const name = `name_of(${by('candidate')})`;
  const candidate_no = by('candidate', 'candidate_no');
  const source_no = by('source', 'source_no');
  const credential_no = by('credential', 'credential_no');
  const insert = (table: string, where: string, changed: Readonly<Record<string, string>>) =>
    database.exec(copyRows(database, table, where, changed));
  insert('candidate', up('candidate'), {
    no: by('candidate'),
    id,
    name,
    sort_name: `fold_words(${name})`,
    search_text: `fold_words(${name}) || substr(search_text, length(sort_name) + 1) || ' ${copy}'`,
  });
  const own = up('candidate', 'candidate_no');
  insert('container', own, { name: `name || ' ${copy}'`, candidate_no });
  insert('source_file', up('source'), { no: by('source'), sha256: 'randomblob(32)' });
  insert('file', up('file'), {
    no: by('file'),
    source_no,
    container: `container || ' ${copy}'`,
  });
  insert('credential', up('credential'), {
    no: by('credential'),
    id,
    file_no: by('file', 'file_no'),
    source_no,
    candidate_no,
  });
  insert('skill_claim', up('credential', 'credential_no'), { credential_no });
  insert('identity', up('identity'), { no: by('identity'), value: `value || '.${copy}'` });
  const identity_no = by('identity', 'identity_no');
  insert('candidate_identity', own, { candidate_no, identity_no, credential_no });
  insert('holding', own, { candidate_no });
}

function copyRows(
  database: BetterSqlite3.Database,
  table: string,
  where: string,
  changed: Readonly<Record<string, string>>,
): string {
  const columns = database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((column) => column.name);
  const values = columns.map((column) => changed[column] ?? column);
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where}`;
}

function sumUp(times: number): string {
  return `
UPDATE tally SET count = count * ${times} WHERE what <> 'revision';
UPDATE skill SET proven = proven * ${times}, credible = credible * ${times};
UPDATE named_issuer SET people = people * ${times};
UPDATE issuer_count SET people = people * ${times};
INSERT INTO candidate_words (candidate_words) VALUES ('rebuild');`;
}
