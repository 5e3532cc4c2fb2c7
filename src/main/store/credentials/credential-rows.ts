import type { CredentialFacts, Verification } from '../../../shared/model/credential.ts';
import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import { lapsesOf } from '../../../shared/model/lapse.ts';
import type { RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';
import { addMarks, removeMarks } from './marks.ts';
import { packText, unpackText } from '../files/packed-text.ts';
import { readJson } from '../sql.ts';
import type { Sql, SqlValue } from '../sql.ts';
import { standingOf } from './standing.ts';
import { lapseBits } from '../lists/traits.ts';
import type { CredentialRecord } from '../workspace.ts';

/** The columns that verification may change. */
export const FINDING_COLUMNS = [
  'title',
  'verdict',
  'recipient',
  'trust',
  'standing',
  'lapse',
  'issuer_no',
  'valid_from',
  'valid_until',
  'findings',
  'has_remark',
  'recipient_check',
  'trust_check',
] as const;

/** What verification found, by columns. */
export function findingColumns(
  sql: Sql,
  record: Pick<CredentialRecord, 'facts' | 'verification' | 'recipient' | 'trust'>,
  fileName: string,
): Readonly<Record<(typeof FINDING_COLUMNS)[number], SqlValue>> {
  const { facts, verification, recipient, trust } = record;
  return {
    title: titleOf(facts, fileName),
    verdict: verification.verdict,
    recipient: recipient.match,
    trust: trust.level,
    standing: standingOf(verification.verdict, recipient.match, trust.level),
    lapse: lapseBits(lapsesOf(verification.verdict, verification.checks)),
    issuer_no: issuerNoOf(sql, facts.issuer),
    valid_from: facts.validFrom,
    valid_until: facts.validUntil,
    findings: packText(
      JSON.stringify({ facts, verification: withoutMarks(verification) } satisfies Findings),
    ),
    has_remark: verification.checks.some(
      ({ id, outcome }) => id === 'issue-date' && outcome === 'warn',
    )
      ? 1
      : 0,
    recipient_check: JSON.stringify(recipient.check),
    trust_check: JSON.stringify(trust.check),
  };
}

// Digests do not pack, and are looked up by tables of their own.
function withoutMarks(verification: Verification): Verification {
  const { marks: _, ...kept } = verification;
  return kept;
}

/** Writes by what a credential is known again, in place of what was known of that. */
export function writeKnownAgain(
  sql: Sql,
  no: number,
  record: Pick<CredentialRecord, 'facts' | 'verification' | 'recipient'>,
): void {
  removeMarks(sql, no);
  addKnownAgain(sql, no, record);
}

/** The same for a credential of which nothing was known; after its own row. */
export function addKnownAgain(
  sql: Sql,
  no: number,
  {
    facts,
    verification,
    recipient,
  }: Pick<CredentialRecord, 'facts' | 'verification' | 'recipient'>,
): void {
  const issuerNo = issuerNoOf(sql, facts.issuer);
  const own = { no, issuerNo, isOpen: isOpen(verification.verdict, recipient.match) };
  addMarks(sql, own, verification.marks);
}

/** Whether it may turn out to be another known person's. */
export function isOpen(verdict: Verdict, recipient: RecipientMatch): boolean {
  return verdict !== 'rejected' && recipient !== 'confirmed';
}

/** What is packed into one column; read whole or not at all. */
export interface Findings {
  readonly facts: CredentialFacts;
  readonly verification: Verification;
}

export function readFindings(packed: Uint8Array): Findings {
  return readJson<Findings>(unpackText(packed));
}

/** By what an issuer is known as the one that it is. */
export function namesOfIssuer(issuer: CredentialFacts['issuer']): {
  readonly id: string;
  readonly name: string;
} {
  const id = issuer.id ?? '';
  return { id, name: issuer.claimedName ?? id };
}

function issuerNoOf(sql: Sql, issuer: CredentialFacts['issuer']): number {
  const { id, name } = namesOfIssuer(issuer);
  return sql.kept(JSON.stringify(['issuer', id, name]), () => {
    const known = sql.get<{ no: number }>(
      'SELECT no FROM named_issuer WHERE id = ? AND name = ?',
      id,
      name,
    );
    return known?.no ?? sql.insert('INSERT INTO named_issuer (id, name) VALUES (?, ?)', id, name);
  });
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
    CREDENTIAL_LIMITS.title,
  );
}

/** Writes who issued what stands within a credential, in place of what was known of that. */
export function writeInnerIssuers(sql: Sql, credentialId: string, facts: CredentialFacts): void {
  sql.run('DELETE FROM credential_inner_issuer WHERE credential_id = ?', credentialId);
  addInnerIssuers(sql, credentialId, facts);
}

/** The same for a credential of which nothing was known. */
export function addInnerIssuers(sql: Sql, credentialId: string, facts: CredentialFacts): void {
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
