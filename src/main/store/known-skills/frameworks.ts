import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { spellingOf } from '../../../shared/model/spelling.ts';
import type { Framework } from '../../../shared/model/framework.ts';
import { writeNumbered, writeRows } from '../bin.ts';
import type { TableRow } from '../bin.ts';
import type { StoreContext } from '../context.ts';
import type { Sql, SqlValue } from '../sql.ts';
import type { FrameworkStore, StoredFramework } from '../workspace.ts';

/** The frameworks of skills that the employer has imported. */
export function createFrameworkStore(context: StoreContext): FrameworkStore {
  const { sql } = context;
  const bin = context.bins.open<RemovedFramework>(REMOVED_LIMIT);
  const takeOut = (id: string) => {
    const removed = readWhole(sql, id);
    if (removed !== undefined) bin.put(id, removed);
    return sql.run('DELETE FROM framework WHERE id = ?', id) > 0;
  };
  const takeOutNamed = (kind: string, name: string) => {
    const find = 'SELECT id FROM framework WHERE kind = ? AND name = ?';
    const id = sql.get<{ id: string }>(find, kind, name)?.id;
    if (id !== undefined) takeOut(id);
    return id;
  };
  return {
    list: async () => list(sql),
    listNames: async (language) => listNames(sql, language),
    put: async (framework, file) =>
      sql.transaction(() => {
        const replaced = takeOutNamed(framework.kind, framework.name);
        return { id: put(context, framework, file), replaced };
      }),
    remove: async (id) => sql.transaction(() => takeOut(id)),
    restore: async (id) =>
      sql.transaction(() => {
        const removed = bin.take(id);
        if (removed === undefined) return false;
        takeOutNamed(String(removed.framework['kind']), String(removed.framework['name']));
        writeWhole(sql, removed);
        return true;
      }),
  };
}

// The largest has a hundred thousand names, which are held in memory.
const REMOVED_LIMIT = 3;

/** The rows of one, each table's in its own order. */
interface RemovedFramework {
  readonly framework: TableRow;
  readonly skills: readonly TableRow[];
  readonly refs: readonly TableRow[];
  readonly names: readonly TableRow[];
  readonly matches: readonly TableRow[];
}

function readWhole(sql: Sql, id: string): RemovedFramework | undefined {
  const framework = sql.get<TableRow>('SELECT * FROM framework WHERE id = ?', id);
  const no = framework?.['no'];
  if (framework === undefined || no === undefined) return undefined;
  const ofSkills = (table: string) =>
    sql.all<TableRow>(
      `SELECT * FROM ${table}
        WHERE skill_no IN (SELECT no FROM framework_skill WHERE framework_no = ?)`,
      no,
    );
  const ofIt = (table: string) =>
    sql.all<TableRow>(`SELECT * FROM ${table} WHERE framework_no = ?`, no);
  return {
    framework,
    skills: ofIt('framework_skill'),
    refs: ofSkills('framework_ref'),
    names: ofSkills('framework_name'),
    matches: ofIt('crosswalk'),
  };
}

/** Numbers that others have got meanwhile are given anew. */
function writeWhole(sql: Sql, { framework, skills, refs, names, matches }: RemovedFramework): void {
  const framework_no = writeNumbered(sql, 'framework', framework);
  const numbers = new Map<SqlValue | undefined, number>();
  for (const { no, name = null, code = null, url = null } of skills) {
    numbers.set(no, insertSkill(sql, framework_no, { name: String(name), code, url }));
  }
  const renumbered = (rows: readonly TableRow[]) =>
    rows.map((row): TableRow => ({ ...row, skill_no: numbers.get(row['skill_no']) ?? null }));
  writeRows(sql, 'framework_ref', renumbered(refs));
  writeRows(sql, 'framework_name', renumbered(names));
  writeRows(
    sql,
    'crosswalk',
    matches.map((match): TableRow => ({ ...match, framework_no })),
  );
}

// Of an English skill its address or code, and of that the skill of the other language. Frameworks of one
// language are few, and mostly there is none: then nothing else is looked at.
const NAMES = `
  SELECT DISTINCT skill.key, own.name AS ownName, other.name
    FROM skill
    JOIN framework_name ON framework_name.key = skill.key
    JOIN framework_skill AS own ON own.no = framework_name.skill_no
    JOIN framework_ref AS ref ON ref.skill_no = own.no
    JOIN framework_ref AS same ON same.ref = ref.ref AND same.skill_no <> own.no
    JOIN framework_skill AS other ON other.no = same.skill_no
    JOIN framework ON framework.no = other.framework_no
   WHERE framework.name LIKE ? AND skill.credible > 0
   ORDER BY skill.key, other.name`;

function listNames(sql: Sql, language: string): readonly { key: string; name: string }[] {
  const named = `% (${language})`;
  if (sql.get('SELECT 1 FROM framework WHERE name LIKE ?', named) === undefined) return [];
  return sql
    .all<{ key: string; ownName: string; name: string }>(NAMES, named)
    .filter(({ key, ownName }) => normaliseSkillName(ownName) === key)
    .map(({ key, name }) => ({ key, name }));
}

function list(sql: Sql): readonly StoredFramework[] {
  return sql.all<StoredFramework>(
    'SELECT id, kind, name, file, skills, matches, added_at AS addedAt FROM framework ORDER BY id',
  );
}

function put({ sql, newId, now }: StoreContext, framework: Framework, file: string): string {
  const { kind, name, skills, matches } = framework;
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
    const skillNo = insertSkill(sql, no, skill);
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

interface SkillValues {
  readonly name: string;
  readonly code: SqlValue | undefined;
  readonly url: SqlValue | undefined;
}

function insertSkill(sql: Sql, frameworkNo: number, { name, code, url }: SkillValues): number {
  return sql.insert(
    'INSERT INTO framework_skill (framework_no, name, code, url, spelling) VALUES (?, ?, ?, ?, ?)',
    frameworkNo,
    name,
    code,
    url,
    spellingOf(normaliseSkillName(name)),
  );
}
