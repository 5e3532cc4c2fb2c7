import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { spellingOf } from '../../../shared/model/spelling.ts';
import type { Sql } from '../sql.ts';

/** By what the names of frameworks' skills are found in another spelling; see `spellingOf`, whose rules it keeps. */
export function addSpellings(sql: Sql): void {
  sql.execute('ALTER TABLE framework_skill ADD COLUMN spelling TEXT');
  for (const { no, name } of sql.all<{ no: number; name: string }>(
    'SELECT no, name FROM framework_skill ORDER BY no',
  )) {
    const spelling = spellingOf(normaliseSkillName(name));
    sql.run('UPDATE framework_skill SET spelling = ? WHERE no = ?', spelling, no);
  }
  sql.execute(INDEXES);
}

const INDEXES = `
CREATE INDEX framework_skill_spelling ON framework_skill (spelling);
-- What is a skill's name in another spelling is not counted beside it.
CREATE INDEX respelled ON skill_reach (wording_no) WHERE how = 'spelling';
`;
