import { hash } from 'node:crypto';
import { findSuperseded, samenessOf } from '../../skills/index.ts';
import type { HeldCredential } from '../../skills/index.ts';
import { lapsesOf } from '../../../shared/model/lapse.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';
import type { Findings } from './credential-rows.ts';
import type { Sql } from '../sql.ts';
import { standingOf } from './standing.ts';

type Known = Pick<Findings, 'facts' | 'verification'>;

/** Writes what a credential and those inside it are the same as, in place of what was known of that. */
export function writeSameness(sql: Sql, credentialNo: number, known: Known): void {
  sql.run('DELETE FROM credential_sameness WHERE credential_no = ?', credentialNo);
  addSameness(sql, credentialNo, known);
}

/** The same for a credential of which nothing is known yet. */
export function addSameness(sql: Sql, credentialNo: number, { facts, verification }: Known): void {
  // A reissue that is still to come replaces nothing yet.
  if (lapsesOf(verification.verdict, verification.checks).includes('not-yet-valid')) return;
  const own = samenessOf(facts.issuer.id, facts.id);
  const parts = (facts.parts ?? []).map(({ issuerId, id }) => samenessOf(issuerId, id));
  if (own !== undefined) write(sql, credentialNo, own, 0);
  for (const part of new Set(parts)) if (part !== undefined) write(sql, credentialNo, part, 1);
}

function write(sql: Sql, credentialNo: number, sameness: string, isPart: 0 | 1): void {
  sql.run(
    'INSERT INTO credential_sameness (credential_no, sameness, is_part) VALUES (?, ?, ?)',
    credentialNo,
    hash('sha256', sameness, 'buffer').subarray(0, 16),
    isPart,
  );
}

interface Row {
  readonly no: number;
  readonly key: string;
  readonly validFrom: string | null;
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  readonly trust: IssuerTrust;
  readonly standing: number;
  readonly supersededBy: number | null;
}

/**
 * Finds which of a person's credentials count in others' place, and lets each of those that do not count
 * stand for nothing; to be called in the transaction that changed any of them, before they are summed up.
 */
export function settleSuperseded(sql: Sql, candidateNo: number): void {
  if (!mayHaveSuperseded(sql, candidateNo)) return;
  const rows = sql.all<Row>(
    `SELECT credential.no, lower(hex(source.sha256)) || path AS key, valid_from AS validFrom,
            verdict, recipient, trust, standing, superseded_by AS supersededBy
       FROM credential JOIN source_file AS source ON source.no = credential.source_no
      WHERE candidate_no = ? ORDER BY credential.no`,
    candidateNo,
  );
  const superseded = findSuperseded(heldOf(sql, candidateNo, rows));
  const noOf = new Map(rows.map(({ key, no }) => [key, no]));
  for (const row of rows) {
    const found = superseded.get(row.key);
    const by = found === undefined ? null : (noOf.get(found.by) ?? null);
    const standing = by === null ? ownStanding(row) : 0;
    if (by === row.supersededBy && standing === row.standing) continue;
    sql.run(
      'UPDATE credential SET superseded_by = ?, supersession = ?, standing = ? WHERE no = ?',
      by,
      found?.how,
      standing,
      row.no,
    );
  }
}

// As a rule nobody holds anything twice, and this is all that it costs.
function mayHaveSuperseded(sql: Sql, candidateNo: number): boolean {
  return (
    sql.get(
      `SELECT 1 FROM credential JOIN credential_sameness AS same ON same.credential_no = credential.no
        WHERE candidate_no = ? GROUP BY sameness HAVING COUNT(DISTINCT credential_no) > 1 LIMIT 1`,
      candidateNo,
    ) !== undefined ||
    sql.get(
      'SELECT 1 FROM credential WHERE candidate_no = ? AND supersession IS NOT NULL LIMIT 1',
      candidateNo,
    ) !== undefined
  );
}

function heldOf(sql: Sql, candidateNo: number, rows: readonly Row[]): readonly HeldCredential[] {
  const same = Map.groupBy(
    sql.all<{ no: number; sameness: string; isPart: number }>(
      `SELECT credential_no AS no, hex(sameness) AS sameness, is_part AS isPart
         FROM credential JOIN credential_sameness AS same ON same.credential_no = credential.no
        WHERE candidate_no = ?`,
      candidateNo,
    ),
    ({ no }) => no,
  );
  return rows.map((row) => {
    const own = same.get(row.no) ?? [];
    return {
      key: row.key,
      sameness: own.find(({ isPart }) => isPart === 0)?.sameness,
      parts: own.filter(({ isPart }) => isPart === 1).map(({ sameness }) => sameness),
      validFrom: row.validFrom ?? undefined,
      standing: ownStanding(row),
      isAuthentic:
        (row.verdict === 'verified' || row.verdict === 'lapsed') && row.recipient !== 'mismatch',
    };
  });
}

function ownStanding({ verdict, recipient, trust }: Row): number {
  return standingOf(verdict, recipient, trust);
}
