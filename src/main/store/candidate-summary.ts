import { foldWords } from './search-text.ts';
import type { Sql } from './sql.ts';

/** Sums a person's credentials up again; to be called in the transaction that changed any of them. */
export function refreshCandidates(sql: Sql, candidateIds: Iterable<string | undefined>): void {
  for (const candidateId of new Set(candidateIds)) {
    if (candidateId !== undefined) refreshCandidate(sql, candidateId);
  }
}

function refreshCandidate(sql: Sql, candidateId: string): void {
  sql.run(
    `UPDATE candidate
        SET (verified, lapsed, unconfirmed, rejected) =
            (SELECT COUNT(*) FILTER (WHERE verdict = 'verified'),
                    COUNT(*) FILTER (WHERE verdict = 'lapsed'),
                    COUNT(*) FILTER (WHERE verdict = 'unconfirmed'),
                    COUNT(*) FILTER (WHERE verdict = 'rejected')
               FROM credential WHERE candidate_id = candidate.id)
      WHERE id = ?`,
    candidateId,
  );
  sql.run('DELETE FROM candidate_skill WHERE candidate_id = ?', candidateId);
  sql.run(
    `INSERT INTO candidate_skill (candidate_id, skill_key, strength)
     SELECT credential.candidate_id, claim.skill_key,
            MAX(CASE WHEN credential.standing = 2 AND claim.stated = 1 THEN 2 ELSE 1 END)
       FROM credential
       JOIN skill_claim AS claim ON claim.credential_id = credential.id
      WHERE credential.candidate_id = ? AND credential.standing > 0
      GROUP BY claim.skill_key`,
    candidateId,
  );
  refreshSearchText(sql, candidateId);
}

/** Writes down again by which words a person is found; to be called when the name or an e-mail changed. */
export function refreshSearchText(sql: Sql, candidateId: string): void {
  const person = sql.get<{ name: string }>('SELECT name FROM candidate WHERE id = ?', candidateId);
  if (person === undefined) return;
  const emails = sql.all<{ value: string }>(
    `SELECT DISTINCT value FROM candidate_identity
      WHERE candidate_id = ? AND kind = 'email' ORDER BY value`,
    candidateId,
  );
  const words = [person.name, ...emails.map((email) => email.value)].map(foldWords).join('');
  sql.run(
    'UPDATE candidate SET sort_name = ?, search_text = ? WHERE id = ?',
    foldWords(person.name),
    words,
    candidateId,
  );
}
