import { issuerKey } from '../../../shared/lib/issuer-key.ts';
import type { CredentialFormat, RecipientJudgement } from '../../../shared/model/credential.ts';
import type { Check } from '../../../shared/model/check.ts';
import { VERDICTS } from '../../../shared/model/verdict.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';
import { noteDown, pseudonym } from '../audit.ts';
import { refreshCandidates } from '../people/candidate-summary.ts';
import { candidateNoOf, writeIdentities } from '../people/candidates.ts';
import { writeClaims } from './claims.ts';
import type { StoreContext } from '../context.ts';
import {
  FINDING_COLUMNS,
  findingColumns,
  isOpen,
  readFindings,
  writeInnerIssuers,
  writeKnownAgain,
} from './credential-rows.ts';
import { listCredentials } from './credential-views.ts';
import { findHeld } from '../files/files.ts';
import { othersConcerned, refreshAddressed, refreshLooks } from '../lists/looks.ts';
import { settleAddresses } from './marks.ts';
import { forgetPicture } from './pictures.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { standingOf } from './standing.ts';
import { writeSameness } from './supersession.ts';
import { readTally } from '../lists/tally.ts';
import type { CredentialStore, StoredCredential } from '../workspace.ts';

/** Credentials once they are written. */
export function createCredentialStore(context: StoreContext): CredentialStore {
  const { sql } = context;
  return {
    get: async (credentialId) => getStored(sql, credentialId),
    listUnassigned: async () => listCredentials(context, undefined).views,
    listUnassignedIds: async () => listIds(sql, 'candidate_no IS NULL AND ? IS NULL', null),
    listOfFormat: async (format) => listIds(sql, 'format = ?', format),
    listOfCandidate: async (candidateId) =>
      listIds(sql, 'candidate_no = (SELECT no FROM candidate WHERE id = ?)', candidateId),
    areSomeLeftOpen: async (candidateId) => areSomeLeftOpen(sql, candidateId),
    listToJudge: async (page) => listToJudge(sql, page),
    assign: async (moves) =>
      sql.transaction(() => {
        const touched = moves.flatMap((move) => moveCredential(context, move));
        refreshCandidates(sql, touched);
      }),
    updateVerification: async (credentialId, record) =>
      sql.transaction(() => updateVerification(context, credentialId, record)),
    updateRecipient: async (credentialId, recipient) =>
      sql.transaction(() => updateRecipient(sql, credentialId, recipient)),
    updateTrust: async (changes) =>
      sql.transaction(() => {
        refreshCandidates(
          sql,
          changes.flatMap((change) => writeTrust(context, change)),
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

function areSomeLeftOpen(sql: Sql, candidateId: string): boolean {
  const found = sql.get<{ are: number | null }>(
    `SELECT MAX(recipient = 'confirmed') AND MAX(recipient = 'unstated') AS are
       FROM credential WHERE candidate_no = (SELECT no FROM candidate WHERE id = ?)`,
    candidateId,
  );
  return found?.are === 1;
}

interface StoredRow {
  readonly no: number;
  readonly id: string;
  readonly candidateNo: number | null;
  readonly candidateId: string | null;
  readonly sourceNo: number;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly container: string;
  readonly path: string;
  readonly format: CredentialFormat;
  readonly findings: Uint8Array;
}

function getRow(sql: Sql, credentialId: string): StoredRow | undefined {
  return sql.get<StoredRow>(
    `SELECT credential.no, credential.id, candidate_no AS candidateNo, candidate.id AS candidateId,
            credential.source_no AS sourceNo, lower(hex(source.sha256)) AS fileSha256,
            file.name AS fileName, file.container, path, format, findings
       FROM credential
       JOIN file ON file.no = credential.file_no
       JOIN source_file AS source ON source.no = credential.source_no
       LEFT JOIN candidate ON candidate.no = credential.candidate_no
      WHERE credential.id = ?`,
    credentialId,
  );
}

function getStored(sql: Sql, credentialId: string): StoredCredential | undefined {
  const row = getRow(sql, credentialId);
  if (row === undefined) return undefined;
  const { no: _, candidateNo: __, sourceNo: ___, findings, ...stored } = row;
  return { ...stored, candidateId: row.candidateId ?? undefined, ...readFindings(findings) };
}

type Move = Parameters<CredentialStore['assign']>[0][number];

/** @returns The people whose sums have changed. */
function moveCredential(context: StoreContext, move: Move): readonly number[] {
  const { sql } = context;
  const current = getRow(sql, move.credentialId);
  if (current === undefined) return [];
  const candidateNo =
    move.candidateId === undefined ? undefined : candidateNoOf(sql, move.candidateId);
  const own = [current.candidateNo ?? undefined, candidateNo].filter((no) => no !== undefined);
  // Whom it was found with before, and whom it will be.
  const touched = [...own, ...concernedBy(sql, current.candidateNo)];
  const twin = findHeld(sql, candidateNo, current.sourceNo, current.path);
  if (twin !== undefined && twin !== current.no) {
    sql.run('DELETE FROM credential WHERE no = ?', current.no);
    return touched;
  }
  sql.run(
    `UPDATE credential SET candidate_no = ?, placement_reason = ?,
                           superseded_by = NULL, supersession = NULL WHERE no = ?`,
    candidateNo,
    candidateNo === undefined ? undefined : move.reason,
    current.no,
  );
  updateAnswers(sql, move.credentialId, {
    recipient: move.recipient.match,
    recipientCheck: JSON.stringify(move.recipient.check),
  });
  moveIdentities(sql, { ...move, candidateNo, credentialNo: current.no });
  return [...touched, ...concernedBy(sql, candidateNo ?? null)];
}

// Nobody learns from a credential that waits, or that is somebody else's.
function moveIdentities(
  sql: Sql,
  move: Move & { readonly candidateNo: number | undefined; readonly credentialNo: number },
): void {
  const { credentialNo, candidateNo, recipient, identities = [] } = move;
  if (candidateNo === undefined || recipient.match === 'mismatch') {
    unteach(sql, credentialNo);
    return;
  }
  sql.run(
    `UPDATE candidate_identity SET candidate_no = ?, by_merge = iif(candidate_no = ?, by_merge, 0)
      WHERE credential_no = ?`,
    candidateNo,
    candidateNo,
    credentialNo,
  );
  writeIdentities(sql, { candidateNo, origin: 'credential', credentialNo, identities });
  refreshAddressed(sql, taughtBy(sql, credentialNo));
}

function taughtBy(sql: Sql, credentialNo: number): readonly number[] {
  return sql.numbers(
    'SELECT identity_no FROM candidate_identity WHERE credential_no = ?',
    credentialNo,
  );
}

function unteach(sql: Sql, credentialNo: number): void {
  const taught = taughtBy(sql, credentialNo);
  sql.run('DELETE FROM candidate_identity WHERE credential_no = ?', credentialNo);
  if (taught.length > 0) refreshAddressed(sql, taught);
}

function updateVerification(
  context: StoreContext,
  credentialId: string,
  record: Parameters<CredentialStore['updateVerification']>[1],
): void {
  const { sql } = context;
  const current = getRow(sql, credentialId);
  if (current === undefined) return;
  noteVerdict(context, current, record.verification.verdict);
  const columns = findingColumns(sql, record, current.fileName);
  sql.run(
    `UPDATE credential SET ${FINDING_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE no = ?`,
    ...FINDING_COLUMNS.map((column) => columns[column]),
    current.no,
  );
  forgetPicture(sql, current.no);
  writeClaims(context, current.no, record.skills);
  writeInnerIssuers(sql, credentialId, record.facts);
  const before = concernedBy(sql, current.candidateNo);
  writeKnownAgain(sql, current.no, record);
  writeSameness(sql, current.no, record);
  if (record.verification.verdict === 'rejected') unteach(sql, current.no);
  refreshCandidates(sql, [current.candidateNo ?? undefined]);
  refreshLooks(sql, [...before, ...concernedBy(sql, current.candidateNo)]);
}

/** Only where it is another than before: a credential that is checked daily would fill the trail. */
function noteVerdict(context: StoreContext, { no, id }: StoredRow, to: Verdict): void {
  const row = context.sql.get<{ verdict: Verdict }>(
    'SELECT verdict FROM credential WHERE no = ?',
    no,
  );
  if (row === undefined || row.verdict === to) return;
  noteDown(context, 'verdict', { credential: pseudonym(id), from: row.verdict, to });
}

function concernedBy(sql: Sql, candidateNo: number | null): readonly number[] {
  return candidateNo === null ? [] : othersConcerned(sql, candidateNo);
}

interface AnswerRow {
  readonly no: number;
  readonly standing: number;
  readonly candidateNo: number | null;
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  readonly recipientCheck: string;
  readonly trust: IssuerTrust;
  readonly trustCheck: string;
}

// Everybody whom an import touches is judged again, and most come to the same: that keeps its time.
function updateRecipient(
  sql: Sql,
  credentialId: string,
  { match, check }: RecipientJudgement,
): void {
  const held = sql.get<{ recipient: RecipientMatch; recipientCheck: string }>(
    'SELECT recipient, recipient_check AS recipientCheck FROM credential WHERE id = ?',
    credentialId,
  );
  if (held === undefined) return;
  const { checkedAt } = readJson<Check>(held.recipientCheck);
  const isSame = JSON.stringify({ ...check, checkedAt }) === held.recipientCheck;
  if (isSame && held.recipient === match) return;
  updateAnswers(sql, credentialId, { recipient: match, recipientCheck: JSON.stringify(check) });
}

// Whose it is and who issued it are answered anew without verifying again.
function updateAnswers(sql: Sql, credentialId: string, changed: Partial<AnswerRow>): void {
  const current = sql.get<AnswerRow>(
    `SELECT no, candidate_no AS candidateNo, verdict, recipient, recipient_check AS recipientCheck,
            trust, trust_check AS trustCheck, standing FROM credential WHERE id = ?`,
    credentialId,
  );
  if (current === undefined) return;
  const next = { ...current, ...changed };
  const standing = standingOf(next.verdict, next.recipient, next.trust);
  sql.run(
    `UPDATE credential SET recipient = ?, recipient_check = ?, trust = ?, trust_check = ?, standing = ?
      WHERE no = ?`,
    next.recipient,
    next.recipientCheck,
    next.trust,
    next.trustCheck,
    standing,
    current.no,
  );
  if (next.recipient === 'mismatch') unteach(sql, current.no);
  if (next.recipient !== current.recipient && current.candidateNo !== null) {
    settleAddresses(sql, current.no, isOpen(next.verdict, next.recipient));
    refreshLooks(sql, [current.candidateNo, ...othersConcerned(sql, current.candidateNo)]);
  }
  // Judging everybody again changes little as a rule, and the sums depend on nothing else of it.
  if (!haveSameAnswers(current, { ...next, standing })) {
    refreshCandidates(sql, [current.candidateNo ?? undefined]);
  }
}

type Answers = Pick<AnswerRow, 'standing' | 'recipient' | 'trust'>;

function haveSameAnswers(left: Answers, right: Answers): boolean {
  return (
    left.standing === right.standing &&
    left.recipient === right.recipient &&
    left.trust === right.trust
  );
}

interface JudgeRow {
  readonly id: string;
  readonly issuerId: string;
  readonly findings: Uint8Array;
  readonly trustCheck: string;
}

function listToJudge(
  sql: Sql,
  { issuerIds, after = '', limit }: Parameters<CredentialStore['listToJudge']>[0],
): Awaited<ReturnType<CredentialStore['listToJudge']>> {
  const ofIssuers = `AND (issuer_no IN (SELECT no FROM named_issuer WHERE ${IS_NAMED('id')})
                       OR credential.id IN (SELECT credential_id FROM credential_inner_issuer
                                             WHERE ${IS_NAMED('issuer_id')}))`;
  const named = issuerIds === undefined ? [] : [JSON.stringify(issuerIds.map(issuerKey))];
  const rows = sql.all<JudgeRow>(
    `SELECT credential.id, issuer.id AS issuerId, findings, trust_check AS trustCheck
       FROM credential JOIN named_issuer AS issuer ON issuer.no = credential.issuer_no
      WHERE credential.id > ? ${issuerIds === undefined ? '' : ofIssuers}
      ORDER BY credential.id LIMIT ?`,
    after,
    ...named,
    ...named,
    limit,
  );
  return rows.map(({ findings, trustCheck, ...row }) => ({
    ...row,
    ...readFindings(findings),
    trustCheck: readJson<Check>(trustCheck),
  }));
}

const IS_NAMED = (column: string) => `issuer_key(${column}) IN (SELECT value FROM json_each(?))`;

type TrustChange = Parameters<CredentialStore['updateTrust']>[0][number];

/** @returns Whose sums have changed. */
function writeTrust(context: StoreContext, change: TrustChange): readonly (number | undefined)[] {
  const { sql } = context;
  const { credentialId, issuerId, trust, skills } = change;
  const current = sql.get<AnswerRow>(
    `SELECT credential.no, candidate_no AS candidateNo, verdict, recipient, trust, standing
       FROM credential JOIN named_issuer AS issuer ON issuer.no = credential.issuer_no
      WHERE credential.id = ? AND issuer.id = ?`,
    credentialId,
    issuerId,
  );
  // It was verified again meanwhile, and is somebody else's now.
  if (current === undefined) return [];
  const standing = standingOf(current.verdict, current.recipient, trust.level);
  sql.run(
    'UPDATE credential SET trust = ?, trust_check = ?, standing = ? WHERE no = ?',
    trust.level,
    JSON.stringify(trust.check),
    standing,
    current.no,
  );
  if (skills !== undefined) writeClaims(context, current.no, skills);
  const next = { ...current, standing, trust: trust.level };
  const isSame = haveSameAnswers(current, next) && skills === undefined;
  return isSame ? [] : [current.candidateNo ?? undefined];
}

function countByVerdict(sql: Sql): Awaited<ReturnType<CredentialStore['countByVerdict']>> {
  const { credentials, waiting } = readTally(sql);
  const total = VERDICTS.reduce((sum, verdict) => sum + credentials[verdict], 0);
  return { ...credentials, unassigned: waiting, total };
}
