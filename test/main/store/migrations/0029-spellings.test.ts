import { expect, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { createSkillKnowledge } from '../../../../src/main/store/known-skills/skill-knowledge.ts';
import { spellingOf } from '../../../../src/shared/model/spelling.ts';
import { openOldWorkspace } from './open-old-workspace.ts';

test('the skills of frameworks that were imported before are found in another spelling', () => {
  const { sql } = openOldWorkspace();
  migrate(sql, MIGRATIONS.slice(0, 28));
  sql.execute(`
    INSERT INTO framework (no, id, kind, name, file, skills, matches, added_at)
    VALUES (1, 'a', 'esco', 'ESCO (en)', 'skills_en.csv', 2, 0, '2026-01-01T00:00:00Z');
    INSERT INTO framework_skill (framework_no, name, code)
    VALUES (1, 'Lay FIBRE', 'one'), (1, 'weld', NULL)`);
  migrate(sql);
  const knowledge = createSkillKnowledge(sql);
  expect(knowledge.findBySpelling(spellingOf('lay fiber'))).toMatchObject({
    name: 'Lay FIBRE',
    framework: 'ESCO (en)',
    code: 'one',
  });
  expect(knowledge.findBySpelling(spellingOf('lay cable'))).toBeUndefined();
});
