import type { KnownSkill, SkillKnowledge } from '../../../shared/model/mapping.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import type { Sql } from '../sql.ts';

interface KnownRow {
  readonly no: number;
  readonly name: string;
  readonly framework: string;
  readonly code: string | null;
  readonly url: string | null;
}

const SELECT = `SELECT skill.no, skill.name, framework.name AS framework, skill.code, skill.url
                  FROM framework_skill AS skill
                  JOIN framework ON framework.no = skill.framework_no`;

// One skill in several languages is called by its English name; of others the first imported counts.
const IN_ORDER = "ORDER BY framework.name <> 'ESCO (en)', skill.no";
const FIRST = `${IN_ORDER} LIMIT 1`;

/** What the workspace knows of skills, read as it is asked. */
export function createSkillKnowledge(sql: Sql): SkillKnowledge {
  const refsOf = (no: number) =>
    sql
      .all<{ ref: string }>('SELECT ref FROM framework_ref WHERE skill_no = ? ORDER BY ref', no)
      .map(({ ref }) => ref);
  const known = (row: KnownRow | undefined): KnownSkill | undefined => {
    if (row === undefined) return undefined;
    const { no, name, framework, code, url } = row;
    return { name, framework, code: code ?? undefined, url: url ?? undefined, refs: refsOf(no) };
  };
  const findByRef = (ref: string) =>
    known(
      sql.get<KnownRow>(
        `${SELECT} JOIN framework_ref AS own ON own.skill_no = skill.no WHERE own.ref = ? ${FIRST}`,
        ref,
      ),
    );
  return {
    findByRef,
    findByName: (key) => findByName(sql, key, findByRef, known),
    findBySpelling: (spelling) => known(findBySpelling(sql, spelling)),
    listSame: (refs) => listSame(sql, refs),
    findAccepted: (key, isStated) =>
      sql.get<{ name: string }>(
        'SELECT skill_name AS name FROM accepted_mapping WHERE key = ? AND stated = ?',
        key,
        isStated ? 1 : 0,
      )?.name,
  };
}

function findByName(
  sql: Sql,
  key: string,
  findByRef: SkillKnowledge['findByRef'],
  known: (row: KnownRow) => KnownSkill | undefined,
): KnownSkill | undefined {
  const rows = sql.all<KnownRow>(
    `${SELECT} JOIN framework_name AS own ON own.skill_no = skill.no WHERE own.key = ? LIMIT 20`,
    key,
  );
  const skills = rows.flatMap((row) => known(row) ?? []);
  const [first] = skills;
  if (first === undefined) return undefined;
  // One skill has one row in each language in which its framework was imported.
  const isOne = skills.every(
    (one) => one.name === first.name || one.refs.some((ref) => first.refs.includes(ref)),
  );
  if (!isOne) return undefined;
  const [ref] = first.refs;
  return ref === undefined ? first : findByRef(ref);
}

/** Frameworks that spell one skill in two ways speak of one; a framework that has both, of two. */
function findBySpelling(sql: Sql, spelling: string): KnownRow | undefined {
  const rows = sql.all<KnownRow>(
    `${SELECT} WHERE skill.spelling = ? ${IN_ORDER} LIMIT 20`,
    spelling,
  );
  const keys = Map.groupBy(rows, ({ framework }) => framework);
  const isOne = [...keys.values()].every(
    (own) => new Set(own.map(({ name }) => normaliseSkillName(name))).size === 1,
  );
  return isOne ? rows[0] : undefined;
}

function listSame(sql: Sql, refs: readonly string[]): readonly string[] {
  const asked = JSON.stringify(refs);
  return sql
    .all<{ ref: string }>(
      `SELECT right_ref AS ref FROM crosswalk WHERE left_ref IN (SELECT value FROM json_each(?))
       UNION SELECT left_ref FROM crosswalk WHERE right_ref IN (SELECT value FROM json_each(?))
       ORDER BY ref LIMIT 100`,
      asked,
      asked,
    )
    .map(({ ref }) => ref)
    .filter((ref) => !refs.includes(ref));
}
