import { SKILL_SOURCES } from '../../shared/model/skill.ts';
import type { SkillSource } from '../../shared/model/skill.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../shared/model/verdict.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../shared/model/verdict.ts';
import type { Sql } from './sql.ts';
import type { SkillEvidence } from './workspace.ts';

interface EvidenceRow {
  readonly candidateId: string;
  readonly key: string;
  readonly name: string;
  readonly framework: string | null;
  readonly code: string | null;
  readonly source: SkillSource;
  readonly level: string | null;
  readonly standing: number;
  readonly stated: number;
  readonly credentialId: string;
  readonly title: string;
  readonly issuerId: string;
  readonly issuerName: string;
  readonly trust: IssuerTrust;
  readonly listedAs: string | null;
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** Every skill that the people's credentials name, the best evidence of each skill first. */
export function listEvidence(sql: Sql, candidateNos: readonly number[]): readonly SkillEvidence[] {
  return sql
    .all<EvidenceRow>(
      `SELECT candidate.id AS candidateId, skill.key, skill.name, skill.framework, skill.code,
              claim.source, claim.stated, claim.level, credential.standing,
              credential.id AS credentialId, credential.title,
              issuer.id AS issuerId, issuer.name AS issuerName, credential.trust,
              trust_check ->> '$.params.listedAs' AS listedAs,
              credential.verdict, credential.recipient,
              credential.valid_from AS validFrom, credential.valid_until AS validUntil
         FROM json_each(?) AS asked
         JOIN candidate ON candidate.no = asked.value
         JOIN credential ON credential.candidate_no = candidate.no
         JOIN named_issuer AS issuer ON issuer.no = credential.issuer_no
         JOIN skill_claim AS claim ON claim.credential_no = credential.no
         JOIN skill ON skill.no = claim.skill_no`,
      JSON.stringify([...new Set(candidateNos)]),
    )
    .map(evidenceOf)
    .toSorted(compareEvidence);
}

function evidenceOf(row: EvidenceRow): SkillEvidence {
  const { standing, stated, issuerId, issuerName, trust, listedAs, ...rest } = row;
  return {
    ...rest,
    framework: row.framework ?? undefined,
    code: row.code ?? undefined,
    level: row.level ?? undefined,
    proven: standing === 2 && stated === 1,
    credible: standing > 0,
    issuer: { id: issuerId, name: issuerName, trust, listedAs: listedAs ?? undefined },
    validFrom: row.validFrom ?? undefined,
    validUntil: row.validUntil ?? undefined,
  };
}

/** The stronger before the weaker, the newer before the older; in the end by id, so that it is total. */
function compareEvidence(left: SkillEvidence, right: SkillEvidence): number {
  return (
    Number(right.proven) - Number(left.proven) ||
    Number(right.credible) - Number(left.credible) ||
    compareBy(VERDICTS, left.verdict, right.verdict) ||
    compareBy(SKILL_SOURCES, left.source, right.source) ||
    compareBy(ISSUER_TRUSTS, left.issuer.trust, right.issuer.trust) ||
    compareText(right.validFrom ?? '', left.validFrom ?? '') ||
    compareText(left.credentialId, right.credentialId)
  );
}

// Mostly they are the same.
function compareBy<Value>(order: readonly Value[], left: Value, right: Value): number {
  return left === right ? 0 : order.indexOf(left) - order.indexOf(right);
}

// By code unit: the same on every machine, whatever its language.
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
