import type { ErasureCause } from '../../../shared/model/erasure.ts';
import { noteDown, pseudonym } from '../audit.ts';
import { refreshHoldings } from '../people/candidate-summary.ts';
import type { StoreContext } from '../context.ts';
import {
  othersConcerned,
  holdersOfFilesNamed,
  refreshAddressed,
  refreshLooks,
} from '../lists/looks.ts';
import type { Sql } from '../sql.ts';
import { findBelongings } from './find-belongings.ts';
import type { Belongings } from './find-belongings.ts';
import { findAddresses } from './forget-requests.ts';
import { dropUnusedSource } from '../files/unread-files.ts';
import { removeTraces } from './traces.ts';

/**
 * Deletes a person with all that is there because of the person, in the caller's transaction, and writes
 * down that somebody was deleted. Whatever is new and names people is to be deleted here too.
 *
 * @returns False where there is nobody of this id, or a hold forbids it.
 */
export function erase(context: StoreContext, candidateId: string, cause: ErasureCause): boolean {
  const { sql } = context;
  const belongings = findBelongings(sql, candidateId);
  if (belongings === undefined || belongings.isHeld) return false;
  const { candidateNo, credentials, files } = belongings;
  const others = whomItConcerns(sql, belongings);
  const worn = usedBy(sql, belongings);
  const sources = sourcesOf(sql, belongings);
  const addresses = findAddresses(sql, belongings);
  eraseCredentials(sql, belongings);
  // With nothing left, the counts of skills and issuers go down by what the person had.
  refreshHoldings(sql, [candidateNo]);
  erasePerson(sql, belongings);
  eraseFiles(sql, belongings, sources);
  removeTraces(sql, belongings, { ...worn, addresses });
  refreshLooks(sql, others);
  sql.run(
    `INSERT INTO erasure (person, erased_at, cause, credentials, files) VALUES (?, ?, ?, ?, ?)`,
    pseudonym(candidateId),
    context.now(),
    cause,
    credentials.length,
    files.length,
  );
  noteDown(context, 'erasure', { person: pseudonym(candidateId), cause });
  sql.forgetKept();
  return true;
}

/** What of issuers, keys and wordings only this person's credentials may have used. */
export interface Worn {
  readonly issuers: readonly number[];
  readonly keys: readonly number[];
  readonly wordings: readonly number[];
}

function usedBy(sql: Sql, { credentials }: Belongings): Worn {
  const own = JSON.stringify(credentials.map(({ no }) => no));
  const distinct = (what: string) =>
    sql.numbers(`SELECT DISTINCT ${what} IN (SELECT value FROM json_each(?))`, own);
  return {
    issuers: distinct('issuer_no FROM credential WHERE no'),
    keys: distinct('key_no FROM credential_key WHERE credential_no'),
    wordings: distinct('wording_no FROM skill_claim WHERE credential_no'),
  };
}

function whomItConcerns(sql: Sql, { candidateNo }: Belongings): readonly number[] {
  const words = sql.get<{ words: string | null }>(
    'SELECT name_words AS words FROM candidate WHERE no = ?',
    candidateNo,
  )?.words;
  const named = typeof words === 'string' ? holdersOfFilesNamed(sql, words) : [];
  return [...othersConcerned(sql, candidateNo), ...named].filter((no) => no !== candidateNo);
}

function eraseCredentials(sql: Sql, { credentials }: Belongings): void {
  for (const { no, id } of credentials) {
    sql.run(`DELETE FROM finding_decision WHERE kind = 'credential' AND subject = ?`, id);
    sql.run('DELETE FROM credential WHERE no = ?', no);
  }
}

function erasePerson(sql: Sql, { candidateNo, id, identities }: Belongings): void {
  const own = JSON.stringify(identities.map(({ no }) => no));
  sql.run('DELETE FROM candidate_identity WHERE candidate_no = ?', candidateNo);
  refreshAddressed(
    sql,
    identities.map(({ no }) => no),
  );
  const nobodys = `SELECT value FROM json_each(?)
    WHERE value NOT IN (SELECT identity_no FROM candidate_identity)`;
  sql.run(`UPDATE recipient_address SET identity_no = NULL WHERE identity_no IN (${nobodys})`, own);
  sql.run(`DELETE FROM identity WHERE no IN (${nobodys})`, own);
  sql.run('DELETE FROM container WHERE candidate_no = ?', candidateNo);
  sql.run(`DELETE FROM finding_decision WHERE kind = 'same-person' AND instr(subject, ?) > 0`, id);
  sql.run('DELETE FROM resume WHERE candidate_no = ?', candidateNo);
  sql.run('DELETE FROM candidate WHERE no = ?', candidateNo);
}

function sourcesOf(sql: Sql, { candidateNo, files }: Belongings): readonly number[] {
  return sql.numbers(
    `SELECT source_no FROM file WHERE no IN (SELECT value FROM json_each(?))
     UNION SELECT source_no FROM resume WHERE candidate_no = ?`,
    JSON.stringify(files.map(({ no }) => no)),
    candidateNo,
  );
}

function eraseFiles(
  sql: Sql,
  { files, sharedFiles }: Belongings,
  sources: readonly number[],
): void {
  for (const { no } of files) sql.run('DELETE FROM file WHERE no = ?', no);
  for (const { no, name } of sharedFiles) {
    sql.run('DELETE FROM file_name_mark WHERE file_no = ?', no);
    sql.run(
      'UPDATE file SET container = ?, name = ? WHERE no = ?',
      `(deleted ${no})`,
      // The folder or archive that it came in is called by the person.
      name.slice(name.lastIndexOf('/') + 1),
      no,
    );
  }
  for (const no of sources) dropUnusedSource(sql, no);
}
