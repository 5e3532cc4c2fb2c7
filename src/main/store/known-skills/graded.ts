import { readGrade } from '../../skills/index.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Sql } from '../sql.ts';

/** The rows of levels that are worded as any of these: what credentials say themselves, wherever the employer put it. */
export function gradedNos(sql: Sql, grades: readonly Grade[]): readonly number[] {
  if (grades.length === 0) return [];
  return sql
    .all<{ no: number; wording: string; rule: string }>(
      'SELECT no, wording, own_rule AS rule FROM named_level WHERE own_rule IS NOT NULL',
    )
    .filter(({ wording, rule }) => {
      const grade = readGrade(wording, rule);
      return grade !== undefined && grades.includes(grade);
    })
    .map(({ no }) => no);
}
