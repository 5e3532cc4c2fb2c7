import { normaliseSkillName } from '../../shared/model/skill.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { StoreContext } from './context.ts';
import type { Sql } from './sql.ts';
import type { FrameworkStore, StoredFramework } from './workspace.ts';

/** The frameworks of skills that the employer has imported. */
export function createFrameworkStore(context: StoreContext): FrameworkStore {
  const { sql } = context;
  return {
    list: async () => list(sql),
    put: async (framework, file) => sql.transaction(() => put(context, framework, file)),
    remove: async (id) => sql.run('DELETE FROM framework WHERE id = ?', id) > 0,
  };
}

function list(sql: Sql): readonly StoredFramework[] {
  return sql.all<StoredFramework>(
    'SELECT id, kind, name, file, skills, matches, added_at AS addedAt FROM framework ORDER BY id',
  );
}

function put({ sql, newId, now }: StoreContext, framework: Framework, file: string): string {
  const { kind, name, skills, matches } = framework;
  sql.run('DELETE FROM framework WHERE kind = ? AND name = ?', kind, name);
  const id = newId();
  const no = sql.insert(
    `INSERT INTO framework (id, kind, name, file, skills, matches, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    kind,
    name,
    file,
    skills.length,
    matches.length,
    now(),
  );
  for (const skill of skills) {
    const skillNo = sql.insert(
      'INSERT INTO framework_skill (framework_no, name, code, url) VALUES (?, ?, ?, ?)',
      no,
      skill.name,
      skill.code,
      skill.url,
    );
    for (const ref of skill.refs) {
      sql.run('INSERT INTO framework_ref (ref, skill_no) VALUES (?, ?)', ref, skillNo);
    }
    for (const key of new Set([skill.name, ...skill.otherNames].map(normaliseSkillName))) {
      if (key !== '') {
        sql.run('INSERT INTO framework_name (key, skill_no) VALUES (?, ?)', key, skillNo);
      }
    }
  }
  for (const { left, right } of matches) {
    sql.run(
      `INSERT INTO crosswalk (left_ref, right_ref, framework_no) VALUES (?, ?, ?)
       ON CONFLICT DO NOTHING`,
      left,
      right,
      no,
    );
  }
  return id;
}
