import type { NoteView } from '../../../shared/contract/desk-calls.ts';
import { writeNumbered } from '../bin.ts';
import type { Bin, TableRow } from '../bin.ts';
import type { StoreContext } from '../context.ts';
import type { Sql } from '../sql.ts';

/** What somebody wrote down about people. */
export interface NoteStore {
  /** The newest first. */
  list(candidateId: string): Promise<readonly NoteView[]>;
  /** @returns The note's id; `undefined` where there is no such person, or no such note of theirs. */
  save(candidateId: string, text: string, noteId?: string): Promise<string | undefined>;
  /** @returns Whether there was one. */
  remove(noteId: string): Promise<boolean>;
  /** Puts one back that was removed. @returns Whether it could be: its person may be gone. */
  restore(noteId: string): Promise<boolean>;
}

export function createNoteStore(context: StoreContext): NoteStore {
  const { sql } = context;
  const bin = context.bins.open<TableRow>();
  return {
    list: async (candidateId) =>
      sql.all<NoteView>(
        `SELECT note.id, note.text, note.created_at AS createdAt, note.changed_at AS changedAt
           FROM candidate JOIN candidate_note AS note ON note.candidate_no = candidate.no
          WHERE candidate.id = ? ORDER BY note.no DESC`,
        candidateId,
      ),
    save: async (candidateId, text, noteId) =>
      sql.transaction(() => save(context, candidateId, text, noteId)),
    remove: async (noteId) => {
      const note = sql.get<TableRow>('SELECT * FROM candidate_note WHERE id = ?', noteId);
      if (note === undefined) return false;
      bin.put(noteId, note);
      return sql.run('DELETE FROM candidate_note WHERE id = ?', noteId) > 0;
    },
    restore: async (noteId) => sql.transaction(() => restore(sql, bin, noteId)),
  };
}

function restore(sql: Sql, bin: Bin<TableRow>, noteId: string): boolean {
  const note = bin.take(noteId);
  if (note === undefined) return false;
  const person = sql.get('SELECT 1 FROM candidate WHERE no = ?', note['candidate_no']);
  if (person === undefined) return false;
  writeNumbered(sql, 'candidate_note', note);
  return true;
}

function save(
  { sql, newId, now }: StoreContext,
  candidateId: string,
  text: string,
  noteId: string | undefined,
): string | undefined {
  const [candidateNo] = sql.numbers('SELECT no FROM candidate WHERE id = ?', candidateId);
  if (candidateNo === undefined) return undefined;
  const at = now();
  if (noteId !== undefined) {
    const statement =
      'UPDATE candidate_note SET text = ?, changed_at = ? WHERE id = ? AND candidate_no = ?';
    return sql.run(statement, text, at, noteId, candidateNo) === 0 ? undefined : noteId;
  }
  const id = newId();
  sql.run(
    'INSERT INTO candidate_note (id, candidate_no, text, created_at, changed_at) VALUES (?, ?, ?, ?, ?)',
    id,
    candidateNo,
    text,
    at,
    at,
  );
  return id;
}
