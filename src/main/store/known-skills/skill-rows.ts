import type { SkillClaim } from '../../../shared/model/skill.ts';
import type { Sql } from '../sql.ts';

type NamedSkill = Pick<SkillClaim, 'key' | 'name' | 'framework' | 'code' | 'url'>;

/**
 * The number of a skill's row, which is made where there is none. Where a skill is first met without
 * a framework, the first that places it in one does so.
 */
export function skillNoOf(sql: Sql, { key, name, framework, code, url }: NamedSkill): number {
  const known = sql.get<{ no: number; isPlaced: number }>(
    'SELECT no, coalesce(framework, code, url) IS NOT NULL AS isPlaced FROM skill WHERE key = ?',
    key,
  );
  if (known === undefined) {
    return sql.insert(
      'INSERT INTO skill (key, name, framework, code, url) VALUES (?, ?, ?, ?, ?)',
      key,
      name,
      framework,
      code,
      url,
    );
  }
  if (known.isPlaced === 0 && (framework ?? code ?? url) !== undefined) {
    sql.run(
      'UPDATE skill SET framework = ?, code = ?, url = ? WHERE no = ?',
      framework,
      code,
      url,
      known.no,
    );
  }
  return known.no;
}
