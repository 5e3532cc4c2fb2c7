import type { CredentialFacts } from '../../shared/model/credential.ts';
import { isStated } from '../../shared/model/skill.ts';
import type { SkillClaim } from '../../shared/model/skill.ts';
import { isProven } from '../../shared/model/verdict.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../shared/model/verdict.ts';
import type { Sql, SqlValue } from './sql.ts';
import type { CredentialRecord } from './workspace.ts';

/** How far the skills of a credential count: proven where stated, credible, or not at all. */
export function standingOf(
  verdict: Verdict,
  recipient: RecipientMatch,
  trust: IssuerTrust,
): number {
  if (isProven(verdict, recipient, trust)) return 2;
  return verdict === 'rejected' || recipient === 'mismatch' || trust === 'blocked' ? 0 : 1;
}

/** What verification may change, as columns with their values. */
export function findingColumns(
  record: Pick<CredentialRecord, 'facts' | 'verification' | 'recipient' | 'trust'>,
  fileName: string,
): Readonly<Record<string, SqlValue>> {
  const { facts, verification, recipient, trust } = record;
  return {
    title: titleOf(facts, fileName),
    verdict: verification.verdict,
    recipient: recipient.match,
    trust: trust.level,
    standing: standingOf(verification.verdict, recipient.match, trust.level),
    issuer_id: facts.issuer.id ?? '',
    issuer_name: facts.issuer.claimedName ?? facts.issuer.id ?? '',
    valid_from: facts.validFrom,
    valid_until: facts.validUntil,
    facts: JSON.stringify(facts),
    verification: JSON.stringify(verification),
    recipient_check: JSON.stringify(recipient.check),
    trust_check: JSON.stringify(trust.check),
  };
}

// Types that every credential has tell nothing.
const COMMON_TYPES: ReadonlySet<string> = new Set([
  'VerifiableCredential',
  'AchievementCredential',
  'OpenBadgeCredential',
  'Assertion',
]);

/** What a credential is called: its achievement's name, else its own, else its most telling type, else its file's. */
export function titleOf(facts: CredentialFacts, fileName: string): string {
  const names = [
    ...facts.achievements.map((achievement) => achievement.name),
    facts.name,
    facts.types.findLast((type) => !COMMON_TYPES.has(type)) ?? facts.types.at(-1),
    fileName,
  ];
  return (names.find((name) => name !== undefined && name.trim() !== '') ?? fileName).slice(
    0,
    1000,
  );
}

/** Writes a credential's skills in place of those it had. */
export function writeClaims(sql: Sql, credentialId: string, claims: readonly SkillClaim[]): void {
  sql.run('DELETE FROM skill_claim WHERE credential_id = ?', credentialId);
  for (const claim of claims) {
    sql.run(
      `INSERT INTO skill (key, name, framework, code, url) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET framework = excluded.framework, code = excluded.code, url = excluded.url
        WHERE framework IS NULL AND code IS NULL AND url IS NULL
          AND coalesce(excluded.framework, excluded.code, excluded.url) IS NOT NULL`,
      claim.key,
      claim.name,
      claim.framework,
      claim.code,
      claim.url,
    );
    sql.run(
      `INSERT INTO skill_claim (credential_id, skill_key, source, stated, name, framework, code, url, level)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      credentialId,
      claim.key,
      claim.source,
      isStated(claim.source) ? 1 : 0,
      claim.name,
      claim.framework,
      claim.code,
      claim.url,
      claim.level,
    );
  }
}

/** Writes who issued what stands within a credential, in place of what was known of that. */
export function writeInnerIssuers(sql: Sql, credentialId: string, facts: CredentialFacts): void {
  sql.run('DELETE FROM credential_inner_issuer WHERE credential_id = ?', credentialId);
  for (const { issuer } of [...facts.achievements, ...facts.results]) {
    if (issuer?.id === undefined) continue;
    sql.run(
      `INSERT INTO credential_inner_issuer (issuer_id, credential_id) VALUES (?, ?)
       ON CONFLICT DO NOTHING`,
      issuer.id,
      credentialId,
    );
  }
}
