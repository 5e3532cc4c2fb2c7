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
    database.transaction(() => database.exec(copyOnce(copy, steps)))();
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

function copyOnce(copy: number, steps: Steps): string {
  const by = (table: keyof Steps) => copy * steps[table];
  const id = `printf('%08x', ${copy}) || substr(id, 9)`;
  const original = (table: keyof Steps, column = 'no') => `WHERE ${column} <= ${steps[table]}`;
  return `
INSERT INTO candidate SELECT no + ${by('candidate')}, ${id}, name_of(no + ${by('candidate')}),
    fold_words(name_of(no + ${by('candidate')})),
    fold_words(name_of(no + ${by('candidate')})) || substr(search_text, length(sort_name) + 1) || ' ${copy}',
    verified, lapsed, unconfirmed, rejected, created_at FROM candidate ${original('candidate')};
INSERT INTO container SELECT name || ' ${copy}', candidate_no + ${by('candidate')}, created_at
    FROM container ${original('candidate', 'candidate_no')};
INSERT INTO source_file SELECT no + ${by('source')}, randomblob(32), size, bytes
    FROM source_file ${original('source')};
INSERT INTO file SELECT no + ${by('file')}, import_no, source_no + ${by('source')}, container || ' ${copy}',
    name, problems, created_at FROM file ${original('file')};
INSERT INTO credential SELECT no + ${by('credential')}, ${id}, file_no + ${by('file')},
    source_no + ${by('source')}, path, candidate_no + ${by('candidate')}, placement_reason, format, title,
    verdict, recipient, trust, standing, issuer_no, valid_from, valid_until, findings, recipient_check,
    trust_check FROM credential ${original('credential')};
INSERT INTO skill_claim SELECT credential_no + ${by('credential')}, skill_no, wording_no, source, stated, level
    FROM skill_claim ${original('credential', 'credential_no')};
INSERT INTO identity SELECT no + ${by('identity')}, value || '.${copy}', kind FROM identity ${original('identity')};
INSERT INTO candidate_identity SELECT candidate_no + ${by('candidate')}, identity_no + ${by('identity')}, origin,
    credential_no + ${by('credential')} FROM candidate_identity ${original('candidate', 'candidate_no')};
INSERT INTO holding SELECT candidate_no + ${by('candidate')}, revision, skills, verdicts
    FROM holding ${original('candidate', 'candidate_no')};`;
}

function sumUp(times: number): string {
  return `
UPDATE tally SET count = count * ${times} WHERE what <> 'revision';
UPDATE skill SET proven = proven * ${times}, credible = credible * ${times};
UPDATE named_issuer SET people = people * ${times};
UPDATE issuer_count SET people = people * ${times};
INSERT INTO candidate_words (candidate_words) VALUES ('rebuild');`;
}
