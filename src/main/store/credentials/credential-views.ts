import type { CredentialView } from '../../../shared/contract/views.ts';
import type { SkillView } from '../../../shared/contract/skill-views.ts';
import type { Check } from '../../../shared/model/check.ts';
import type { CredentialFormat, Verification } from '../../../shared/model/credential.ts';
import { mappingStateOf } from '../../../shared/model/mapping.ts';
import { isStated } from '../../../shared/model/skill.ts';
import type { Requirement, SkillSource } from '../../../shared/model/skill.ts';
import type { Supersession } from '../../../shared/model/supersession.ts';
import { CHECK_IDS } from '../../../shared/model/verdict.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';
import { describeResult, isShown } from '../../skills/index.ts';
import type { CountedCredential } from '../../skills/index.ts';
import { readLearning } from './claims.ts';
import type { DatedSql } from '../context.ts';
import { readFindings } from './credential-rows.ts';
import type { Findings } from './credential-rows.ts';
import { createFreshnessJudge } from '../known-skills/freshness.ts';
import type { FreshnessJudge } from '../known-skills/freshness.ts';
import { readScale } from '../known-skills/levels.ts';
import { lastChanges } from './rechecks.ts';
import { readJson } from '../sql.ts';

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
  readonly supersession: Supersession | null;
  readonly supersededBy: string | null;
  readonly supersededByTitle: string | null;
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
  readonly scaleLevel: number | null;
  readonly scaleRule: string | null;
  readonly requirement: Requirement | null;
  readonly issued: string | null;
  readonly learning: string | null;
  readonly kind: string | null;
}

/** Credentials as they are shown, and what of them stacks are found by. */
export interface ListedCredentials {
  readonly views: CredentialView[];
  readonly counted: readonly CountedCredential[];
}

/** A person's credentials, or those that wait with nobody, the first taken in first. */
export function listCredentials(
  context: DatedSql,
  candidateId: string | undefined,
): ListedCredentials {
  const { sql } = context;
  const rows = sql
    .all<CredentialRow>(credentialsOf(candidateId), candidateId)
    .map((row) => ({ row, findings: readFindings(row.findings) }));
  const claims = sql.all<ClaimRow>(claimsOf(candidateId), candidateId);
  const byCredential = Map.groupBy(claims, (claim) => claim.credentialNo);
  const changes = lastChanges(
    sql,
    rows.map(({ row }) => row.id),
  );
  const judge = createFreshnessJudge(context);
  const held = heldAchievements(rows);
  return {
    views: rows.map(({ row, findings }) => ({
      ...viewOf(row, candidateId, findings),
      versions: versionsOf(findings, held),
      skills: (byCredential.get(row.no) ?? []).map((claim) => skillOf(row, claim, judge)),
      change: changes.get(row.id),
    })),
    counted: rows.map(({ row, findings: { facts } }) => ({
      id: row.id,
      facts,
      standing: row.standing,
    })),
  };
}

type Row = { readonly row: CredentialRow; readonly findings: Findings };
type Held = ReadonlyMap<string, NonNullable<CredentialView['versions'][number]['held']>>;

/** By the achievement's id, what is as it was issued: a forgery is nobody's other version. */
function heldAchievements(rows: readonly Row[]): Held {
  return new Map(
    rows
      .filter(({ row }) => row.verdict === 'verified' || row.verdict === 'lapsed')
      .flatMap(({ row: { id, title }, findings }) =>
        findings.facts.achievements.flatMap((one) =>
          one.id === undefined ? [] : [[one.id, { id, title }] as const],
        ),
      ),
  );
}

function versionsOf({ facts: { achievements } }: Findings, held: Held): CredentialView['versions'] {
  const own = new Set(achievements.map(({ id }) => id));
  const ids = new Set(achievements.flatMap(({ related = [] }) => related));
  return [...ids]
    .filter((id) => !own.has(id))
    .map((achievementId) => ({ achievementId, held: held.get(achievementId) }));
}

function whose(candidateId: string | undefined): string {
  return candidateId === undefined
    ? 'credential.candidate_no IS NULL AND ? IS NULL'
    : 'credential.candidate_no = (SELECT no FROM candidate WHERE id = ?)';
}

function credentialsOf(candidateId: string | undefined): string {
  return `SELECT credential.no, credential.id, credential.title, credential.format,
                 credential.verdict, credential.recipient, credential.trust, credential.standing,
                 issuer.id AS issuerId, issuer.name AS issuerName, credential.findings,
                 credential.recipient_check AS recipientCheck, credential.trust_check AS trustCheck,
                 file.name AS fileName, lower(hex(source.sha256)) AS sha256, credential.path,
                 credential.supersession, other.id AS supersededBy, other.title AS supersededByTitle
            FROM credential
            JOIN file ON file.no = credential.file_no
            JOIN source_file AS source ON source.no = credential.source_no
            JOIN named_issuer AS issuer ON issuer.no = credential.issuer_no
            LEFT JOIN credential AS other ON other.no = credential.superseded_by
           WHERE ${whose(candidateId)} ORDER BY credential.id`;
}

function claimsOf(candidateId: string | undefined): string {
  return `SELECT credential.no AS credentialNo, skill.key, wording.name, wording.framework, wording.code,
                 claim.level, source, claim.stated, named_level.level AS scaleLevel,
                 named_level.rule AS scaleRule, requirement,
                 coalesce(claim.issued, credential.valid_from) AS issued, learning, kind,
                 accepted.wording_no IS NOT NULL AS isAccepted
            FROM credential
            JOIN skill_claim AS claim ON claim.credential_no = credential.no
            JOIN skill ON skill.no = claim.skill_no
            JOIN skill_wording AS wording ON wording.no = claim.wording_no
            LEFT JOIN named_level ON named_level.no = claim.level_no
            LEFT JOIN skill_reach AS accepted
              ON accepted.wording_no = claim.wording_no AND accepted.stated = 0 AND claim.stated = 0
             AND claim.source IN ('tag', 'achievement-name')
             AND accepted.skill_no = claim.skill_no AND accepted.proves = 1
           WHERE ${whose(candidateId)} ORDER BY claim.stated DESC, wording.name, skill.key`;
}

function viewOf(
  row: CredentialRow,
  candidateId: string | undefined,
  { facts, verification }: Findings,
): Omit<CredentialView, 'skills' | 'versions'> {
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
    results: facts.results.filter(isShown).slice(0, RESULT_LIMIT).map(describeResult),
    superseded: supersededOf(row),
    checks: [...checksOf(row, verification)],
    checkedAt: checkedAt(verification),
    file: { name: row.fileName, path: row.path, sha256: row.sha256 },
  };
}

// A transcript of a whole degree has some 60.
const RESULT_LIMIT = 200;

function supersededOf(row: CredentialRow): CredentialView['superseded'] {
  const { supersession: how, supersededBy: by, supersededByTitle: title } = row;
  return how === null || by === null || title === null ? undefined : { by, title, how };
}

function skillOf(row: CredentialRow, claim: ClaimRow, judge: FreshnessJudge): SkillView {
  const how = claim.isAccepted === 1 ? 'approved' : 'named';
  const isStatedSource = isStated(claim.source);
  const state = mappingStateOf(how, isStatedSource);
  return {
    key: claim.key,
    name: claim.name,
    framework: claim.framework ?? undefined,
    code: claim.code ?? undefined,
    level: claim.level ?? undefined,
    scale: readScale(claim.scaleLevel, claim.scaleRule),
    requirement: claim.requirement ?? undefined,
    learning: readLearning(claim.learning),
    ...judge(row.verdict, claim.issued, claim.kind),
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
