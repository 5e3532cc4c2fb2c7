import type { CredentialView, SkillView } from '../../shared/contract/views.ts';
import type { Check } from '../../shared/model/check.ts';
import type { CredentialFormat, Verification } from '../../shared/model/credential.ts';
import { mappingStateOf } from '../../shared/model/mapping.ts';
import { isStated } from '../../shared/model/skill.ts';
import type { SkillSource } from '../../shared/model/skill.ts';
import { CHECK_IDS } from '../../shared/model/verdict.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../shared/model/verdict.ts';
import { readFindings } from './credential-rows.ts';
import { lastChanges } from './rechecks.ts';
import { readJson } from './sql.ts';
import type { Sql } from './sql.ts';

interface CredentialRow {
  readonly no: number;
  readonly id: string;
  readonly title: string;
  readonly format: CredentialFormat;
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  readonly trust: IssuerTrust;
  readonly standing: number;
  readonly issuerId: string;
  readonly issuerName: string;
  readonly findings: Uint8Array;
  readonly recipientCheck: string;
  readonly trustCheck: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly path: string;
}

interface ClaimRow {
  readonly credentialNo: number;
  readonly key: string;
  readonly name: string;
  readonly framework: string | null;
  readonly code: string | null;
  readonly level: string | null;
  readonly source: SkillSource;
  readonly stated: number;
  readonly isAccepted: number;
}

/** A person's credentials, or those that wait with nobody, the first taken in first. */
export function listCredentialViews(sql: Sql, candidateId: string | undefined): CredentialView[] {
  const whose =
    candidateId === undefined
      ? 'credential.candidate_no IS NULL AND ? IS NULL'
      : 'credential.candidate_no = (SELECT no FROM candidate WHERE id = ?)';
  const rows = sql.all<CredentialRow>(
    `SELECT credential.no, credential.id, title, format, verdict, recipient, trust, standing,
            issuer.id AS issuerId, issuer.name AS issuerName, findings,
            recipient_check AS recipientCheck, trust_check AS trustCheck,
            file.name AS fileName, lower(hex(source.sha256)) AS sha256, path
       FROM credential
       JOIN file ON file.no = credential.file_no
       JOIN source_file AS source ON source.no = credential.source_no
       JOIN named_issuer AS issuer ON issuer.no = credential.issuer_no
      WHERE ${whose} ORDER BY credential.id`,
    candidateId,
  );
  const claims = sql.all<ClaimRow>(
    `SELECT credential.no AS credentialNo, skill.key, wording.name, wording.framework, wording.code,
            level, source, claim.stated, accepted.wording_no IS NOT NULL AS isAccepted
       FROM credential
       JOIN skill_claim AS claim ON claim.credential_no = credential.no
       JOIN skill ON skill.no = claim.skill_no
       JOIN skill_wording AS wording ON wording.no = claim.wording_no
       LEFT JOIN skill_reach AS accepted
         ON accepted.wording_no = claim.wording_no AND accepted.stated = 0 AND claim.stated = 0
        AND claim.source IN ('tag', 'achievement-name')
        AND accepted.skill_no = claim.skill_no AND accepted.proves = 1
      WHERE ${whose} ORDER BY claim.stated DESC, wording.name, skill.key`,
    candidateId,
  );
  const claimsOf = Map.groupBy(claims, (claim) => claim.credentialNo);
  const changes = lastChanges(
    sql,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...viewOf(row, candidateId, claimsOf.get(row.no) ?? []),
    change: changes.get(row.id),
  }));
}

function viewOf(
  row: CredentialRow,
  candidateId: string | undefined,
  claims: readonly ClaimRow[],
): CredentialView {
  const { facts, verification } = readFindings(row.findings);
  return {
    id: row.id,
    candidateId,
    title: row.title,
    description: facts.achievements[0]?.description,
    format: row.format,
    verdict: row.verdict,
    issuer: {
      id: row.issuerId,
      name: row.issuerName,
      trust: row.trust,
      listedAs: readJson<Check>(row.trustCheck).params?.['listedAs'],
    },
    recipient: {
      match: row.recipient,
      id: facts.recipient.subjectId,
      claimedName: facts.recipient.claimedName,
    },
    validFrom: facts.validFrom,
    validUntil: facts.validUntil,
    skills: claims.map((claim) => skillOf(row, claim)),
    checks: [...checksOf(row, verification)],
    checkedAt: checkedAt(verification),
    file: { name: row.fileName, path: row.path, sha256: row.sha256 },
  };
}

function skillOf(row: CredentialRow, claim: ClaimRow): SkillView {
  const how = claim.isAccepted === 1 ? 'approved' : 'named';
  const isStatedSource = isStated(claim.source);
  const state = mappingStateOf(how, isStatedSource);
  return {
    key: claim.key,
    name: claim.name,
    framework: claim.framework ?? undefined,
    code: claim.code ?? undefined,
    level: claim.level ?? undefined,
    source: claim.source,
    mapping: { how, state, from: claim.name, fromKey: claim.key, isStated: isStatedSource },
    proven: row.standing === 2 && (claim.stated === 1 || claim.isAccepted === 1),
    credentialIds: [row.id],
  };
}

// What is known of people changes after verification, so those two checks are kept apart from it.
function checksOf(row: CredentialRow, verification: Verification): readonly Check[] {
  const own = verification.checks.filter(
    (check) => check.id !== 'recipient' && check.id !== 'issuer-trust',
  );
  const people = [readJson<Check>(row.recipientCheck), readJson<Check>(row.trustCheck)];
  return [...own, ...people].toSorted(
    (left, right) => CHECK_IDS.indexOf(left.id) - CHECK_IDS.indexOf(right.id),
  );
}

function checkedAt(verification: Verification): string {
  return (
    verification.checks
      .map((check) => check.checkedAt)
      .toSorted()
      .at(-1) ?? verification.judgedAt
  );
}
