import { NO_HOLDING, packHolding, unpackHolding } from '../lists/holding.ts';
import type { Holding } from '../lists/holding.ts';
import { createCountMoves, noteMoves, writeMoves } from '../lists/holding-counts.ts';
import type { CountMoves } from '../lists/holding-counts.ts';
import { lookBitOf } from '../lists/looks.ts';
import { foldWords } from '../lists/search-text.ts';
import { JOIN_REACH, REACH_PROVES } from '../known-skills/skill-reach-sql.ts';
import type { Sql } from '../sql.ts';
import { settleSuperseded } from '../credentials/supersession.ts';
import { sumUpTraits } from '../lists/traits.ts';

/** Sums a person's credentials up again; to be called in the transaction that changed any of them. */
export function refreshCandidates(sql: Sql, candidateNos: Iterable<number | undefined>): void {
  const people = [...new Set(candidateNos)].filter((no) => no !== undefined);
  refreshHoldings(sql, people);
  for (const no of people) refreshSearchText(sql, no);
}

/** Sums up everybody whom a migration has left unsummed. */
export function sumUpMigrated(sql: Sql): void {
  const isUnsummed = 'SELECT candidate_no AS no FROM holding WHERE revision < 0';
  if (sql.get(`${isUnsummed} LIMIT 1`) === undefined) return;
  sql.transaction(() => {
    const people = sql.all<{ no: number }>(isUnsummed);
    sql.run('UPDATE holding SET revision = 0 WHERE revision < 0');
    refreshCandidates(
      sql,
      people.map((person) => person.no),
    );
  });
}

/** The same where no name and no e-mail address has changed, or was written down again already. */
export function refreshHoldings(sql: Sql, candidateNos: Iterable<number>): void {
  const moves = createCountMoves();
  for (const no of candidateNos) refreshHolding(sql, no, moves);
  writeMoves(sql, moves);
}

function refreshHolding(sql: Sql, candidateNo: number, moves: CountMoves): void {
  settleSuperseded(sql, candidateNo);
  const verdicts = countVerdicts(sql, candidateNo) | lookBitOf(sql, candidateNo);
  const before = sql.get<{ skills: Uint8Array }>(
    'SELECT skills FROM holding WHERE candidate_no = ?',
    candidateNo,
  );
  const old = before === undefined ? NO_HOLDING : unpackHolding(before.skills);
  const holding = holdingOf(sql, candidateNo);
  const packed = packHolding(holding);
  const { traits, newest, oldest } = sumUpTraits(sql, candidateNo);
  sql.run(
    `UPDATE holding SET skills = ?, verdicts = ?, traits = ?, newest = ?, oldest = ?
      WHERE candidate_no = ?`,
    packed,
    verdicts,
    traits,
    newest,
    oldest,
    candidateNo,
  );
  noteMoves(sql, moves, old, holding);
}

/** @returns Which verdicts there are, one bit each, in their order. */
function countVerdicts(sql: Sql, candidateNo: number): number {
  const counts = sql.get<{ held: number }>(
    `UPDATE candidate
        SET (verified, lapsed, unconfirmed, rejected) =
            (SELECT COUNT(*) FILTER (WHERE verdict = 'verified'),
                    COUNT(*) FILTER (WHERE verdict = 'lapsed'),
                    COUNT(*) FILTER (WHERE verdict = 'unconfirmed'),
                    COUNT(*) FILTER (WHERE verdict = 'rejected')
               FROM credential WHERE candidate_no = candidate.no AND superseded_by IS NULL)
      WHERE no = ?
      RETURNING (verified > 0) + 2 * (lapsed > 0) + 4 * (unconfirmed > 0) + 8 * (rejected > 0) AS held`,
    candidateNo,
  );
  return counts?.held ?? 0;
}

function holdingOf(sql: Sql, candidateNo: number): Holding {
  const skills = sql.all<{ no: number; isProven: number }>(
    `SELECT no, MAX(isProven) AS isProven
       FROM (SELECT claim.skill_no AS no, credential.standing = 2 AND claim.stated = 1 AS isProven
               FROM credential
               JOIN skill_claim AS claim ON claim.credential_no = credential.no
              WHERE credential.candidate_no = ? AND credential.standing > 0
             UNION ALL
             SELECT reach.skill_no, credential.standing = 2 AND ${REACH_PROVES}
               FROM credential
               JOIN skill_claim AS claim ON claim.credential_no = credential.no
               ${JOIN_REACH}
              WHERE credential.candidate_no = ? AND credential.standing > 0)
      GROUP BY no ORDER BY no`,
    candidateNo,
    candidateNo,
  );
  // A rejected credential was not issued by whom it names.
  const issuers = sql.all<{ no: number }>(
    `SELECT DISTINCT issuer_no AS no FROM credential
      WHERE candidate_no = ? AND verdict <> 'rejected' ORDER BY issuer_no`,
    candidateNo,
  );
  return {
    proven: skills.filter((skill) => skill.isProven === 1).map((skill) => skill.no),
    claimed: skills.filter((skill) => skill.isProven === 0).map((skill) => skill.no),
    issuers: issuers.map((issuer) => issuer.no),
  };
}

/** Writes down again by which words a person is found; to be called when the name or an e-mail changed. */
export function refreshSearchText(sql: Sql, candidateNo: number): void {
  const person = sql.get<{ name: string; sortName: string; searchText: string }>(
    `SELECT name, sort_name AS sortName, search_text AS searchText FROM candidate WHERE no = ?`,
    candidateNo,
  );
  if (person === undefined) return;
  const emails = sql.all<{ value: string }>(
    `SELECT DISTINCT value FROM candidate_identity AS known
       JOIN identity ON identity.no = known.identity_no
      WHERE candidate_no = ? AND kind = 'email' ORDER BY value`,
    candidateNo,
  );
  const words = searchTextOf(
    person.name,
    emails.map((email) => email.value),
  );
  const sortName = foldWords(person.name);
  if (words === person.searchText && sortName === person.sortName) return;
  sql.run(
    'UPDATE candidate SET sort_name = ?, search_text = ? WHERE no = ?',
    sortName,
    words,
    candidateNo,
  );
}

/** The words by which a person is found. */
export function searchTextOf(name: string, emails: readonly string[]): string {
  return [name, ...emails].map(foldWords).join('');
}
