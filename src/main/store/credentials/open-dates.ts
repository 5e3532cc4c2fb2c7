import { readFindings } from './credential-rows.ts';
import { IS_ANOTHERS_PICTURE, LOOK_BIT } from '../lists/looks.ts';
import type { Sql } from '../sql.ts';
import type { OpenDate } from './finding-store.ts';

type Row = Omit<OpenDate, 'code' | 'keySince'> & { readonly findings: Uint8Array };

// What was found of a credential's picture is decided with its date: such a one is judged by itself.
const OPEN_DATES = `
  SELECT own.id AS credentialId, own.title, person.id AS candidateId, person.name AS candidateName,
         issuer.id AS issuerId, issuer.name AS issuerName, own.findings
    FROM holding
    JOIN candidate AS person ON person.no = holding.candidate_no
    JOIN credential AS own ON own.candidate_no = person.no
    JOIN file ON file.no = own.file_no
    JOIN named_issuer AS issuer ON issuer.no = own.issuer_no
   WHERE holding.verdicts & ${LOOK_BIT} AND own.has_remark = 1
     AND NOT EXISTS (SELECT 1 FROM finding_decision WHERE kind = 'credential' AND subject = own.id)
     AND NOT ${IS_ANOTHERS_PICTURE}
   ORDER BY issuer.name, issuer.id, person.name, own.id LIMIT ?`;

/** Credentials whose date waits for somebody's judgement, and nothing else that is decided with it. */
export function listOpenDates(sql: Sql, limit: number): readonly OpenDate[] {
  return sql.all<Row>(OPEN_DATES, limit).flatMap(({ findings, ...row }) => {
    const { checks } = readFindings(findings).verification;
    const check = checks.find(({ id, outcome }) => id === 'issue-date' && outcome === 'warn');
    return check === undefined
      ? []
      : [{ ...row, code: check.code, keySince: check.params?.['key'] ?? '' }];
  });
}
