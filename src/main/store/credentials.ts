import type {
  CredentialFacts,
  CredentialFormat,
  Verification,
} from '../../shared/model/credential.ts';
import type { Check } from '../../shared/model/check.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../shared/model/verdict.ts';
import { refreshCandidates } from './candidate-summary.ts';
import { writeIdentities } from './candidates.ts';
import type { StoreContext } from './context.ts';
import { findingColumns, standingOf, writeClaims, writeInnerIssuers } from './credential-rows.ts';
import { listCredentialViews } from './credential-views.ts';
import { findHeld } from './files.ts';
import { readJson } from './sql.ts';
import type { Sql } from './sql.ts';
import type { CredentialStore, StoredCredential } from './workspace.ts';

/** Credentials once they are written. */
export function createCredentialStore(context: StoreContext): CredentialStore {
  const { sql } = context;
  return {
    get: async (credentialId) => getStored(sql, credentialId),
    listUnassigned: async () => listCredentialViews(sql, undefined),
    listUnassignedIds: async () => listIds(sql, 'candidate_id IS ?', null),
    listOfFormat: async (format) => listIds(sql, 'format = ?', format),
    listOfCandidate: async (candidateId) => listIds(sql, 'candidate_id = ?', candidateId),
    listToJudge: async (issuerId) => listToJudge(sql, issuerId),
    assign: async (moves) =>
      sql.transaction(() => {
        const touched = moves.flatMap((move) => moveCredential(context, move));
        refreshCandidates(sql, touched);
      }),
    updateVerification: async (credentialId, record) =>
      sql.transaction(() => updateVerification(sql, credentialId, record)),
    updateRecipient: async (credentialId, recipient) =>
      sql.transaction(() =>
        updateAnswers(sql, credentialId, {
          recipient: recipient.match,
          recipientCheck: JSON.stringify(recipient.check),
        }),
      ),
    updateTrust: async (changes) =>
      sql.transaction(() => {
        refreshCandidates(
          sql,
          changes.flatMap((change) => writeTrust(sql, change)),
        );
      }),
    countByVerdict: async () => countByVerdict(sql),
  };
}

function listIds(sql: Sql, condition: string, value: string | null): readonly string[] {
  return sql
    .all<{ id: string }>(`SELECT id FROM credential WHERE ${condition} ORDER BY id`, value)
    .map((row) => row.id);
}

interface StoredRow {
  readonly id: string;
  readonly candidateId: string | null;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly container: string;
  readonly path: string;
  readonly format: CredentialFormat;
  readonly facts: string;
  readonly verification: string;
}

function getStored(sql: Sql, credentialId: string): StoredCredential | undefined {
  const row = sql.get<StoredRow>(
    `SELECT credential.id, candidate_id AS candidateId, credential.sha256 AS fileSha256,
            file.name AS fileName, file.container, path, format, facts, verification
       FROM credential JOIN file ON file.id = credential.file_id WHERE credential.id = ?`,
    credentialId,
  );
  if (row === undefined) return undefined;
  return {
    ...row,
    candidateId: row.candidateId ?? undefined,
    facts: readJson<CredentialFacts>(row.facts),
    verification: readJson<Verification>(row.verification),
  };
}

type Move = Parameters<CredentialStore['assign']>[0][number];

/** @returns The people whose sums have changed. */
function moveCredential(context: StoreContext, move: Move): readonly string[] {
  const { sql } = context;
  const { credentialId, candidateId } = move;
  const current = getStored(sql, credentialId);
  if (current === undefined) return [];
  const touched = [current.candidateId, candidateId].filter((id) => id !== undefined);
  const twin = findHeld(sql, candidateId, current.fileSha256, current.path);
  if (twin !== undefined && twin !== credentialId) {
    sql.run('DELETE FROM credential WHERE id = ?', credentialId);
    return touched;
  }
  sql.run(
    'UPDATE credential SET candidate_id = ?, placement_reason = ? WHERE id = ?',
    candidateId,
    candidateId === undefined ? undefined : move.reason,
    credentialId,
  );
  updateAnswers(sql, credentialId, {
    recipient: move.recipient.match,
    recipientCheck: JSON.stringify(move.recipient.check),
  });
  moveIdentities(context, move);
  return touched;
}

// Nobody learns from a credential that waits, or that is somebody else's.
function moveIdentities(context: StoreContext, move: Move): void {
  const { sql } = context;
  const { credentialId, candidateId, recipient, identities = [] } = move;
  if (candidateId === undefined || recipient.match === 'mismatch') {
    unteach(sql, credentialId);
    return;
  }
  sql.run(
    'UPDATE candidate_identity SET candidate_id = ? WHERE credential_id = ?',
    candidateId,
    credentialId,
  );
  writeIdentities(context, { candidateId, origin: 'credential', credentialId, identities });
}

function unteach(sql: Sql, credentialId: string): void {
  sql.run('DELETE FROM candidate_identity WHERE credential_id = ?', credentialId);
}

function updateVerification(
  sql: Sql,
  credentialId: string,
  record: Parameters<CredentialStore['updateVerification']>[1],
): void {
  const current = getStored(sql, credentialId);
  if (current === undefined) return;
  const columns = findingColumns(record, current.fileName);
  sql.run(
    `UPDATE credential SET ${Object.keys(columns)
      .map((column) => `${column} = ?`)
      .join(', ')} WHERE id = ?`,
    ...Object.values(columns),
    credentialId,
  );
  writeClaims(sql, credentialId, record.skills);
  writeInnerIssuers(sql, credentialId, record.facts);
  if (record.verification.verdict === 'rejected') unteach(sql, credentialId);
  refreshCandidates(sql, [current.candidateId]);
}

interface AnswerRow {
  readonly standing: number;
  readonly candidateId: string | null;
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  readonly recipientCheck: string;
  readonly trust: IssuerTrust;
  readonly trustCheck: string;
}

// Whose it is and who issued it are answered anew without verifying again.
function updateAnswers(sql: Sql, credentialId: string, changed: Partial<AnswerRow>): void {
  const current = sql.get<AnswerRow>(
    `SELECT candidate_id AS candidateId, verdict, recipient, recipient_check AS recipientCheck,
            trust, trust_check AS trustCheck, standing FROM credential WHERE id = ?`,
    credentialId,
  );
  if (current === undefined) return;
  const next = { ...current, ...changed };
  const standing = standingOf(next.verdict, next.recipient, next.trust);
  sql.run(
    `UPDATE credential SET recipient = ?, recipient_check = ?, trust = ?, trust_check = ?, standing = ?
      WHERE id = ?`,
    next.recipient,
    next.recipientCheck,
    next.trust,
    next.trustCheck,
    standing,
    credentialId,
  );
  if (next.recipient === 'mismatch') unteach(sql, credentialId);
  // Judging everybody again changes little as a rule, and the sums depend on nothing else of it.
  if (standing !== current.standing) {
    refreshCandidates(sql, [current.candidateId ?? undefined]);
  }
}

interface JudgeRow {
  readonly id: string;
  readonly issuerId: string;
  readonly facts: string;
  readonly verification: string;
  readonly trustCheck: string;
}

function listToJudge(
  sql: Sql,
  issuerId: string | undefined,
): Awaited<ReturnType<CredentialStore['listToJudge']>> {
  const columns = 'id, issuer_id AS issuerId, facts, verification, trust_check AS trustCheck';
  const rows =
    issuerId === undefined
      ? sql.all<JudgeRow>(`SELECT ${columns} FROM credential ORDER BY id`)
      : sql.all<JudgeRow>(
          `SELECT ${columns} FROM credential
            WHERE issuer_id = ?
               OR id IN (SELECT credential_id FROM credential_inner_issuer WHERE issuer_id = ?)
            ORDER BY id`,
          issuerId,
          issuerId,
        );
  return rows.map((row) => ({
    ...row,
    facts: readJson<CredentialFacts>(row.facts),
    verification: readJson<Verification>(row.verification),
    trustCheck: readJson<Check>(row.trustCheck),
  }));
}

type TrustChange = Parameters<CredentialStore['updateTrust']>[0][number];

/** @returns Whose sums have changed. */
function writeTrust(sql: Sql, change: TrustChange): readonly (string | undefined)[] {
  const { credentialId, issuerId, trust, skills } = change;
  const current = sql.get<AnswerRow>(
    `SELECT candidate_id AS candidateId, verdict, recipient, standing FROM credential
      WHERE id = ? AND issuer_id = ?`,
    credentialId,
    issuerId,
  );
  // It was verified again meanwhile, and is somebody else's now.
  if (current === undefined) return [];
  const standing = standingOf(current.verdict, current.recipient, trust.level);
  sql.run(
    'UPDATE credential SET trust = ?, trust_check = ?, standing = ? WHERE id = ?',
    trust.level,
    JSON.stringify(trust.check),
    standing,
    credentialId,
  );
  if (skills !== undefined) writeClaims(sql, credentialId, skills);
  const isSame = standing === current.standing && skills === undefined;
  return isSame ? [] : [current.candidateId ?? undefined];
}

function countByVerdict(sql: Sql): Awaited<ReturnType<CredentialStore['countByVerdict']>> {
  const rows = sql.all<{ verdict: Verdict; count: number; unassigned: number }>(
    `SELECT verdict, COUNT(*) AS count, COUNT(*) FILTER (WHERE candidate_id IS NULL) AS unassigned
       FROM credential GROUP BY verdict`,
  );
  const counts = { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0, unassigned: 0, total: 0 };
  for (const { verdict, count, unassigned } of rows) {
    counts[verdict] = count;
    counts.unassigned += unassigned;
    counts.total += count;
  }
  return counts;
}
