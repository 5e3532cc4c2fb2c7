import { randomBytes } from 'node:crypto';
import { beginImport } from '../../../shared/contract/begin-import.ts';
import type { ImportView } from '../../../shared/contract/views.ts';
import { createUuidSource } from '../../../shared/lib/uuid.ts';
import { AUDIT_BEGINNING } from '../audit.ts';
import { namesOfIssuer, readFindings } from '../credentials/credential-rows.ts';
import { saveRun } from '../credentials/run-rows.ts';
import { countKept } from '../files/imports.ts';
import type { Sql } from '../sql.ts';

/**
 * Where a row is lost with which much else would be, puts one in its place of what is known elsewhere: a
 * credential says itself who issued it; of a file its bytes are there, of an import what came of it.
 *
 * @returns How many rows were put.
 */
export function putStandIns(sql: Sql): number {
  return (
    standInForFiles(sql) +
    standInForImports(sql) +
    standInForIssuers(sql) +
    standInForAuditHead(sql)
  );
}

// That the last entries are all there is not known any more, so the next one does not follow on them.
function standInForAuditHead(sql: Sql): number {
  return sql.run(
    `INSERT INTO audit_head (only, no, hash) SELECT 1, max(no) + 1, ? FROM audit_entry
      WHERE NOT EXISTS (SELECT 1 FROM audit_head) HAVING count(*) > 0`,
    AUDIT_BEGINNING,
  );
}

// What a file was called is lost; what it held is called something too.
function standInForFiles(sql: Sql): number {
  return sql.run(
    `INSERT OR IGNORE INTO file (no, import_no, source_no, container, name, problems, created_at)
     SELECT credential.file_no, coalesce((SELECT max(import_no) FROM file), 1), credential.source_no,
            coalesce((SELECT min(name) FROM container WHERE candidate_no = credential.candidate_no), ''),
            min(credential.title), '[]',
            coalesce((SELECT max(created_at) FROM file), (SELECT max(created_at) FROM candidate),
                     strftime('%Y-%m-%dT%H:%M:%fZ', 0, 'unixepoch'))
       FROM credential
      WHERE file_no NOT IN (SELECT no FROM file) AND source_no IN (SELECT no FROM source_file)
      GROUP BY credential.file_no`,
  );
}

function standInForImports(sql: Sql): number {
  const lost = sql.all<{ no: number; at: string; files: number }>(
    `SELECT import_no AS no, min(created_at) AS at, count(*) AS files
       FROM file WHERE import_no NOT IN (SELECT no FROM import_run) GROUP BY import_no`,
  );
  for (const { no, at, files } of lost) {
    const id = createUuidSource(() => Date.parse(at), randomBytes)();
    const view: ImportView = {
      ...beginImport(id, at),
      state: 'finished',
      finishedAt: at,
      done: files,
      total: files,
      ...countKept(sql, no),
    };
    saveRun(sql, 'import_run', id, view);
    sql.run('UPDATE import_run SET no = ? WHERE id = ?', no, id);
  }
  return lost.length;
}

function standInForIssuers(sql: Sql): number {
  const lost = sql.all<{ no: number; findings: Uint8Array }>(
    `SELECT issuer_no AS no, min(no), findings FROM credential
      WHERE issuer_no NOT IN (SELECT no FROM named_issuer) GROUP BY issuer_no`,
  );
  return lost.filter(({ no, findings }) => {
    const issuer = readIssuer(findings);
    return (
      issuer !== undefined &&
      sql.run(
        'INSERT OR IGNORE INTO named_issuer (no, id, name) VALUES (?, ?, ?)',
        no,
        issuer.id,
        issuer.name,
      ) === 1
    );
  }).length;
}

// Noise in a file without a cipher is found out only here.
function readIssuer(findings: Uint8Array): ReturnType<typeof namesOfIssuer> | undefined {
  try {
    return namesOfIssuer(readFindings(findings).facts.issuer);
  } catch {
    return undefined;
  }
}
