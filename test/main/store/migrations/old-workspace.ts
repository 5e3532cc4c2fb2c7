import BetterSqlite3 from 'better-sqlite3';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import type { Sql } from '../../../../src/main/store/sql.ts';
import { AT, facts, record, sha256, uuid } from '../samples.ts';

export const AMARA = uuid();
export const BEN = uuid();
const IMPORT = uuid();

/** A credential as it was written before, by ids and hashes as text. */
function writeOld(
  sql: Sql,
  name: string,
  candidateId: string | undefined,
  standing: number,
): string {
  const id = uuid();
  const fileId = uuid();
  const { verification, recipient, trust } = record();
  const verdict = ['rejected', 'lapsed', 'verified'][standing];
  sql.run('INSERT INTO source_file VALUES (?, ?, ?, ?)', sha256(name), 3, Buffer.from('abc'), AT);
  sql.run(
    'INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)',
    fileId,
    IMPORT,
    sha256(name),
    candidateId === AMARA ? 'Amara' : '',
    name,
    '[]',
    AT,
  );
  sql.run(
    `INSERT INTO credential VALUES (?, ?, ?, '', ?, ?, 'ob3-json', ?, ?, 'unstated', 'unknown', ?,
                                    'did:web:uni.example', ?, NULL, NULL, ?, ?, ?, ?, ?)`,
    id,
    fileId,
    sha256(name),
    candidateId,
    candidateId === undefined ? undefined : 'container',
    name,
    verdict,
    standing,
    `University ${standing}`,
    JSON.stringify(facts({ name })),
    JSON.stringify({ ...verification, verdict }),
    JSON.stringify(recipient.check),
    JSON.stringify(trust.check),
    AT,
  );
  sql.run(
    `INSERT INTO skill_claim VALUES (?, 'python', 'alignment', 1, ?, NULL, NULL, NULL, 'B2')`,
    id,
    `Python of ${name}`,
  );
  return id;
}

/**
 * A workspace of version 6, not encrypted: two people, four credentials, of which one waits, and as many
 * further ones of the first person's.
 *
 * @returns The ids of the credentials.
 */
export function writeOldWorkspace(path: string, further = 0): readonly string[] {
  const database = new BetterSqlite3(path);
  const sql = createSql(database);
  migrate(sql, MIGRATIONS.slice(0, 6));
  sql.run(`INSERT INTO import_run VALUES (?, ?, 'finished', '{"importId":"x"}')`, IMPORT, AT);
  for (const [id, name, words] of [
    [AMARA, 'Amara', ' amara amara example org'],
    [BEN, 'Ben', ' ben'],
  ]) {
    sql.run(
      'INSERT INTO candidate VALUES (?, ?, ?, ?, 9, 9, 9, 9, ?)',
      id,
      name,
      ` ${name?.toLowerCase()}`,
      words,
      AT,
    );
  }
  sql.run('INSERT INTO container VALUES (?, ?, ?)', 'Amara', AMARA, AT);
  sql.run(`INSERT INTO skill VALUES ('python', 'Python', 'ESCO', 'S1', NULL)`);
  // Together: one by one, each of them would be brought onto the disk.
  const ids = sql.transaction(() => [
    writeOld(sql, 'first', AMARA, 2),
    writeOld(sql, 'second', AMARA, 1),
    writeOld(sql, 'third', BEN, 0),
    writeOld(sql, 'waits', undefined, 2),
    ...Array.from({ length: further }, (_, place) => writeOld(sql, `further ${place}`, AMARA, 2)),
  ]);
  sql.run('INSERT INTO credential_inner_issuer VALUES (?, ?)', 'did:web:inner.example', ids[1]);
  for (const [kind, value, origin, credential] of [
    ['email', 'amara@example.org', 'container', undefined],
    ['subject-id', 'did:key:amara', 'credential', ids[0]],
  ]) {
    sql.run(
      'INSERT INTO candidate_identity VALUES (?, ?, ?, ?, ?, ?)',
      AMARA,
      kind,
      value,
      origin,
      credential,
      AT,
    );
  }
  database.close();
  return ids;
}
