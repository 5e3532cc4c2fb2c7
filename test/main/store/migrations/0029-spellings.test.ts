import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { createSkillKnowledge } from '../../../../src/main/store/known-skills/skill-knowledge.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import { spellingOf } from '../../../../src/shared/model/spelling.ts';
import { writeOldWorkspace } from './old-workspace.ts';

test('the skills of frameworks that were imported before are found in another spelling', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spellings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.touchstone');
  writeOldWorkspace(path);
  const database = new BetterSqlite3(path);
  onTestFinished(() => void database.close());
  const sql = createSql(database);
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
