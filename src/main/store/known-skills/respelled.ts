import type { Sql } from '../sql.ts';

const RESPELLED = `
  SELECT skill.no, skill.key
    FROM skill_reach AS reach
    JOIN skill_wording AS wording ON wording.no = reach.wording_no
    JOIN skill ON skill.no = wording.skill_no
   WHERE reach.how = 'spelling' AND reach.stated = 1 AND NOT EXISTS (
     SELECT 1 FROM skill_wording AS own
       LEFT JOIN skill_reach AS other ON other.wording_no = own.no
      WHERE own.skill_no = wording.skill_no AND other.how IS NOT 'spelling')`;

/**
 * The skills that credentials name by nothing but another skill's name in another spelling: they prove
 * that one, under which they are counted and shown.
 *
 * @returns Their keys, by their numbers.
 */
export function respelledSkills(sql: Sql): ReadonlyMap<number, string> {
  return sql.inTurn('respelled skills', () => {
    const rows = sql.all<{ readonly no: number; readonly key: string }>(RESPELLED);
    return new Map(rows.map(({ no, key }) => [no, key]));
  });
}
