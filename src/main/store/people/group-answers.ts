import type { Stage } from '../../../shared/model/stage.ts';
import { noteDown } from '../audit.ts';
import { candidateNoOf } from './candidates.ts';
import type { StoreContext } from '../context.ts';
import type { Sql } from '../sql.ts';

/** What one person said of themselves. */
export interface GroupAnswers {
  /** Their e-mail address, or their id here. */
  readonly person: string;
  readonly groups: ReadonlyMap<string, string>;
}

/** Somebody on a shortlist, without a name. */
export interface ConsideredPerson {
  readonly reached: Stage;
  readonly groups: ReadonlyMap<string, string>;
}

/**
 * The groups that people said they are of. Kept apart: no list, filter, order or report reads it, and
 * whose answer is whose only the person's own copy tells.
 */
export interface GroupAnswerStore {
  /** Of how many people there are answers. */
  count(): Promise<number>;
  /** In place of what those people had said. @returns How many of them are known here. */
  put(answers: readonly GroupAnswers[]): Promise<number>;
  /** Forgets every answer. */
  clear(): Promise<void>;
  /** For the person's own copy of what is held about them, and for nothing else. */
  ofCandidate(candidateId: string): Promise<readonly GroupAnswer[]>;
  /** Everybody on an opening's shortlist, in no order that tells who. */
  ofOpening(openingId: string): Promise<readonly ConsideredPerson[]>;
}

export function createGroupAnswerStore(context: StoreContext): GroupAnswerStore {
  const { sql } = context;
  return {
    count: async () => sql.numbers('SELECT COUNT(DISTINCT candidate_no) FROM group_answer')[0] ?? 0,
    put: async (answers) => sql.transaction(() => put(context, answers)),
    clear: async () =>
      sql.transaction(() => {
        noteDown(context, 'setting', { setting: 'adverse-impact', value: 'cleared' });
        sql.run('DELETE FROM group_answer');
        sql.run('DELETE FROM merged_group_answer');
      }),
    ofCandidate: async (candidateId) => answersOf(sql, candidateNoOf(sql, candidateId)),
    ofOpening: async (openingId) =>
      sql
        .all<{ reached: Stage; groups: string | null }>(
          `SELECT reached, (SELECT json_group_array(json_array(category, value))
                              FROM group_answer
                             WHERE group_answer.candidate_no = candidate_stage.candidate_no) AS groups
             FROM opening JOIN candidate_stage ON opening_no = opening.no
            WHERE opening.id = ? ORDER BY reached, groups`,
          openingId,
        )
        .map(({ reached, groups }) => ({ reached, groups: readGroups(groups) })),
  };
}

const ADD = 'INSERT INTO group_answer (candidate_no, category, value) VALUES (?, ?, ?)';

function readGroups(text: string | null): ReadonlyMap<string, string> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the query has just made
  return new Map(JSON.parse(text ?? '[]') as readonly (readonly [string, string])[]);
}

function put(context: StoreContext, answers: readonly GroupAnswers[]): number {
  const { sql } = context;
  const known = new Set<number>();
  const people = readPeople(sql);
  for (const { person, groups } of answers) {
    const candidateNo = people.get(person.toLowerCase());
    if (candidateNo === undefined) continue;
    known.add(candidateNo);
    sql.run('DELETE FROM group_answer WHERE candidate_no = ?', candidateNo);
    for (const [category, value] of groups) {
      sql.run(ADD, candidateNo, category, value);
    }
  }
  noteDown(context, 'setting', {
    setting: 'adverse-impact',
    value: 'imported',
    people: known.size,
  });
  return known.size;
}

/** By id and by each address, in lower case; an address of several is nobody's. */
function readPeople(sql: Sql): ReadonlyMap<string, number | undefined> {
  const people = new Map<string, number | undefined>();
  const rows = sql.all<{ known: string; candidateNo: number }>(
    `SELECT id AS known, no AS candidateNo FROM candidate
      UNION SELECT lower(value), candidate_no FROM identity
              JOIN candidate_identity ON identity_no = identity.no WHERE kind = 'email'`,
  );
  for (const { known, candidateNo } of rows) {
    people.set(known, people.has(known) ? undefined : candidateNo);
  }
  return people;
}

/** A group that somebody said they are of. */
export interface GroupAnswer {
  readonly category: string;
  readonly value: string;
}

/** What two people said who are one from now on: what was kept of the one counts, else the other's. */
export function mergeAnswers(
  sql: Sql,
  mergeId: string,
  kept: number,
  gone: readonly GroupAnswer[],
): void {
  for (const { category, value } of gone) {
    sql.run('INSERT INTO merged_group_answer VALUES (?, ?, ?)', mergeId, category, value);
    sql.run(
      'INSERT INTO group_answer (candidate_no, category, value, is_own) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING',
      kept,
      category,
      value,
    );
  }
}

/** Gives back what the person had said who is one of their own again. */
export function takeAnswersApart(sql: Sql, mergeId: string, kept: number, gone: number): void {
  sql.run(
    `INSERT INTO group_answer (candidate_no, category, value)
     SELECT ?, category, value FROM merged_group_answer WHERE merge_id = ?`,
    gone,
    mergeId,
  );
  sql.run(
    `DELETE FROM group_answer WHERE candidate_no = ? AND NOT is_own AND (category, value) IN
       (SELECT category, value FROM merged_group_answer WHERE merge_id = ?)`,
    kept,
    mergeId,
  );
}

/** What is kept of somebody. */
export function answersOf(sql: Sql, candidateNo: number): readonly GroupAnswer[] {
  return sql.all<GroupAnswer>(
    'SELECT category, value FROM group_answer WHERE candidate_no = ?',
    candidateNo,
  );
}
