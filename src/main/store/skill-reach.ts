import { mappingStateOf } from '../../shared/model/mapping.ts';
import type { MappingHow, SkillMapper } from '../../shared/model/mapping.ts';
import { normaliseSkillName } from '../../shared/model/skill.ts';
import { refreshCandidates } from './candidate-summary.ts';
import type { StoreContext } from './context.ts';
import { createSkillKnowledge } from './skill-knowledge.ts';
import { skillNoOf } from './skill-rows.ts';
import type { Sql } from './sql.ts';

interface WordingRow {
  readonly no: number;
  readonly name: string;
  readonly framework: string | null;
  readonly code: string | null;
  readonly url: string | null;
}

interface ReachRow {
  readonly skillNo: number;
  readonly how: MappingHow;
  readonly proves: number;
}

const WORDINGS = 'SELECT no, name, framework, code, url FROM skill_wording';

/** Works out which skills a new wording reaches, in the caller's transaction. */
export function mapNewWording({ sql, mapper }: StoreContext, wordingNo: number): void {
  if (mapper === undefined) return;
  const row = sql.get<WordingRow>(`${WORDINGS} WHERE no = ?`, wordingNo);
  if (row !== undefined) mapWording(sql, mapper, row);
}

/** Maps what was mapped by another version of the rules or of the vocabulary, or not at all. */
export function mapOutdated(context: StoreContext): void {
  const { sql, mapper } = context;
  if (mapper === undefined) return;
  const isOutdated = 'mapped_by IS NULL OR mapped_by <> ?';
  const some = sql.get(`SELECT 1 FROM skill_wording WHERE ${isOutdated} LIMIT 1`, mapper.version);
  if (some === undefined) return;
  sql.transaction(() =>
    remap(context, sql.all<WordingRow>(`${WORDINGS} WHERE ${isOutdated}`, mapper.version)),
  );
}

/** Maps every wording anew, in the caller's transaction, and sums up whom that concerns. */
export function mapEverything(context: StoreContext): void {
  remap(context, context.sql.all<WordingRow>(WORDINGS));
}

/** The same for the wordings of a name. */
export function mapNamed(context: StoreContext, key: string): void {
  const rows = context.sql.all<WordingRow>(
    `${WORDINGS} WHERE skill_no = (SELECT no FROM skill WHERE key = ?)`,
    key,
  );
  remap(context, rows);
}

function remap({ sql, mapper }: StoreContext, rows: readonly WordingRow[]): void {
  if (mapper === undefined) return;
  const changed = rows.filter((row) => mapWording(sql, mapper, row)).map((row) => row.no);
  if (changed.length === 0) return;
  const people = sql.all<{ no: number }>(
    `SELECT DISTINCT candidate_no AS no
       FROM skill_claim AS claim JOIN credential ON credential.no = claim.credential_no
      WHERE wording_no IN (SELECT value FROM json_each(?)) AND candidate_no IS NOT NULL`,
    JSON.stringify(changed),
  );
  refreshCandidates(
    sql,
    people.map((person) => person.no),
  );
}

/** @returns Whether it reaches anything else than before. */
function mapWording(sql: Sql, mapper: SkillMapper, row: WordingRow): boolean {
  const changes = [true, false].map((isStated) => writeReach(sql, mapper, row, isStated));
  sql.run('UPDATE skill_wording SET mapped_by = ? WHERE no = ?', mapper.version, row.no);
  return changes.includes(true);
}

function writeReach(sql: Sql, mapper: SkillMapper, row: WordingRow, isStated: boolean): boolean {
  const { no, name } = row;
  const [framework, code, url] = [row.framework, row.code, row.url].map((one) => one ?? undefined);
  const knowledge = createSkillKnowledge(sql);
  const reached = mapper.map({ name, framework, code, url, isStated }, knowledge);
  const stated = isStated ? 1 : 0;
  const before = sql.get<ReachRow>(
    'SELECT skill_no AS skillNo, how, proves FROM skill_reach WHERE wording_no = ? AND stated = ?',
    no,
    stated,
  );
  if (reached === undefined) {
    if (before === undefined) return false;
    sql.run('DELETE FROM skill_reach WHERE wording_no = ? AND stated = ?', no, stated);
    return true;
  }
  const skillNo = skillNoOf(sql, { ...reached, key: normaliseSkillName(reached.name) });
  const proves = mappingStateOf(reached.how, isStated) === 'inferred' ? 0 : 1;
  if (before?.skillNo === skillNo && before.how === reached.how) return false;
  sql.run(
    `INSERT INTO skill_reach (wording_no, stated, skill_no, how, proves) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (wording_no, stated)
     DO UPDATE SET skill_no = excluded.skill_no, how = excluded.how, proves = excluded.proves`,
    no,
    stated,
    skillNo,
    reached.how,
    proves,
  );
  return true;
}
