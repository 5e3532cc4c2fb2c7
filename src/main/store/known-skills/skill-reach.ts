import { createHash } from 'node:crypto';
import { mappingStateOf } from '../../../shared/model/mapping.ts';
import type { MappingHow, SkillMapper } from '../../../shared/model/mapping.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import type { StoreContext } from '../context.ts';
import { createSkillKnowledge } from './skill-knowledge.ts';
import { skillNoOf } from './skill-rows.ts';
import type { Sql } from '../sql.ts';

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
  if (row !== undefined) mapWording(sql, mapper, row, versionOf(sql, mapper));
}

/** Leaves the wordings of a name to be mapped anew. */
export function outdateNamed({ sql }: StoreContext, key: string): void {
  sql.run(
    'UPDATE skill_wording SET mapped_by = NULL WHERE skill_no = (SELECT no FROM skill WHERE key = ?)',
    key,
  );
}

/** Maps the next wordings that were mapped by other rules, or with other frameworks, or not at all. */
export function mapOutdated(
  { sql, mapper }: StoreContext,
  after: number,
  limit: number,
): { readonly last: number; readonly mapped: number } {
  if (mapper === undefined) return { last: after, mapped: 0 };
  const version = versionOf(sql, mapper);
  const rows = sql.all<WordingRow>(
    `${WORDINGS} WHERE no > ? AND (mapped_by IS NULL OR mapped_by <> ?) ORDER BY no LIMIT ?`,
    after,
    version,
    limit,
  );
  for (const row of rows) {
    const isChanged = mapWording(sql, mapper, row, version);
    if (isChanged) sql.run('UPDATE skill_wording SET is_unsummed = 1 WHERE no = ?', row.no);
  }
  return { last: rows.at(-1)?.no ?? after, mapped: rows.length };
}

/** Whether some wording is to be mapped, or whom it concerns to be summed up. */
export function isMappingDue({ sql, mapper }: StoreContext): boolean {
  if (mapper === undefined) return false;
  const due = sql.get(
    `SELECT 1 FROM skill_wording WHERE is_unsummed = 1 OR mapped_by IS NULL OR mapped_by <> ? LIMIT 1`,
    versionOf(sql, mapper),
  );
  return due !== undefined;
}

/** The rules with the vocabulary, and the frameworks that are imported; each import has an id of its own. */
function versionOf(sql: Sql, mapper: SkillMapper): string {
  const frameworks = sql.all<{ id: string }>('SELECT id FROM framework ORDER BY id');
  const ids = frameworks.map(({ id }) => id).join(' ');
  return createHash('sha256').update(`${mapper.version} ${ids}`).digest('hex').slice(0, 16);
}

/** @returns Whether it reaches anything else than before. */
function mapWording(sql: Sql, mapper: SkillMapper, row: WordingRow, version: string): boolean {
  writeKind(sql, mapper, row.name);
  const changes = [true, false].map((isStated) => writeReach(sql, mapper, row, isStated));
  sql.run('UPDATE skill_wording SET mapped_by = ? WHERE no = ?', version, row.no);
  return changes.includes(true);
}

/** How fast a skill ages goes by its kind. */
function writeKind(sql: Sql, mapper: SkillMapper, name: string): void {
  const kind = mapper.kindOf(name);
  const key = normaliseSkillName(name);
  sql.run('UPDATE skill SET kind = ? WHERE key = ? AND kind IS NOT ?', kind, key, kind);
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
  writeKind(sql, mapper, reached.name);
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
