import { compareText } from '../../../shared/lib/compare-text.ts';
import { MAPPING_HOWS, mappingStateOf } from '../../../shared/model/mapping.ts';
import type { MappingHow } from '../../../shared/model/mapping.ts';
import { isStated, SKILL_SOURCES } from '../../../shared/model/skill.ts';
import type { Requirement, SkillSource } from '../../../shared/model/skill.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../../shared/model/verdict.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';
import { readLearning } from './claims.ts';
import type { DatedSql } from '../context.ts';
import { createFreshnessJudge } from '../known-skills/freshness.ts';
import type { FreshnessJudge } from '../known-skills/freshness.ts';
import { respelledSkills } from '../known-skills/respelled.ts';
import { readScale } from '../known-skills/levels.ts';
import { JOIN_REACH, REACH_PROVES } from '../known-skills/skill-reach-sql.ts';
import type { SkillEvidence } from '../known-skills/skill-stores.ts';

interface EvidenceRow {
  readonly candidateId: string;
  readonly key: string;
  readonly name: string;
  readonly framework: string | null;
  readonly code: string | null;
  readonly source: SkillSource;
  readonly level: string | null;
  readonly wording: string;
  readonly how: MappingHow;
  readonly proves: number;
  readonly fromKey: string;
  readonly standing: number;
  readonly credentialId: string;
  readonly title: string;
  readonly issuerId: string;
  readonly issuerName: string;
  readonly trust: IssuerTrust;
  readonly listedAs: string | null;
  readonly isUnproven: number;
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly scaleLevel: number | null;
  readonly scaleRule: string | null;
  readonly requirement: Requirement | null;
  readonly issued: string | null;
  readonly learning: string | null;
  readonly kind: string | null;
}

/** Every skill that the people's credentials name, the best evidence of each skill first. */
export function listEvidence(
  context: DatedSql,
  candidateNos: readonly number[],
): readonly SkillEvidence[] {
  const asked = JSON.stringify([...new Set(candidateNos)]);
  const judge = createFreshnessJudge(context);
  const respelled = new Set(respelledSkills(context.sql).values());
  return context.sql
    .all<EvidenceRow>(EVIDENCE, asked, asked)
    .map((row) => evidenceOf(row, { judge, respelled }))
    .toSorted(compareEvidence);
}

const PEOPLE = `FROM json_each(?) AS asked
         JOIN candidate ON candidate.no = asked.value
         JOIN credential ON credential.candidate_no = candidate.no
         JOIN named_issuer AS issuer ON issuer.no = credential.issuer_no
         JOIN skill_claim AS claim ON claim.credential_no = credential.no
         JOIN skill_wording AS wording ON wording.no = claim.wording_no
         LEFT JOIN named_level ON named_level.no = claim.level_no`;

// A warning of its issuer's name stands in place of either: then it is not known.
const IS_UNPROVEN = `(credential.trust = 'unknown' AND
              trust_check ->> '$.code' NOT IN ('issuer.unknown', 'issuer.registry-unavailable'))`;

const COLUMNS = `candidate.id AS candidateId, skill.key, skill.name,
              claim.source, claim.level, wording.name AS wording, credential.standing,
              credential.id AS credentialId, credential.title,
              issuer.id AS issuerId, issuer.name AS issuerName, credential.trust,
              trust_check ->> '$.params.listedAs' AS listedAs, ${IS_UNPROVEN} AS isUnproven,
              credential.verdict, credential.recipient,
              credential.valid_from AS validFrom, credential.valid_until AS validUntil,
              named_level.level AS scaleLevel, named_level.rule AS scaleRule, claim.requirement,
              coalesce(claim.issued, credential.valid_from) AS issued, claim.learning, skill.kind`;

// Where another skill is this one in another spelling, its place in a framework is this one's, which has none.
const ownIf = (column: 'framework' | 'code') => `
              CASE WHEN reach.how = 'spelling' AND coalesce(skill.framework, skill.code, skill.url) IS NULL
                   THEN own.${column} ELSE skill.${column} END AS ${column}`;

// What each credential names itself, and what that reaches.
const EVIDENCE = `SELECT ${COLUMNS}, skill.framework, skill.code, 'named' AS how, claim.stated AS proves, skill.key AS fromKey
         ${PEOPLE}
         JOIN skill ON skill.no = claim.skill_no
        UNION ALL
       SELECT ${COLUMNS}, ${ownIf('framework')}, ${ownIf('code')}, reach.how, ${REACH_PROVES} AS proves, own.key AS fromKey
         ${PEOPLE}
         ${JOIN_REACH}
         JOIN skill ON skill.no = reach.skill_no
         JOIN skill AS own ON own.no = claim.skill_no`;

function evidenceOf(
  row: EvidenceRow,
  { judge, respelled }: { readonly judge: FreshnessJudge; readonly respelled: ReadonlySet<string> },
): SkillEvidence {
  const { standing, wording, how, proves, fromKey, isUnproven, ...shown } = row;
  const { issuerId, issuerName, trust, listedAs, ...told } = shown;
  const { scaleLevel, scaleRule, kind, ...rest } = told;
  const isStatedSource = isStated(row.source);
  return {
    ...rest,
    isRespelled: respelled.has(row.key),
    isUnproven: isUnproven === 1,
    framework: row.framework ?? undefined,
    code: row.code ?? undefined,
    level: row.level ?? undefined,
    mapping: {
      how,
      state: mappingStateOf(how, isStatedSource),
      from: wording,
      fromKey,
      isStated: isStatedSource,
    },
    scale: readScale(scaleLevel, scaleRule),
    requirement: row.requirement ?? undefined,
    learning: readLearning(row.learning),
    ...judge(row.verdict, row.issued, kind),
    proven: standing === 2 && proves === 1,
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
    compareBy(MAPPING_HOWS, left.mapping.how, right.mapping.how) ||
    compareBy(ISSUER_TRUSTS, left.issuer.trust, right.issuer.trust) ||
    compareText(right.validFrom ?? '', left.validFrom ?? '') ||
    compareText(left.credentialId, right.credentialId)
  );
}

// Mostly they are the same.
function compareBy<Value>(order: readonly Value[], left: Value, right: Value): number {
  return left === right ? 0 : order.indexOf(left) - order.indexOf(right);
}
