import type { Shortlisted } from '../../../shared/contract/desk-calls.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { noteDown, pseudonym } from '../audit.ts';
import type { StoreContext } from '../context.ts';

/** A stage that somebody has reached in an opening, or that they have reached none. */
export interface OpeningStage {
  readonly openingId: string;
  readonly title: string;
  readonly stage: Stage | undefined;
}

/** How far people have come in each opening. */
export interface StageStore {
  /** In the order in which they came to their stage. */
  ofOpening(openingId: string): Promise<readonly Shortlisted[]>;
  /** Every opening, by title. */
  ofCandidate(candidateId: string): Promise<readonly OpeningStage[]>;
  /**
   * Brings people to a stage, or off the shortlist; who is there already stays since when they were.
   *
   * @returns Whether there is such an opening; people who are not there are left out.
   */
  set(openingId: string, candidateIds: readonly string[], stage?: Stage): Promise<boolean>;
}

export function createStageStore(context: StoreContext): StageStore {
  const { sql } = context;
  return {
    ofOpening: async (openingId) =>
      sql.all<Shortlisted>(
        `SELECT candidate.id AS candidateId, candidate.name, stage, candidate_stage.changed_at AS changedAt
           FROM opening
           JOIN candidate_stage ON opening_no = opening.no
           JOIN candidate ON candidate.no = candidate_no
          WHERE opening.id = ? ORDER BY candidate_stage.changed_at, candidate.name, candidate.id`,
        openingId,
      ),
    ofCandidate: async (candidateId) =>
      sql
        .all<{ openingId: string; title: string; stage: Stage | null }>(
          `SELECT opening.id AS openingId, title, stage
             FROM candidate CROSS JOIN opening
             LEFT JOIN candidate_stage ON opening_no = opening.no AND candidate_no = candidate.no
            WHERE candidate.id = ? ORDER BY lower(title), opening.id`,
          candidateId,
        )
        .map((row) => ({ ...row, stage: row.stage ?? undefined })),
    set: async (openingId, candidateIds, stage) =>
      sql.transaction(() => setStage(context, openingId, candidateIds, stage)),
  };
}

function setStage(
  context: StoreContext,
  openingId: string,
  candidateIds: readonly string[],
  stage: Stage | undefined,
): boolean {
  const { sql, now } = context;
  const [openingNo] = sql.numbers('SELECT no FROM opening WHERE id = ?', openingId);
  if (openingNo === undefined) return false;
  const persons = candidateIds.map(pseudonym);
  noteDown(context, 'stage', { opening: openingId, persons, stage: stage ?? 'none' });
  const people = JSON.stringify(candidateIds);
  if (stage === undefined) {
    sql.run(
      `DELETE FROM candidate_stage WHERE opening_no = ? AND candidate_no IN
         (SELECT no FROM candidate WHERE id IN (SELECT value FROM json_each(?)))`,
      openingNo,
      people,
    );
    return true;
  }
  sql.run(
    `INSERT INTO candidate_stage (opening_no, candidate_no, stage, changed_at, reached)
     SELECT ?, no, ?, ?, ? FROM candidate WHERE id IN (SELECT value FROM json_each(?))
         ON CONFLICT (opening_no, candidate_no)
         DO UPDATE SET stage = excluded.stage, changed_at = excluded.changed_at,
                       reached = iif(excluded.stage = 'declined', reached, excluded.reached)
          WHERE stage <> excluded.stage`,
    openingNo,
    stage,
    now(),
    stage === 'declined' ? 'new' : stage,
    people,
  );
  return true;
}
