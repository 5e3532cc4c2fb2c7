import { VERDICTS } from '../../../shared/model/verdict.ts';
import type { RecipientMatch, IssuerTrust, Verdict } from '../../../shared/model/verdict.ts';
import { noteDown, pseudonym } from '../audit.ts';
import { refreshCandidates } from '../people/candidate-summary.ts';
import type { StoreContext } from '../context.ts';
import { takeAnswersApart } from '../people/group-answers.ts';
import { isOpen } from '../credentials/credential-rows.ts';
import { refreshAddressed, refreshLooks } from '../lists/looks.ts';
import { countAdded } from '../lists/tally.ts';
import { settleAddresses } from '../credentials/marks.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { standingOf } from '../credentials/standing.ts';
import { lookForDoubles } from './double-work.ts';
import { numbersOf, whomItConcerns } from './merge.ts';
import type { Answered, Moved } from './merge.ts';
import { columnsOf, numberIn, pairOf, textIn, withFreeNo, writeRow } from './rows.ts';
import type { KeptRow } from './rows.ts';

/** Both people by their rows' numbers, once there are two again. */
interface Both {
  readonly kept: number;
  readonly gone: number;
}

/** See `DoubleStore.takeApart`; in the caller's transaction. */
export function takeApart(
  context: StoreContext,
  mergeId: string,
): readonly [string, string] | undefined {
  const { sql } = context;
  const record = sql.get<{ kept: number; keptId: string; moved: string }>(
    `SELECT kept_no AS kept, candidate.id AS keptId, moved
       FROM merged_person JOIN candidate ON candidate.no = kept_no WHERE merged_person.id = ?`,
    mergeId,
  );
  if (record === undefined) return undefined;
  const { kept, keptId } = record;
  const moved = readJson<Moved>(record.moved);
  const goneId = textIn(moved.person, 'id');
  const both = { kept, gone: writePerson(sql, moved) };
  // Before rows that may take their place: a credential's number is part of what it taught.
  const numbers = restoreCredentials(sql, both, moved);
  restoreIdentities(sql, both, { moved, numbers });
  restoreResumes(sql, both, moved);
  restoreDesk(sql, both, moved);
  restoreStages(sql, both, moved);
  restoreDecisions(sql, both, { moved, keptId, goneId });
  takeAnswersApart(sql, mergeId, kept, both.gone);
  sql.run('DELETE FROM merged_person WHERE id = ?', mergeId);
  refreshCandidates(sql, [both.kept, both.gone]);
  // Whoever is there again is looked at as somebody new.
  lookForDoubles(sql, [both.kept]);
  refreshAddressed(sql, numbersOf([...moved.identities.gone, ...moved.identities.kept]));
  refreshLooks(sql, [...whomItConcerns(sql, both.kept), ...whomItConcerns(sql, both.gone)]);
  noteDown(context, 'double', { persons: [keptId, goneId].map(pseudonym), decision: 'taken-back' });
  return [keptId, goneId];
}

// Sums are taken anew; the counts of everybody only follow a change of them.
const NO_SUMS = { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0 };

function writePerson(sql: Sql, { person }: Moved): number {
  return writeRow(sql, 'candidate', { ...withFreeNo(sql, 'candidate', person), ...NO_SUMS });
}

/** @returns The new numbers of credentials whose own was taken. */
function restoreCredentials(
  sql: Sql,
  { kept, gone }: Both,
  { credentials, twins, changes }: Moved,
): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const twin of twins) {
    const no = restoreTwin(sql, gone, twin);
    if (no !== undefined) numbers.set(numberIn(twin, 'no'), no);
  }
  for (const change of changes) {
    const isThere = 'SELECT 1 FROM credential WHERE id = ?';
    if (sql.get(isThere, textIn(change, 'credential_id')) !== undefined) {
      writeRow(sql, 'credential_change', change);
    }
  }
  for (const { id } of credentials.gone) {
    sql.run(
      'UPDATE credential SET candidate_no = ? WHERE id = ? AND candidate_no = ?',
      gone,
      id,
      kept,
    );
  }
  for (const one of [...credentials.kept, ...credentials.gone])
    restoreAnswer(sql, [kept, gone], one);
  return numbers;
}

/** A copy of what another still holds: all that is read from its bytes is that one's. */
function restoreTwin(sql: Sql, gone: number, twin: KeptRow): number | undefined {
  const held = sql.get<{ no: number; id: string; fileNo: number; issuerNo: number }>(
    `SELECT no, id, file_no AS fileNo, issuer_no AS issuerNo
       FROM credential WHERE source_no = ? AND path = ? ORDER BY no LIMIT 1`,
    numberIn(twin, 'source_no'),
    textIn(twin, 'path'),
  );
  if (held === undefined) return undefined;
  // The file that it came in may have been deleted with somebody else since, and its issuer too.
  const isThere = (table: 'file' | 'named_issuer', column: string) =>
    sql.get(`SELECT 1 FROM ${table} WHERE no = ?`, numberIn(twin, column)) !== undefined;
  const row = {
    ...withFreeNo(sql, 'credential', twin),
    candidate_no: gone,
    ...(!isThere('file', 'file_no') && { file_no: held.fileNo }),
    ...(!isThere('named_issuer', 'issuer_no') && { issuer_no: held.issuerNo }),
  };
  const no = writeRow(sql, 'credential', { ...row, superseded_by: null, supersession: null });
  const verdict = VERDICTS.find((one) => one === twin['verdict']);
  if (verdict !== undefined) countAdded(sql, [{ verdict, isWaiting: false }]);
  for (const table of OF_CREDENTIAL) {
    copyRows(sql, table, { column: 'credential_no', from: held.no, to: no });
  }
  copyRows(sql, 'credential_inner_issuer', {
    column: 'credential_id',
    from: held.id,
    to: textIn(twin, 'id'),
  });
  return no;
}

const OF_CREDENTIAL = [
  'skill_claim',
  'credential_mark',
  'credential_key',
  'credential_picture',
  'credential_sameness',
  'recipient_address',
] as const;

function copyRows(
  sql: Sql,
  table: (typeof OF_CREDENTIAL)[number] | 'credential_inner_issuer',
  { column, from, to }: { column: string; from: number | string; to: number | string },
): void {
  const columns = columnsOf(sql, table)
    .filter((name) => name !== column && name !== 'no')
    .join(', ');
  sql.run(
    `INSERT INTO ${table} (${column}, ${columns}) SELECT ?, ${columns} FROM ${table} WHERE ${column} = ?`,
    to,
    from,
  );
}

interface JudgedRow {
  readonly no: number;
  readonly verdict: Verdict;
  readonly trust: IssuerTrust;
}

/** As it was answered before; it is judged again by whatever is known since. */
function restoreAnswer(sql: Sql, people: readonly number[], before: Answered): void {
  const row = sql.get<JudgedRow>(
    `SELECT no, verdict, trust FROM credential WHERE id = ? AND candidate_no IN (?, ?)`,
    before.id,
    ...people,
  );
  if (row === undefined) return;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as it stood in the column of that name
  const recipient = before.recipient as RecipientMatch;
  sql.run(
    `UPDATE credential SET placement_reason = ?, recipient = ?, recipient_check = ?, standing = ?,
                           superseded_by = NULL, supersession = NULL WHERE no = ?`,
    before.placementReason,
    recipient,
    before.recipientCheck,
    standingOf(row.verdict, recipient, row.trust),
    row.no,
  );
  settleAddresses(sql, row.no, isOpen(row.verdict, recipient));
}

function restoreIdentities(
  sql: Sql,
  { kept, gone }: Both,
  { moved, numbers }: { readonly moved: Moved; readonly numbers: ReadonlyMap<number, number> },
): void {
  const own = new Set(moved.identities.kept.map(keyOf));
  for (const row of moved.identities.gone) {
    if (!own.has(keyOf(row))) removeIdentity(sql, kept, row);
    const credentialNo =
      numbers.get(numberIn(row, 'credential_no')) ?? row['credential_no'] ?? null;
    teachAgain(sql, gone, { ...row, candidate_no: gone, credential_no: credentialNo });
  }
  // A person's own word may have been taken back since; what a credential taught was not.
  for (const row of moved.identities.kept) {
    if (row['origin'] === 'credential') teachAgain(sql, kept, row);
  }
}

function keyOf(row: KeptRow): string {
  return JSON.stringify([row['identity_no'], row['origin'], row['credential_no']]);
}

function removeIdentity(sql: Sql, no: number, row: KeptRow): void {
  const { credential_no: credentialNo } = row;
  sql.run(
    `DELETE FROM candidate_identity
      WHERE candidate_no = ? AND identity_no = ? AND origin = ? AND credential_no IS ?`,
    no,
    numberIn(row, 'identity_no'),
    textIn(row, 'origin'),
    typeof credentialNo === 'number' ? credentialNo : null,
  );
}

// A credential takes along what it taught, so one that is somebody else's by now teaches nobody here.
function teachAgain(sql: Sql, no: number, row: KeptRow): void {
  const credentialNo = row['credential_no'];
  const isTaughtHere =
    typeof credentialNo !== 'number' ||
    sql.get('SELECT 1 FROM credential WHERE no = ? AND candidate_no = ?', credentialNo, no) !==
      undefined;
  if (isTaughtHere) writeRow(sql, 'candidate_identity', row);
}

function restoreResumes(sql: Sql, { kept, gone }: Both, moved: Moved): void {
  const { resumes, twinResumes, twinClaims } = moved;
  sql.run(
    `UPDATE resume SET candidate_no = ? WHERE candidate_no = ? AND id IN (SELECT value FROM json_each(?))`,
    gone,
    kept,
    JSON.stringify(resumes),
  );
  for (const twin of twinResumes) {
    const source = numberIn(twin, 'source_no');
    if (sql.get('SELECT 1 FROM source_file WHERE no = ?', source) === undefined) continue;
    const row = { ...withFreeNo(sql, 'resume', twin), candidate_no: gone };
    const no = writeRow(sql, 'resume', row);
    // What is read from the same bytes.
    sql.run(
      `INSERT INTO resume_email (resume_no, email)
       SELECT DISTINCT ?, email FROM resume_email
         JOIN resume ON resume.no = resume_no WHERE source_no = ? AND resume.no <> ?`,
      no,
      source,
      no,
    );
    for (const claim of twinClaims) {
      if (claim['resume_no'] === twin['no']) {
        writeRow(sql, 'resume_claim', { ...claim, resume_no: no });
      }
    }
  }
}

function restoreDesk(sql: Sql, { kept, gone }: Both, moved: Moved): void {
  const moveBack = (statement: string, values: readonly string[]) =>
    sql.run(
      `UPDATE ${statement} IN (SELECT value FROM json_each(?))`,
      gone,
      kept,
      JSON.stringify(values),
    );
  moveBack('candidate_note SET candidate_no = ? WHERE candidate_no = ? AND id', moved.notes);
  moveBack('container SET candidate_no = ? WHERE candidate_no = ? AND name', moved.containers);
  moveBack('merged_person SET kept_no = ? WHERE kept_no = ? AND id', moved.merges);
  for (const tag of moved.tags.gone) {
    sql.run('INSERT INTO candidate_tag (candidate_no, tag) VALUES (?, ?)', gone, tag);
    if (moved.tags.kept.includes(tag)) continue;
    sql.run('DELETE FROM candidate_tag WHERE candidate_no = ? AND tag = ?', kept, tag);
  }
  const other = moved.person['held_since'];
  if (moved.heldSince === null && typeof other === 'string') {
    sql.run('UPDATE candidate SET held_since = NULL WHERE no = ? AND held_since = ?', kept, other);
  }
}

/** A stage that was changed since the merge stays with whoever was kept. */
function restoreStages(sql: Sql, { kept, gone }: Both, { stages }: Moved): void {
  for (const row of stages.gone) {
    const opening = numberIn(row, 'opening_no');
    if (sql.get('SELECT 1 FROM opening WHERE no = ?', opening) === undefined) continue;
    writeRow(sql, 'candidate_stage', { ...row, candidate_no: gone });
    const removed = sql.run(
      'DELETE FROM candidate_stage WHERE opening_no = ? AND candidate_no = ? AND changed_at = ?',
      opening,
      kept,
      textIn(row, 'changed_at'),
    );
    const before = stages.kept.find((one) => one['opening_no'] === opening);
    if (removed > 0 && before !== undefined) writeRow(sql, 'candidate_stage', before);
  }
}

interface Decided {
  readonly moved: Moved;
  readonly keptId: string;
  readonly goneId: string;
}

function restoreDecisions(
  sql: Sql,
  { kept, gone }: Both,
  { moved, keptId, goneId }: Decided,
): void {
  const before = numberIn(moved.person, 'no');
  const own = new Set(moved.apart.kept.map((row) => partnerIn(row, kept)));
  for (const row of moved.apart.gone) {
    const partner = partnerIn(row, before);
    if (sql.get('SELECT 1 FROM candidate WHERE no = ?', partner) === undefined) continue;
    if (partner !== kept && !own.has(partner)) {
      const [one, other] = [Math.min(kept, partner), Math.max(kept, partner)];
      sql.run('DELETE FROM kept_apart WHERE one_no = ? AND other_no = ?', one, other);
    }
    const [one_no, other_no] = [Math.min(gone, partner), Math.max(gone, partner)];
    writeRow(sql, 'kept_apart', { ...row, one_no, other_no });
  }
  const decided = new Set(moved.decisions.kept.map((row) => row['subject']));
  for (const row of moved.decisions.gone) {
    const other = textIn(row, 'subject')
      .split(' ')
      .find((id) => id !== goneId);
    const subject = pairOf(keptId, other ?? '');
    if (other !== keptId && !decided.has(subject)) {
      sql.run(`DELETE FROM finding_decision WHERE kind = 'same-person' AND subject = ?`, subject);
    }
    writeRow(sql, 'finding_decision', row);
  }
}

function partnerIn(row: KeptRow, no: number): number {
  return Number(row['one_no'] === no ? row['other_no'] : row['one_no']);
}
