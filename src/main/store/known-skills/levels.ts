import { LEVELS } from '../../../shared/model/level.ts';
import type { Level, ScaleLevel } from '../../../shared/model/level.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import type { SkillClaim } from '../../../shared/model/skill.ts';
import type { StoreContext } from '../context.ts';
import type { Sql } from '../sql.ts';
import type { LevelStore, ScaleOf } from './skill-stores.ts';

/** The rule of what a person has decided. */
const EMPLOYER = 'employer';

/** Levels as credentials word them, and what the employer says they are on the scale. */
export function createLevelStore({ sql, now }: StoreContext): LevelStore {
  return {
    list: async (limit) => listLevels(sql, limit),
    map: async ({ wording, describedBy, level }) =>
      sql.transaction(() => {
        const key = normaliseSkillName(wording);
        sql.run(
          `INSERT INTO level_mapping (key, described_by, level, decided_at) VALUES (?, ?, ?, ?)
           ON CONFLICT (key, described_by) DO UPDATE
              SET level = excluded.level, decided_at = excluded.decided_at`,
          key,
          describedBy,
          rankOf(level),
          now(),
        );
        applyMappings(sql, key);
      }),
    unmap: async ({ wording, describedBy }) =>
      sql.transaction(() => {
        const key = normaliseSkillName(wording);
        const changed = sql.run(
          'DELETE FROM level_mapping WHERE key = ? AND described_by = ?',
          key,
          describedBy,
        );
        applyMappings(sql, key);
        return changed > 0;
      }),
    readScales: async () => readScales(sql),
  };
}

/** The row of the level that a claim names, made where there is none. */
export function levelNoOf(sql: Sql, { level, scale, describedBy }: SkillClaim): number | undefined {
  if (level === undefined) return undefined;
  const named = { level, scale, describedBy };
  return sql.kept(JSON.stringify(['level', level, scale?.level, scale?.rule, describedBy]), () =>
    namedLevelNoOf(sql, named),
  );
}

function namedLevelNoOf(
  sql: Sql,
  {
    level,
    scale,
    describedBy = '',
  }: { readonly level: string } & Pick<SkillClaim, 'scale' | 'describedBy'>,
): number {
  const key = normaliseSkillName(level);
  const own = rankOf(scale?.level);
  const known = sql.get<{ no: number }>(
    `SELECT no FROM named_level
      WHERE key = ? AND described_by = ? AND own_rule IS ? AND own_level IS ?`,
    key,
    describedBy,
    scale?.rule,
    own,
  );
  if (known !== undefined) return known.no;
  const no = sql.insert(
    `INSERT INTO named_level (described_by, key, wording, own_level, own_rule) VALUES (?, ?, ?, ?, ?)`,
    describedBy,
    key,
    level,
    own,
    scale?.rule,
  );
  applyMappings(sql, key);
  return no;
}

/** What is decided for the very result description goes before what is decided for the wording. */
function applyMappings(sql: Sql, key: string): void {
  const mapped = `FROM level_mapping AS mapping
    WHERE mapping.key = named_level.key AND mapping.described_by IN (named_level.described_by, '')`;
  sql.run(
    `UPDATE named_level
        SET (level, rule) = (
          SELECT level, rule FROM (
            SELECT mapping.level, '${EMPLOYER}' AS rule, mapping.described_by = '' AS place ${mapped}
            UNION ALL SELECT named_level.own_level, named_level.own_rule, 2
          ) ORDER BY place LIMIT 1)
      WHERE key = ?`,
    key,
  );
}

function readScales(sql: Sql): ScaleOf {
  const rows = sql.all<{ key: string; describedBy: string; level: number | null }>(
    'SELECT key, described_by AS describedBy, level FROM level_mapping',
  );
  const decided = new Map(rows.map((row) => [`${row.describedBy}\n${row.key}`, row.level]));
  return ({ level, describedBy = '', scale }) => {
    if (level === undefined) return scale;
    const key = normaliseSkillName(level);
    const place = [`${describedBy}\n${key}`, `\n${key}`].find((one) => decided.has(one));
    return place === undefined ? scale : readScale(decided.get(place) ?? null, EMPLOYER);
  };
}

/** The level on the scale as a row has it. */
export function readScale(level: number | null, rule: string | null): ScaleLevel | undefined {
  const found = levelAt(level);
  return found === undefined || rule === null ? undefined : { level: found, rule };
}

function levelAt(rank: number | null): Level | undefined {
  return rank === null ? undefined : LEVELS[rank];
}

function rankOf(level: Level | undefined): number | undefined {
  return level === undefined ? undefined : LEVELS.indexOf(level);
}

interface LevelRow {
  readonly wording: string;
  readonly describedBy: string;
  readonly ownLevel: number | null;
  readonly ownRule: string | null;
  readonly level: number | null;
  readonly rule: string | null;
  readonly decidedFor: string | null;
  readonly credentials: number;
  readonly title: string;
  readonly issuerName: string;
}

// With one max(), SQLite takes the other columns from the row that has it.
function listLevels(sql: Sql, limit: number): Awaited<ReturnType<LevelStore['list']>> {
  return sql
    .all<LevelRow>(
      `SELECT wording, described_by AS describedBy, own_level AS ownLevel, own_rule AS ownRule,
              named_level.level, rule,
              (SELECT mapping.described_by FROM level_mapping AS mapping
                WHERE mapping.key = named_level.key
                  AND mapping.described_by IN (named_level.described_by, '')
                ORDER BY mapping.described_by = '' LIMIT 1) AS decidedFor,
              COUNT(DISTINCT claim.credential_no) AS credentials,
              MAX(credential.no) AS latest, credential.title, issuer.name AS issuerName
         FROM named_level
         JOIN skill_claim AS claim ON claim.level_no = named_level.no
         JOIN credential ON credential.no = claim.credential_no
         JOIN named_issuer AS issuer ON issuer.no = credential.issuer_no
        WHERE credential.verdict <> 'rejected'
        GROUP BY named_level.no
        ORDER BY named_level.level IS NOT NULL, credentials DESC, wording, describedBy LIMIT ?`,
      limit,
    )
    .map((row) => ({
      wording: row.wording,
      describedBy: row.describedBy,
      level: levelAt(row.level),
      own: readScale(row.ownLevel, row.ownRule),
      isMapped: row.rule === EMPLOYER,
      decidedFor: row.decidedFor ?? undefined,
      credentials: row.credentials,
      title: row.title,
      issuerName: row.issuerName,
    }));
}
