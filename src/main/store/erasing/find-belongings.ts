import type { ErasurePreview } from '../../../shared/model/erasure.ts';
import { mergedNamesOf } from '../doubles/merged-names.ts';
import type { Sql } from '../sql.ts';

/** All rows that are there because of one person, by their numbers. */
export interface Belongings {
  readonly candidateNo: number;
  readonly id: string;
  readonly name: string;
  readonly isHeld: boolean;
  readonly credentials: readonly { readonly no: number; readonly id: string }[];
  /** Of these, those that wait in "Unassigned". */
  readonly waiting: number;
  readonly resumes: number;
  /** Nobody else's credentials stand in these. */
  readonly files: readonly NamedFile[];
  /** In these, somebody else's do: they stay, without the person's name on them. */
  readonly sharedFiles: readonly NamedFile[];
  readonly identities: readonly { readonly no: number; readonly value: string }[];
  readonly containers: readonly string[];
  /** What those were called who were merged into this person. */
  readonly formerNames: readonly string[];
}

export interface NamedFile {
  readonly no: number;
  readonly name: string;
}

/** Finds all that belongs to a person; nothing where there is none of this id. */
export function findBelongings(sql: Sql, candidateId: string): Belongings | undefined {
  const person = sql.get<{ no: number; id: string; name: string; heldSince: string | null }>(
    'SELECT no, id, name, held_since AS heldSince FROM candidate WHERE id = ?',
    candidateId,
  );
  if (person === undefined) return undefined;
  const { no: candidateNo, id, name, heldSince } = person;
  const identities = sql.all<{ no: number; value: string }>(
    `SELECT DISTINCT identity.no, value FROM candidate_identity AS known
       JOIN identity ON identity.no = known.identity_no WHERE candidate_no = ?`,
    candidateNo,
  );
  const containers = sql
    .all<{ name: string }>('SELECT name FROM container WHERE candidate_no = ?', candidateNo)
    .map((container) => container.name);
  const credentials = findCredentials(sql, candidateNo, containers);
  const files = findFiles(
    sql,
    credentials.map((one) => one.no),
    containers,
  );
  return {
    candidateNo,
    id,
    name,
    isHeld: heldSince !== null,
    credentials,
    waiting: credentials.filter(({ isWaiting }) => isWaiting === 1).length,
    resumes: sql.numbers('SELECT count(*) FROM resume WHERE candidate_no = ?', candidateNo)[0] ?? 0,
    files: files.filter(({ isShared }) => isShared === 0),
    sharedFiles: files.filter(({ isShared }) => isShared === 1),
    identities,
    containers,
    formerNames: mergedNamesOf(sql, candidateNo),
  };
}

// What waits in "Unassigned" is the person's where it came in the person's folder, or was issued to an
// address that only this person is known by.
function findCredentials(sql: Sql, candidateNo: number, containers: readonly string[]) {
  return sql.all<{ no: number; id: string; isWaiting: number }>(
    `SELECT credential.no, credential.id, candidate_no IS NULL AS isWaiting FROM credential
      WHERE candidate_no = ?1 OR (candidate_no IS NULL AND (
        file_no IN (SELECT no FROM file WHERE container IN (SELECT value FROM json_each(?2)))
        OR no IN (SELECT credential_no FROM recipient_address AS address
                   WHERE identity_no IN (SELECT identity_no FROM candidate_identity WHERE candidate_no = ?1)
                     AND NOT EXISTS (SELECT 1 FROM candidate_identity AS others
                                      WHERE others.identity_no = address.identity_no
                                        AND others.candidate_no <> ?1))))`.replaceAll(
      /\?[12]/gu,
      (place) => (place === '?1' ? String(Math.trunc(candidateNo)) : '?'),
    ),
    JSON.stringify(containers),
  );
}

function findFiles(sql: Sql, credentialNos: readonly number[], containers: readonly string[]) {
  return sql.all<NamedFile & { readonly isShared: number }>(
    `WITH own AS MATERIALIZED (SELECT value AS no FROM json_each(?))
     SELECT file.no, file.name,
            EXISTS (SELECT 1 FROM credential WHERE file_no = file.no AND no NOT IN own) AS isShared
       FROM file
      WHERE file.no IN (SELECT file_no FROM credential WHERE no IN own)
         OR container IN (SELECT value FROM json_each(?))
      ORDER BY file.no`,
    JSON.stringify(credentialNos),
    JSON.stringify(containers),
  );
}

/** The same in words: what goes, and what of it cannot. */
export function previewOf(belongings: Belongings): Omit<ErasurePreview, 'isPurgeable'> {
  const { name, isHeld, credentials, waiting, resumes, files, sharedFiles, identities } =
    belongings;
  return {
    name,
    isHeld,
    credentials: credentials.length,
    waiting,
    resumes,
    files: files.length,
    sharedFiles: sharedFiles.length,
    identities: identities.length,
  };
}
