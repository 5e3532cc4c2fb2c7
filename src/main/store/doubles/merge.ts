import { lookForDoubles } from './double-work.ts';
import { noteDown, pseudonym } from '../audit.ts';
import { refreshCandidates, refreshHoldings } from '../people/candidate-summary.ts';
import { candidateNoOf } from '../people/candidates.ts';
import type { StoreContext } from '../context.ts';
import { answersOf, mergeAnswers } from '../people/group-answers.ts';
import {
  holdersOfFilesNamed,
  othersConcerned,
  refreshAddressed,
  refreshLooks,
} from '../lists/looks.ts';
import type { Sql } from '../sql.ts';
import { numberIn, pairOf, readRows, textIn } from './rows.ts';
import type { KeptRow } from './rows.ts';

/** What a merge moved, removed and replaced: enough to make two of one again. */
export interface Moved {
  /** The person who is no more. */
  readonly person: KeptRow;
  /** Of the person who was kept. */
  readonly heldSince: string | number | null;
  /** As they stood, of both. */
  readonly credentials: { readonly kept: readonly Answered[]; readonly gone: readonly Answered[] };
  /** Those that the other held as well, and what had changed of them. */
  readonly twins: readonly KeptRow[];
  readonly changes: readonly KeptRow[];
  readonly identities: { readonly kept: readonly KeptRow[]; readonly gone: readonly KeptRow[] };
  readonly containers: readonly string[];
  readonly resumes: readonly string[];
  readonly twinResumes: readonly KeptRow[];
  readonly twinClaims: readonly KeptRow[];
  readonly notes: readonly string[];
  readonly tags: { readonly kept: readonly string[]; readonly gone: readonly string[] };
  readonly stages: { readonly kept: readonly KeptRow[]; readonly gone: readonly KeptRow[] };
  readonly apart: { readonly kept: readonly KeptRow[]; readonly gone: readonly KeptRow[] };
  readonly decisions: { readonly kept: readonly KeptRow[]; readonly gone: readonly KeptRow[] };
  /** Merges of before, into the person who is no more. */
  readonly merges: readonly string[];
}

/** What is answered of a credential by whose it is. */
export interface Answered {
  readonly id: string;
  readonly placementReason: string;
  readonly recipient: string;
  readonly recipientCheck: string;
}

/** See `DoubleStore.merge`; in the caller's transaction. */
export function mergePeople(
  context: StoreContext,
  keptId: string,
  goneId: string,
): string | undefined {
  const { sql } = context;
  const [kept, gone] = [candidateNoOf(sql, keptId), candidateNoOf(sql, goneId)];
  if (kept < 0 || gone < 0 || kept === gone) return undefined;
  const others = [...whomItConcerns(sql, kept), ...whomItConcerns(sql, gone)];
  const moved = readMoved(sql, [kept, keptId], [gone, goneId]);
  moveCredentials(sql, kept, gone);
  moveKnown(sql, kept, gone);
  moveDesk(sql, kept, gone);
  moveDecisions(sql, [kept, keptId], [gone, goneId]);
  const answers = answersOf(sql, gone);
  // With nothing left, the counts of skills and issuers go down by what the person had.
  refreshHoldings(sql, [gone]);
  sql.run('DELETE FROM candidate WHERE no = ?', gone);
  refreshCandidates(sql, [kept]);
  lookForDoubles(sql, [kept]);
  refreshAddressed(sql, numbersOf([...moved.identities.gone, ...moved.identities.kept]));
  refreshLooks(
    sql,
    others.filter((no) => no !== gone),
  );
  const id = context.newId();
  sql.run(
    'INSERT INTO merged_person (id, kept_no, merged_at, moved) VALUES (?, ?, ?, ?)',
    id,
    kept,
    context.now(),
    JSON.stringify(moved),
  );
  mergeAnswers(sql, id, kept, answers);
  noteDown(context, 'double', { persons: [keptId, goneId].map(pseudonym), decision: 'merged' });
  sql.forgetKept();
  return id;
}

/** Who else may be found with something, or no longer, when this person's belongings move. */
export function whomItConcerns(sql: Sql, no: number): readonly number[] {
  const words = sql.get<{ words: string | null }>(
    'SELECT name_words AS words FROM candidate WHERE no = ?',
    no,
  )?.words;
  const named = typeof words === 'string' ? holdersOfFilesNamed(sql, words) : [];
  return [...othersConcerned(sql, no), ...named];
}

/** Of which identities these rows say that somebody is known by them. */
export function numbersOf(identities: readonly KeptRow[]): readonly number[] {
  return [...new Set(identities.map((row) => numberIn(row, 'identity_no')))];
}

type Person = readonly [no: number, id: string];

const TWINS = `candidate_no = ? AND EXISTS (
  SELECT 1 FROM credential AS held WHERE held.candidate_no = ?
     AND held.source_no = credential.source_no AND held.path = credential.path)`;
const TWIN_RESUMES = `candidate_no = ? AND source_no IN (SELECT source_no FROM resume WHERE candidate_no = ?)`;

function readMoved(sql: Sql, [kept, keptId]: Person, [gone, goneId]: Person): Moved {
  const ofBoth = <Rows>(read: (no: number) => Rows) => ({ kept: read(kept), gone: read(gone) });
  const texts = (statement: string, no: number) =>
    sql.all<{ text: string }>(statement, no).map(({ text }) => text);
  const [person = {}] = readRows(sql, 'candidate', 'no = ?', gone);
  const twins = readRows(sql, 'credential', TWINS, gone, kept);
  const twinResumes = readRows(sql, 'resume', TWIN_RESUMES, gone, kept);
  const [holder = {}] = readRows(sql, 'candidate', 'no = ?', kept);
  const changesOf = (row: KeptRow) =>
    readRows(sql, 'credential_change', 'credential_id = ?', textIn(row, 'id'));
  return {
    person,
    heldSince: typeof holder['held_since'] === 'string' ? holder['held_since'] : null,
    credentials: ofBoth((no) => sql.all<Answered>(ANSWERED, no)),
    twins,
    changes: twins.flatMap(changesOf),
    identities: ofBoth((no) => readRows(sql, 'candidate_identity', 'candidate_no = ?', no)),
    containers: texts('SELECT name AS text FROM container WHERE candidate_no = ?', gone),
    resumes: texts('SELECT id AS text FROM resume WHERE candidate_no = ?', gone),
    twinResumes,
    twinClaims: twinResumes.flatMap(({ no }) =>
      readRows(sql, 'resume_claim', 'resume_no = ?', Number(no)),
    ),
    notes: texts('SELECT id AS text FROM candidate_note WHERE candidate_no = ?', gone),
    tags: ofBoth((no) => texts('SELECT tag AS text FROM candidate_tag WHERE candidate_no = ?', no)),
    stages: ofBoth((no) => readRows(sql, 'candidate_stage', 'candidate_no = ?', no)),
    apart: ofBoth((no) => readRows(sql, 'kept_apart', 'one_no = ? OR other_no = ?', no, no)),
    decisions: { kept: decisionsOn(sql, keptId), gone: decisionsOn(sql, goneId) },
    merges: texts('SELECT id AS text FROM merged_person WHERE kept_no = ?', gone),
  };
}

const ANSWERED = `
  SELECT id, placement_reason AS placementReason, recipient, recipient_check AS recipientCheck
    FROM credential WHERE candidate_no = ? ORDER BY no`;

function decisionsOn(sql: Sql, candidateId: string): readonly KeptRow[] {
  return readRows(
    sql,
    'finding_decision',
    `kind = 'same-person' AND instr(subject, ?) > 0`,
    candidateId,
  );
}

function moveCredentials(sql: Sql, kept: number, gone: number): void {
  // What was found of it is found of the other one's copy.
  sql.run(`DELETE FROM credential WHERE ${TWINS}`, gone, kept);
  sql.run('UPDATE credential SET candidate_no = ? WHERE candidate_no = ?', kept, gone);
  sql.run(`DELETE FROM resume WHERE ${TWIN_RESUMES}`, gone, kept);
  sql.run('UPDATE resume SET candidate_no = ? WHERE candidate_no = ?', kept, gone);
}

function moveKnown(sql: Sql, kept: number, gone: number): void {
  sql.run(
    `INSERT INTO candidate_identity (candidate_no, identity_no, origin, credential_no, by_merge)
     SELECT ?, identity_no, origin, credential_no, 1 FROM candidate_identity WHERE candidate_no = ?
         ON CONFLICT DO NOTHING`,
    kept,
    gone,
  );
  sql.run('DELETE FROM candidate_identity WHERE candidate_no = ?', gone);
  sql.run('UPDATE container SET candidate_no = ? WHERE candidate_no = ?', kept, gone);
  // A hold on either of them forbids to delete what is one person now.
  sql.run(
    `UPDATE candidate SET held_since = (SELECT min(held_since) FROM candidate WHERE no IN (?, ?)) WHERE no = ?`,
    kept,
    gone,
    kept,
  );
}

function moveDesk(sql: Sql, kept: number, gone: number): void {
  sql.run('UPDATE candidate_note SET candidate_no = ? WHERE candidate_no = ?', kept, gone);
  sql.run(
    `INSERT INTO candidate_tag (candidate_no, tag)
     SELECT ?, tag FROM candidate_tag WHERE candidate_no = ? ON CONFLICT DO NOTHING`,
    kept,
    gone,
  );
  // Where both are on a shortlist, the stage that was decided on last counts.
  sql.run(
    `INSERT INTO candidate_stage (opening_no, candidate_no, stage, changed_at, reached)
     SELECT opening_no, ?, stage, changed_at, reached FROM candidate_stage WHERE candidate_no = ?
         ON CONFLICT (opening_no, candidate_no)
         DO UPDATE SET stage = excluded.stage, changed_at = excluded.changed_at,
                       reached = excluded.reached
          WHERE excluded.changed_at > candidate_stage.changed_at`,
    kept,
    gone,
  );
  sql.run('UPDATE merged_person SET kept_no = ? WHERE kept_no = ?', kept, gone);
}

// Whoever was said to be the same as the other, or not to be, is so to the one who is left.
function moveDecisions(sql: Sql, [kept, keptId]: Person, [gone, goneId]: Person): void {
  sql.run(
    `INSERT INTO kept_apart (one_no, other_no, decided_at)
     SELECT min(partner, ?), max(partner, ?), decided_at
       FROM (SELECT iif(one_no = ?, other_no, one_no) AS partner, decided_at
               FROM kept_apart WHERE one_no = ? OR other_no = ?)
      WHERE partner <> ?
         ON CONFLICT DO NOTHING`,
    kept,
    kept,
    gone,
    gone,
    gone,
    kept,
  );
  for (const row of decisionsOn(sql, goneId)) {
    const other = textIn(row, 'subject')
      .split(' ')
      .find((id) => id !== goneId);
    if (other === undefined || other === keptId) continue;
    const subject = pairOf(keptId, other);
    sql.run(
      `INSERT INTO finding_decision (kind, subject, decided_at) VALUES ('same-person', ?, ?)
       ON CONFLICT DO NOTHING`,
      subject,
      textIn(row, 'decided_at'),
    );
    sql.run(
      `DELETE FROM finding_decision WHERE kind = 'same-person' AND subject = ?`,
      textIn(row, 'subject'),
    );
  }
}
