import type { CredentialView, SkillView } from '../../shared/contract/views.ts';
import type { Check } from '../../shared/model/check.ts';
import type {
  CredentialFacts,
  CredentialFormat,
  Verification,
} from '../../shared/model/credential.ts';
import { isStated } from '../../shared/model/skill.ts';
import type { SkillSource } from '../../shared/model/skill.ts';
import { CHECK_IDS } from '../../shared/model/verdict.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../shared/model/verdict.ts';
import { lastChanges } from './rechecks.ts';
import { readJson } from './sql.ts';
import type { Sql } from './sql.ts';

interface CredentialRow {
  readonly id: string;
  readonly candidateId: string | null;
  readonly title: string;
  readonly format: CredentialFormat;
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  readonly trust: IssuerTrust;
  readonly standing: number;
  readonly issuerId: string;
  readonly issuerName: string;
  readonly facts: string;
  readonly verification: string;
  readonly recipientCheck: string;
  readonly trustCheck: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly path: string;
}

interface ClaimRow {
  readonly credentialId: string;
  readonly key: string;
  readonly name: string;
  readonly framework: string | null;
  readonly code: string | null;
  readonly level: string | null;
  readonly source: SkillSource;
}

/** A person's credentials, or those that wait with nobody, the first taken in first. */
export function listCredentialViews(sql: Sql, candidateId: string | undefined): CredentialView[] {
  // `IS` finds what has no candidate as well.
  const rows = sql.all<CredentialRow>(
    `SELECT credential.id, candidate_id AS candidateId, title, format, verdict, recipient, trust, standing,
            issuer_id AS issuerId, issuer_name AS issuerName, facts, verification,
            recipient_check AS recipientCheck, trust_check AS trustCheck,
            file.name AS fileName, credential.sha256, path
       FROM credential JOIN file ON file.id = credential.file_id
      WHERE candidate_id IS ? ORDER BY credential.id`,
    candidateId,
  );
  const claims = sql.all<ClaimRow>(
    `SELECT credential_id AS credentialId, skill_key AS key, claim.name, claim.framework, claim.code, level, source
       FROM credential JOIN skill_claim AS claim ON claim.credential_id = credential.id
      WHERE candidate_id IS ? ORDER BY stated DESC, claim.name, skill_key`,
    candidateId,
  );
  const claimsOf = Map.groupBy(claims, (claim) => claim.credentialId);
  const changes = lastChanges(
    sql,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...viewOf(row, claimsOf.get(row.id) ?? []),
    change: changes.get(row.id),
  }));
}

function viewOf(row: CredentialRow, claims: readonly ClaimRow[]): CredentialView {
  const facts = readJson<CredentialFacts>(row.facts);
  const verification = readJson<Verification>(row.verification);
  return {
    id: row.id,
    candidateId: row.candidateId ?? undefined,
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
  return {
    key: claim.key,
    name: claim.name,
    framework: claim.framework ?? undefined,
    code: claim.code ?? undefined,
    level: claim.level ?? undefined,
    source: claim.source,
    proven: row.standing === 2 && isStated(claim.source),
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
